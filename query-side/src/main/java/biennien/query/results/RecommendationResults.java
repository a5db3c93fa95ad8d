package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Recommendations that are open at the end of the window, by age on that day. The age is known by
 * the days on which they may have been made; without a last day of the window there is no age.
 */
@Component
final class RecommendationResults implements Register {

    private static final String CODE = "recommendations";

    /** What every statement of recommendations selects from {@code readmodel.recommendation r}. */
    static final String FACT =
            """
            r.inspection || '/' || r.recommendation AS fact, r.unit,
            r.made_earliest AS earliest, r.closed_latest AS latest,
            ARRAY[r.first_position,
                  CASE WHEN r.closed_edtf IS NOT NULL
                       THEN (SELECT min(closed.position) FROM readmodel.recommendation closed
                              WHERE closed.inspection = r.inspection
                                AND closed.recommendation = r.recommendation
                                AND closed.closed_edtf IS NOT NULL)
                  END] AS positions,
            """;

    private static final Scope.Text OPEN =
            Scope.text(
                    "SELECT "
                            + FACT
                            + """
                                   r.made_earliest, r.made_latest,
                                   r.made_latest <= :to
                                   AND (r.closed_edtf IS NULL OR r.closed_earliest > :to) AS surely
                              FROM readmodel.recommendation r
                             WHERE r.known @> :basis AND coalesce(r.made_earliest <= :to, true)
                               AND (r.closed_edtf IS NULL OR coalesce(r.closed_latest > :to, true))
                            """,
                    Scope.covers("r.unit", "r.made_earliest", "r.closed_latest"),
                    " ORDER BY r.inspection, r.recommendation");

    private static final Comparator<Contribution> BY_AGE =
            Comparator.comparing(each -> Age.ofCode(String.valueOf(each.line().by())));

    /** Bands of full years. */
    private enum Age {
        UNDER_ONE_YEAR("under-1-year", "dưới 1 năm"),
        ONE_TO_TWO_YEARS("1-to-2-years", "từ 1 đến dưới 2 năm"),
        TWO_YEARS_AND_MORE("2-years-and-more", "từ 2 năm trở lên"),
        UNKNOWN("unknown", "không rõ");

        private final String code;
        private final String label;

        Age(String code, String label) {
            this.code = code;
            this.label = label;
        }

        static Age ofCode(String code) {
            return Arrays.stream(values())
                    .filter(age -> age.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        Line line() {
            return new Line(
                    "T13",
                    "open-recommendation",
                    "kiến nghị chưa kết thúc, " + label,
                    code,
                    "kiến nghị");
        }

        static Age of(
                @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable LocalDate on) {
            if (earliest == null || latest == null || on == null) {
                return UNKNOWN;
            }
            Age oldest = band(earliest, on);
            return oldest == band(latest.isAfter(on) ? on : latest, on) ? oldest : UNKNOWN;
        }

        private static Age band(LocalDate made, LocalDate on) {
            if (made.isAfter(on.minusYears(1))) {
                return UNDER_ONE_YEAR;
            }
            return made.isAfter(on.minusYears(2)) ? ONE_TO_TWO_YEARS : TWO_YEARS_AND_MORE;
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> tables() {
        return Set.of("T13");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.INSPECTION, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        return Contribution.lines(contributions(units, window, snapshot));
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        return window
                .ask(OPEN, units, snapshot)
                .query((row, _) -> open(row, window))
                .list()
                .stream()
                .sorted(BY_AGE)
                .toList();
    }

    private static Contribution open(ResultSet row, Window window) throws SQLException {
        Age age =
                Age.of(
                        Columns.day(row, "made_earliest"),
                        Columns.day(row, "made_latest"),
                        window.to());
        return Contribution.of(
                CODE,
                age.line(),
                "open",
                row,
                Happened.within(Interval.exactly(BigDecimal.ONE), row.getBoolean("surely")));
    }
}
