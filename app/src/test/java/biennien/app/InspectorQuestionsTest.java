package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an inspector asks, answered from the shipped annals by HTTP alone. */
class InspectorQuestionsTest {
    private static final String FIGURES = "/api/v1/figures";
    private static final String CERTIFICATIONS = "/api/v1/certifications";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller anybody = service.anonymous();

    @Test
    void
            i1_what_did_thai_nguyen_report_at_the_inspection_of_5_november_in_the_precision_of_its_words() {
        JsonNode list =
                annals.ask(
                        anybody,
                        FIGURES,
                        "unit",
                        "Tỉnh Thái Nguyên",
                        "on",
                        "2022-11-05",
                        "source",
                        "002_eac77b91e839b194.txt");

        assertThat(list.path("items")).hasSize(7);
        assertQuantity(list, "S057", "model-count", "all", "EXACT", 28, "mô hình");
        assertQuantity(list, "S058", "mass-organisation-count", "all", "OVER", 7100, "tổ chức");
        assertQuantity(list, "S059", "group-count", "area-security-cluster", "EXACT", 38, "cụm");
        assertQuantity(
                list,
                "S060",
                "group-member-count",
                "area-security-cluster",
                "EXACT",
                319,
                "thành viên");
        assertQuantity(list, "S061", "group-count", "mediation-group", "NEARLY", 3300, "tổ");
        assertQuantity(
                list, "S062", "group-count", "self-management-team", "OVER", 1400, "tổ, đội");
        assertQuantity(list, "S063", "security-hotspot-count", "hotspot", "EXACT", 0, "điểm");
        assertThat(Annals.row(list, "S063").at("/quantity/assertedNone").asBoolean()).isTrue();
        assertThat(Annals.row(list, "S058").at("/quantity/said").asString())
                .isEqualTo("trên 7.100 tổ chức quần chúng");
        for (JsonNode item : list.path("items")) {
            String row = item.path("row").asString();
            assertThat(item.at("/unit/id").asString()).as(row).isEqualTo("unit:tinh-thai-nguyen");
            assertThat(item.at("/unit/name").asString()).as(row).isEqualTo("Tỉnh Thái Nguyên");
            assertThat(item.at("/quantity/measure").asString()).as(row).isEqualTo("STOCK");
            assertThat(item.at("/source/title").asString())
                    .as(row)
                    .isEqualTo("Phát huy hiệu quả Phong trào ‘Toàn dân bảo vệ an ninh Tổ quốc’");
            assertThat(item.path("quote").asString()).as(row).isNotBlank();
            if (!row.equals("S063")) {
                // 5 November of one of five years: no full date may be made of it.
                assertThat(item.path("period"))
                        .as(row)
                        .isEqualTo(
                                Annals.json(
                                        """
                                        {"edtf":"[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]",
                                         "earliest":"2018-11-05","latest":"2022-11-05",
                                         "shape":"POINT"}
                                        """));
            }
        }
    }

    @Test
    void i1_the_name_without_a_day_is_asked_back_because_two_provinces_bore_it() {
        Answer no = annals.answer(anybody, FIGURES, "unit", "Tỉnh Thái Nguyên");

        assertThat(no.status()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("ambiguous-unit");
        Set<String> candidates = new HashSet<>();
        no.json().path("candidates").forEach(unit -> candidates.add(unit.path("id").asString()));
        assertThat(candidates)
                .containsExactlyInAnyOrder("unit:tinh-thai-nguyen", "unit:tinh-thai-nguyen-2025");
    }

    @Test
    void i2_on_what_date_was_the_inspection_of_thai_nguyen() {
        JsonNode day =
                Annals.json(
                        """
                        {"edtf":"[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]",
                         "earliest":"2018-11-05","latest":"2022-11-05"}
                        """);
        JsonNode held = then("/api/v1/inspections", "unit", "unit:tinh-thai-nguyen");

        assertThat(held.path("items")).hasSize(1);
        JsonNode inspection = held.at("/items/0");
        assertThat(inspection.at("/holding/on")).isEqualTo(day);
        assertThat(inspection.at("/holding/citation/quote").asString())
                .isEqualTo("Sáng ngày 5/11, Đoàn công tác Ban Chỉ đạo");
        assertThat(inspection.at("/holding/citation/row").asString()).isEqualTo("S054");
        assertThat(inspection.path("steps")).hasSize(2);
        for (JsonNode step : inspection.path("steps")) {
            assertThat(step.path("on")).isEqualTo(day);
        }

        JsonNode lines =
                then("/api/v1/timeline", "unit", "unit:tinh-thai-nguyen", "kind", "inspection");
        assertThat(lines.path("items")).hasSize(4);
        for (JsonNode line : lines.path("items")) {
            assertThat(line.path("valid")).as(line.toString()).isEqualTo(day);
        }
        // 5 November of one of five years: no year has the inspection for certain, nor for
        // certain not.
        for (int year = 2018; year <= 2022; year++) {
            JsonNode count = inspectionsHeld(year);
            assertThat(count.path("least").asInt(-1)).as("%d", year).isZero();
            assertThat(count.path("most").asInt(-1)).as("%d", year).isEqualTo(1);
        }
        assertThat(inspectionsHeld(2017).isMissingNode()).isTrue();
        assertThat(inspectionsHeld(2023).isMissingNode()).isTrue();
    }

    private JsonNode inspectionsHeld(int year) {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode row :
                then(
                                "/api/v1/results/inspections",
                                "unit",
                                "unit:tinh-thai-nguyen",
                                "from",
                                year + "-01-01",
                                "to",
                                year + "-12-31")
                        .path("items")) {
            if (row.path("measure").asString().equals("held")) {
                found = row;
            }
        }
        return found;
    }

