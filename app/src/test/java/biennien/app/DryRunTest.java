package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** A dry run knows what its own earlier rows would have stored. */
class DryRunTest {
    private static final String HEADER =
            "id,source,record_kind,locality,indicator,label_vi,value,qualifier,unit,measure,"
                    + "period_start,period_end,period_edtf,subject_type,subject\n";
    private static final String FIRST = "9001/2024/TT-BCA";
    private static final String SECOND = "9002/2024/TT-BCA";

    private final Service service = Annals.shared().service();

    @BeforeEach
    void a_unit_of_its_own() {
        if (service.reader().get("/api/v1/units/unit:xa-chay-thu").status() != 200) {
            service.admin()
                    .post(
                            "/api/v1/units",
                            """
                            {"id":"unit:xa-chay-thu",
                             "description":{"level":"commune","name":"Chạy Thử"}}
                            """);
        }
    }

    @Test
    void rows_may_cite_a_document_that_the_file_registers() {
        String csv =
                HEADER
                        + document("V1", "source:article-004", FIRST, "Thông tư chạy thử")
                        + document("V2", FIRST, SECOND, "Thông tư chạy thử")
                        + document("V3", "source:article-004", SECOND, "Thông tư khác")
                        + figure("V4", SECOND)
                        + figure("V5", "9003/2024/TT-BCA")
                        + publication("V6", SECOND)
                        + publication("V6", SECOND)
                        + publication("V7", SECOND);

        JsonNode report = bothSay(csv);

        assertThat(codes(report, "rejected"))
                .containsExactly("V3 document-already-known", "V5 unknown-source");
        assertThat(codes(report, "warnings")).contains("V2 perhaps-same-source");
        assertThat(report.path("accepted").asLong()).isEqualTo(4);
        assertThat(report.path("duplicates").asLong()).isEqualTo(2);
    }

    @Test
    void a_row_that_stands_twice_in_a_file_is_a_duplicate_also_where_it_names_a_person() {
        String csv =
                HEADER
                        + award("A1", "giay-khen|provincial-police-director|Lò Văn Chạy Thử")
                        + award("A1", "giay-khen|provincial-police-director|Lò Văn Chạy Thử")
                        + award("A1", "giay-khen|provincial-police-director|Lò Văn Người Khác")
                        + figure("A2", "source:article-004")
                        + figure("A2", "source:article-004")
                        + figure("A3", "source:article-004");

        JsonNode report = bothSay(csv);

        assertThat(codes(report, "rejected")).containsExactly("A1 CHANGED_ROW");
        assertThat(report.path("accepted").asLong()).isEqualTo(2);
        assertThat(report.path("duplicates").asLong()).isEqualTo(3);
    }

    private JsonNode bothSay(String csv) {
        Stored before = Stored.byWrites(service);
        JsonNode said = Annals.imported(service, csv, true).json();
        assertThat(Stored.byWrites(service)).isEqualTo(before);
        JsonNode done = Annals.imported(service, csv, false).json();
        for (String part : List.of("rows", "accepted", "duplicates", "rejected", "warnings")) {
            assertThat(said.path(part)).as(part).isEqualTo(done.path(part));
        }
        return done;
    }

    private static String document(String id, String source, String number, String title) {
        return id
                + ","
                + source
                + ",document,Bộ Công an,standard-adopted,"
                + title
                + ",,n/a,văn bản,event,2024-03-01,2024-03-01,2024-03-01,document,"
                + number
                + "\n";
    }

    private static String publication(String id, String source) {
        return id
                + ","
                + source
                + ",publication,,article-published,,,n/a,bài,event,"
                + "2024-03-02,2024-03-02,2024-03-02,document,document\n";
    }

    private static String figure(String id, String source) {
        return id
                + ","
                + source
                + ",figure,Xã Chạy Thử,tip-count,,7,exact,nguồn tin,flow,"
                + "2023-01-01,2023-12-31,2023,tip,valuable-tip\n";
    }

    private static String award(String id, String subject) {
        return id
                + ",source:article-004,award,Xã Chạy Thử,award-to-individual,,1,exact,"
                + "giấy khen,event,2023-01-01,2023-12-31,2023,award,"
                + subject
                + "\n";
    }

    private static List<String> codes(JsonNode report, String list) {
        List<String> codes = new ArrayList<>();
        report.path(list)
                .forEach(
                        row ->
                                codes.add(
                                        row.path("id").asString()
                                                + " "
                                                + row.path("code").asString()));
        return codes;
    }
}
