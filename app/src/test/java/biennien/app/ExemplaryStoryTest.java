package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An exemplary title, which is neither a certificate nor a rank. */
class ExemplaryStoryTest {

    private static final String TITLES = "/api/v1/exemplary-titles";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();

    @BeforeAll
    static void aCommune() {
        RECORDER.post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-dien-hinh",
                         "description":{"level":"commune","name":"Điển Hình"}}\
                        """)
                .position();
    }

    private static Answer confer(String more) {
        return RECORDER.post(
                TITLES,
                """
                {"subject":{"kind":"commune","unit":"unit:xa-dien-hinh"},
                 "decidedOn":"2025-12-01","decidedBy":"Bộ Công an",%s}\
                """
                        .formatted(more));
    }

    @Test
    void a_commune_bears_one_title_of_a_year_until_it_is_withdrawn() {
        Answer made = confer("\"year\":2025,\"decision\":\"77/QĐ-BCA\"");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(confer("\"year\":2025").problem()).isEqualTo("claim-taken");

        Answer withdrawn =
                RECORDER.post(
                        TITLES + "/" + made.id() + "/withdraw",
                        """
                        {"on":"2026-01-15","reason":"Hồ sơ sai"}\
                        """);
        assertThat(withdrawn.json().at("/warnings").toString()).contains("no-withdrawal-procedure");
        Answer seen =
                SERVICE.anonymous()
                        .get(TITLES + "/" + made.id(), "minPosition", withdrawn.position());
        assertThat(seen.json().at("/status").asString()).isEqualTo("withdrawn");
        assertThat(seen.json().at("/withdrawal/reason").asString()).isEqualTo("Hồ sơ sai");
        assertThat(seen.json().at("/subject/unit/name").asString()).isEqualTo("Xã Điển Hình");

        Answer anew = confer("\"year\":2025");
        assertThat(anew.status()).as(anew.toString()).isEqualTo(201);
        assertThat(
                        SERVICE.anonymous()
                                .get(
                                        TITLES,
                                        "minPosition",
                                        anew.position(),
                                        "unit",
                                        "unit:xa-dien-hinh",
                                        "kind",
                                        "commune",
                                        "status",
                                        "conferred",
                                        "year",
                                        "2025")
                                .json()
                                .at("/items"))
                .hasSize(1);
    }

    @Test
    void a_withdrawn_title_leaves_its_year_free_though_its_organisation_has_another_name() {
        RECORDER.post(
                        "/api/v1/organisations",
                        """
                        {"id":"organisation:dien-hinh","unit":"unit:xa-dien-hinh",
                         "kind":"agency","name":"Hạt Kiểm lâm Điển Hình"}\
                        """)
                .position();
        Answer first = conferOn("\"name\":\"Hạt Kiểm lâm Điển Hình\"");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        RECORDER.post(
                        "/api/v1/organisations/organisation:dien-hinh/rename",
                        """
                        {"name":"Kiểm lâm khu vực I","on":"2026-01-01"}\
                        """)
                .position();
        String onRecord = "\"organisation\":\"organisation:dien-hinh\"";
        assertThat(conferOn(onRecord).problem()).isEqualTo("claim-taken");

        RECORDER.post(
                        TITLES + "/" + first.id() + "/withdraw",
                        """
                        {"on":"2026-01-15","reason":"Hồ sơ sai"}\
                        """)
                .position();

        Answer anew = conferOn(onRecord);
        assertThat(anew.status()).as(anew.toString()).isEqualTo(201);
    }

    private static Answer conferOn(String subject) {
        return RECORDER.post(
                TITLES,
                """
                {"subject":{"kind":"agency","unit":"unit:xa-dien-hinh",%s},
                 "decidedOn":"2025-12-01","decidedBy":"Bộ Công an","year":2025}\
                """
                        .formatted(subject));
    }

    @Test
    void a_title_from_before_any_known_text_is_kept_with_a_warning() {
        Answer early =
                RECORDER.post(
                        TITLES,
                        """
                        {"subject":{"kind":"residential-area","unit":"unit:xa-dien-hinh",
                                    "name":"Bản Cọ"},
                         "decidedOn":"2019-08-19"}\
                        """);

        assertThat(early.status()).as(early.toString()).isEqualTo(201);
        assertThat(early.json().at("/warnings").toString()).contains("exemplary-text-unknown");
    }
}