    @Test
    void i3_do_the_itemised_groups_of_thai_nguyen_reach_the_total() {
        JsonNode list =
                annals.ask(
                        anybody,
                        FIGURES,
                        "unit",
                        "unit:tinh-thai-nguyen",
                        "indicator",
                        "group-count");
        JsonNode total =
                Annals.row(
                        annals.ask(
                                anybody,
                                FIGURES,
                                "unit",
                                "unit:tinh-thai-nguyen",
                                "indicator",
                                "mass-organisation-count"),
                        "S058");

        assertThat(list.path("items")).hasSize(3);
        assertBounds(Annals.row(list, "S059"), "38", false, "38", false);
        assertBounds(Annals.row(list, "S061"), "0", false, "3300", true);
        assertBounds(Annals.row(list, "S062"), "1400", true, "", true);
        assertBounds(total, "7100", true, "", true);
        // The list goes on, so its sum is a lower bound and contradicts no total.
        for (JsonNode part : list.path("items")) {
            assertThat(part.path("listOpen").asBoolean()).isTrue();
            assertThat(part.at("/quantity/listOpen").asBoolean()).isTrue();
            assertThat(part.path("period")).isEqualTo(total.path("period"));
        }
        assertThat(total.path("listOpen").asBoolean()).isFalse();
        for (JsonNode doubt : annals.imported().json().path("warnings")) {
            if (Set.of("S058", "S059", "S061", "S062").contains(doubt.path("id").asString())) {
                assertThat(doubt.path("code").asString()).isEqualTo("unusual-unit-of-count");
            }
        }
    }

    @Test
    void i4_how_many_members_has_an_area_cluster_on_average() {
        JsonNode figures =
                then(FIGURES, "unit", "unit:tinh-thai-nguyen", "subject", "area-security-cluster");
        String members = Annals.row(figures, "S060").path("id").asString();
        String clusters = Annals.row(figures, "S059").path("id").asString();

        JsonNode ratio = then(FIGURES + "/ratio", "of", members, "to", clusters);

        assertThat(ratio.at("/of/quantity/value").asInt()).isEqualTo(319);
        assertThat(ratio.at("/to/quantity/value").asInt()).isEqualTo(38);
        assertThat(ratio.path("shown").asString()).isEqualTo("8.39");
        assertThat(ratio.path("derived").asBoolean()).isTrue();
        assertThat(ratio.path("percent").isNull()).as("members are no share of clusters").isTrue();
        assertThat(ratio.path("notes"))
                .isEqualTo(Annals.json("[\"not-said-to-be-a-part\",\"different-units-of-count\"]"));
    }

