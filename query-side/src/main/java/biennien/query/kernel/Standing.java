package biennien.query.kernel;

import biennien.eventstore.ReadGate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

/** Reads where the projections stand, and whether an old answer can still be given. */
final class Standing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOKENS_AND_FIRST_LETTER =
            """
            SELECT token.token, token.token_type,
                   (SELECT min(event.position)
                      FROM eventstore.dead_letter letter
                      JOIN eventstore.event event
                        ON event.stream = letter.aggregate_identifier
                       AND event.sequence = letter.sequence_number
                     WHERE letter.processing_group IN (:groups)) AS parked
              FROM (VALUES (1)) one (row)
              LEFT JOIN eventstore.token_entry token ON token.processor_name = :processor
            """;

    private static final String PARKED =
            """
            SELECT EXISTS (
                   SELECT FROM eventstore.dead_letter letter
                     JOIN eventstore.event event
                       ON event.stream = letter.aggregate_identifier
                      AND event.sequence = letter.sequence_number
                    WHERE letter.processing_group IN (:groups) AND event.position <= :wanted)
            """;

    private static final String HEAD = "SELECT next - 1 FROM eventstore.log_head";

    private static final String CHANGED_MEANING =
            """
            SELECT processing_group, since_position, from_position, reason
              FROM readmodel.meaning
             WHERE processing_group IN (:groups)
             ORDER BY since_position DESC, processing_group
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate together;

    Standing(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.together = new NamedParameterJdbcTemplate(database);
    }

    /**
     * The highest position for which all of these groups have done all of their work. It is the
     * first that a transaction asks, so it passes the gate in the same message to the server: what
     * the transaction reads afterwards is of one side of an exchange of the tables.
     */
    long reached(Set<String> groups) {
        Long least =
                together.execute(
                        ReadGate.PASS + ";\n" + TOKENS_AND_FIRST_LETTER,
                        Map.of("groups", groups, "processor", Groups.PROCESSOR),
                        statement -> {
                            statement.execute();
                            // The first result is that of the gate.
                            statement.getMoreResults();
                            try (ResultSet rows = statement.getResultSet()) {
                                return least(rows);
                            }
                        });
        return Objects.requireNonNull(least);
    }

    private static long least(ResultSet rows) throws SQLException {
        long least = Long.MAX_VALUE;
        while (rows.next()) {
            least = Math.min(least, Math.min(position(rows), heldAt(rows)));
        }
        return least;
    }

    /** Whether an event that is parked holds one of these groups below a position. */
    boolean isHeldBelow(long wanted, Set<String> groups) {
        return !groups.isEmpty()
                && jdbc.sql(PARKED)
                        .param("groups", groups)
                        .param("wanted", wanted)
                        .query(Boolean.class)
                        .single();
    }

    /** The last position of the log. */
    long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    /** The latest first. */
    List<ChangedMeaning> changes(Set<String> groups) {
        return jdbc.sql(CHANGED_MEANING)
                .param("groups", groups)
                .query(
                        (row, _) ->
                                new ChangedMeaning(
                                        row.getString("processing_group"),
                                        row.getLong("since_position"),
                                        row.getLong("from_position"),
                                        row.getString("reason")))
                .list();
    }

    private static long heldAt(ResultSet row) throws SQLException {
        long parked = row.getLong("parked");
        return row.wasNull() ? Long.MAX_VALUE : parked - 1;
    }

    private static long position(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        String type = row.getString("token_type");
        return token == null || type == null
                ? -1
                : position(JSON.readTree(new String(token, StandardCharsets.UTF_8)), type);
    }

    /** During a replay the token is wrapped: it then says how far the replay has come. */
    static long position(@Nullable JsonNode token, String type) {
        if (token == null || token.isNull()) {
            return -1;
        }
        if (type.endsWith("ReplayToken")) {
            JsonNode current = token.get("currentToken");
            return current == null || current.isNull()
                    ? -1
                    : position(current, "GlobalSequenceTrackingToken");
        }
        JsonNode index = token.get("globalIndex");
        if (index == null || !index.isIntegralNumber()) {
            throw new IllegalStateException("not a token of our log: " + type + " " + token);
        }
        return index.longValue();
    }
}
