package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** A part of a commune goes over to its neighbour, and a code was recorded wrongly. */
class UnitStoryTest {
    private static final String UNITS = "/api/v1/units";
    private static final String ACTS = "/api/v1/reorganisations";

    private final Service service = Service.shared();
    private final Caller recorder = service.recorder();
    private final Caller anybody = service.anonymous();

    @Test
    void a_part_of_a_commune_goes_over_to_its_neighbour_and_both_go_on() {
        establish("unit:chuyen-phan-mot", "Chuyển Phần Một", "99001");
        establish("unit:chuyen-phan-hai", "Chuyển Phần Hai", "99002");

        Answer done = transfer("unit:chuyen-phan-mot", "unit:chuyen-phan-hai", "part:0.25");

        assertThat(done.status()).as(done.text()).isEqualTo(201);
        JsonNode lineage =
                anybody.get(UNITS + "/unit:chuyen-phan-mot/lineage", "minPosition", done.position())
                        .json();
        assertThat(lineage.at("/unit/life/until").isNull()).isTrue();
        assertThat(lineage.at("/successors/0/unit/id").asString())
                .isEqualTo("unit:chuyen-phan-hai");
        assertThat(lineage.at("/successors/0/kind").asString()).isEqualTo("part");
        assertThat(lineage.at("/successors/0/share").asString()).isEqualTo("part:0.25");
        Answer no = transfer("unit:chuyen-phan-mot", "unit:chuyen-phan-hai", "whole");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.problem()).isEqualTo("whole-is-no-part");
        assertThat(transfer("unit:chuyen-phan-mot", "unit:chuyen-phan-hai", "part:0.8").problem())
                .isEqualTo("shares-exceed-whole");
    }

    @Test
    void a_wrong_code_is_corrected_and_still_found_at_a_basis_before() {
        done(
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:chuyen-ma","kind":"decision","title":"Danh mục mã"}
                        """));
        establish("unit:chuyen-ma", "Chuyện Mã", "99011");
        long before = service.head();

        Answer done =
                recorder.post(
                        UNITS + "/unit:chuyen-ma/correct-code",
                        """
                        {"scheme":"nso","wrong":"99011","right":"99012",
                         "correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm mã.",
                                       "citation":{"source":"source:chuyen-ma"}}}
                        """);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(byCode("99012", done.position()).json().path("id").asString())
                .isEqualTo("unit:chuyen-ma");
        assertThat(byCode("99011", done.position()).status()).isEqualTo(404);
        assertThat(
                        anybody.get(
                                        UNITS + "/by-code",
                                        "scheme",
                                        "nso",
                                        "code",
                                        "99011",
                                        "basis",
                                        before)
                                .json()
                                .path("id")
                                .asString())
                .isEqualTo("unit:chuyen-ma");
        assertThat(recorder.post(UNITS + "/unit:nobody/correct-code", "{}").status())
                .isEqualTo(400);
    }

    private Answer byCode(String code, long position) {
        return anybody.get(
                UNITS + "/by-code", "scheme", "nso", "code", code, "minPosition", position);
    }

    private Answer transfer(String from, String to, String share) {
        return recorder.post(
                ACTS + "/part-transfer",
                """
                {"act":{"legalText":"12/NQ-HĐND","operativeOn":"2026-01-01"},
                 "from":"%s","to":"%s","share":"%s"}
                """
                        .formatted(from, to, share));
    }

    private void establish(String id, String name, String code) {
        done(
                recorder.post(
                        UNITS,
                        """
                        {"id":"%s","description":{"level":"commune","name":"%s",
                         "codes":[{"scheme":"nso","code":"%s"}]}}
                        """
                                .formatted(id, name, code)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
