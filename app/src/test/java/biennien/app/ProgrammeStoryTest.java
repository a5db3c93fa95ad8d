package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;

/** Programme 09 and what came after it, by HTTP alone. */
class ProgrammeStoryTest {
    private static final String PROGRAMMES = "/api/v1/programmes";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller recorder = service.recorder();
    private final Caller anybody = service.anonymous();

    @ParameterizedTest
    @ValueSource(
            strings = {"09/CTr-BCA-MTTW", "09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW", "9/ctr–bca–mttq"})
    void the_shipped_annals_know_programme_09_by_every_number_that_was_printed(String number) {
        JsonNode found = annals.ask(anybody, PROGRAMMES, "number", number);

        assertThat(found.path("items")).hasSize(1);
        JsonNode programme = found.at("/items/0");
        assertThat(programme.path("id").asString()).isEqualTo("programme:09");
        assertThat(programme.path("number").asString()).isEqualTo("09/CTr-BCA-MTTW");
        assertThat(programme.at("/signedOn/edtf").asString()).isEqualTo("2013-08-01");
        assertThat(programme.at("/term/edtf").asString()).isEqualTo("2013/2023");
        assertThat(programme.at("/phases/0/plan").asString()).isEqualTo("279/KH-MTTW-BCA");
        assertThat(programme.at("/reviews/0/on/edtf").asString()).isEqualTo("2023-10-17");
        assertThat(programme.at("/supersession/by").asString()).isEqualTo("programme:07");
    }

    @Test
    void a_day_tells_which_programme_ran() {
        assertThat(ids(annals.ask(anybody, PROGRAMMES, "on", "2022-11-05")))
                .contains("programme:09")
                .doesNotContain("programme:07");
        assertThat(ids(annals.ask(anybody, PROGRAMMES, "on", "2024-06-01")))
                .contains("programme:07")
                .doesNotContain("programme:09");
    }

    @Test
    void a_sub_programme_that_cites_09_after_its_end_is_stored_and_told_the_successor() {
        Answer made =
                recorder.post(
                        PROGRAMMES,
                        """
                        {"number":"1/CTr-CAT-MTTQ","title":"Chương trình phối hợp cấp tỉnh",
                         "unit":"unit:tinh-son-la","under":"programme:09",
                         "signedOn":"2024-03-05",
                         "term":{"edtf":"2024/2033","shape":"SPAN"},
                         "citation":{"source":"source:article-001"}}
                        """);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/warnings/0/code").asString()).isEqualTo("programme-superseded");
        assertThat(made.json().at("/warnings/0/message").asString()).contains("programme:07");
    }

    @Test
    void of_many_who_sign_under_one_number_at_once_one_does() {
        List<Answer> answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(
                                i ->
                                        recorder.post(
                                                PROGRAMMES,
                                                """
                                                {"number":"%s","title":"Chương trình thi đua",
                                                 "signedOn":"2020-01-01",
                                                 "term":{"edtf":"2020/2025","shape":"SPAN"},
                                                 "citation":{"source":"source:article-001"}}
                                                """
                                                        .formatted(
                                                                i % 2 == 0
                                                                        ? "08/CTr-CUNG-LUC"
                                                                        : "8/ctr-cung-luc")))
                        .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        String holder =
                answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(
                        no -> {
                            assertThat(no.status()).isEqualTo(409);
                            assertThat(no.problem()).isIn("programme-number-taken", "claim-taken");
                            assertThat(no.text()).contains(holder);
                        });
    }

    @Test
    void a_phase_and_a_target_are_told_with_the_programme() {
        String id =
                recorder.post(
                                PROGRAMMES,
                                """
                                {"number":"12/CTr-CHI-TIEU","title":"Chương trình có chỉ tiêu",
                                 "signedOn":"2020-01-01",
                                 "term":{"edtf":"2020/2025","shape":"SPAN"}}
                                """)
                        .id();
        Answer phase =
                recorder.post(
                        PROGRAMMES + "/" + id + "/set-phase",
                        """
                        {"phase":"Giai đoạn 1","period":{"edtf":"2020/2022","shape":"SPAN"}}
                        """);
        Answer quota =
                recorder.post(
                        PROGRAMMES + "/" + id + "/set-target",
                        """
                        {"indicator":"tip-count","due":"2022",
                         "target":{"kind":"EXACT","value":100,"unit":"tin","measure":"FLOW"}}
                        """);
        Answer target =
                recorder.post(
                        PROGRAMMES + "/" + id + "/set-target",
                        """
                        {"indicator":"model-count","due":"2022-12-31",
                         "unit":"unit:tinh-son-la",
                         "target":{"kind":"AT_LEAST","value":30,"unit":"mô hình",
                                   "measure":"STOCK"}}
                        """);

        assertThat(phase.status()).as(phase.text()).isEqualTo(200);
        assertThat(quota.status()).isEqualTo(422);
        assertThat(quota.problem()).isEqualTo("target-on-persons");
        JsonNode seen = anybody.get(PROGRAMMES + "/" + id, "minPosition", target.position()).json();
        assertThat(seen.at("/phases/0/name").asString()).isEqualTo("Giai đoạn 1");
        assertThat(seen.at("/targets/0/target/kind").asString()).isEqualTo("AT_LEAST");
        assertThat(seen.at("/targets/0/unit/name").asString()).isEqualTo("Tỉnh Sơn La");
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
