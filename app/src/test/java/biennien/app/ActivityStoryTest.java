package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What was held for the movement, over HTTP, beside the shipped annals. */
class ActivityStoryTest {
    private static final String ACTIVITIES = "/api/v1/activities";
    private static final String ARTICLE = "\"citation\":{\"source\":\"source:article-001\"}";

    private final Service service = Annals.shared().service();
    private final Caller recorder = service.recorder();

    @Test
    void h8_which_festival_anniversary_does_seed_001_mark_and_what_is_its_date() {
        Answer held =
                record(
                        """
                        {"unit":"unit:thanh-pho-son-la","kind":"festival",
                         "title":"Ngày hội Toàn dân bảo vệ an ninh Tổ quốc",
                         "period":{"edtf":"2022-08-19","shape":"POINT"},
                         "festival":{"year":2022,"anniversary":17},%s}\
                        """
                                .formatted(ARTICLE));

        JsonNode festivals =
                service.anonymous()
                        .get(
                                ACTIVITIES,
                                "minPosition",
                                held.position(),
                                "kind",
                                "festival",
                                "unit",
                                "Thành phố Sơn La")
                        .json();

        JsonNode festival =
                festivals
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString().equals(held.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(festival.at("/festival/anniversary").asInt()).isEqualTo(17);
        assertThat(festival.at("/period/edtf").asString()).isEqualTo("2022-08-19");
        assertThat(festival.at("/unit/name").asString()).isEqualTo("Thành phố Sơn La");
        Answer wrong =
                recorder.post(
                        ACTIVITIES,
                        """
                        {"kind":"festival","period":{"edtf":"2022-08-19","shape":"POINT"},
                         "festival":{"year":2022,"anniversary":16},%s}\
                        """
                                .formatted(ARTICLE));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("other-anniversary");
        assertThat(wrong.json().path("legalBasis").asString())
                .isEqualTo("Decision 521/2005/QĐ-TTg");
        assertThat(wrong.json().at("/errors/0/pointer").asString())
                .isEqualTo("/festival/anniversary");
    }

    @Test
    void the_outreach_of_a_period_is_recorded_corrected_and_withdrawn() {
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-tuyen-truyen","description":{"level":"commune",
                 "name":"Tuyên Truyền"}}\
                """);
        String id = record(outreach("2022-01?/2022-07?", 190, 10_300)).id();

        JsonNode held = recorder.get(ACTIVITIES + "/" + id, "minPosition", service.head()).json();
        assertThat(held.path("status").asString()).isEqualTo("current");
        assertThat(counted(held))
                .containsExactly("sessions 190 cuộc", "attendances 10300 lượt người");
        assertThat(held.at("/channels/0").asString()).isEqualTo("loudspeaker");

        Answer corrected =
                recorder.post(
                        ACTIVITIES + "/" + id + "/correct",
                        """
                        {%s,"period":{"edtf":"2022-01/2022-07","shape":"SPAN"},
                         "counts":[%s],"channels":["loudspeaker","leaflet"]}\
                        """
                                .formatted(
                                        correction("NEW_INFORMATION"),
                                        count("sessions", 191, "cuộc")));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        Answer withdrawn =
                recorder.post(
                        ACTIVITIES + "/" + id + "/withdraw",
                        "{" + correction("SOURCE_WITHDRAWN") + "}");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);

        JsonNode now =
                recorder.get(ACTIVITIES + "/" + id, "minPosition", withdrawn.position()).json();
        assertThat(now.path("status").asString()).isEqualTo("withdrawn");
        assertThat(counted(now)).containsExactly("sessions 191 cuộc");
        assertThat(
                        recorder.get(
                                        ACTIVITIES,
                                        "minPosition",
                                        withdrawn.position(),
                                        "unit",
                                        "unit:xa-tuyen-truyen",
                                        "status",
                                        "standing")
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void what_is_counted_is_not_mixed_and_what_is_not_told_is_not_zero() {
        Answer mixed =
                recorder.post(
                        ACTIVITIES,
                        """
                        {"kind":"seminar","period":{"edtf":"2022","shape":"SPAN"},%s,
                         "counts":[%s]}\
                        """
                                .formatted(ARTICLE, count("sessions", 7, "lượt người")));
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.problem()).isEqualTo("other-counter");
        assertThat(mixed.json().at("/errors/0/pointer").asString())
                .isEqualTo("/counts/0/quantity/unit");

        Answer untold =
                record(
                        """
                        {"kind":"police-listen-to-people-forum",
                         "period":{"edtf":"2022","shape":"SPAN"},%s,
                         "counts":[{"counter":"sessions","quantity":{"kind":"NOT_REPORTED",
                                    "unit":"hội nghị","measure":"FLOW","said":"nhiều hội nghị"}}]}\
                        """
                                .formatted(ARTICLE));
        assertThat(untold.json().at("/warnings/0/code").asString()).isEqualTo("count-not-reported");
    }

    private static List<String> counted(JsonNode activity) {
        List<String> counted = new ArrayList<>();
        for (JsonNode count : activity.path("counts")) {
            counted.add(
                    count.path("counter").asString()
                            + " "
                            + count.at("/quantity/value").asInt()
                            + " "
                            + count.at("/quantity/unit").asString());
        }
        return counted;
    }

    private static String outreach(String period, int sessions, int attendances) {
        return """
        {"unit":"unit:xa-tuyen-truyen","kind":"legal-outreach-session",
         "period":{"edtf":"%s","shape":"SPAN"},"channels":["loudspeaker"],
         "organisers":["Công an xã"],"counts":[%s,%s],%s}\
        """
                .formatted(
                        period,
                        count("sessions", sessions, "cuộc"),
                        count("attendances", attendances, "lượt người"),
                        ARTICLE);
    }

    private static String count(String counter, int value, String unit) {
        return """
        {"counter":"%s","quantity":{"kind":"EXACT","value":%d,"unit":"%s","measure":"FLOW"}}\
        """
                .formatted(counter, value, unit);
    }

    private static String correction(String kind) {
        return """
        "correction":{"kind":"%s","reason":"Đếm lại","citation":{"source":"source:article-001"}}\
        """
                .formatted(kind);
    }

    private Answer record(String body) {
        Answer made = recorder.post(ACTIVITIES, body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }
}
