package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Numbers;
import biennien.app.ProvJson;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.Stranger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every number leads back to its events and quotes; on the shipped annals. */
class ExplainTest {

    /** Answers without findings, and why. */
    private static final Map<String, String> WITHOUT_FINDINGS =
            Map.ofEntries(
                    Map.entry("/api/v1/explain", "is the explanation"),
                    Map.entry("/api/v1/events", "the log itself: what explanations lead to"),
                    Map.entry(
                            "/api/v1/events/{position}",
                            "the log itself: what explanations lead to"),
                    Map.entry("/api/v1/live", "a stream of the lines of the timeline"),
                    Map.entry(
                            "/api/v1/readings",
                            "reads words that the caller sends; nothing is recorded of them"),
                    Map.entry(
                            "/api/v1/totals",
                            "sums of figures, each of which is explained; see CONTRACT"),
                    Map.entry(
                            "/api/v1/admin/rebuilds", "how read models are rebuilt; for stewards"),
                    Map.entry("/api/v1/admin/archive", "the whole log as a file; for stewards"),
                    Map.entry(
                            "/api/v1/admin/person-keys",
                            "how many keys a rotation has still to wrap; for stewards"),
                    Map.entry(
                            "/api/v1/admin/ledger",
                            "how the ledger stands, its alarms and keys; for stewards"),
                    Map.entry("/api/v1/ledger", "how far the ledger is signed, and by which keys"),
                    Map.entry(
                            "/api/v1/readings/period",
                            "reads a time that the caller sends; nothing is recorded of it"),
                    Map.entry("/api/v1/imports/template", "a file to fill in"),
                    Map.entry(
                            "/api/v1/admin/processors",
                            "how far the projections are; for stewards"),
                    Map.entry("/api/v1/admin/letters", "events that are parked; for stewards"),
                    Map.entry(
                            "/api/v1/admin/letters/{id}", "an event that is parked; for stewards"),
                    Map.entry(
                            "/api/v1/admin/dropped-letters",
                            "events that read models lack; for stewards"),
                    Map.entry("/api/v1/accounts", "who may sign in; for stewards"),
                    Map.entry("/api/v1/accounts/me", "the caller's own account"),
                    Map.entry(
                            "/api/v1/imports/{watch}/progress",
                            "how far an import of one's own has come"));

    private static final String SON_LA = "unit:thanh-pho-son-la";

    private static Service service;
    private static Caller anybody;
    private static Caller reader;
    private static Stranger stranger;
    private static JsonNode document;

