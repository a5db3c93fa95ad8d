package biennien.query.totals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * The rows of totals as they were stored when each tier was a series of its own, and the migrations
 * that made of them what is stored now.
 */
final class EarlierTotals {

    private static final String MIGRATIONS = "/db/migration/readmodel/";

    private static final List<String> PARTS =
            List.of(
                    "lo",
                    "hi",
                    "facts",
                    "open_lo",
                    "open_hi",
                    "no_hi",
                    "lists",
                    "parts",
                    "overlapping",
                    "crowds");

    private static final String ASIDE =
            """
            CREATE TEMP TABLE now_unit ON COMMIT DROP AS SELECT * FROM readmodel.total_unit;
            CREATE TEMP TABLE now_figure ON COMMIT DROP AS SELECT * FROM readmodel.total_figure;
            CREATE TEMP TABLE now_series ON COMMIT DROP AS SELECT * FROM readmodel.total_series;
            CREATE TEMP TABLE now_point ON COMMIT DROP AS
            SELECT point.series, point.position, tier.*
              FROM readmodel.total_point point
             CROSS JOIN LATERAL (VALUES (0, %s), (2, %s), (3, %s)) AS tier (tier, %s)
             WHERE tier.lo IS NOT NULL;
            DROP TABLE readmodel.total_unit, readmodel.total_figure, readmodel.total_series,
                       readmodel.total_point;
            """
                    .formatted(of("own"), of("districts"), of("communes"), of(""));

    /** A tier has a point where its own sum changed. The last series is of a tier nobody showed. */
    private static final String BACK =
            """
            INSERT INTO readmodel.total_unit SELECT * FROM now_unit;
            INSERT INTO readmodel.total_figure SELECT * FROM now_figure;
            CREATE TEMP TABLE was_point ON COMMIT DROP AS
            SELECT *, dense_rank() OVER (ORDER BY series, tier) AS number
              FROM (SELECT *, lag(row(%1$s)) OVER w IS DISTINCT FROM row(%1$s) AS changed
                      FROM now_point WINDOW w AS (PARTITION BY series, tier ORDER BY position)) p
             WHERE changed;
            INSERT INTO readmodel.total_series (series, unit, year, tier, indicator, source,
                   subject_type, subject_code, counted)
            SELECT DISTINCT p.number, s.unit, s.year, p.tier, s.indicator, s.source,
                   s.subject_type, s.subject_code, s.counted
              FROM was_point p JOIN now_series s USING (series);
            INSERT INTO readmodel.total_point (series, position, %1$s)
            SELECT number, position, %1$s FROM was_point;
            INSERT INTO readmodel.total_series (series, unit, year, tier, indicator, source,
                   subject_type, subject_code, counted)
            VALUES (0, 'unit:a', 2022, 1, 'i', 'source:s', 't', 'c', 'khẩu');
            INSERT INTO readmodel.total_point (series, position, %1$s)
            VALUES (0, 3, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
            """
                    .formatted(of(""));

    private EarlierTotals() {}

    private static String of(String tier) {
        return PARTS.stream()
                .map(
                        part ->
                                tier.isEmpty()
                                        ? part
                                        : part.equals("lo") || part.equals("hi")
                                                ? tier + "_" + part
                                                : "coalesce(" + tier + "_" + part + ", 0)")
                .collect(Collectors.joining(", "));
    }

    /** Stores the rows as they were then, and lets the migrations carry them over. */
    static void carryOver(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String text :
                    List.of(
                            ASIDE,
                            migration("V2026_11_30_1025__totals.sql"),
                            BACK,
                            migration("V2026_11_30_1300__totals_of_all_tiers.sql"),
                            migration("V2026_11_30_1340__counted_persons_folded.sql"))) {
                statement.execute(text);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static String migration(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        EarlierTotals.class.getResourceAsStream(MIGRATIONS + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
