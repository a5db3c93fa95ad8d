package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The yearly rank of the movement, which is no certificate. */
class RankingStoryTest {

    private static final String RANKINGS = "/api/v1/rankings";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();

    @BeforeAll
    static void aCommune() {
        RECORDER.post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-xep-loai",
                         "description":{"level":"commune","name":"Xếp Loại"}}\
                        """)
                .position();
    }

    /** A number belongs to one decision, and that to one day: such as 1220 for 20 December. */
    private static String numberOf(String day) {
        return day.substring("yyyy-".length()).replace("-", "");
    }

    private static Answer rank(String subject, String on) {
        return RECORDER.post(
                RANKINGS,
                """
                {"year":2023,"rank":"excellent","points":95.5,"decision":"%s/QĐ-UBND",
                 "decidedOn":"%s","decidedBy":"UBND huyện",
                 "subject":{"unit":"unit:xa-xep-loai",%s}}\
                """
                        .formatted(numberOf(on), on, subject));
    }

    @Test
    void a_village_is_ranked_once_a_year_and_its_rank_mended() {
        Answer made = rank("\"kind\":\"residential-area\",\"name\":\"Bản Hoá\"", "2023-11-10");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer again = rank("\"kind\":\"residential-area\",\"name\":\"BẢN HÓA\"", "2023-11-11");
        assertThat(again.problem()).isEqualTo("claim-taken");
        assertThat(again.id()).isEqualTo(made.id());

        RECORDER.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:xep-loai","kind":"report","title":"Báo cáo xếp loại"}\
                        """)
                .position();
        Answer corrected =
                RECORDER.post(
                        RANKINGS + "/" + made.id() + "/correct",
                        """
                        {"rank":"good","points":"85","correction":{"kind":"ENTRY_ERROR",
                         "reason":"Gõ nhầm","citation":{"source":"source:xep-loai"}}}\
                        """);
        Answer seen =
                SERVICE.anonymous()
                        .get(
                                RANKINGS,
                                "minPosition",
                                corrected.position(),
                                "unit",
                                "unit:xa-xep-loai",
                                "rank",
                                "good",
                                "year",
                                "2023");
        assertThat(seen.json().at("/items")).hasSize(1);
        assertThat(seen.json().at("/items/0/points").decimalValue()).isEqualByComparingTo("85");
        assertThat(seen.json().at("/items/0/status").asString()).isEqualTo("corrected");
        assertThat(seen.json().at("/items/0/subject/name").asString()).isEqualTo("Bản Hoá");
        assertThat(
                        SERVICE.anonymous()
                                .get("/api/v1/certifications", "unit", "unit:xa-xep-loai")
                                .json()
                                .at("/items"))
                .as("a rank is no certificate")
                .isEmpty();
    }

    @Test
    void a_commune_is_ranked_without_a_name_and_late_with_a_warning() {
        Answer late = rank("\"kind\":\"commune\"", "2023-12-20");

        assertThat(late.status()).as(late.toString()).isEqualTo(201);
        assertThat(late.json().at("/warnings").toString())
                .contains("ranked-after-deadline", "Decision 510/QĐ-BCA-V05", "unsourced");
        Answer district = rank("\"kind\":\"district\"", "2023-12-01");
        assertThat(district.problem()).isEqualTo("subject-of-another-tier");
    }

    @Test
    void points_that_are_none_are_refused_where_they_stand() {
        Answer wrong =
                RECORDER.post(
                        RANKINGS,
                        """
                        {"year":2023,"rank":"good","points":95.555,"decidedOn":"2023-11-01",
                         "subject":{"kind":"commune","unit":"unit:xa-xep-loai"}}\
                        """);

        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("/points");
        assertThat(wrong.json().at("/errors/0/code").asString()).isEqualTo("malformed-points");
    }
}
