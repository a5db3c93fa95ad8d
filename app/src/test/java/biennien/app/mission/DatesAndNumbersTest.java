package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.events.values.Edtf;
import biennien.events.values.Period;
import biennien.events.values.Quantity.Kind;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers with the words around them, and days as vague as their source. */
class DatesAndNumbersTest {

    private static final String FIGURES = "/api/v1/figures";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();

    /** Further members of a figure in each test, where it says more than its number. */
    private static final String CITED = "\"citation\":{\"source\":\"source:ngay-va-so\"}";

    @BeforeAll
    static void communes_and_a_document() {
        for (String unit :
                List.of(
                        "Bảy Loại",
                        "Tám Cận",
                        "Chín Câu",
                        "Mười Một",
                        "Mười Hai",
                        "Mười Bảy",
                        "Mười Tám",
                        "Mười Chín")) {
            RECORDER.post(
                            "/api/v1/units",
                            """
                            {"id":"%s","description":{"level":"commune","name":"%s"}}\
                            """
                                    .formatted(unit(unit), unit))
                    .position();
        }
        RECORDER.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:ngay-va-so","kind":"report","title":"Báo cáo ngày và số",
                         "published":"2022-08"}\
                        """)
                .position();
    }

    private static String unit(String name) {
        return "unit:xa-"
                + Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace(' ', '-');
    }

    private static Answer report(String unit, String quantity, String period, String more) {
        return RECORDER.post(
                FIGURES,
                """
                {"unit":"%s","indicator":"legal-outreach-attendance",
                 "subject":{"type":"activity","code":"legal-outreach-session"},
                 "quantity":%s,"period":%s,%s}\
                """
                        .formatted(unit(unit), quantity, period, more));
    }

    private static String days(String edtf) {
        return "{\"edtf\":\"%s\",\"shape\":\"%s\"}"
                .formatted(edtf, Period.ofSaid(Edtf.parse(edtf)).shape());
    }

    private static String quantity(String kind, String value, String unit, String measure) {
        return "{\"kind\":\"%s\",%s\"unit\":\"%s\",\"measure\":\"%s\"}"
                .formatted(
                        kind, value.isEmpty() ? "" : "\"value\":\"" + value + "\",", unit, measure);
    }

    private static JsonNode figure(Answer made) {
        return SERVICE.reader()
                .get(FIGURES + "/" + made.id(), "minPosition", made.position())
                .json();
    }

    private static List<CSVRecord> file(String unit) throws IOException {
        String csv =
                new String(
                        SERVICE.reader()
                                .file(
                                        FIGURES,
                                        "unit",
                                        unit(unit),
                                        "minPosition",
                                        SERVICE.head(),
                                        "format",
                                        "csv"),
                        StandardCharsets.UTF_8);
        var strict = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parsed = strict.parse(new StringReader(csv))) {
            return parsed.getRecords();
        }
    }

    private static Answer imported(String csv) {
        return RECORDER.send(
                "POST", "/api/v1/imports?dryRun=false", BodyPublishers.ofString(csv), "text/csv");
    }

    private static String bounds(JsonNode quantity) {
        return (quantity.path("loOpen").asBoolean() ? "(" : "[")
                + quantity.path("lo").asString("-")
                + ", "
                + quantity.path("hi").asString("-")
                + (quantity.path("hiOpen").asBoolean() ? ")" : "]");
    }

    @Test
    void m7_the_eight_kinds_go_through_the_api_a_file_and_an_import_and_come_back_the_same()
            throws IOException {
        Map<Kind, String> values = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            String value =
                    switch (kind) {
                        case NOT_REPORTED -> "";
                        case MAGNITUDE -> "100";
                        default -> Integer.toString(7100 + kind.ordinal());
                    };
            values.put(kind, value);
            JsonNode seen =
                    figure(
                                    report(
                                            "Bảy Loại",
                                            quantity(kind.name(), value, "lượt người", "FLOW"),
                                            days("2021/2023"),
                                            CITED))
                            .path("quantity");
            assertThat(seen.path("kind").asString()).isEqualTo(kind.name());
            assertThat(seen.path("value").asString("")).isEqualTo(value);
        }

        Map<String, String> told = new TreeMap<>();
        StringBuilder rows =
                new StringBuilder(
                        "id,source,record_kind,locality,indicator,value,value_text,qualifier,unit,"
                                + "measure,period_start,period_end,period_edtf,subject_type,"
                                + "subject\n");
        for (CSVRecord row : file("Bảy Loại")) {
            Kind kind = Kind.valueOf(row.get("quantity.kind"));
            String value = row.get("quantity.value");
            assertThat(value).as(kind.name()).isEqualTo(values.get(kind));
            told.put(kind.name(), boundsOf(row));
            rows.append(
                    "K-%s,source:ngay-va-so,figure,Xã Bảy Loại,%s,%s,%s,%s,%s,flow,%s,%s,%s,%s,%s\n"
                            .formatted(
                                    kind,
                                    row.get("indicator"),
                                    kind == Kind.MAGNITUDE ? "" : value,
                                    words(kind, value),
                                    qualifier(kind),
                                    row.get("quantity.unit"),
                                    row.get("period.earliest"),
                                    row.get("period.latest"),
                                    row.get("period.edtf"),
                                    row.get("subjectType"),
                                    row.get("subject")));
        }
        assertThat(told).hasSize(8);
        Answer report = imported(rows.toString());
        assertThat(report.json().path("accepted").asInt()).as(report.text()).isEqualTo(8);

        Map<String, String> back = new TreeMap<>();
        for (CSVRecord row : file("Bảy Loại")) {
            if (row.get("row").startsWith("K-")) {
                assertThat("K-" + row.get("quantity.kind")).isEqualTo(row.get("row"));
                back.put(row.get("quantity.kind"), boundsOf(row));
            }
        }
        assertThat(back).isEqualTo(told);
        assertThat(told.values()).doesNotHaveDuplicates();
    }

    private static String boundsOf(CSVRecord row) {
        return "%s %s %s %s %s"
                .formatted(
                        row.get("quantity.value"),
                        row.get("quantity.lo"),
                        row.get("quantity.loOpen"),
                        row.get("quantity.hi"),
                        row.get("quantity.hiOpen"));
    }

    private static String words(Kind kind, String value) {
        return switch (kind) {
            case OVER -> "trên " + value;
            case MAGNITUDE -> "hàng trăm";
            default -> "";
        };
    }

    private static String qualifier(Kind kind) {
        return switch (kind) {
            case EXACT -> "exact";
            case OVER, AT_LEAST -> "at-least";
            case AT_MOST -> "at-most";
            case NEARLY -> "nearly";
            case ABOUT, MAGNITUDE -> "approx";
            case NOT_REPORTED -> "unknown";
        };
    }

    @Test
    void m8_a_sum_a_ratio_and_a_share_show_their_bounds_and_claim_no_more_than_their_parts() {
        List<Answer> parts = new ArrayList<>();
        for (String part :
                List.of(
                        "\"quantity\":" + quantity("EXACT", "38", "cụm", "STOCK") + "|cluster",
                        "\"quantity\":" + quantity("NEARLY", "3300", "tổ", "STOCK") + "|mediation",
                        "\"quantity\":" + quantity("OVER", "1400", "đội", "STOCK") + "|team")) {
            String code =
                    switch (part.substring(part.indexOf('|') + 1)) {
                        case "cluster" -> "area-security-cluster";
                        case "mediation" -> "mediation-group";
                        default -> "self-management-team";
                    };
            parts.add(
                    RECORDER.post(
                            FIGURES,
                            """
                            {"unit":"%s","indicator":"group-count",
                             "subject":{"type":"group-type","code":"%s"},%s,"period":%s,%s}\
                            """
                                    .formatted(
                                            unit("Tám Cận"),
                                            code,
                                            part.substring(0, part.indexOf('|')),
                                            days("2022-11-05"),
                                            CITED)));
        }
        parts.forEach(part -> assertThat(part.status()).as(part.toString()).isEqualTo(201));

        JsonNode sum =
                SERVICE.anonymous()
                        .get(
                                FIGURES + "/sum",
                                "unit",
                                unit("Tám Cận"),
                                "indicator",
                                "group-count",
                                "minPosition",
                                parts.getLast().position())
                        .json();
        assertThat(sum.path("verdict").asString()).as(sum.toString()).isEqualTo("SUM");
        // 38 + [0, 3300) + (1400, ...: more than 1438, and no end.
        assertThat(bounds(sum)).isEqualTo("(1438, -)");
        assertThat(sum.path("shown").asString()).isEqualTo("> 1438");

        Answer views =
                report(
                        "Tám Cận",
                        quantity("NEARLY", "1200000", "lượt người", "FLOW"),
                        days("2022"),
                        CITED);
        Answer interactions =
                report(
                        "Tám Cận",
                        quantity("EXACT", "226731", "lượt người", "FLOW"),
                        days("2022"),
                        CITED);
        JsonNode share =
                SERVICE.anonymous()
                        .get(
                                FIGURES + "/ratio",
                                "of",
                                interactions.id(),
                                "to",
                                views.id(),
                                "minPosition",
                                interactions.position())
                        .json();
        assertThat(share.path("loOpen").asBoolean()).isTrue();
        assertThat(share.path("lo").decimalValue().doubleValue()).isBetween(0.1889, 0.18895);
        assertThat(share.path("hi").isNull()).isTrue();
        assertThat(share.path("percent").asString()).isEqualTo("> 18.89 %");

        JsonNode turned =
                SERVICE.anonymous()
                        .get(
                                FIGURES + "/ratio",
                                "of",
                                views.id(),
                                "to",
                                interactions.id(),
                                "minPosition",
                                interactions.position())
                        .json();
        assertThat(turned.path("hiOpen").asBoolean()).isTrue();
        assertThat(turned.path("lo").decimalValue()).isEqualByComparingTo("0");
        assertThat(turned.path("shown").asString()).isEqualTo("< 5.3");
    }

    @Test
    void m9_the_words_their_place_and_the_number_read_from_them_are_kept_together() {
        String words = "gần 1,2 triệu lượt người xem";
        Answer made =
                report(
                        "Chín Câu",
                        """
                        {"kind":"NEARLY","value":"1200000","unit":"lượt người","measure":"FLOW",
                         "said":"%s"}\
                        """
                                .formatted(Normalizer.normalize(words, Normalizer.Form.NFD)),
                        days("2022"),
                        """
                        "citation":{"source":"source:ngay-va-so","quote":"%s",
                         "place":{"offset":1523}}\
                        """
                                .formatted(words));
        JsonNode seen = figure(made);
        assertThat(seen.at("/quantity/said").asString()).isEqualTo(words);
        assertThat(seen.path("quote").asString()).isEqualTo(words);
        assertThat(seen.at("/place/offset").asInt()).isEqualTo(1523);
        assertThat(seen.at("/quantity/value").asLong()).isEqualTo(1_200_000);

        JsonNode read =
                SERVICE.anonymous()
                        .get(
                                "/api/v1/readings",
                                "said",
                                Normalizer.normalize(words, Normalizer.Form.NFD))
                        .json();
        JsonNode reading = read.at("/readings/0");
        assertThat(reading.path("kind").asString()).isEqualTo("NEARLY");
        assertThat(reading.path("value").asLong()).isEqualTo(1_200_000);
        assertThat(reading.path("unit").asString()).isEqualTo("lượt người");
        assertThat(read.path("said").asString().substring(0, reading.path("to").asInt()))
                .isEqualTo(reading.path("read").asString())
                .isEqualTo("gần 1,2 triệu lượt người");
        assertThat(reading.at("/words/en").asString())
                .isEqualTo("nearly 1,200,000 attendances, flow");
        assertThat(reading.at("/words/vi").asString()).startsWith("gần 1.200.000 lượt người");

        for (String said : List.of("7.100", "trên 7.100 tổ chức quần chúng", "05 đội")) {
            assertThat(
                            SERVICE.anonymous()
                                    .get("/api/v1/readings", "said", said)
                                    .json()
                                    .path("readings"))
                    .as(said)
                    .hasSize(1);
        }
        JsonNode none =
                SERVICE.anonymous().get("/api/v1/readings", "said", "từ 10 đến 20 người").json();
        assertThat(none.path("readings")).isEmpty();
        assertThat(none.at("/unread/0/code").asString()).isEqualTo("range");
        assertThat(none.path("why").asString()).isNotEmpty();

        Answer contradicted =
                report(
                        "Chín Câu",
                        """
                        {"kind":"EXACT","value":"12","unit":"lượt người","measure":"FLOW",
                         "said":"%s"}\
                        """
                                .formatted(words),
                        days("2022"),
                        CITED);
        assertThat(contradicted.json().path("warnings").toString())
                .contains("words-tell-another-number");
        Answer nowhere =
                report(
                        "Chín Câu",
                        quantity("EXACT", "12", "lượt người", "FLOW"),
                        days("2022"),
                        """
                        "citation":{"source":"source:ngay-va-so","place":{"page":0}}\
                        """);
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.json().at("/errors/0/pointer").asString()).isEqualTo("/citation/place");
    }

    @Test
    void m11_two_stocks_of_one_unit_are_never_added_over_time_and_flows_are() {
        for (String half : List.of("2022-01/2022-06", "2022-07/2022-12")) {
            report("Mười Một", quantity("EXACT", "40", "lượt người", "FLOW"), days(half), CITED)
                    .position();
        }
        Answer last = stock("Mười Một", "28", "2021-12-31");
        Answer next = stock("Mười Một", "31", "2022-12-31");

        JsonNode stocks = sum("Mười Một", "model-count", next);
        assertThat(stocks.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(stocks.path("reasons").toString()).contains("stocks-over-time");
        assertThat(stocks.path("lo").isNull()).isTrue();

        JsonNode flows = sum("Mười Một", "legal-outreach-attendance", last);
        assertThat(flows.path("verdict").asString()).as(flows.toString()).isEqualTo("SUM");
        assertThat(bounds(flows)).isEqualTo("[80, 80]");
        // Of times that may overlap nothing is added: it might be counted twice.
        Answer year =
                report(
                        "Mười Một",
                        quantity("EXACT", "80", "lượt người", "FLOW"),
                        days("2022"),
                        CITED);
        assertThat(sum("Mười Một", "legal-outreach-attendance", year).path("reasons").toString())
                .contains("different-periods");
    }

    private static Answer stock(String unit, String value, String day) {
        Answer made =
                RECORDER.post(
                        FIGURES,
                        """
                        {"unit":"%s","indicator":"model-count",
                         "subject":{"type":"model","code":"all"},
                         "quantity":%s,"period":%s,%s}\
                        """
                                .formatted(
                                        unit(unit),
                                        quantity("EXACT", value, "mô hình", "STOCK"),
                                        days(day),
                                        CITED));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static JsonNode sum(String unit, String indicator, Answer after) {
        return SERVICE.anonymous()
                .get(
                        FIGURES + "/sum",
                        "unit",
                        unit(unit),
                        "indicator",
                        indicator,
                        "minPosition",
                        after.position())
                .json();
    }

    /** The 10,300 attendances and the 61,697 persons of Sơn La city in 2022. */
    @Test
    void m12_persons_and_attendances_are_never_one_sum_and_rates_are_none() {
        String months = days("2022-01?/2022-07?");
        Answer attendances =
                report("Mười Hai", quantity("OVER", "10300", "lượt người", "FLOW"), months, CITED);
        Answer persons =
                report("Mười Hai", quantity("EXACT", "61697", "người", "FLOW"), months, CITED);

        JsonNode sum = sum("Mười Hai", "legal-outreach-attendance", persons);
        assertThat(sum.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(sum.path("reasons").toString()).contains("different-units-of-count");
        assertThat(sum.path("lo").isNull()).isTrue();
        JsonNode ratio =
                SERVICE.anonymous()
                        .get(
                                FIGURES + "/ratio",
                                "of",
                                attendances.id(),
                                "to",
                                persons.id(),
                                "minPosition",
                                persons.position())
                        .json();
        assertThat(ratio.path("percent").isNull()).isTrue();
        assertThat(ratio.path("notes").toString()).contains("different-units-of-count");

        Answer rate = null;
        for (String share : List.of("95", "90")) {
            rate =
                    RECORDER.post(
                            FIGURES,
                            """
                            {"unit":"%s","indicator":"certified-share",
                             "subject":{"type":"certification-subject","code":"commune"},
                             "quantity":%s,"period":%s,%s}\
                            """
                                    .formatted(
                                            unit("Mười Hai"),
                                            quantity("OVER", share, "%", "RATE"),
                                            days("2024-03"),
                                            CITED));
        }
        assertThat(sum("Mười Hai", "certified-share", rate).path("reasons").toString())
                .contains("rates");
    }

    @Test
    void m17_imprecise_dates_go_from_command_to_log_to_answer_to_file_as_they_were_written()
            throws IOException {
        List<String> profile =
                List.of(
                        "2024",
                        "2024-03",
                        "2024-03-31",
                        "2024?",
                        "2023~",
                        "2022%",
                        "2024-03?",
                        "202X",
                        "20XX",
                        "2X24",
                        "XXXX-11-05",
                        "2024-XX-05",
                        "2024-?05",
                        "?2024-05",
                        "2024-05-~11",
                        "2021/2023",
                        "2022-01/2022-07",
                        "2022-01?/2022-07?",
                        "2004-06-~01/2004-06-%20",
                        "../2013",
                        "2013/..",
                        "/2013",
                        "2013/",
                        "[2021,2022]",
                        "[2018..2022]",
                        "[..2020-08-31]",
                        "[2020-08-31..]",
                        "{2021..2023}",
                        "{2021,2023-05}",
                        "[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]");
        Map<String, String> ids = new TreeMap<>();
        for (String edtf : profile) {
            Answer made =
                    report(
                            "Mười Bảy",
                            quantity("EXACT", "7", "lượt người", "FLOW"),
                            days(edtf),
                            CITED);
            assertThat(made.status()).as("%s: %s", edtf, made).isEqualTo(201);
            ids.put(made.id(), edtf);
            Edtf meant = Edtf.parse(edtf);
            JsonNode stored = SERVICE.admin().get("/api/v1/events/" + made.position()).json();
            assertThat(stored.at("/payload/period/edtf").asString()).isEqualTo(edtf);
            assertThat(stored.at("/payload/period").has("relative")).isFalse();
            JsonNode seen = figure(made).path("period");
            assertThat(seen.path("edtf").asString()).isEqualTo(edtf);
            assertThat(seen.path("earliest").asString("none"))
                    .isEqualTo(meant.earliest().map(LocalDate::toString).orElse("none"));
            assertThat(seen.path("latest").asString("none"))
                    .isEqualTo(meant.latest().map(LocalDate::toString).orElse("none"));
        }
        Map<String, String> filed = new TreeMap<>();
        file("Mười Bảy").forEach(row -> filed.put(row.get("id"), row.get("period.edtf")));
        assertThat(filed).isEqualTo(ids);

        Map<String, String> hints =
                Map.ofEntries(
                        Map.entry("2024-21", "months"),
                        Map.entry("Y17000", "four digits"),
                        Map.entry("-0100", "before the year 0"),
                        Map.entry("1950S2", "195X"),
                        Map.entry("2004-06~-11", "before the one part"),
                        Map.entry("1984?~", "%"),
                        Map.entry("199u", "202X"),
                        Map.entry("2013/open", "2013/.."),
                        Map.entry("2013/unknown", "left empty"),
                        Map.entry("{..2013}", "../2013"),
                        Map.entry("31/08/2020", "2020-08-31"),
                        Map.entry("5/11", "XXXX-11-05"),
                        Map.entry("2023-02-29", "no day"),
                        Map.entry("2024-01-01T10:00", "whole local days"),
                        Map.entry("2023/2021", "earlier date first"));
        hints.forEach(
                (edtf, hint) -> {
                    Answer no =
                            report(
                                    "Mười Bảy",
                                    quantity("EXACT", "7", "lượt người", "FLOW"),
                                    "{\"edtf\":\"" + edtf + "\",\"shape\":\"POINT\"}",
                                    CITED);
                    assertThat(no.status()).as("%s: %s", edtf, no).isEqualTo(400);
                    assertThat(no.json().at("/errors/0/pointer").asString())
                            .isEqualTo("/period/edtf");
                    assertThat(no.json().at("/errors/0/message").asString())
                            .as(edtf)
                            .contains(hint);
                });
    }

    /** What certainly began in a time is never more than what may have, whatever its date reads. */
    @Test
    void m18_what_is_certain_is_a_part_of_what_is_possible_for_every_date() {
        List<String> dates =
                List.of(
                        "2021",
                        "2021?",
                        "2021~",
                        "202X",
                        "2021-03",
                        "2021-03?",
                        "2021-03-15",
                        "2021-XX-15",
                        "[2020,2022]",
                        "[2020-12-31,2021-01-01]",
                        "[..2021-06-30]",
                        "2020-12-31~",
                        "2021-0X",
                        "2021-%12",
                        "XXXX-03-15",
                        "2019",
                        "2022-01");
        Answer last = null;
        for (int i = 0; i < dates.size(); i++) {
            last =
                    RECORDER.post(
                            "/api/v1/groups",
                            """
                            {"unit":"%s","type":"self-management-security-group",
                             "name":"Tổ số %d","founded":"%s","citation":{"source":"%s"}}\
                            """
                                    .formatted(
                                            unit("Mười Tám"),
                                            i + 1,
                                            dates.get(i),
                                            "source:ngay-va-so"));
            assertThat(last.status()).as(last.toString()).isEqualTo(201);
        }
        long basis = last.position();
        int apart = 0;
        for (String[] window :
                List.of(
                        new String[] {"2021-01-01", "2021-12-31"},
                        new String[] {"2021-03-01", "2021-03-31"},
                        new String[] {"2021-03-15", "2021-03-15"},
                        new String[] {"2020-01-01", "2022-12-31"},
                        new String[] {"1990-01-01", "2019-12-31"})) {
            LocalDate from = LocalDate.parse(window[0]);
            LocalDate to = LocalDate.parse(window[1]).plusDays(1);
            long certain =
                    dates.stream().filter(d -> Edtf.parse(d).certainlyWithin(from, to)).count();
            long possible =
                    dates.stream().filter(d -> Edtf.parse(d).possiblyWithin(from, to)).count();
            assertThat(certain).isLessThanOrEqualTo(possible);
            JsonNode lines =
                    SERVICE.anonymous()
                            .get(
                                    "/api/v1/results/groups",
                                    "unit",
                                    unit("Mười Tám"),
                                    "from",
                                    window[0],
                                    "to",
                                    window[1],
                                    "minPosition",
                                    basis)
                            .json()
                            .path("items");
            JsonNode begun = null;
            for (JsonNode line : lines) {
                if (line.path("measure").asString().equals("new")) {
                    begun = line;
                }
            }
            assertThat(begun).as(lines.toString()).isNotNull();
            assertThat(begun.path("least").asLong()).as(lines.toString()).isEqualTo(certain);
            assertThat(begun.path("most").asLong())
                    .as(lines.toString())
                    .isGreaterThanOrEqualTo(possible);
            apart += certain < possible ? 1 : 0;
        }
        certain_figures_are_possible_ones();
        assertThat(apart).as("windows in which the two differ").isGreaterThan(2);
    }

    private static void certain_figures_are_possible_ones() {
        List<String> times =
                List.of(
                        "2021",
                        "2021?",
                        "202X",
                        "2021-XX-15",
                        "[2020,2022]",
                        "2020/2022",
                        "2021-02/2021-04",
                        "2021-03~",
                        "../2021-03",
                        "2021/",
                        "{2019,2021-03-10}");
        Answer last = null;
        for (String time : times) {
            last =
                    report(
                            "Mười Tám",
                            quantity("EXACT", "9", "lượt người", "FLOW"),
                            days(time),
                            CITED);
        }
        for (String window : List.of("2021-03", "2021", "2020/2022", "2021-03-10/2021-03-10")) {
            List<String> certain = times("certain", window, last);
            List<String> possible = times("possible", window, last);
            assertThat(possible).as(window).containsAll(certain).hasSizeLessThan(times.size() + 1);
            Edtf days = Edtf.parse(window);
            LocalDate from = days.earliest().orElseThrow();
            LocalDate to = days.latest().orElseThrow().plusDays(1);
            assertThat(certain)
                    .as(window)
                    .isEqualTo(
                            times.stream()
                                    .filter(t -> Edtf.parse(t).certainlyWithin(from, to))
                                    .toList());
            assertThat(possible)
                    .as(window)
                    .isEqualTo(
                            times.stream()
                                    .filter(t -> Edtf.parse(t).possiblyWithin(from, to))
                                    .toList());
        }
    }

    private static List<String> times(String match, String window, Answer after) {
        List<String> times = new ArrayList<>();
        SERVICE.anonymous()
                .get(
                        FIGURES,
                        "unit",
                        unit("Mười Tám"),
                        "window",
                        window,
                        "match",
                        match,
                        "minPosition",
                        after.position())
                .json()
                .path("items")
                .forEach(item -> times.add(item.at("/period/edtf").asString()));
        return times;
    }

    @Test
    void m19_a_time_told_by_another_keeps_its_words_its_anchor_and_its_rule() throws IOException {
        String number = quantity("EXACT", "190", "lượt người", "FLOW");
        String relative =
                """
                {"said":"trong 7 tháng qua","anchor":"2022-08","rule":"months-before"}\
                """;
        Answer made = report("Mười Chín", number, "{\"relative\":%s}".formatted(relative), CITED);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        JsonNode stored =
                SERVICE.admin()
                        .get("/api/v1/events/" + made.position())
                        .json()
                        .at("/payload/period");
        assertThat(stored.toString())
                .isEqualTo(
                        "{\"edtf\":\"2022-01/2022-07\",\"relative\":{\"anchor\":\"2022-08\","
                                + "\"count\":7,\"rule\":\"months-before\","
                                + "\"said\":\"trong 7 tháng qua\"},\"shape\":\"SPAN\"}");
        JsonNode seen = figure(made).path("period");
        assertThat(seen.path("edtf").asString()).isEqualTo("2022-01/2022-07");
        assertThat(seen.path("earliest").asString()).isEqualTo("2022-01-01");
        assertThat(seen.path("latest").asString()).isEqualTo("2022-07-31");
        assertThat(seen.at("/relative/said").asString()).isEqualTo("trong 7 tháng qua");
        assertThat(seen.at("/relative/anchor").asString()).isEqualTo("2022-08");
        assertThat(seen.at("/relative/rule").asString()).isEqualTo("months-before");

        Answer both =
                report(
                        "Mười Chín",
                        number,
                        "{\"edtf\":\"2022-01?/2022-07?\",\"shape\":\"SPAN\",\"relative\":%s}"
                                .formatted(relative),
                        CITED);
        assertThat(figure(both).at("/period/edtf").asString()).isEqualTo("2022-01?/2022-07?");
        Answer disagreeing =
                report(
                        "Mười Chín",
                        number,
                        "{\"edtf\":\"2022-02/2022-08\",\"shape\":\"SPAN\",\"relative\":%s}"
                                .formatted(relative),
                        CITED);
        assertThat(disagreeing.status()).isEqualTo(400);
        assertThat(disagreeing.json().at("/errors/0/code").asString())
                .isEqualTo("relative-disagrees");
        assertThat(disagreeing.json().at("/errors/0/pointer").asString()).isEqualTo("/period");
        assertThat(disagreeing.text()).contains("2022-02/2022-08", "2022-01/2022-07");

        Answer held =
                RECORDER.post(
                        "/api/v1/activities",
                        """
                        {"unit":"%s","kind":"police-listen-to-people-forum","period":{"relative":{"said":"sáng ngày 5/11",
                         "anchor":"[2018-11-05..2022-12-31]","rule":"day-without-year"}},
                         "citation":{"source":"source:ngay-va-so","place":{"page":2}}}\
                        """
                                .formatted(unit("Mười Chín")));
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        JsonNode activity =
                SERVICE.anonymous()
                        .get("/api/v1/activities/" + held.id(), "minPosition", held.position())
                        .json();
        assertThat(activity.at("/period/edtf").asString())
                .isEqualTo("[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]");
        assertThat(activity.at("/period/relative/said").asString()).isEqualTo("sáng ngày 5/11");
        assertThat(activity.at("/citation/place/page").asInt()).isEqualTo(2);

        String header =
                "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                        + "period_edtf,period_said,period_anchor,period_rule,subject_type,subject,"
                        + "phrase_vi,phrase_place\n";
        String row =
                "M19,source:ngay-va-so,figure,Xã Mười Chín,legal-outreach-attendance,55,exact,"
                        + "lượt người,flow,,từ đầu năm đến nay,2022-08-19,year-to-date,activity,"
                        + "legal-outreach-session,55 lượt người,\"page 3, paragraph 2\"\n";
        Answer imported = imported(header + row);
        assertThat(imported.json().path("accepted").asInt()).as(imported.text()).isEqualTo(1);
        assertThat(imported(header + row).json().path("duplicates").asInt()).isEqualTo(1);
        CSVRecord filed =
                file("Mười Chín").stream()
                        .filter(line -> line.get("row").equals("M19"))
                        .findFirst()
                        .orElseThrow();
        assertThat(filed.get("period.edtf")).isEqualTo("2022-01-01/2022-08-19");
        assertThat(filed.get("period.relative.said")).isEqualTo("từ đầu năm đến nay");
        assertThat(filed.get("period.relative.anchor")).isEqualTo("2022-08-19");
        assertThat(filed.get("period.relative.rule")).isEqualTo("year-to-date");
        assertThat(filed.get("place.page")).isEqualTo("3");
        assertThat(filed.get("place.paragraph")).isEqualTo("2");
    }
}