    @BeforeAll
    static void theShippedAnnals() {
        service = Service.start(Map.of("biennien.demo", true));
        anybody = service.anonymous();
        reader = service.reader();
        stranger = new Stranger(reader);
        document = anybody.get("/api/openapi.json").json();
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void m23_every_shown_number_leads_to_its_events_and_quotes_and_can_be_reckoned_again() {
        Map<String, JsonNode> explained = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String address : addresses()) {
            Answer answer = anybody.get(address);
            assertThat(answer.status()).as("%s: %s", address, answer).isEqualTo(200);
            var found = Numbers.in(answer.json());
            found.unexplained().forEach(pointer -> unexplained.add(address + " " + pointer));
            explained.putAll(found.links());
            asked.add(address.replaceFirst("\\?.*", ""));
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(unexplained).as("numbers without a link").isEmpty();
        assertThat(explained).hasSizeGreaterThan(150);

        Map<String, Integer> operations = new TreeMap<>();
        explained.forEach(
                (link, shown) -> {
                    JsonNode explanation = stranger.explanation(anybody, link);
                    stranger.reckonAgain(explanation);
                    assertSame(link, shown, explanation);
                    assertThat(explanation.path("rules").isEmpty()).as(link).isFalse();
                    operations.merge(
                            explanation.at("/recompute/operation").asString(), 1, Integer::sum);
                    boolean told = !explanation.path("events").isEmpty();
                    assertThat(told)
                            .as("%s: %s", link, explanation)
                            .isEqualTo(!explanation.path("facts").isEmpty());
                });
        assertThat(operations).containsKeys("none", "stated", "sum", "ratio", "count", "control");
    }

    /** What is explained is what was shown. */
    private static void assertSame(String link, JsonNode shown, JsonNode explanation) {
        JsonNode number = explanation.path("number");
        for (String[] names :
                new String[][] {{"lo", "lo"}, {"hi", "hi"}, {"least", "lo"}, {"most", "hi"}}) {
            JsonNode value =
                    shown.has(names[0]) ? shown.path(names[0]) : shown.at("/quantity/" + names[0]);
            if (value.isNumber()) {
                assertThat(number.path(names[1]).decimalValue())
                        .as("%s: %s", link, names[0])
                        .isEqualByComparingTo(value.decimalValue());
            }
        }
        for (String name : List.of("figures", "sources", "count")) {
            if (shown.path(name).isNumber() && number.path("members").has(name)) {
                assertThat(number.path("members").path(name).asLong())
                        .as("%s: %s", link, name)
                        .isEqualTo(shown.path(name).asLong());
            }
        }
        assertThat(link).contains("basis=" + explanation.path("basis").asLong());
    }

    /** Every reading address of the document, with something of the annals in it. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/api/v1/"))
                .filter(path -> !WITHOUT_FINDINGS.containsKey(path))
                .forEach(path -> addresses.addAll(filled(path)));
        return addresses;
    }

    private static List<String> filled(String path) {
        String son = "unit=" + SON_LA;
        return switch (path) {
            case "/api/v1/figures/sum" ->
                    List.of(
                            path + "?indicator=group-count&" + son,
                            path + "?indicator=group-count&unit=unit:thanh-pho-bac-kan",
                            path + "?indicator=group-count",
                            path + "?indicator=model-count&" + son,
                            path + "?indicator=managed-person-count&" + son);
            case "/api/v1/figures/ratio" ->
                    List.of(
                            path + "?of=" + figure("S020") + "&to=" + figure("S019"),
                            path + "?of=" + figure("S023") + "&to=" + figure("S024"),
                            path + "?of=" + figure("S026") + "&to=" + figure("S027"));
            case "/api/v1/timeline/{position}" ->
                    List.of("/api/v1/timeline/83", "/api/v1/timeline/108", "/api/v1/timeline/110");
            case "/api/v1/units/by-code" -> List.of(path + "?scheme=nso&code=91&on=2025-01-01");
            case "/api/v1/coverage" ->
                    List.of(path, path + "?level=provincial-city&indicator=group-count");
            case "/api/v1/recommendations" -> List.of(path, path + "?on=2022-12-05");
            case "/api/v1/diff" -> {
                long head = service.head();
                yield List.of(path + "?register=figures&from=" + (head - 60) + "&to=" + head);
            }
            case "/api/v1/years/{year}" ->
                    List.of(
                            "/api/v1/years/2022?" + son,
                            "/api/v1/years/2022?within=true&unit=unit:tinh-son-la&on=2022-01-01",
                            "/api/v1/years/2020");
            case "/api/v1/years/{year}/{table}" -> {
                List<String> tables = new ArrayList<>();
                for (int table = 1; table <= 13; table++) {
                    tables.add("/api/v1/years/2022/T" + table);
                }
                yield tables;
            }
            case "/api/v1/years/{year}/{table}/reported" ->
                    List.of("/api/v1/years/2022/T3/reported", "/api/v1/years/2022/T7/reported");
            case "/api/v1/years/{year}/diff" ->
                    List.of(
                            "/api/v1/years/2022/diff?" + son,
                            "/api/v1/years/2022/diff?from=100&to=" + service.head());
            case "/api/v1/results/{register}" -> {
                List<String> registers = new ArrayList<>();
                for (String register :
                        List.of(
                                "groups",
                                "models",
                                "certifications",
                                "rankings",
                                "ratings",
                                "handovers",
                                "commendations",
                                "activities",
                                "inspections",
                                "recommendations")) {
                    registers.add("/api/v1/results/" + register);
                    registers.add("/api/v1/results/" + register + "?from=2022-01-01&to=2022-07-31");
                }
                yield registers;
            }
            default ->
                    path.contains("{id}")
                            ? ofEach(path)
                            : List.of(path + (isPaged(path) ? "?limit=1000" : ""));
        };
    }

    private static boolean isPaged(String path) {
        return document.path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("limit"));
    }

    /** The first ten things of a list. */
    private static List<String> ofEach(String path) {
        String list = path.substring(0, path.indexOf("/{id}"));
        List<String> addresses = new ArrayList<>();
        for (JsonNode item : anybody.get(list, "limit", 10).json().path("items")) {
            addresses.add(path.replace("{id}", item.path("id").asString()));
        }
        return addresses;
    }

    private static String figure(String row) {
        for (JsonNode figure : anybody.get("/api/v1/figures", "limit", 1000).json().path("items")) {
            if (figure.path("row").asString("").equals(row)) {
                return figure.path("id").asString();
            }
        }
        throw new AssertionError(row);
    }

    @Test
    void m23_a_number_can_be_followed_to_its_quote_in_one_call() {
        JsonNode guns = anybody.get("/api/v1/explain", "figure", figure("S025")).json();

        assertThat(guns.at("/number/value").asInt()).isEqualTo(71);
        assertThat(guns.at("/number/kind").asString()).isEqualTo("EXACT");
        assertThat(guns.at("/quotes/0/quote").asString())
                .isEqualTo("vận động nhân dân giao nộp 71 khẩu súng tự chế");
        assertThat(guns.at("/quotes/0/source").asString()).isEqualTo("source:article-001");
        assertThat(guns.at("/quotes/0/row").asString()).isEqualTo("S025");
        assertThat(guns.at("/unit/unit/name").asString()).isEqualTo("Thành phố Sơn La");
        assertThat(guns.at("/unit/until").asString()).isEqualTo("2025-06-30");
        assertThat(guns.at("/events/0/type").asString()).isEqualTo("figure.FigureReported");
        JsonNode event = reader.get(guns.at("/events/0/address").asString()).json();
        assertThat(event.path("leafHash")).isEqualTo(guns.at("/events/0/leafHash"));
        assertThat(guns.path("rules").toString())
                .contains("\"stated\"", "\"qualifier-exact\"", "\"legal-class-");
    }

    @Test
    void m23_the_same_is_told_as_w3c_prov() {
        List<String> links = new ArrayList<>();
        for (String address :
                List.of(
                        "/api/v1/figures/" + figure("S025"),
                        "/api/v1/figures/" + figure("S071"),
                        "/api/v1/figures/sum?indicator=group-count&unit=" + SON_LA,
                        "/api/v1/figures/ratio?of=" + figure("S020") + "&to=" + figure("S019"))) {
            Answer answer = reader.get(address);
            String header = answer.header("Link");
            assertThat(header)
                    .as(address)
                    .endsWith("; rel=\"http://www.w3.org/ns/prov#has_provenance\"");
            links.add(header.substring(1, header.indexOf('>')));
        }
        for (String link : links) {
            Answer answer = reader.get(link);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/provenance+json");
            ProvJson.check(answer.json());
            Answer accepted =
                    reader.with("Accept", "application/provenance+json")
                            .get(link.replace("&format=prov-json", ""));
            assertThat(accepted.text()).isEqualTo(answer.text());
        }
        JsonNode one = reader.get(links.getFirst()).json();
        assertThat(one.path("wasDerivedFrom").toString())
                .contains("prov:Quotation", "prov:PrimarySource");
        assertThat(one.path("activity").toString()).contains("v:Recording", "v:Projection");
        assertThat(one.path("agent").toString()).contains("v:Account", "prov:SoftwareAgent");
        one.path("entity")
                .forEach(
                        entity ->
                                assertThat(entity.has("v:leafIndex") || entity.has("v:basis"))
                                        .as(entity.toString())
                                        .isTrue());
        assertThat(reader.get(links.get(1)).json().path("agent").toString())
                .as("the office that stated it")
                .contains("prov:Organization");
    }
}
