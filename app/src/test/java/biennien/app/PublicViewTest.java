package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What everybody may see, what only readers with an account may, and what nobody sees. */
class PublicViewTest {
    private static final String FIGURES = "/api/v1/figures";
    private static final String CITY = "unit:thanh-pho-son-la";
    private static final String NAME = "Nguyễn Đức Tuấn";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller anybody = service.anonymous();
    private final Caller reader = service.reader();

    @Test
    void people_under_management_are_shown_but_for_the_one_that_is_a_person() {
        JsonNode seen = managed(anybody);

        assertThat(values(seen))
                .isEqualTo(Map.of("S026", 57, "S027", -1, "S028", 54, "S029", 121, "S030", 51));
        JsonNode one = Annals.row(seen, "S027");
        assertThat(one.path("quantity"))
                .isEqualTo(
                        Annals.json(
                                "{\"value\":null,\"kind\":\"SUPPRESSED\",\"measure\":\"FLOW\"}"));
        assertThat(one.path("quote").asString("")).isEmpty();
    }

    @Test
    void a_reader_with_an_account_sees_all_of_it() {
        JsonNode seen = managed(reader);

        assertThat(values(seen))
                .isEqualTo(Map.of("S026", 57, "S027", 1, "S028", 54, "S029", 121, "S030", 51));
        assertThat(Annals.row(seen, "S027").path("quote").asString())
                .isEqualTo("đưa đi trường giáo dưỡng 1 đối tượng");
        assertThat(history(reader, figureOf("S027")).at("/0/quantity/value").asInt()).isEqualTo(1);
        assertThat(
                        annals.ask(reader, FIGURES, "q", "trường giáo dưỡng", "unit", CITY)
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void nothing_else_tells_the_public_of_it() {
        String id = figureOf("S027");

        assertThat(history(anybody, id).at("/0/quantity/kind").asString()).isEqualTo("SUPPRESSED");
        for (String words : List.of("trường giáo dưỡng", "1 đối tượng", "truong giao duong 1")) {
            assertThat(annals.ask(anybody, FIGURES, "q", words).path("items")).as(words).isEmpty();
        }
        List<String> answers = new ArrayList<>();
        answers.add(annals.answer(anybody, FIGURES, "unit", CITY, "limit", 1000).text());
        answers.add(annals.answer(anybody, FIGURES + "/" + id).text());
        answers.add(annals.answer(anybody, "/api/v1/timeline", "unit", CITY, "limit", 1000).text());
        answers.add(annals.answer(anybody, "/api/v1/events", "limit", 1000).text());
        assertThat(answers)
                .allSatisfy(text -> assertThat(text).doesNotContain("giáo dưỡng 1", "dưỡng 1"));
        boolean found = false;
        for (JsonNode line :
                annals.ask(
                                anybody,
                                "/api/v1/timeline",
                                "unit",
                                CITY,
                                "kind",
                                "figure",
                                "limit",
                                1000)
                        .path("items")) {
            if (line.path("fact").asString().equals(id)) {
                found = true;
                assertThat(line.at("/quantity/kind").asString()).isEqualTo("SUPPRESSED");
                assertThat(line.at("/quantity/value").isNumber()).isFalse();
            }
        }
        assertThat(found).isTrue();
    }

    @Test
    void a_correction_uncovers_nothing() {
        Caller recorder = service.recorder();
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-che-kin","description":{"level":"commune","name":"Che Kín"}}
                """);
        String quantity =
                "{\"kind\":\"EXACT\",\"value\":%d,\"unit\":\"người\",\"measure\":\"STOCK\"}";
        Answer reported =
                recorder.post(
                        FIGURES,
                        """
                        {"id":"figure:che-kin","unit":"unit:xa-che-kin",
                         "indicator":"managed-person-count",
                         "subject":{"type":"management-measure","code":"commune-education"},
                         "quantity":%s,"period":{"edtf":"2024","shape":"POINT"},
                         "citation":{"source":"source:article-001","quote":"chỉ 2 đối tượng"}}
                        """
                                .formatted(quantity.formatted(2)));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        Answer corrected =
                recorder.post(
                        FIGURES + "/figure:che-kin/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Không phải 2 mà 12",
                                       "citation":{"source":"source:article-001"}},
                         "subject":{"type":"management-measure","code":"commune-education"},
                         "quantity":%s,"period":{"edtf":"2024","shape":"POINT"}}
                        """
                                .formatted(quantity.formatted(12)));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        for (long basis : new long[] {reported.position(), corrected.position()}) {
            String seen = anybody.get(FIGURES + "/figure:che-kin", "basis", basis).text();
            String line =
                    anybody.get("/api/v1/timeline", "unit", "unit:xa-che-kin", "basis", basis)
                            .text();

            assertThat(seen + line).contains("SUPPRESSED").doesNotContain("đối tượng", "mà 12");
            assertThat(seen + line).doesNotContain("\"value\":2,");
        }
        assertThat(
                        reader.get(FIGURES + "/figure:che-kin", "basis", corrected.position())
                                .json()
                                .at("/quantity/value")
                                .asInt())
                .isEqualTo(12);
    }

    @Test
    void a_hidden_number_says_what_kind_it_is_and_the_same_whatever_its_size() {
        Caller recorder = service.recorder();
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-cung-loai","description":{"level":"commune","name":"Cùng Loại"}}
                """);
        Map<String, List<String>> hidden = new TreeMap<>();
        int year = 2010;
        for (String each :
                List.of("EXACT 1 STOCK", "EXACT 4 STOCK", "NEARLY 3 STOCK", "EXACT 2 FLOW")) {
            String[] told = each.split(" ");
            Answer made =
                    recorder.post(
                            FIGURES,
                            """
                            {"unit":"unit:xa-cung-loai","indicator":"managed-person-count",
                             "subject":{"type":"management-measure","code":"commune-education"},
                             "quantity":{"kind":"%s","value":"%s","unit":"người","measure":"%s"},
                             "period":{"edtf":"%d","shape":"SPAN"},
                             "citation":{"source":"source:article-001"}}
                            """
                                    .formatted(told[0], told[1], told[2], year++));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String id = made.json().path("id").asString();
            hidden.computeIfAbsent(told[2], _ -> new ArrayList<>())
                    .add(
                            anybody.get(FIGURES + "/" + id, "minPosition", made.position())
                                    .json()
                                    .path("quantity")
                                    .toString());
        }
        String said = "{\"value\":null,\"kind\":\"SUPPRESSED\",\"measure\":\"%s\"}";
        assertThat(hidden)
                .isEqualTo(
                        Map.of(
                                "STOCK",
                                List.of(
                                        said.formatted("STOCK"),
                                        said.formatted("STOCK"),
                                        said.formatted("STOCK")),
                                "FLOW",
                                List.of(said.formatted("FLOW"))));
    }

    @Test
    void payloads_of_events_are_for_everybody_only_where_their_kind_is_public() {
        Map<String, Boolean> shown = new TreeMap<>();
        for (JsonNode event : events(anybody)) {
            if (event.path("position").asLong() > annals.head()) {
                continue; // of another story, which may tell of a few persons
            }
            String type = event.path("type").asString();
            boolean payload = event.path("payload").isObject();
            assertThat(shown.getOrDefault(type, payload)).as(type).isEqualTo(payload);
            shown.put(type, payload);
            for (String hash : List.of("payloadHash", "metadataHash", "leafHash")) {
                assertThat(event.path(hash).asString()).as(hash).matches("[0-9a-f]{64}");
            }
        }
        assertThat(shown).containsKeys("figure.FigureReported", "unit.UnitEstablished");
        shown.forEach(
                (type, payload) ->
                        assertThat(payload)
                                .as(type)
                                .isEqualTo(
                                        type.matches(
                                                "(source|unit|reorganisation|group|certification"
                                                    + "|programme|inspection|model|activity|organisation|ranking|exemplary|seal)\\..*")));
        assertThat(events(reader))
                .allSatisfy(event -> assertThat(event.path("payload").isObject()).isTrue());
    }

    @Test
    void words_that_tell_of_a_few_persons_are_not_for_the_public_wherever_they_stand() {
        String cited =
                "\"citation\":{\"source\":\"source:it-nguoi\",\"quote\":\"quản lý 3 đối tượng\"}";
        String stated =
                """
                "subject":{"type":"weapon-type","code":"homemade-gun"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
                "period":{"edtf":"2024","shape":"POINT"}\
                """;
        record(
                "/api/v1/units",
                """
                {"id":"unit:xa-it-nguoi","description":{"level":"commune","name":"Ít Người"}}\
                """);
        record(
                "/api/v1/sources",
                """
                {"id":"source:it-nguoi","kind":"press-article","title":"Giúp hai đối tượng"}\
                """);
        record(
                "/api/v1/groups",
                """
                {"id":"group:it-nguoi","unit":"unit:xa-it-nguoi","type":"mediation-group",
                 "name":"Tổ Ít Người","founded":"2024",%s}\
                """
                        .formatted(cited));
        record(
                "/api/v1/certifications",
                """
                {"id":"certification:it-nguoi","year":2024,"registeredOn":"2024-01-10",
                 "subject":{"kind":"commune","name":"Ít Người","unit":"unit:xa-it-nguoi"},%s}\
                """
                        .formatted(cited));
        record(
                "/api/v1/handovers",
                """
                {"id":"handover:it-nguoi","unit":"unit:xa-it-nguoi","on":"2024",
                 "items":[{"type":"homemade-gun","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":7,"unit":"khẩu","measure":"FLOW"}}],
                 %s}\
                """
                        .formatted(cited));
        record(
                FIGURES,
                """
                {"id":"figure:it-nguoi","unit":"unit:xa-it-nguoi",
                 "indicator":"weapon-handover-count",%s,%s}\
                """
                        .formatted(stated.formatted(17), cited));
        Answer last =
                record(
                        FIGURES + "/figure:it-nguoi/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Có 2 người nghiện",%s},%s}\
                        """
                                .formatted(cited, stated.formatted(71)));

        for (String path :
                List.of(
                        "/api/v1/sources/source:it-nguoi",
                        "/api/v1/groups/group:it-nguoi",
                        "/api/v1/certifications/certification:it-nguoi",
                        "/api/v1/handovers/handover:it-nguoi",
                        FIGURES + "/figure:it-nguoi",
                        "/api/v1/events/" + last.position())) {
            String seen = anybody.get(path, "minPosition", last.position()).text();
            assertThat(seen).as(path).contains("it-nguoi");
            assertThat(seen).as(path).doesNotContain("đối tượng", "người nghiện");
            assertThat(reader.get(path).text()).as(path).contains(" đối tượng");
        }
        assertThat(anybody.get(FIGURES, "q", "quản lý 3 đối tượng").json().path("items")).isEmpty();
        for (JsonNode event :
                anybody.get("/api/v1/events", "from", annals.head() + 1, "limit", 1000)
                        .json()
                        .path("items")) {
            assertThat(event.toString()).doesNotContain("3 đối tượng", "hai đối tượng");
        }
    }

