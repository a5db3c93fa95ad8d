package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.text.Normalizer;
import java.util.List;

/**
 * A dashboard asks for the year of a province; a commune turns out to have lain elsewhere, a number
 * to be wrong, and the answer of before is still there.
 */
class TotalsStoryTest {
    private static final String TOTALS = "/api/v1/totals";
    private static final String PROVINCE = "unit:tong-tinh";
    private static final String OTHER = "unit:tong-tinh-khac";
    private static final String COMMUNE = "unit:tong-xa";

    private final Service service = Service.shared();
    private final Caller recorder = service.recorder();
    private final Caller anybody = service.anonymous();

    @Test
    void the_year_of_a_province_follows_what_comes_to_be_known_and_keeps_what_was_known() {
        done(
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:tong-bao-cao","kind":"report","title":"Báo cáo tổng"}
                        """));
        establish(PROVINCE, "province", "Tổng Một", null);
        establish(OTHER, "province", "Tổng Hai", null);
        establish(COMMUNE, "commune", "Tổng Xã", PROVINCE);
        report("tong-tinh", PROVINCE, "120", "EXACT", "2022");
        report("tong-xa-dau", COMMUNE, "30", "OVER", "2022-01/2022-06");
        long first = report("tong-xa-cuoi", COMMUNE, "12", "EXACT", "2022-07/2022-12");

        JsonNode told = total(PROVINCE, "minPosition", first);
        assertThat(told.at("/own/lo").asInt()).isEqualTo(120);
        assertThat(told.at("/communes/lo").asInt()).isEqualTo(42);
        assertThat(told.at("/communes/loOpen").asBoolean()).isTrue();
        assertThat(told.at("/communes/hi").isNull()).isTrue();
        assertThat(told.at("/communes/facts").asInt()).isEqualTo(2);
        assertThat(told.at("/communes/source").asString()).isEqualTo("source:tong-bao-cao");

        long moved =
                recorder.post(
                                "/api/v1/reorganisations/reparent",
                                """
                                {"act":{"legalText":"7/NQ-TH","operativeOn":"2022-07-01"},
                                 "unit":"%s","parent":"%s"}
                                """
                                        .formatted(COMMUNE, OTHER))
                        .position();
        assertThat(total(OTHER, "minPosition", moved).at("/communes/lo").asInt()).isEqualTo(12);
        assertThat(total(PROVINCE, "basis", moved).at("/communes/lo").asInt()).isEqualTo(30);

        long gone =
                recorder.post(
                                "/api/v1/figures/figure:tong-xa-cuoi/withdraw",
                                """
                                {"correction":{"kind":"ENTRY_ERROR","reason":"Ghi nhầm xã.",
                                 "citation":{"source":"source:tong-bao-cao"}}}
                                """)
                        .position();
        assertThat(
                        anybody.get(TOTALS, "year", 2022, "unit", OTHER, "minPosition", gone)
                                .json()
                                .path("items"))
                .isEmpty();
        assertThat(total(PROVINCE, "basis", first)).isEqualTo(told);
        assertThat(total(OTHER, "basis", moved).at("/communes/hi").asInt()).isEqualTo(12);
        String file =
                anybody.get(TOTALS, "year", 2022, "unit", PROVINCE, "basis", first, "format", "csv")
                        .text();
        assertThat(file.lines().findFirst().orElseThrow())
                .contains("unit.name", "own.lo", "communes.lo", "communes.verdict");
        assertThat(file.lines().count()).isEqualTo(2);
    }

    @Test
    void the_borders_of_another_day_are_not_offered_and_the_answer_says_so() {
        Answer refused = anybody.get(TOTALS, "year", 2022, "boundaries", "current");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("boundaries-not-offered");
        assertThat(refused.json().at("/errors/0/pointer").asString()).contains("boundaries");
    }

    @Test
    void persons_are_kept_from_the_public_however_the_word_is_spelled() {
        done(
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:tong-bat-giu","kind":"report","title":"Báo cáo bắt giữ"}
                        """));
        String unit = "unit:tong-doi-tuong";
        establish(unit, "province", "Tổng Ba", null);
        List<String> spelled =
                List.of(
                        "đối tượng",
                        "Đối tượng",
                        "ĐỐI TƯỢNG",
                        "doi tuong",
                        Normalizer.normalize("đối tượng", Normalizer.Form.NFD));
        long last = -1;
        for (int i = 0; i < spelled.size(); i++) {
            Answer reported =
                    recorder.post(
                            "/api/v1/figures",
                            """
                            {"id":"figure:tong-bat-giu-%d","unit":"%s",
                             "indicator":"suspect-arrested-count",
                             "subject":{"type":"case","code":"arrested"},
                             "quantity":{"kind":"EXACT","value":"2","unit":"%s","measure":"FLOW"},
                             "period":{"edtf":"2022","shape":"SPAN"},
                             "citation":{"source":"source:tong-bat-giu"}}
                            """
                                    .formatted(i, unit, spelled.get(i)));
            done(reported);
            last = reported.position();
        }
        assertThat(anybody.get(TOTALS, "year", 2022, "unit", unit, "minPosition", last).text())
                .contains("\"items\":[]");
        assertThat(
                        recorder.get(TOTALS, "year", 2022, "unit", unit, "basis", last)
                                .json()
                                .path("items"))
                .isNotEmpty();
    }

    private JsonNode total(String unit, String how, long position) {
        JsonNode items =
                anybody.get(TOTALS, "year", 2022, "unit", unit, how, position).json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private long report(String id, String unit, String value, String kind, String period) {
        Answer reported =
                recorder.post(
                        "/api/v1/figures",
                        """
                        {"id":"figure:%s","unit":"%s","indicator":"weapon-handover-count",
                         "subject":{"type":"weapon-type","code":"homemade-gun"},
                         "quantity":{"kind":"%s","value":"%s","unit":"khẩu","measure":"FLOW"},
                         "period":{"edtf":"%s","shape":"SPAN"},
                         "citation":{"source":"source:tong-bao-cao"}}
                        """
                                .formatted(id, unit, kind, value, period));
        done(reported);
        return reported.position();
    }

    private void establish(String id, String level, String name, @Nullable String parent) {
        done(
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"%s","name":"%s"%s}}
                        """
                                .formatted(
                                        id,
                                        level,
                                        name,
                                        parent == null ? "" : ",\"parent\":\"" + parent + "\"")));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
