package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The annals of the five articles come in through the same doors as everything later. */
class AnnalsImportTest {
    /** Page furniture, slogans and goals; and who held an office, which is never recorded. */
    private static final Map<String, String> REFUSED =
            Map.of(
                    "S009", "not-an-indicator",
                    "S052", "not-an-indicator",
                    "S053", "not-an-indicator",
                    "S047", "officials-are-told-by-office",
                    "S055", "officials-are-told-by-office",
                    "S079", "officials-are-told-by-office",
                    "S080", "officials-are-told-by-office");

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();

    @Test
    void every_shipped_unit_and_source_is_accepted() {
        assertThat(annals.commands()).hasSize(78);
        assertThat(annals.commands())
                .allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
    }

    @Test
    void every_shipped_command_about_a_programme_is_accepted() {
        assertThat(annals.programmes())
                .extracting(Answer::status)
                .containsExactly(201, 200, 200, 201, 200);
    }

    @Test
    void every_row_is_accepted_or_refused_for_its_stated_reason() {
        assertThat(rows()).hasSize(105);
        Map<String, String> expected = new TreeMap<>(REFUSED);
        JsonNode report = annals.imported().json();

        assertThat(refusals(report)).isEqualTo(expected);
        assertThat(report.path("rows").asInt()).isEqualTo(105);
        assertThat(report.path("accepted").asInt()).isEqualTo(105 - expected.size());
        assertThat(report.path("duplicates").asInt()).isZero();
        assertThat(report.path("position").asLong()).isEqualTo(annals.head());
        // A model that was launched is named and launched: two facts of one row.
        assertThat(annals.head())
                .isEqualTo(annals.beforeDryRun().head() + report.path("accepted").asInt() + 2);
    }

