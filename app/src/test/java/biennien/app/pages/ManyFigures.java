package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Two communes and a document of which more is told than stands on one page of a list. */
final class ManyFigures {
    /** 100 figures of 2018, then one of 2020. */
    static final String MANY = "unit:xa-nhieu-so";

    /** One figure of its own kind of 2018, then 1,000 of days from 2018 to 2020. */
    static final String TOO_MANY = "unit:xa-qua-nhieu-so";

    /** Tells all of them, and one batch of weapons that was handed over. */
    static final String SOURCE = "source:nhieu-so";

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static final class Made {
        static final long POSITION = make();
    }

    private ManyFigures() {}

    /** The position of the last of these facts. */
    static long position() {
        return Made.POSITION;
    }

    private static long make() {
        post("/units", unit(MANY, "Nhiều Số"));
        post("/units", unit(TOO_MANY, "Quá Nhiều Số"));
        post(
                "/sources",
                "{\"id\":\"" + SOURCE + "\",\"kind\":\"report\",\"title\":\"Báo cáo dài\"}");
        StringBuilder rows =
                new StringBuilder(
                        "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                                + "period_start,period_end,period_edtf,subject_type,subject\n");
        for (int i = 0; i < 100; i++) {
            row(rows, "M" + i, "Xã Nhiều Số", FIRST.plusDays(i), "homemade-gun");
        }
        row(rows, "M100", "Xã Nhiều Số", LocalDate.of(2020, 3, 1), "homemade-gun");
        row(rows, "Q", "Xã Quá Nhiều Số", FIRST, "hunting-gun");
        for (int i = 0; i < 1_000; i++) {
            row(rows, "Q" + i, "Xã Quá Nhiều Số", FIRST.plusDays(i), "homemade-gun");
        }
        Service service = Browsers.annals();
        Answer done =
                service.recorder()
                        .send(
                                "POST",
                                "/api/v1/imports?dryRun=false",
                                BodyPublishers.ofString(rows.toString(), StandardCharsets.UTF_8),
                                "text/csv");
        assertThat(done.json().path("accepted").asInt()).as(done.text()).isEqualTo(1_102);
        return post(
                        "/handovers",
                        """
                        {"id":"handover:nhieu-so","unit":"%s","on":"2023-03-10",
                         "items":[{"type":"homemade-gun","mode":"voluntary-handover","quantity":
                         {"kind":"EXACT","value":"2","unit":"khẩu","measure":"FLOW"}}],
                         "citation":{"source":"%s"}}
                        """
                                .formatted(MANY, SOURCE))
                .position();
    }

    private static String unit(String id, String name) {
        return "{\"id\":\"%s\",\"description\":{\"level\":\"commune\",\"name\":\"%s\"}}"
                .formatted(id, name);
    }

    private static void row(
            StringBuilder rows, String id, String unit, LocalDate day, String subject) {
        rows.append(
                "%1$s,%2$s,figure,%3$s,weapon-handover-count,7,exact,khẩu,flow,%4$s,%4$s,%4$s,weapon-type,%5$s\n"
                        .formatted(id, SOURCE, unit, day, subject));
    }

    private static Answer post(String address, String json) {
        Answer made = Browsers.annals().recorder().post("/api/v1" + address, json);
        assertThat(made.status()).as(made.text()).isBetween(200, 201);
        return made;
    }
}
