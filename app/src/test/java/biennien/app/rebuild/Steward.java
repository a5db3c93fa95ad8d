package biennien.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** Asks for rebuilds and waits for their ends. */
record Steward(Service service) {
    static final String REBUILDS = "/api/v1/admin/rebuilds";

    String begin(String body) {
        Answer begun = service.admin().post(REBUILDS, body);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo(REBUILDS + "/" + begun.id());
        return begun.id();
    }

    Answer ask(String id, String what) {
        return service.admin().post(REBUILDS + "/" + id + "/" + what);
    }

    JsonNode seen(String id) {
        Answer seen = service.admin().get(REBUILDS + "/" + id);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.json();
    }

    /** It ends in this state, and says how it looks then. */
    JsonNode until(String state, String id) {
        List<String> over = List.of("ready", "switched", "rolled-back", "failed", "dropped");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            String now = seen(id).path("state").asString();
                            return now.equals(state)
                                    // Where it waited before the work that was asked for.
                                    || over.contains(now)
                                            && !(state.equals("switched") && now.equals("ready"))
                                            && !(state.equals("rolled-back")
                                                    && now.equals("switched"));
                        });
        JsonNode seen = seen(id);
        assertThat(seen.path("state").asString())
                .as("%s, tables %s", seen.path("error"), seen.path("tables"))
                .isEqualTo(state);
        return seen;
    }

    /** Everything is made anew and found to be the same. */
    JsonNode rebuild() {
        JsonNode seen = until("switched", begin("{}"));
        assertEqual(seen);
        return seen;
    }

    static void assertEqual(JsonNode rebuild) {
        assertThat(rebuild.path("tables")).isNotEmpty();
        assertThat(rebuild.path("tables"))
                .allSatisfy(
                        table -> {
                            assertThat(table.path("equal").asBoolean())
                                    .as(table.toString())
                                    .isTrue();
                            assertThat(table.path("checksum").asString()).hasSize(32);
                            assertThat(table.path("rebuiltChecksum"))
                                    .isEqualTo(table.path("checksum"));
                        });
    }
}