    private Answer record(String path, String body) {
        Answer answer = service.recorder().post(path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    @Test
    void a_ruling_says_no_more_where_a_number_is_explained() {
        commune("loi-phan-xu");
        String managed =
                """
                "indicator":"managed-person-count",
                "subject":{"type":"management-measure","code":"commune-education"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"người","measure":"STOCK"}\
                """;
        claim("loi-phan-xu", "a", managed.formatted(12));
        claim("loi-phan-xu", "b", managed.formatted(3));
        Answer ruled = rule("loi-phan-xu");

        assertThat(
                        reader.get("/api/v1/rulings/" + ruled.id(), "minPosition", ruled.position())
                                .text())
                .contains("ghi 3", "ba em");
        for (String explained :
                List.of(
                        "figure=figure:loi-phan-xu-a",
                        "answer=/api/v1/figures/figure:loi-phan-xu-a")) {
            String question = "/api/v1/explain?" + explained;
            for (String format : List.of("json", "prov-json")) {
                String address = question + "&format=" + format;
                String seen = anybody.get(address + "&minPosition=" + ruled.position()).text();
                assertThat(seen)
                        .as(address)
                        .contains("Ban Chỉ đạo")
                        .doesNotContain("ghi 3", "ba em");
                assertThat(reader.get(address).text()).as(address).contains("ghi 3", "ba em");
            }
        }
    }

    @Test
    void an_office_that_tells_of_a_few_is_not_found_by_trying_numbers() {
        commune("co-quan-noi");
        Answer said =
                claim(
                        "co-quan-noi",
                        "a",
                        """
                        "statedBy":"Phòng Zờ Quờ 3 đối tượng","indicator":"weapon-handover-count",
                        "subject":{"type":"weapon-type","code":"homemade-gun"},
                        "quantity":{"kind":"EXACT","value":71,"unit":"khẩu","measure":"FLOW"}\
                        """);
        for (String asked : List.of("Phòng Zờ Quờ", "Zờ Quờ 3 đối tượng")) {
            Object[] question = {"q", asked, "minPosition", said.position()};
            assertThat(reader.get(FIGURES, question).json().path("items")).as(asked).hasSize(1);
            assertThat(anybody.get(FIGURES, question).json().path("items")).as(asked).isEmpty();
        }
    }

    @Test
    void words_of_a_ruling_and_of_its_end_are_kept_where_its_claims_count_persons_by_their_unit() {
        commune("loi-theo-don-vi");
        String arrested =
                """
                "indicator":"suspect-arrested-count",
                "subject":{"type":"case","code":"arrested"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"Doi tuong","measure":"STOCK"}\
                """;
        claim("loi-theo-don-vi", "a", arrested.formatted(12));
        claim("loi-theo-don-vi", "b", arrested.formatted(3));
        Answer ruled = rule("loi-theo-don-vi");
        Answer revoked =
                record(
                        "/api/v1/rulings/" + ruled.id() + "/revoke",
                        """
                        {"correction":{"kind":"NEW_INFORMATION","reason":"Số 3 mới đúng",
                                       "citation":{"source":"source:article-004"}}}\
                        """);

        for (long basis : new long[] {ruled.position(), revoked.position()}) {
            String seen = anybody.get("/api/v1/rulings/" + ruled.id(), "basis", basis).text();
            assertThat(seen).contains("Ban Chỉ đạo").doesNotContain("ghi 3", "ba em", "Số 3");
        }
        Object[] changes = {
            "unit", "unit:xa-loi-theo-don-vi", "from", ruled.position(), "to", revoked.position()
        };
        assertThat(reader.get("/api/v1/diff", changes).text()).contains("Số 3 mới đúng");
        assertThat(anybody.get("/api/v1/diff", changes).text())
                .contains("ruling.RulingRevoked")
                .doesNotContain("Số 3");
    }

    @Test
    void a_difference_gives_no_reason_when_only_the_version_before_counted_persons() {
        commune("so-sanh-kin");
        String counted =
                """
                "subject":{"type":"case","code":"arrested"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"%s","measure":"STOCK"}\
                """;
        Answer reported =
                claim(
                        "so-sanh-kin",
                        "a",
                        "\"indicator\":\"suspect-arrested-count\","
                                + counted.formatted(3, "đối tượng"));
        Answer corrected =
                record(
                        FIGURES + "/figure:so-sanh-kin-a/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Số 3 đếm theo đầu người",
                                       "citation":{"source":"source:article-004"}},
                         "period":{"edtf":"2024-12-31","shape":"POINT"},%s}\
                        """
                                .formatted(counted.formatted(12, "vụ")));

        Object[] changes = {
            "unit", "unit:xa-so-sanh-kin", "from", reported.position(), "to", corrected.position()
        };
        assertThat(reader.get("/api/v1/diff", changes).text()).contains("đếm theo đầu người");
        assertThat(anybody.get("/api/v1/diff", changes).text())
                .contains("figure.FigureCorrected")
                .doesNotContain("đếm theo đầu người");
    }

    @Test
    void where_words_stand_that_the_public_may_not_see_is_not_for_the_public_either() {
        commune("cho-kin");
        Answer founded =
                record(
                        "/api/v1/groups",
                        """
                        {"id":"group:cho-kin","unit":"unit:xa-cho-kin","type":"mediation-group",
                         "name":"Tổ Chỗ Kín","founded":"2024",
                         "citation":{"source":"source:article-004",
                                     "quote":"quản lý 3 đối tượng","place":{"offset":86420}}}\
                        """);
        Answer second =
                record(
                        "/api/v1/groups",
                        """
                        {"id":"group:cho-mo","unit":"unit:xa-cho-kin","type":"mediation-group",
                         "name":"Tổ Chỗ Mở","founded":"2024",
                         "citation":{"source":"source:article-004",
                                     "quote":"thành lập tổ mới","place":{"offset":97531}}}\
                        """);

        String seen =
                anybody.get(
                                "/api/v1/groups",
                                "unit",
                                "unit:xa-cho-kin",
                                "minPosition",
                                second.position())
                        .text();
        assertThat(seen).contains("97531").doesNotContain("86420");
        assertThat(reader.get("/api/v1/groups/" + founded.id()).text()).contains("86420");
    }

    private void commune(String name) {
        record(
                "/api/v1/units",
                """
                {"id":"unit:xa-%1$s","description":{"level":"commune","name":"Xã %1$s"}}\
                """
                        .formatted(name));
    }

    private Answer claim(String name, String claim, String counted) {
        return record(
                FIGURES,
                """
                {"id":"figure:%1$s-%2$s","unit":"unit:xa-%1$s",%3$s,
                 "period":{"edtf":"2024-12-31","shape":"POINT"},
                 "citation":{"source":"source:article-00%4$d"}}\
                """
                        .formatted(name, claim, counted, claim.equals("a") ? 4 : 1));
    }

    /** For the first of two claims; its ground and quote tell the number of the other. */
    private Answer rule(String name) {
        return record(
                "/api/v1/rulings",
                """
                {"figures":["figure:%1$s-a","figure:%1$s-b"],"prefers":"figure:%1$s-a",
                 "ground":"Báo cáo B ghi 3 là nhầm","office":"Ban Chỉ đạo 138 tỉnh",
                 "on":"2026-03-02",
                 "citation":{"source":"source:article-004","quote":"không phải ba em nhỏ"}}\
                """
                        .formatted(name));
    }

    @Test
    void the_ground_of_a_commendation_is_not_for_the_public() {
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/commendations",
                                """
                                {"form":"giay-khen","conferrer":"provincial-police-director",
                                 "recipient":{"kind":"individual","count":3},
                                 "unit":"unit:xa-o-long-vi-an-giang","conferredOn":"2020-03",
                                 "ground":"collaborator",
                                 "citation":{"source":"source:article-003"}}
                                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/api/v1/commendations/" + made.id();

        assertThat(anybody.get(path, "minPosition", made.position()).text())
                .contains("\"count\":3")
                .doesNotContain("\"ground\":\"", "collaborator");
        assertThat(anybody.get("/api/v1/commendations").text())
                .doesNotContain("\"ground\":\"", "collaborator");
        assertThat(anybody.get("/api/v1/timeline", "kind", "commendation").text())
                .doesNotContain("collaborator");
        assertThat(reader.get(path).json().path("ground").asString()).isEqualTo("collaborator");
    }

    @Test
    void the_one_named_recipient_is_one_individual_to_everybody() {
        JsonNode award =
                Annals.row(annals.ask(anybody, "/api/v1/commendations", "limit", 1000), "S067");

        assertThat(Annals.stated(award.path("recipient")))
                .isEqualTo(Annals.json("{\"kind\":\"individual\",\"count\":1,\"sealed\":true}"));
        assertThat(award.path("form").asString()).isEqualTo("giay-khen");
        assertThat(award.path("conferrer").asString()).isEqualTo("provincial-police-director");
        assertThat(award.at("/unit/name").asString()).isEqualTo("Xã Ô Long Vĩ");
        assertThat(award.at("/conferredOn/latest").asString()).isEqualTo("2020-08-31");
        JsonNode payload =
                service.admin()
                        .get("/api/v1/events/" + award.path("position").asLong())
                        .json()
                        .path("payload");
        List<String> parts = new ArrayList<>();
        payload.at("/recipient/person").propertyNames().forEach(parts::add);
        assertThat(parts).containsExactlyInAnyOrder("subject", "nonce", "ciphertext", "commitment");
    }

    @Test
    void no_name_stands_anywhere() {
        for (String path :
                List.of("commendations", "timeline", "events", "figures", "sources", "units")) {
            String next = "/api/v1/" + path + "?limit=1000&minPosition=" + annals.head();
            while (!next.isEmpty()) {
                Answer page = service.admin().get(next);
                assertThat(page.text()).as(path).doesNotContainIgnoringCase(NAME, "duc tuan");
                next = page.json().path("next").asString("");
            }
        }
        assertThat(annals.imported().text() + annals.dryRun().text())
                .doesNotContainIgnoringCase(NAME, "duc tuan");
        assertThat(Stored.places(service, NAME)).isEmpty();
        assertThat(Stored.places(service, "nguyen duc tuan")).isEmpty();
        assertThat(Stored.places(service, "Ô Long Vĩ"))
                .as("the search itself finds what is there")
                .isNotEmpty();
    }

    /** The columns of all our tables that hold the text. */
    private List<JsonNode> events(Caller caller) {
        List<JsonNode> events = new ArrayList<>();
        annals.ask(caller, "/api/v1/events", "limit", 1000).path("items").forEach(events::add);
        return events;
    }

    private JsonNode managed(Caller caller) {
        return annals.ask(caller, FIGURES, "unit", CITY, "indicator", "managed-person-count");
    }

    private String figureOf(String row) {
        return Annals.row(managed(reader), row).path("id").asString();
    }

    private JsonNode history(Caller caller, String id) {
        return annals.ask(caller, FIGURES + "/" + id).path("history");
    }

    private static Map<String, Integer> values(JsonNode list) {
        Map<String, Integer> values = new TreeMap<>();
        list.path("items")
                .forEach(
                        item ->
                                values.put(
                                        item.path("row").asString(),
                                        item.at("/quantity/value").isNumber()
                                                ? item.at("/quantity/value").asInt()
                                                : -1));
        return values;
    }
}
