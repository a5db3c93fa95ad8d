package biennien.app.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The tables of schema {@code rebuild}, on whichever connection or pool. */
record Runs(JdbcClient jdbc) {

    private static final String SELECT =
            """
            SELECT id, state, started_at, ended_at, automatic, compared_at, switched_at, held_ms,
                   parked_before, fault
              FROM rebuild.run
            """;

    Optional<Run> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id").param("id", id).query(Runs::run).optional();
    }

    List<Run> latest() {
        return jdbc.sql(SELECT + " ORDER BY started_at DESC, id LIMIT 100").query(Runs::run).list();
    }

    /** The one that is not over. */
    Optional<Run> underWay() {
        return jdbc.sql(
                        SELECT
                                + """
                                 WHERE state IN ('building', 'ready', 'switching', 'rolling-back')
                                """)
                .query(Runs::run)
                .optional();
    }

    /** Whether the tables beside the live ones belong to one, be it to look what is wrong. */
    boolean needTablesBeside() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM rebuild.run
                                        WHERE state IN ('building', 'ready', 'switching',
                                                        'rolling-back', 'failed'))
                        """)
                .query(Boolean.class)
                .single();
    }

    void begin(UUID id, UUID by, boolean automatic, List<Run.ChangedMeaning> changed) {
        jdbc.sql(
                        """
                        INSERT INTO rebuild.run (id, state, started_by, started_at, automatic)
                        VALUES (:id, 'building', :by, clock_timestamp(), :automatic)
                        """)
                .param("id", id)
                .param("by", by)
                .param("automatic", automatic)
                .update();
        for (Projection projection : Projection.all()) {
            jdbc.sql(
                            """
                            INSERT INTO rebuild.part
                            VALUES (:run, :projection, :group, -1, 0, '{}')
                            """)
                    .param("run", id)
                    .param("projection", projection.name())
                    .param("group", projection.group())
                    .update();
        }
        for (Run.ChangedMeaning each : changed) {
            jdbc.sql("INSERT INTO rebuild.changed_meaning VALUES (:run, :group, :reason)")
                    .param("run", id)
                    .param("group", each.group())
                    .param("reason", each.reason())
                    .update();
        }
    }

    /**
     * @return whether it was in the state before
     */
    boolean advance(UUID id, Run.State before, Run.State after) {
        return jdbc.sql(
                                """
                                UPDATE rebuild.run
                                   SET state = :after, fault = NULL,
                                       ended_at = CASE WHEN :ends THEN clock_timestamp() END
                                 WHERE id = :id AND state = :before
                                """)
                        .param("id", id)
                        .param("before", before.code())
                        .param("after", after.code())
                        .param("ends", !after.isAtWork() && after != Run.State.READY)
                        .update()
                == 1;
    }

    /**
     * @return whether it was in the state before
     */
    boolean fault(UUID id, Run.State before, Run.State after, String fault) {
        return jdbc.sql(
                                """
                                UPDATE rebuild.run
                                   SET state = :after, fault = :fault,
                                       ended_at = CASE WHEN :after = 'failed'
                                                       THEN clock_timestamp() ELSE ended_at END
                                 WHERE id = :id AND state = :before
                                """)
                        .param("id", id)
                        .param("before", before.code())
                        .param("after", after.code())
                        .param("fault", fault)
                        .update()
                == 1;
    }

    void switched(UUID id, long position, long parked) {
        jdbc.sql(
                        """
                        UPDATE rebuild.run SET switched_at = :position, parked_before = :parked
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("position", position)
                .param("parked", parked)
                .update();
    }

    void held(UUID id, long millis) {
        jdbc.sql("UPDATE rebuild.run SET held_ms = :millis WHERE id = :id")
                .param("id", id)
                .param("millis", millis)
                .update();
    }

    /** What was left of earlier ones is gone. */
    void forgetWhatIsKept() {
        jdbc.sql(
                        """
                        UPDATE rebuild.run SET state = 'dropped'
                         WHERE state IN ('switched', 'rolled-back', 'failed')
                        """)
                .update();
    }

    List<Run.Part> parts(UUID run) {
        return jdbc.sql(
                        """
                        SELECT projection, processing_group, position, events, tables
                          FROM rebuild.part WHERE run = :run ORDER BY projection
                        """)
                .param("run", run)
                .query(
                        (row, _) ->
                                new Run.Part(
                                        row.getString("projection"),
                                        row.getString("processing_group"),
                                        row.getLong("position"),
                                        row.getLong("events"),
                                        new TreeSet<>(texts(row, "tables"))))
                .list();
    }

    /**
     * @param events handled since it was last said
     */
    void reached(UUID run, String projection, long position, long events, Set<String> tables) {
        jdbc.sql(
                        """
                        UPDATE rebuild.part
                           SET position = :position, events = events + :events,
                               tables = ARRAY(SELECT DISTINCT unnest(tables || :tables) ORDER BY 1)
                         WHERE run = :run AND projection = :projection
                        """)
                .param("run", run)
                .param("projection", projection)
                .param("position", position)
                .param("events", events)
                .param("tables", tables.toArray(String[]::new))
                .update();
    }

    List<Run.ChangedMeaning> changedMeanings(UUID run) {
        return jdbc.sql(
                        """
                        SELECT processing_group, reason FROM rebuild.changed_meaning
                         WHERE run = :run ORDER BY processing_group
                        """)
                .param("run", run)
                .query((row, _) -> new Run.ChangedMeaning(row.getString(1), row.getString(2)))
                .list();
    }

    void compared(UUID run, long position, List<Run.Checksum> checksums) {
        jdbc.sql("UPDATE rebuild.run SET compared_at = :position WHERE id = :run")
                .param("run", run)
                .param("position", position)
                .update();
        jdbc.sql("DELETE FROM rebuild.checksum WHERE run = :run").param("run", run).update();
        for (Run.Checksum each : checksums) {
            jdbc.sql(
                            """
                            INSERT INTO rebuild.checksum
                            VALUES (:run, :table, :liveRows, :live, :rebuiltRows, :rebuilt,
                                    :differences)
                            """)
                    .param("run", run)
                    .param("table", each.table())
                    .param("liveRows", each.liveRows())
                    .param("live", each.live())
                    .param("rebuiltRows", each.rebuiltRows())
                    .param("rebuilt", each.rebuilt())
                    .param("differences", each.differences().toArray(String[]::new))
                    .update();
        }
    }

    List<Run.Checksum> checksums(UUID run) {
        return jdbc.sql(
                        """
                        SELECT table_name, live_rows, live, rebuilt_rows, rebuilt, differences
                          FROM rebuild.checksum WHERE run = :run ORDER BY table_name
                        """)
                .param("run", run)
                .query(
                        (row, _) ->
                                new Run.Checksum(
                                        row.getString("table_name"),
                                        row.getLong("live_rows"),
                                        row.getString("live"),
                                        row.getLong("rebuilt_rows"),
                                        row.getString("rebuilt"),
                                        texts(row, "differences")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                Run.State.ofCode(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("automatic"),
                number(row, "compared_at"),
                number(row, "switched_at"),
                number(row, "held_ms"),
                number(row, "parked_before"),
                row.getString("fault"));
    }
}
