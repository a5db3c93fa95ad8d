package biennien.query.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** How far the live projections have come, in whichever process they run. */
public final class LiveToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOKEN =
            """
            SELECT token, token_type FROM eventstore.token_entry
             WHERE processor_name = :processor AND token IS NOT NULL
            """;

    private LiveToken() {}

    /**
     * The last position that is projected, -1 before the first.
     *
     * @throws Replaying while all rows are being made anew in their place
     */
    public static long position(JdbcClient jdbc) {
        return jdbc
                .sql(TOKEN)
                .param("processor", Groups.PROCESSOR)
                .query(
                        (row, _) -> {
                            String type = row.getString("token_type");
                            if (type.endsWith("ReplayToken")) {
                                throw new Replaying();
                            }
                            String token =
                                    new String(row.getBytes("token"), StandardCharsets.UTF_8);
                            return Standing.position(JSON.readTree(token), type);
                        })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    /** The live rows are not complete just now. */
    public static final class Replaying extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Replaying() {
            super("The live read models are being replayed in place.");
        }
    }
}
