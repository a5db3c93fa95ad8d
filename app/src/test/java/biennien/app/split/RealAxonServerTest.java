package biennien.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Following;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The split on a real Axon Server, where {@code BIENNIEN_TEST_AXON_SERVERS} names one. */
class RealAxonServerTest {
    private static final String UNIT =
            """
            {"id":"unit:real","description":{"level":"commune","name":"Thật"}}
            """;

    @TempDir private Path data;

    @Test
    void commands_refusals_and_news_cross_it() {
        String servers = System.getenv("BIENNIEN_TEST_AXON_SERVERS");
        assumeThat(servers).as("an Axon Server is given").isNotBlank();
        try (TestDatabase database = TestPostgres.newDatabase();
                Service command = Service.start(database, settings("command", servers));
                Service query = Service.start(database, settings("query", servers))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> query.admin().get("/actuator/health").status() == 200);
            try (Following following = Following.from(command.address() + "/api/v1/live")) {
                // Right after it connects, the server may not know of the handlers yet.
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> {
                                    Answer made =
                                            query.admin()
                                                    .with("Idempotency-Key", "real")
                                                    .post("/api/v1/units", UNIT);
                                    return made.status() == 201;
                                });

                Answer no = query.admin().post("/api/v1/units", UNIT);

                assertThat(no.status()).as(no.text()).isEqualTo(409);
                await().until(() -> following.ids().contains("0"));
            }
        }
    }

    private Map<String, Object> settings(String role, String servers) {
        return Map.of(
                "biennien.role",
                role,
                "biennien.data",
                data.toString(),
                "biennien.axon.servers",
                servers);
    }
}
