package biennien.query.events;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;
import biennien.eventstore.LogReader;
import biennien.ledger.MerkleTree;
import biennien.query.ReadModel;
import biennien.query.Story;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.HexFormat;

class EventsTest {

    private static ReadModel model;

    @BeforeAll
    static void everything() {
        model = new ReadModel();
        model.record(Story.everything());
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void everybody_sees_the_envelope_and_the_hashes() {
        var event = model.get("/api/v1/events/10");
        assertThat(event.at("/type").asString()).isEqualTo("figure.FigureReported");
        assertThat(event.at("/stream").asString()).isEqualTo("figure:f1");
        assertThat(event.at("/sequence").asLong()).isZero();
        assertThat(event.at("/revision").asInt()).isEqualTo(1);
        assertThat(event.at("/recordedAt").asString()).isEqualTo("2026-11-21T03:00:10.123456Z");
        var stored = new LogReader(model.dataSource()).at(10).orElseThrow();
        assertThat(event.at("/leafHash").asString())
                .isEqualTo(HexFormat.of().formatHex(MerkleTree.leafHash(stored.leaf())));
        assertThat(event.text()).doesNotContain("salt", "metadata\"");
    }

    @Test
    void the_public_sees_payloads_of_public_kinds_only() {
        var events = model.get("/api/v1/events?limit=1000").items();
        assertThat(events).hasSize(Story.everything().length);
        for (var event : events) {
            var stored = StoredNames.of(event.get("type").asString(), 1);
            assertThat(stored).isNotNull();
            assertThat(event.has("payload"))
                    .as(stored.name())
                    .isEqualTo(stored.payload() == StoredNames.Payload.PUBLIC);
        }
        assertThat(
                        model.get(View.READER, "/api/v1/events/10")
                                .at("/payload/quantity/value")
                                .asString())
                .isEqualTo("71");
    }

    @Test
    void the_log_is_read_from_a_position_up_to_a_basis() {
        assertThat(model.get("/api/v1/events?from=5&basis=7").all("/position"))
                .containsExactly("5", "6", "7");
        assertThat(model.get("/api/v1/events?from=5&basis=7").headers())
                .containsEntry("X-Basis", "7");
        assertThat(model.get("/api/v1/events/8?basis=7").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/events/5000").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/events/-1").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/events/one").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/events?from=-1").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/events?from=5000").items()).isEmpty();
    }
}
