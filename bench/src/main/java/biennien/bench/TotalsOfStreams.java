package biennien.bench;

import biennien.eventstore.CopyInto;
import biennien.eventstore.Fold;
import biennien.eventstore.LogRow;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Count, sum, last amount, last time and last position of each stream. */
final class TotalsOfStreams implements Fold<TotalsOfStreams.Change> {

    static final String TABLE =
            """
            CREATE SCHEMA IF NOT EXISTS bench;
            CREATE TABLE bench.total (stream text COLLATE "C" PRIMARY KEY, events bigint NOT NULL,
                   sum bigint NOT NULL, last bigint NOT NULL, last_at timestamptz NOT NULL,
                   position bigint NOT NULL) WITH (fillfactor = 50);
            CREATE TABLE bench.reached (position bigint NOT NULL);
            INSERT INTO bench.reached VALUES (-1)
            """;

    private static final String COLUMNS = " (stream, events, sum, last, last_at, position)";

    private static final String CHANGED =
            "CREATE TEMP TABLE changed (LIKE bench.total) ON COMMIT DROP";

    private static final String UPSERT =
            """
            INSERT INTO bench.total SELECT * FROM changed
            ON CONFLICT (stream) DO UPDATE
               SET events = excluded.events, sum = excluded.sum, last = excluded.last,
                   last_at = excluded.last_at, position = excluded.position
            """;

    record Change(String stream, long amount, Instant at, long position) {}

    private static final class Total {
        private long events;
        private long sum;
        private long last;
        private Instant at = Instant.EPOCH;
        private long position;
        private boolean written;
    }

    private final Map<String, Total> totals = new HashMap<>();
    private final boolean inOneGo;

    /**
     * @param inOneGo whether it is written once, into an empty table
     */
    TotalsOfStreams(boolean inOneGo) {
        this.inOneGo = inOneGo;
    }

    @Override
    public Set<String> types() {
        return Set.of("figure.FigureReported", "figure.FigureCorrected");
    }

    @Override
    public @Nullable Change read(LogRow row) {
        JsonParser json = row.payload();
        if (!LogRow.seek(json, "quantity") || !LogRow.seek(json, "value")) {
            return null;
        }
        return new Change(
                row.stream(), Long.parseLong(json.getString()), row.recordedAt(), row.position());
    }

    @Override
    public void add(Change change) {
        Total total = totals.computeIfAbsent(change.stream(), _ -> new Total());
        total.events++;
        total.sum += change.amount();
        total.last = change.amount();
        total.at = change.at();
        total.position = change.position();
        total.written = false;
    }

    @Override
    public void write(Connection connection, long position) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (inOneGo) {
                copyInto(connection, "bench.total");
            } else {
                statement.execute(CHANGED);
                copyInto(connection, "changed");
                statement.execute(UPSERT);
            }
            statement.execute("UPDATE bench.reached SET position = " + position);
        }
    }

    private void copyInto(Connection connection, String table) throws SQLException {
        try (CopyInto rows = new CopyInto(connection, table + COLUMNS)) {
            for (Map.Entry<String, Total> each : totals.entrySet()) {
                Total total = each.getValue();
                if (!total.written) {
                    rows.row(
                            each.getKey(),
                            total.events,
                            total.sum,
                            total.last,
                            total.at,
                            total.position);
                    total.written = true;
                }
            }
        }
    }
}
