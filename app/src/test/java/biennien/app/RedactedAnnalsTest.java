package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The historian's question about the one who is commended by name, asked after the erasure. */
class RedactedAnnalsTest {
    private static final String NAME = "Nguyễn Đức Tuấn";

    @Test
    void h4_after_redaction_there_is_one_individual_whose_name_reads_as_erased() {
        try (Service service = Service.start(Map.of("biennien.demo", "true"))) {
            Caller inspector = service.inspector();
            JsonNode before = award(inspector, "minPosition", service.head());
            String person = before.at("/recipient/person").asString();
            long basis = service.head();
            String events = events(service, basis);
            String counted = counted(service, before, basis);
            JsonNode open = award(service.anonymous(), "basis", basis);

            Answer erased =
                    service.admin()
                            .post(
                                    "/api/v1/persons/" + person + "/erase",
                                    Map.of("ground", "subject-request"));

            assertThat(erased.status()).as(erased.text()).isEqualTo(200);
            long at = erased.position();
            JsonNode award = award(inspector, "minPosition", at);
            assertThat(award.at("/recipient/kind").asString()).isEqualTo("individual");
            assertThat(award.at("/recipient/count").asInt()).isEqualTo(1);
            assertThat(award.at("/recipient/sealed").asBoolean()).isFalse();
            assertThat(award.at("/recipient/erasure").asLong()).isEqualTo(at);
            assertThat(award.path("form").asString()).isEqualTo("giay-khen");
            assertThat(award.path("conferrer").asString()).isEqualTo("provincial-police-director");
            assertThat(award.at("/unit/name").asString()).isEqualTo("Xã Ô Long Vĩ");
            assertThat(award.at("/unit/level").asString()).isEqualTo("commune");
            assertThat(award.at("/conferredOn/latest").asString()).isEqualTo("2020-08-31");
            assertThat(counted(service, before, at)).isEqualTo(counted);

            Answer gone =
                    inspector.post(
                            "/api/v1/persons/" + person + "/reveal",
                            Map.of("purpose", "Trả lời câu hỏi của nhà sử học"));
            assertThat(gone.status()).as(gone.text()).isEqualTo(410);
            assertThat(gone.json().at("/erasure/position").asLong()).isEqualTo(at);
            assertThat(award(inspector, "basis", basis)).isEqualTo(before);
            assertThat(award(service.anonymous(), "basis", at).path("recipient"))
                    .isEqualTo(open.path("recipient"));
            assertThat(events(service, basis)).isEqualTo(events);
            assertThat(Stored.places(service, NAME)).isEmpty();

            // The file that named the person can't bring the name back.
            JsonNode again =
                    service.recorder()
                            .send(
                                    "POST",
                                    "/api/v1/imports?dryRun=false",
                                    BodyPublishers.ofString(
                                            Annals.text("seed-figures.csv"),
                                            StandardCharsets.UTF_8),
                                    "text/csv")
                            .json();
            assertThat(again.path("accepted").asInt()).as(again.toString()).isZero();
            List<String> refused = new ArrayList<>();
            again.path("rejected")
                    .forEach(
                            row -> {
                                if (row.path("code").asString().equals("person-erased")) {
                                    refused.add(row.path("id").asString());
                                }
                            });
            assertThat(refused).containsExactly("S067");
            assertThat(again.toString()).doesNotContain("Đức Tuấn");
            assertThat(service.head()).isEqualTo(at);
        }
    }

    private static JsonNode award(Caller caller, String how, long basis) {
        Answer list = caller.get("/api/v1/commendations", "limit", 1000, how, basis);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<JsonNode> found = new ArrayList<>();
        list.json()
                .path("items")
                .forEach(
                        item -> {
                            if (item.path("row").asString("").equals("S067")) {
                                found.add(item);
                            }
                        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String counted(Service service, JsonNode award, long basis) {
        Answer results =
                service.anonymous()
                        .get(
                                "/api/v1/results/commendations",
                                "unit",
                                award.at("/unit/id").asString(),
                                "from",
                                "2000-01-01",
                                "to",
                                "2020-12-31",
                                "minPosition",
                                basis);
        assertThat(results.status()).as(results.text()).isEqualTo(200);
        return results.json().path("items").toString().replaceAll("basis=\\d+", "basis=");
    }

    private static String events(Service service, long upTo) {
        return service.jdbc()
                .sql(
                        """
                        SELECT md5(string_agg(e::text, E'\\n' ORDER BY position))
                          FROM eventstore.event e WHERE position <= :position
                        """)
                .param("position", upTo)
                .query(String.class)
                .single();
    }
}