    @Test
    void every_row_that_is_no_figure_is_the_fact_that_it_tells() {
        Map<String, String> expected = new TreeMap<>();
        for (String named : "S074 S075 S076 S077 S078 S091 S092 S093 S094 S095 S098".split(" ")) {
            expected.put(named, "model.ModelNamed");
        }
        for (String launched : List.of("S042", "S043")) {
            expected.put(launched, "model.ModelNamed model.ModelLaunched");
        }
        for (String held : "S007 S008 S045 S046 S050 S051 S081 S096 S097 S102 S103".split(" ")) {
            expected.put(held, "activity.ActivityHeld");
        }
        expected.put("S041", "model.ModelReplicated");
        expected.put("S054", "inspection.InspectionHeld");
        expected.put("S064", "inspection.RecommendationMade");
        expected.put("S065", "inspection.InspectionStepHeld");
        expected.put("S099", "inspection.InspectionStepHeld");
        // Named without a number, as what it is: recognised residential areas.
        expected.put("S104", "figure.FigureReported");

        Map<String, String> found = new TreeMap<>();
        String next = "/api/v1/events?limit=1000";
        while (!next.isEmpty()) {
            JsonNode page = service.admin().get(next).json();
            for (JsonNode event : page.path("items")) {
                String row = event.at("/payload/citation/row").asString("");
                String source = event.at("/payload/citation/source").asString("");
                // Other stories on the same service may cite the same rows.
                long position = event.path("position").asLong();
                boolean ofTheFile =
                        position > annals.beforeDryRun().head() && position <= annals.head();
                if (ofTheFile
                        && expected.containsKey(row)
                        && source.startsWith("source:article-")) {
                    found.merge(row, event.path("type").asString(), (a, b) -> a + " " + b);
                }
            }
            next = page.path("next").asString("");
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_accepted_row_can_be_found_again_with_its_source_and_its_words() {
        Map<String, JsonNode> figures = new TreeMap<>();
        String next = "/api/v1/figures?limit=1000&minPosition=" + annals.head();
        while (!next.isEmpty()) {
            JsonNode page = service.reader().get(next).json();
            page.path("items")
                    .forEach(
                            item -> {
                                if (item.at("/source/id").asString().startsWith("source:article-")
                                        && item.path("row").asString("").startsWith("S")) {
                                    figures.put(item.path("row").asString(), item);
                                }
                            });
            next = page.path("next").asString("");
        }
        for (Map<String, String> row : rows()) {
            String id = String.valueOf(row.get("id"));
            boolean figure =
                    "figure".equals(row.get("record_kind"))
                            || "award-count".equals(row.get("indicator"));
            if (!figure) {
                continue;
            }
            JsonNode found = figures.get(id);
            assertThat(found).as(id).isNotNull();
            assertThat(found.path("indicator").asString()).as(id).isEqualTo(row.get("indicator"));
            assertThat(found.path("quote").asString()).as(id).isEqualTo(row.get("phrase_vi"));
            assertThat(found.at("/period/edtf").asString())
                    .as(id)
                    .isEqualTo(row.get("period_edtf"));
            assertThat(found.at("/quantity/value").asString(""))
                    .as(id)
                    .isEqualTo("approx".equals(row.get("qualifier")) ? "100" : row.get("value"));
            assertThat(found.at("/source/title").asString()).as(id).isNotBlank();
        }
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        assertThat(annals.dryRun().status()).as(annals.dryRun().text()).isEqualTo(200);
        assertThat(annals.afterDryRun()).isEqualTo(annals.beforeDryRun());
        // Other stories on the same service may have named persons; a dry run adds no key to
        // theirs.
        assertThat(annals.afterDryRun().rows())
                .containsEntry(
                        "keys.person_key", annals.beforeDryRun().rows().get("keys.person_key"));

        JsonNode said = annals.dryRun().json();
        JsonNode done = annals.imported().json();
        for (String part : List.of("rows", "accepted", "duplicates", "rejected", "warnings")) {
            assertThat(said.path(part)).as(part).isEqualTo(done.path(part));
        }
    }

    @Test
    void importing_the_file_again_adds_nothing() {
        Stored before = Stored.byWrites(service);

        JsonNode again = Annals.imported(service, Annals.text("seed-figures.csv"), false).json();

        assertThat(Stored.byWrites(service)).isEqualTo(before);
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("duplicates").asInt())
                .isEqualTo(annals.imported().json().path("accepted").asInt());
        assertThat(again.path("rejected")).isEqualTo(annals.imported().json().path("rejected"));
    }

    @Test
    void a_row_that_changed_under_its_id_is_reported_and_not_stored() {
        String csv = Annals.text("seed-figures.csv");
        String changed =
                csv.lines()
                        .filter(line -> line.startsWith("id,") || line.startsWith("S025,"))
                        .map(line -> line.replace(",71,,exact", ",72,,exact"))
                        .reduce("", (a, b) -> a + b + "\n");
        assertThat(changed).contains(",72,,exact");
        Stored before = Stored.byWrites(service);

        for (boolean dryRun : new boolean[] {true, false}) {
            JsonNode report = Annals.imported(service, changed, dryRun).json();

            assertThat(refusals(report)).containsExactly(Map.entry("S025", "CHANGED_ROW"));
            assertThat(report.path("accepted").asInt()).isZero();
            assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(2);
        }
        assertThat(Stored.byWrites(service)).isEqualTo(before);
    }

    @Test
    void one_bad_row_of_ten_thousand_is_reported_and_the_others_are_stored() {
        String unit = "unit:xa-muoi-nghin-dong";
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"unit:xa-muoi-nghin-dong",
                                 "description":{"level":"commune","name":"Mười Nghìn Dòng"}}
                                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        StringBuilder csv =
                new StringBuilder(
                        "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                                + "period_start,period_end,period_edtf,subject_type,subject\n");
        for (int n = 1; n <= 10_000; n++) {
            csv.append("L").append(n);
            csv.append(",source:article-004,figure,Xã Mười Nghìn Dòng,tip-count,");
            csv.append(n == 4711 ? "20.000" : Integer.toString(n));
            csv.append(",exact,nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n");
        }
        long head = service.head();

        Answer answer = Annals.imported(service, csv.toString(), false);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode report = answer.json();
        assertThat(report.path("rows").asInt()).isEqualTo(10_000);
        assertThat(report.path("accepted").asInt()).isEqualTo(9_999);
        assertThat(report.path("rejected")).hasSize(1);
        assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(4712);
        assertThat(report.at("/rejected/0/id").asString()).isEqualTo("L4711");
        assertThat(report.at("/rejected/0/code").asString()).isEqualTo("ambiguous-number");
        assertThat(report.at("/rejected/0/message").asString()).contains("20 or 20000?");
        assertThat(service.head()).isEqualTo(head + 9_999);
        assertThat(report.path("position").asLong()).isEqualTo(head + 9_999);
        assertThat(
                        service.jdbc()
                                .sql(
                                        """
                                        SELECT count(*) FROM eventstore.event
                                         WHERE position > :head
                                           AND encode(payload, 'escape') LIKE '%' || :unit || '%'
                                        """)
                                .param("head", head)
                                .param("unit", unit)
                                .query(Long.class)
                                .single())
                .isEqualTo(9_999);
    }

    @Test
    void a_row_whose_id_no_key_can_be_made_of_is_refused_by_itself() {
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"unit:xa-ma-dong-la",
                                 "description":{"level":"commune","name":"Mã Dòng Lạ"}}
                                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        StringBuilder csv =
                new StringBuilder(
                        "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                                + "period_start,period_end,period_edtf,subject_type,subject\n");
        int n = 10;
        for (String id : List.of("R-1", "R\u0000", "x".repeat(3_000), "R-2")) {
            csv.append(id)
                    .append(",source:article-004,figure,Xã Mã Dòng Lạ,tip-count,")
                    .append(n++)
                    .append(",exact,nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n");
        }

        Answer answer = Annals.imported(service, csv.toString(), false);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isEqualTo(2);
        assertThat(answer.json().path("rejected"))
                .extracting(refused -> refused.path("code").asString())
                .containsExactly("row-id", "row-id");
    }

    private static Map<String, String> refusals(JsonNode report) {
        Map<String, String> refusals = new TreeMap<>();
        report.path("rejected")
                .forEach(
                        refused -> {
                            assertThat(refused.path("message").asString()).isNotBlank();
                            refusals.put(
                                    refused.path("id").asString(), refused.path("code").asString());
                        });
        return refusals;
    }

    /** The rows of the file; its fields have no line ends in them. */
    private static List<Map<String, String>> rows() {
        List<String> lines = Annals.text("seed-figures.csv").lines().toList();
        List<String> header = fields(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
