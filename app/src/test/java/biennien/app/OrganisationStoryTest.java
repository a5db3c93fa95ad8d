package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An enterprise through its names, and what it is certified as. */
class OrganisationStoryTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String CERTIFICATIONS = "/api/v1/certifications";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();

    @BeforeAll
    static void aCommune() {
        RECORDER.post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-doanh-nghiep",
                         "description":{"level":"commune","name":"Doanh Nghiệp"}}\
                        """)
                .position();
    }

    private static Answer register(String id, String name) {
        return RECORDER.post(
                ORGANISATIONS,
                """
                {"id":"organisation:%s","unit":"unit:xa-doanh-nghiep","kind":"enterprise",
                 "name":"%s","size":"large","from":"2015"}\
                """
                        .formatted(id, name));
    }

    private static Answer certify(String id, int year, String subject) {
        return RECORDER.post(
                CERTIFICATIONS,
                """
                {"id":"certification:%s","year":%d,"registeredOn":"%d-02-10",
                 "subject":{"kind":"enterprise","unit":"unit:xa-doanh-nghiep",%s}}\
                """
                        .formatted(id, year, year, subject));
    }

    @Test
    void a_renamed_enterprise_stays_one_subject_with_one_certificate_of_a_year() {
        register("che", "Công ty Chè Mộc Châu").position();
        Answer certified =
                certify(
                        "che-2023",
                        2023,
                        "\"name\":\"Công ty Chè Mộc Châu\",\"organisation\":\"organisation:che\"");
        assertThat(certified.status()).as(certified.toString()).isEqualTo(201);
        RECORDER.post(
                        ORGANISATIONS + "/organisation:che/rename",
                        """
                        {"name":"Tập đoàn Chè Tây Bắc","on":"2023-06-01"}\
                        """)
                .position();

        for (String subject :
                new String[] {
                    "\"name\":\"công ty chè MỘC CHÂU\",\"enterpriseSize\":\"large\"",
                    "\"name\":\"Tập đoàn Chè Tây Bắc\",\"enterpriseSize\":\"large\"",
                    "\"name\":\"Tập đoàn Chè Tây Bắc\",\"organisation\":\"organisation:che\""
                }) {
            Answer again = certify("che-lai", 2023, subject);
            assertThat(again.status()).as(again.toString()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("claim-taken");
            assertThat(again.id()).isEqualTo("certification:che-2023");
        }

        Answer next =
                certify(
                        "che-2024",
                        2024,
                        "\"name\":\"Công ty Chè Mộc Châu\",\"organisation\":\"organisation:che\"");
        Answer seen =
                SERVICE.anonymous()
                        .get(
                                CERTIFICATIONS + "/certification:che-2024",
                                "minPosition",
                                next.position());
        assertThat(seen.json().at("/subject/name").asString()).isEqualTo("Tập đoàn Chè Tây Bắc");
        assertThat(seen.json().at("/subject/enterpriseSize").asString()).isEqualTo("large");
        assertThat(seen.json().at("/subject/organisation").asString())
                .isEqualTo("organisation:che");
        assertThat(
                        SERVICE.anonymous()
                                .get(
                                        CERTIFICATIONS,
                                        "minPosition",
                                        next.position(),
                                        "organisation",
                                        "organisation:che")
                                .json()
                                .at("/items"))
                .hasSize(2);
    }

    @Test
    void a_name_that_belongs_to_an_organisation_is_pointed_out() {
        register("sua", "Công ty Sữa Mộc Châu").position();

        Answer byName =
                certify(
                        "sua-2023",
                        2023,
                        "\"name\":\"Công ty Sữa Mộc Châu\",\"enterpriseSize\":\"large\"");

        assertThat(byName.json().at("/warnings").toString())
                .contains("organisation-on-record", "organisation:sua");
    }

    @Test
    void what_is_said_of_it_otherwise_is_refused_where_it_stands() {
        register("thuy-dien", "Công ty Thủy điện").position();
        String body = "\"name\":\"%s\",\"organisation\":\"organisation:%s\"%s";

        Answer otherName = certify("td-1", 2023, body.formatted("Công ty Khác", "thuy-dien", ""));
        assertThat(otherName.status()).isEqualTo(422);
        assertThat(otherName.problem()).isEqualTo("contradicts-organisation");
        assertThat(otherName.json().at("/errors/0/pointer").asString()).isEqualTo("/subject/name");
        Answer otherSize =
                certify(
                        "td-2",
                        2023,
                        body.formatted(
                                "Công ty Thủy điện",
                                "thuy-dien",
                                ",\"enterpriseSize\":\"medium\""));
        assertThat(otherSize.json().at("/errors/0/pointer").asString())
                .isEqualTo("/subject/enterpriseSize");
        Answer nobody = certify("td-3", 2023, body.formatted("Công ty Thủy điện", "khong-co", ""));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.problem()).isEqualTo("no-such-organisation");

        RECORDER.post(
                        ORGANISATIONS + "/organisation:thuy-dien/resize",
                        """
                        {"size":"small","on":"2024-01-01"}\
                        """)
                .position();
        Answer small = certify("td-4", 2024, body.formatted("Công ty Thủy điện", "thuy-dien", ""));
        assertThat(small.problem()).isEqualTo("subject-out-of-scope");
        assertThat(small.json().path("legalBasis").asString()).contains("124/2021/TT-BCA");
    }

    @Test
    void a_name_is_borne_by_one_organisation_at_a_time() {
        register("det-1", "Công ty Dệt").position();
        Answer second = register("det-2", "CÔNG TY  DỆT");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.id()).isEqualTo("organisation:det-1");

        RECORDER.post(
                        ORGANISATIONS + "/organisation:det-1/rename",
                        """
                        {"name":"Công ty May","on":"2020"}\
                        """)
                .position();
        register("det-2", "Công ty Dệt").position();
        Answer back =
                RECORDER.post(
                        ORGANISATIONS + "/organisation:det-1/rename",
                        """
                        {"name":"Công ty Dệt","on":"2022"}\
                        """);
        assertThat(back.problem()).isEqualTo("claim-taken");

        RECORDER.post(
                        ORGANISATIONS + "/organisation:det-2/close",
                        """
                        {"on":"2021-12-31","reason":"Giải thể"}\
                        """)
                .position();
        Answer free =
                RECORDER.post(
                        ORGANISATIONS + "/organisation:det-1/rename",
                        """
                        {"name":"Công ty Dệt","on":"2022"}\
                        """);
        Answer list =
                SERVICE.anonymous()
                        .get(
                                ORGANISATIONS,
                                "minPosition",
                                free.position(),
                                "unit",
                                "unit:xa-doanh-nghiep",
                                "q",
                                "cong ty det",
                                "on",
                                "2021-06-01");
        assertThat(list.json().at("/items")).hasSize(2);
        assertThat(list.json().at("/items/0/name").asString()).isEqualTo("Công ty May");
        assertThat(list.json().at("/items/1/closing/on/latest").asString()).isEqualTo("2021-12-31");
    }

    @Test
    void a_body_that_is_wrong_says_where() {
        Answer missing = RECORDER.post(ORGANISATIONS, "{\"unit\":\"unit:xa-doanh-nghiep\"}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().at("/errors").toString()).contains("/kind");
        Answer wrong =
                RECORDER.post(
                        ORGANISATIONS,
                        """
                        {"unit":"unit:xa-doanh-nghiep","kind":"agency","name":"Hạt Kiểm lâm",
                         "size":"large"}\
                        """);
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(400);
        assertThat(wrong.text()).contains("'size' is for kind 'enterprise'");
    }
}