    @Test
    void i5_which_recommendations_are_open_since_when_and_for_whom() {
        JsonNode open =
                then(
                        "/api/v1/recommendations",
                        "unit",
                        "unit:tinh-thai-nguyen",
                        "status",
                        "open",
                        "on",
                        "2022-12-05");

        assertThat(open.path("items")).hasSize(1);
        JsonNode one = open.at("/items/0");
        assertThat(one.path("text").asString())
                .isEqualTo("Tuyên truyền, phổ biến, nhân rộng mô hình, tập thể, cá nhân tiêu biểu");
        assertThat(one.at("/made/edtf").asString())
                .isEqualTo("[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]");
        assertThat(one.path("ageDays")).isEqualTo(Annals.json("{\"min\":30,\"max\":1491}"));
        assertThat(one.at("/ownerUnit/id").asString()).isEqualTo("unit:tinh-thai-nguyen");
        assertThat(one.path("owner").isNull()).as("no office is named").isTrue();
        assertThat(one.path("due").isNull()).as("no deadline").isTrue();
        assertThat(one.path("overdue").asString()).isEqualTo("no");
        assertThat(one.at("/citation/row").asString()).isEqualTo("S064");
        assertThat(one.at("/citation/quote").asString())
                .isEqualTo("cần được tuyên truyền, phổ biến, nhân rộng");
        for (String other :
                new String[] {
                    "unit:tinh-an-giang",
                    "unit:thanh-pho-bac-kan",
                    "unit:thanh-pho-son-la",
                    "unit:huyen-quan-son-thanh-hoa"
                }) {
            assertThat(then("/api/v1/recommendations", "unit", other).path("items"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void i6_does_the_claim_of_quan_son_that_all_communes_are_certified_stand() {
        String district = "unit:huyen-quan-son-thanh-hoa";
        JsonNode claims =
                then(
                        FIGURES,
                        "unit",
                        district,
                        "indicator",
                        "certified-share",
                        "status",
                        "standing");

        assertThat(claims.path("items")).hasSize(5);
        assertQuantity(claims, "S084", "certified-share", "commune", "EXACT", 100, "%");
        assertQuantity(claims, "S085", "certified-share", "agency", "EXACT", 100, "%");
        assertQuantity(claims, "S086", "certified-share", "enterprise", "EXACT", 100, "%");
        assertQuantity(
                claims, "S087", "certified-share", "educational-institution", "EXACT", 100, "%");
        assertQuantity(claims, "S088", "certified-share", "residential-area", "OVER", 95, "%");
        for (JsonNode claim : claims.path("items")) {
            String row = claim.path("row").asString();
            assertThat(claim.at("/quantity/measure").asString()).as(row).isEqualTo("RATE");
            assertThat(claim.path("flags"))
                    .as(row)
                    .isEqualTo(Annals.json("[\"rate-without-denominator\"]"));
            // "At present", in an article of March 2024: of which year they are is not said.
            assertThat(claim.at("/period/edtf").asString()).as(row).isEqualTo("2024-03");
            assertThat(claim.at("/period/shape").asString()).as(row).isEqualTo("POINT");
        }
        JsonNode counts =
                then(FIGURES, "unit", district, "indicator", "certified-count", "within", true);
        assertThat(counts.path("items")).as("no counts").isEmpty();
        JsonNode certificates = then(CERTIFICATIONS, "unit", district, "within", true);
        assertThat(certificates.path("items")).as("evidence is missing").isEmpty();

        // Of 12 units it would be 12 of 12: derived from the register, said by no source.
        Map<String, Integer> units = new TreeMap<>();
        for (JsonNode row :
                then(
                                "/api/v1/coverage",
                                "unit",
                                district,
                                "within",
                                true,
                                "from",
                                "2024-03-01",
                                "to",
                                "2024-03-31")
                        .path("items")) {
            if (!row.at("/unit/id").asString().equals(district)) {
                assertThat(row.path("reported").asBoolean()).as(row.toString()).isFalse();
                units.merge(row.at("/unit/level").asString(), 1, Integer::sum);
            }
        }
        assertThat(units).isEqualTo(Map.of("commune", 11, "township", 1));
    }

    @Test
    void i7_could_a_commune_with_16_of_25_areas_recognised_be_certified() {
        String id = "certification:i7-to-hieu-2024";
        String address = CERTIFICATIONS + "/" + id;
        Caller recorder = service.recorder();
        assertThat(
                        recorder.post(
                                        CERTIFICATIONS,
                                        """
                                        {"id":"certification:i7-to-hieu-2024","year":2024,
                                         "subject":{"kind":"commune","name":"Tô Hiệu",
                                                    "unit":"unit:phuong-to-hieu-son-la"},
                                         "registeredOn":"2024-02-20",
                                         "citation":{"source":"source:article-001"}}
                                        """)
                                .status())
                .isEqualTo(201);
        long head = service.head();

        Answer no = recorder.post(address + "/assess", assessment(16));

        assertThat(no.status()).isEqualTo(422);
        assertThat(no.problem()).isEqualTo("commune-threshold-missed");
        assertThat(no.json().path("legalBasis").asString())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 5(4)");
        assertThat(no.json().path("detail").asString()).contains("64 % < 70 %", "18 of 25");
        assertThat(service.head()).isEqualTo(head);
        assertThat(recorder.post(address + "/assess", assessment(17)).problem())
                .isEqualTo("commune-threshold-missed");

        Answer yes = recorder.post(address + "/assess", assessment(18));

        assertThat(yes.status()).as(yes.text()).isEqualTo(200);
        Answer recognised =
                recorder.post(
                        address + "/recognise",
                        """
                        {"decision":"118/QĐ-UBND","decidedOn":"2024-11-14",
                         "decidedBy":"district-pc","citation":{"source":"source:article-001"}}
                        """);
        assertThat(recognised.status()).as(recognised.text()).isEqualTo(200);
        JsonNode seen = anybody.get(address, "minPosition", recognised.position()).json();
        assertThat(seen.path("status").asString()).isEqualTo("recognised");
        assertThat(seen.at("/assessment/counts"))
                .isEqualTo(Annals.json("{\"total\":25,\"registered\":25,\"recognised\":18}"));
        assertThat(seen.at("/decision/number").asString()).isEqualTo("118/QĐ-UBND");
    }

    private static String assessment(int recognised) {
        return """
        {"assessedOn":"2024-11-10","met":true,
         "criteria":[{"criterion":"co-1","met":true},{"criterion":"co-2","met":true},
                     {"criterion":"co-3","met":true},{"criterion":"co-4","met":true}],
         "counts":{"total":25,"registered":25,"recognised":%d},
         "citation":{"source":"source:article-001"}}
        """
                .formatted(recognised);
    }

    @Test
    void i8_which_weapons_were_handed_over_in_son_la_city_from_january_to_july_2022() {
        JsonNode list =
                annals.ask(
                        anybody,
                        FIGURES,
                        "unit",
                        "Thành phố Sơn La",
                        "indicator",
                        "weapon-handover-count");

        assertThat(list.path("items")).hasSize(1);
        ObjectNode only = (ObjectNode) Annals.stated(list.at("/items/0"));
        assertThat(only.path("id").asString()).startsWith("figure:");
        assertThat(only.path("position").asLong()).isLessThanOrEqualTo(annals.head());
        assertThat(only.path("explain").asString())
                .startsWith("/api/v1/explain?figure=" + only.path("id").asString());
        only.remove("explain");
        only.remove("id");
        only.remove("position");
        only.remove("recordedAt");
        assertThat(only)
                .isEqualTo(
                        Annals.json(
                                """
                                {"unit":{"id":"unit:thanh-pho-son-la","name":"Thành phố Sơn La",
                                         "level":"provincial-city"},
                                 "indicator":"weapon-handover-count","subject":"homemade-gun",
                                 "subjectType":"weapon-type",
                                 "quantity":{"value":71,"kind":"EXACT","lo":71,"loOpen":false,
                                             "hi":71,"hiOpen":false,"unit":"khẩu","measure":"FLOW",
                                             "said":"vận động nhân dân giao nộp 71 khẩu súng tự chế",
                                             "listOpen":false,"assertedNone":false},
                                 "period":{"edtf":"2022-01?/2022-07?","earliest":"2022-01-01",
                                           "latest":"2022-07-31","shape":"SPAN"},
                                 "source":{"id":"source:article-001",
                                           "title":"Huy động sức mạnh toàn dân tham gia bảo vệ an ninh Tổ quốc"},
                                 "quote":"vận động nhân dân giao nộp 71 khẩu súng tự chế",
                                 "row":"S025","listOpen":false,
                                 "legalClasses":[{"class":"undetermined",
                                                  "legalBasis":"Law 14/2017/QH14",
                                                  "confirmation":"unconfirmed"}],
                                 "status":"current","flags":[]}
                                """));
        assertThat(
                        annals.ask(anybody, "/api/v1/handovers", "unit", "Thành phố Sơn La")
                                .path("items"))
                .as("a figure is no batch")
                .isEmpty();
    }

    @Test
    void i8_the_same_guns_taken_in_after_2024_fall_under_the_law_of_2024() {
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/handovers",
                                """
                                {"unit":"unit:phuong-to-hieu-son-la-2025","on":"2025-08-01",
                                 "items":[{"type":"homemade-gun","mode":"voluntary-handover",
                                           "quantity":{"kind":"EXACT","value":3,"unit":"khẩu",
                                                       "measure":"FLOW"}}],
                                 "citation":{"source":"source:article-001"}}
                                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        JsonNode seen =
                service.reader()
                        .get("/api/v1/handovers/" + made.id(), "minPosition", made.position())
                        .json();

        assertThat(seen.at("/items/0/legalClasses/0/class").asString())
                .isEqualTo("military-weapon");
        assertThat(seen.at("/items/0/legalClasses/0/legalBasis").asString())
                .contains("42/2024/QH15");
    }

    @ParameterizedTest
    @CsvSource({
        "educational-institution, schoolKind, primary, Trường Tiểu học Quyết Thắng",
        "enterprise, enterpriseSize, micro, Công ty một người"
    })
    void i9_is_a_certificate_for_a_primary_school_or_a_micro_enterprise_acceptable(
            String kind, String field, String value, String name) {
        long head = service.head();

        Answer no =
                service.recorder()
                        .post(
                                CERTIFICATIONS,
                                """
                                {"subject":{"kind":"%s","name":"%s","%s":"%s",
                                            "unit":"unit:phuong-to-hieu-son-la"},
                                 "year":2024,"registeredOn":"2024-02-20",
                                 "citation":{"source":"source:article-001"}}
                                """
                                        .formatted(kind, name, field, value));

        assertThat(no.status()).as(no.text()).isEqualTo(422);
        assertThat(no.problem()).isEqualTo("subject-out-of-scope");
        assertThat(no.json().path("legalBasis").asString())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 1");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/subject/" + field);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void i10_did_bac_kan_city_found_58_groups() {
        String city = "unit:thanh-pho-bac-kan";
        JsonNode figures = then(FIGURES, "unit", city, "indicator", "group-count");

        assertThat(figures.path("items")).hasSize(6);
        assertQuantity(
                figures,
                "S001",
                "group-count",
                "self-management-security-group",
                "EXACT",
                58,
                "tổ");
        assertQuantity(
                figures, "S006", "group-count", "interlinked-security-cluster", "EXACT", 2, "cụm");
        // "Maintained", in its own words; of the others "built", but nobody says when.
        assertThat(Annals.row(figures, "S006").path("quote").asString())
                .isEqualTo("duy trì tốt 2 cụm AN liên hoàn");
        for (JsonNode figure : figures.path("items")) {
            String row = figure.path("row").asString();
            assertThat(figure.at("/quantity/measure").asString()).as(row).isEqualTo("STOCK");
            assertThat(figure.at("/period/edtf").asString())
                    .as(row)
                    .isEqualTo("[2015-03-11..2025-02-28]");
        }
        // A count is no founding: no group is on record, in no register and no year.
        assertThat(then("/api/v1/groups", "unit", city, "within", true).path("items")).isEmpty();
        assertThat(then("/api/v1/results/groups", "unit", city, "within", true).path("items"))
                .isEmpty();
        assertThat(then("/api/v1/timeline", "unit", city, "kind", "group").path("items")).isEmpty();
        for (int year = 2015; year <= 2024; year++) {
            JsonNode table = then("/api/v1/years/" + year, "unit", city).at("/tables/2");
            assertThat(table.path("code").asString()).isEqualTo("T3");
            assertThat(table.path("recorded")).as("%d", year).isEmpty();
            assertThat(table.path("reported")).as("%d", year).hasSize(6);
            for (JsonNode reported : table.path("reported")) {
                assertThat(reported.path("fits").asString()).as("%d", year).isEqualTo("perhaps");
            }
        }
    }

    /** As known when the annals were loaded, whatever other stories record. */
    private JsonNode then(String path, Object... parameters) {
        return annals.then(anybody, path, parameters).json();
    }

    private static void assertQuantity(
            JsonNode list,
            String row,
            String indicator,
            String subject,
            String kind,
            int value,
            String counted) {
        JsonNode figure = Annals.row(list, row);
        assertThat(figure.path("indicator").asString()).as(row).isEqualTo(indicator);
        assertThat(figure.path("subject").asString()).as(row).isEqualTo(subject);
        assertThat(figure.at("/quantity/kind").asString()).as(row).isEqualTo(kind);
        assertThat(figure.at("/quantity/value").asInt(-1)).as(row).isEqualTo(value);
        assertThat(figure.at("/quantity/unit").asString()).as(row).isEqualTo(counted);
    }

    private static void assertBounds(
            JsonNode figure, String lo, boolean loOpen, String hi, boolean hiOpen) {
        JsonNode quantity = figure.path("quantity");
        assertThat(quantity.path("lo").asString("")).isEqualTo(lo);
        assertThat(quantity.path("loOpen").asBoolean()).isEqualTo(loOpen);
        assertThat(quantity.path("hi").asString("")).isEqualTo(hi);
        assertThat(quantity.path("hiOpen").asBoolean()).isEqualTo(hiOpen);
    }
}
