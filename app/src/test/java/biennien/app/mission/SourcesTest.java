package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Annals;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What is asked of sources: that there is one, and that it is one under all of its names. */
class SourcesTest {

    private final Service service = Annals.shared().service();
    private final Caller recorder = service.recorder();

    private Answer group(String name, String citation) {
        Answer made =
                recorder.post(
                        "/api/v1/groups",
                        """
                        {"unit":"unit:xa-co-nguon","type":"mediation-group","name":"%s",
                         "founded":"2023-03-05"%s}\
                        """
                                .formatted(name, citation));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    @Test
    void m20_a_fact_without_source_is_stored_as_unsourced_and_enters_no_sealed_report() {
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-co-nguon",
                 "description":{"level":"commune","name":"Có Nguồn"}}\
                """);
        group("Tổ hòa giải 1", ",\"citation\":{\"source\":\"source:article-001\"}");
        Answer unsourced = group("Tổ hòa giải 2", "");

        assertThat(unsourced.json().at("/warnings/0/code").asString()).isEqualTo("unsourced");
        assertThat(
                        service.jdbc()
                                .sql(
                                        """
                                        SELECT convert_from(metadata, 'UTF8')
                                          FROM eventstore.event WHERE position = :position\
                                        """)
                                .param("position", unsourced.position())
                                .query(String.class)
                                .single())
                .contains("\"unsourced\"");
        Answer sealed =
                recorder.post(
                        "/api/v1/seals",
                        """
                        {"unit":"unit:xa-co-nguon","year":2023,"basis":%d,
                         "sealedBy":"Ban Chỉ đạo 138 tỉnh","on":"2024-01-20"}\
                        """
                                .formatted(unsourced.position()));
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(201);
        group("Tổ hòa giải 3", ",\"citation\":{\"source\":\"source:article-001\"}");

        JsonNode known =
                service.anonymous()
                        .get(
                                "/api/v1/years/2023",
                                "unit",
                                "unit:xa-co-nguon",
                                "minPosition",
                                service.head())
                        .json();
        assertThat(founded(known)).isEqualTo(3);
        JsonNode report =
                service.anonymous()
                        .get(
                                "/api/v1/seals/" + sealed.id() + "/report",
                                "minPosition",
                                service.head())
                        .json()
                        .path("report");
        assertThat(founded(report.path("year"))).isEqualTo(1);
        assertThat(report.path("unsourced"))
                .extracting(each -> each.path("fact").asString())
                .containsExactly(unsourced.id());
    }

    private static int founded(JsonNode year) {
        for (JsonNode table : year.path("tables")) {
            for (JsonNode line : table.path("recorded")) {
                if (line.path("kind").asString().equals("mediation-group")
                        && line.path("measure").asString().equals("new")) {
                    assertThat(line.path("least")).isEqualTo(line.path("most"));
                    return line.path("least").asInt();
                }
            }
        }
        return 0;
    }

    @Test
    void m21_one_document_is_found_by_every_number_and_name_that_was_printed_of_it() {
        for (String printed :
                List.of(
                        "09/CTr-BCA-MTTQ",
                        "09/CTr-BCA-MTTW",
                        "09/Ctr-BCA-TTTW",
                        "9/CTr-BCA-MTTQ")) {
            JsonNode found =
                    service.anonymous().get("/api/v1/programmes", "number", printed).json();
            assertThat(found.at("/items"))
                    .as(printed)
                    .extracting(each -> each.path("id").asString())
                    .containsExactly("programme:09");
        }
        Answer made =
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:nhieu-ten","kind":"report","title":"Báo cáo nhiều tên",
                         "number":"77/BC-BCĐ"}\
                        """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Answer alias =
                recorder.post(
                        "/api/v1/sources/source:nhieu-ten/add-alias",
                        """
                        {"alias":"bao-cao-nhieu-ten.pdf"}\
                        """);
        assertThat(alias.status()).as(alias.text()).isEqualTo(200);
        for (String printed :
                List.of("77/BC-BCĐ", "077/bc-bcđ", "BAO CAO NHIEU TEN", "bao-cao-nhieu-ten.pdf")) {
            assertThat(
                            service.anonymous()
                                    .get(
                                            "/api/v1/figures",
                                            "source",
                                            printed,
                                            "minPosition",
                                            alias.position())
                                    .status())
                    .as(printed)
                    .isEqualTo(200);
        }
    }
}
