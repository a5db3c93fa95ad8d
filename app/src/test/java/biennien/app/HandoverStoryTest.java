package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** "71 súng các loại", told apart by a later source. */
class HandoverStoryTest {
    private static final String HANDOVERS = "/api/v1/handovers";
    private static final String WARD = "unit:chuyen-giao-nop";

    private final Service service = Service.shared();
    private final Caller recorder = service.recorder();

    @Test
    void a_lumped_line_is_told_apart_within_its_total() {
        done(
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"ward","name":"Chuyện Giao Nộp"}}
                        """
                                .formatted(WARD)));
        done(
                recorder.post(
                        HANDOVERS,
                        """
                        {"id":"handover:story-71","unit":"%s","on":"2025-03-10",
                         "items":[{"type":"gun","mode":"voluntary-handover",
                                   "quantity":{"kind":"EXACT","value":"71","unit":"khẩu",
                                               "measure":"FLOW","said":"71 súng các loại"}}]}
                        """
                                .formatted(WARD)));

        Answer told = itemise(0, "shotgun-like", "khẩu", 30);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        JsonNode line =
                service.anonymous()
                        .get(HANDOVERS + "/handover:story-71", "minPosition", told.position())
                        .json()
                        .at("/items/0");
        assertThat(line.at("/quantity/value").asInt()).isEqualTo(71);
        assertThat(line.at("/parts/0/type").asString()).isEqualTo("shotgun-like");
        assertThat(line.at("/parts/0/legalClasses/0/class").asString())
                .isEqualTo("military-weapon");
        assertThat(line.at("/rest/lo").asInt()).isEqualTo(41);
        assertThat(line.at("/rest/hi").asInt()).isEqualTo(41);

        Answer no = itemise(0, "hunting-gun", "khẩu", 42);
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("parts-exceed-item");
        assertThat(no.json().path("detail").asString()).contains("[72, 72]", "[71, 71]");
        assertThat(itemise(0, "hunting-gun", "kg", 4).problem()).isEqualTo("part-of-another-unit");
        assertThat(itemise(1, "hunting-gun", "khẩu", 4).problem()).isEqualTo("no-such-item");
    }

    private Answer itemise(int of, String type, String unit, int count) {
        return recorder.post(
                HANDOVERS + "/handover:story-71/itemise",
                """
                {"items":[{"of":%d,"type":"%s","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":"%d","unit":"%s","measure":"FLOW"}}]}
                """
                        .formatted(of, type, count, unit));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
