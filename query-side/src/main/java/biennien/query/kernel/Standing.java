package biennien.query.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

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

    private static final String HEAD = "SELECT next - 1 FROM eventstore.log_head";

    private static final String CHANGED_MEANING =
            """
            SELECT processing_group, since_position, reason
              FROM readmodel.meaning
             WHERE processing_group IN (:groups)
             ORDER BY since_position DESC, processing_group
            """;

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest position for which all of these groups have done all of their work. */
    long reached(Set<String> groups) {
        List<Long> all =
                jdbc.sql(TOKENS_AND_FIRST_LETTER)
                        .param("groups", groups)
                        .param("processor", Groups.PROCESSOR)
                        .query((row, _) -> Math.min(position(row), heldAt(row)))
                        .list();
        return all.stream().mapToLong(Long::longValue).min().orElse(-1);
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
