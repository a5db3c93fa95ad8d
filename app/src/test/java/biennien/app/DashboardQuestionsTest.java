package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a dashboard shows, answered from the shipped annals by HTTP alone, without an account, as
 * known when they were loaded. Whoever asks for the name of a tipster finds {@link TextFieldsTest}.
 */
class DashboardQuestionsTest {
    private static final String FIGURES = "/api/v1/figures";
    private static final String SON_LA = "Thành phố Sơn La";
    private static final String BAC_KAN = "Thành phố Bắc Kạn";

    private final Annals annals = Annals.shared();
    private final Caller anybody = annals.service().anonymous();

    @Test
    void d1_how_many_models_has_each_locality_by_its_latest_report() {
        Map<String, JsonNode> told = new TreeMap<>();
        for (JsonNode figure : figures().values()) {
            if (figure.path("indicator").asString().equals("model-count")) {
                // One report each, so that it is the latest one.
                assertThat(told.put(figure.at("/unit/name").asString(), figure)).isNull();
            }
        }
        Map<String, Integer> models = new TreeMap<>();
        told.forEach((unit, figure) -> models.put(unit, figure.at("/quantity/value").asInt()));
        assertThat(models)
                .containsOnly(
                        entry("Tỉnh Thái Nguyên", 28),
                        entry("Tỉnh An Giang", 54),
                        entry("Huyện Quan Sơn", 16));
        assertThat(told.values())
                .allSatisfy(
                        figure ->
                                assertThat(figure.at("/quantity/kind").asString())
                                        .isEqualTo("EXACT"));
        for (String silent : List.of(SON_LA, BAC_KAN)) {
            JsonNode sum =
                    asked(FIGURES + "/sum", "unit", silent, "indicator", "model-count").json();
            assertThat(sum.path("verdict").asString()).as(silent).isEqualTo("NOTHING");
            assertThat(sum.path("lo").isNull()).as("blank and not 0").isTrue();
            assertThat(sum.path("hi").isNull()).as("blank and not 0").isTrue();
            assertThat(sum.path("shown").isNull()).as("blank and not 0").isTrue();
        }
        for (JsonNode unit :
                asked(
                                "/api/v1/coverage",
                                "indicator",
                                "model-count",
                                "level",
                                "provincial-city",
                                "to",
                                "2025-06-30")
                        .json()
                        .path("items")) {
            if (List.of("unit:thanh-pho-son-la", "unit:thanh-pho-bac-kan")
                    .contains(unit.at("/unit/id").asString())) {
                assertThat(unit.path("reported").asBoolean()).as(unit.toString()).isFalse();
            }
        }
    }

    @Test
    void d2_how_many_mediation_groups_are_there() {
        Map<String, JsonNode> figures = figures();

        assertQuantity(figures, "S004", BAC_KAN, "EXACT", 126);
        assertQuantity(figures, "S034", SON_LA, "EXACT", 145);
        assertQuantity(figures, "S061", "Tỉnh Thái Nguyên", "NEARLY", 3300);
        List<String> rows = new ArrayList<>();
        figures.forEach(
                (row, figure) -> {
                    if (figure.path("subject").asString().equals("mediation-group")) {
                        rows.add(row);
                    }
                });
        assertThat(rows).containsExactly("S004", "S034", "S061");

        JsonNode sum =
                asked(FIGURES + "/sum", "indicator", "group-count", "subject", "mediation-group")
                        .json();
        assertThat(sum.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(sum.path("reasons"))
                .isEqualTo(
                        Annals.json(
                                """
                                ["different-levels","different-periods","different-sources"]
                                """));
        assertThat(sum.path("figures").asInt()).isEqualTo(3);
        for (String number : List.of("lo", "hi", "shown", "unit")) {
            assertThat(sum.path(number).isNull()).as(number).isTrue();
        }
    }

    private static void assertQuantity(
            Map<String, JsonNode> figures, String row, String unit, String kind, int value) {
        JsonNode figure = figures.get(row);
        assertThat(figure).as(row).isNotNull();
        assertThat(figure.at("/unit/name").asString()).as(row).isEqualTo(unit);
        assertThat(figure.at("/quantity/kind").asString()).as(row).isEqualTo(kind);
        assertThat(figure.at("/quantity/value").asInt()).as(row).isEqualTo(value);
    }

    @Test
    void d3_which_types_of_groups_are_there_in_son_la_city_in_order() {
        assertThat(groups(SON_LA))
                .containsExactly(
                        entry("inter-family-self-management-cluster", 1312),
                        entry("civil-defence-fire-team", 147),
                        entry("mediation-group", 145),
                        entry("neighbourhood-watch-team", 80),
                        entry("peoples-security-group", 65));

        JsonNode sum = sumOfGroups(SON_LA);

        assertThat(sum.path("verdict").asString()).isEqualTo("SUM");
        assertThat(sum.path("shown").asString()).isEqualTo("1749");
        assertThat(sum.path("listOpen").asBoolean()).isFalse();
        assertThat(sum.path("measure").asString()).isEqualTo("STOCK");
        // tổ, đội and nhóm: no one word stands for all of them.
        assertThat(sum.path("unit").isNull()).isTrue();
    }

    @Test
    void d4_which_types_of_groups_are_there_in_bac_kan_city() {
        assertThat(groups(BAC_KAN))
                .containsExactly(
                        entry("mediation-group", 126),
                        entry("self-management-security-group", 58),
                        entry("urban-self-management-group", 20),
                        entry("youth-shock-team", 5),
                        entry("interlinked-security-cluster", 2),
                        entry("friends-help-friends-club", 1));

        JsonNode sum = sumOfGroups(BAC_KAN);

        assertThat(sum.path("verdict").asString()).isEqualTo("SUM");
        assertThat(sum.path("listOpen").asBoolean()).as("list not exhaustive").isTrue();
        assertThat(sum.path("shown").asString()).isEqualTo("≥ 212");
        assertThat(sum.path("lo").asInt()).isEqualTo(212);
        assertThat(sum.path("hi").isNull()).isTrue();
    }

    /** The largest first. */
    private Map<String, Integer> groups(String unit) {
        List<JsonNode> figures = new ArrayList<>();
        asked(FIGURES, "unit", unit, "indicator", "group-count", "status", "standing")
                .json()
                .path("items")
                .forEach(figures::add);
        figures.sort(
                Comparator.comparingInt(
                        (JsonNode figure) -> -figure.at("/quantity/value").asInt()));
        Map<String, Integer> groups = new LinkedHashMap<>();
        figures.forEach(
                figure ->
                        groups.put(
                                figure.path("subject").asString(),
                                figure.at("/quantity/value").asInt()));
        return groups;
    }

    private JsonNode sumOfGroups(String unit) {
        return asked(
                        FIGURES + "/sum",
                        "unit",
                        unit,
                        "indicator",
                        "group-count",
                        "status",
                        "standing")
                .json();
    }

    @Test
    void d5_how_far_did_the_social_media_of_son_la_city_reach() {
        Map<String, JsonNode> figures = figures();

        assertQuantity(figures, "S019", SON_LA, "NEARLY", 1_200_000);
        assertThat(figures.get("S019").at("/quantity/said").asString()).isEqualTo("gần 1,2 triệu");
        assertQuantity(figures, "S020", SON_LA, "EXACT", 226_731);
        assertQuantity(figures, "S016", SON_LA, "EXACT", 149);
        assertQuantity(figures, "S017", SON_LA, "EXACT", 3);
        assertQuantity(figures, "S018", SON_LA, "EXACT", 1);

        JsonNode rate = ratio(figures, "S020", "S019");

        // Fewer than 1.2 million saw it, so that more than this share of them interacted.
        assertThat(rate.path("percent").asString()).isEqualTo("> 18.89 %");
        assertThat(rate.path("loOpen").asBoolean()).isTrue();
        assertThat(rate.path("hi").isNull()).isTrue();
        assertThat(rate.path("derived").asBoolean()).isTrue();
    }

    @Test
    void d6_which_share_of_the_slips_held_information() {
        Map<String, JsonNode> figures = figures();
        assertQuantity(figures, "S023", SON_LA, "EXACT", 164);
        assertQuantity(figures, "S024", SON_LA, "EXACT", 178_903);
        assertQuantity(figures, "S022", SON_LA, "EXACT", 61_697);

        JsonNode share = ratio(figures, "S023", "S024");

        assertThat(share.path("percent").asString()).isEqualTo("0.092 %");
        assertThat(share.path("derived").asBoolean()).isTrue();
        // The text does not say that the 164 are of these slips.
        assertThat(share.path("notes")).isEqualTo(Annals.json("[\"not-said-to-be-a-part\"]"));

        JsonNode noShare = ratio(figures, "S023", "S022");
        assertThat(noShare.path("percent").isNull()).as("slips are no persons").isTrue();
        assertThat(noShare.path("notes"))
                .isEqualTo(Annals.json("[\"not-said-to-be-a-part\",\"different-units-of-count\"]"));
    }

    private JsonNode ratio(Map<String, JsonNode> figures, String of, String to) {
        return asked(FIGURES + "/ratio", "of", id(figures, of), "to", id(figures, to)).json();
    }

    private static String id(Map<String, JsonNode> figures, String row) {
        JsonNode figure = figures.get(row);
        assertThat(figure).as(row).isNotNull();
        return figure.path("id").asString();
    }

    @Test
    void d7_how_many_people_are_under_management_in_the_public_view() {
        Map<String, JsonNode> figures = figures();
        assertQuantity(figures, "S026", SON_LA, "EXACT", 57);
        assertQuantity(figures, "S028", SON_LA, "EXACT", 54);
        assertQuantity(figures, "S029", SON_LA, "EXACT", 121);
        assertQuantity(figures, "S030", SON_LA, "EXACT", 51);
        assertThat(figures.get("S027").path("quantity"))
                .isEqualTo(
                        Annals.json(
                                "{\"value\":null,\"kind\":\"SUPPRESSED\",\"measure\":\"FLOW\"}"));
        assertThat(figures.get("S027").path("quote").isNull()).isTrue();

        String hidden = id(figures, "S027");
        List<Object[]> sums =
                List.of(
                        new Object[] {"unit", SON_LA},
                        new Object[] {"unit", SON_LA, "within", true},
                        new Object[] {"unit", "Tỉnh Sơn La", "within", true, "on", "2022-07-31"},
                        new Object[] {"unit", SON_LA, "subject", "reformatory-school"},
                        new Object[] {"unit", SON_LA, "to", "2022-07-30"},
                        new Object[] {"unit", SON_LA, "validOn", "2022-03-01"},
                        new Object[] {"unit", SON_LA, "source", "source:article-001"});
        for (Object[] asked : sums) {
            Object[] parameters = new Object[asked.length + 2];
            System.arraycopy(asked, 0, parameters, 2, asked.length);
            parameters[0] = "indicator";
            parameters[1] = "managed-person-count";
            JsonNode sum = asked(FIGURES + "/sum", parameters).json();
            String question = List.of(asked).toString();
            assertThat(sum.path("verdict").asString()).as(question).isEqualTo("SUPPRESSED");
            for (String number : List.of("lo", "hi", "shown")) {
                assertThat(sum.path(number).isNull()).as(question).isTrue();
            }
        }
        for (String other : List.of("S026", "S027", "S028", "S029", "S030", "S022")) {
            for (String[] pair : new String[][] {{"S027", other}, {other, "S027"}}) {
                JsonNode ratio = ratio(figures, pair[0], pair[1]);
                for (String number : List.of("lo", "hi", "shown", "percent")) {
                    assertThat(ratio.path(number).isNull()).as(other).isTrue();
                }
            }
        }

        List<Answer> everywhere = new ArrayList<>();
        everywhere.add(asked(FIGURES, "unit", SON_LA, "limit", 1000));
        everywhere.add(asked(FIGURES + "/" + hidden));
        everywhere.add(asked("/api/v1/timeline", "unit", SON_LA, "limit", 1000));
        everywhere.add(asked("/api/v1/years/2022", "unit", SON_LA));
        everywhere.add(asked("/api/v1/years/2022", "unit", SON_LA, "within", true));
        for (String form : List.of("csv", "jsonl")) {
            everywhere.add(asked(FIGURES, "unit", SON_LA, "format", form));
            everywhere.add(asked("/api/v1/timeline", "unit", SON_LA, "format", form));
            everywhere.add(asked("/api/v1/years/2022/T6", "unit", SON_LA, "format", form));
        }
        for (Answer answer : everywhere) {
            assertThat(answer.status()).isEqualTo(200);
            // Neither the words that tell it, nor the sum of all five or of the three flows.
            assertThat(answer.text())
                    .doesNotContain("giáo dưỡng 1")
                    .doesNotContainPattern("(?<!\\d)1 đối tượng")
                    .doesNotContainPattern("\"(value|lo|hi|least|most)\":(284|112)\\D");
        }
        JsonNode table = asked("/api/v1/years/2022/T6", "unit", SON_LA).json().path("items");
        assertThat(table).hasSize(5);
        for (JsonNode line : table) {
            assertThat(line.path("least").isNull())
                    .as(line.toString())
                    .isEqualTo(line.path("figure").asString().equals(hidden));
        }
    }

    @Test
    void d8_how_sure_are_the_numbers_of_the_five_articles() {
        Map<String, TreeSet<String>> kinds = new TreeMap<>();
        figures()
                .forEach(
                        (row, figure) ->
                                kinds.computeIfAbsent(
                                                figure.at("/quantity/kind").asString(),
                                                _ -> new TreeSet<>())
                                        .add(row));

        // "Trên", "hơn": more than, so that the number itself is left out.
        assertThat(kinds.get("OVER"))
                .containsExactly("S013", "S058", "S062", "S071", "S072", "S073", "S088");
        assertThat(kinds.get("NEARLY")).containsExactly("S019", "S061");
        // "Hàng trăm": a magnitude in words, which has no number.
        assertThat(kinds.get("MAGNITUDE")).containsExactly("S031");
        assertThat(figures().get("S031").at("/quantity/said").asString()).isEqualTo("hàng trăm");
        // Without an account one number is not told, and how sure it is neither.
        assertThat(kinds.get("SUPPRESSED")).containsExactly("S027");
        // Named without any number.
        assertThat(kinds.get("NOT_REPORTED"))
                .containsExactly("S048", "S049", "S068", "S100", "S101", "S104", "S105");
        assertThat(kinds.get("EXACT")).hasSize(46);
        assertThat(kinds)
                .containsOnlyKeys(
                        "EXACT", "OVER", "NEARLY", "MAGNITUDE", "SUPPRESSED", "NOT_REPORTED");
    }

    @Test
    void d9_what_do_the_annals_cover() {
        List<String> articles = new ArrayList<>();
        asked("/api/v1/sources", "kind", "press-article", "limit", 1000)
                .json()
                .path("items")
                .forEach(
                        source -> {
                            if (source.path("id").asString().startsWith("source:article-")) {
                                articles.add(source.path("id").asString());
                            }
                        });
        assertThat(articles)
                .containsExactly(
                        "source:article-000",
                        "source:article-001",
                        "source:article-002",
                        "source:article-003",
                        "source:article-004");

        Map<String, String> levels =
                Map.of(
                        "unit:tinh-thai-nguyen", "province",
                        "unit:tinh-an-giang", "province",
                        "unit:thanh-pho-bac-kan", "provincial-city",
                        "unit:thanh-pho-son-la", "provincial-city",
                        "unit:huyen-quan-son-thanh-hoa", "rural-district");
        Map<String, String> reported = new HashMap<>();
        Map<String, Integer> figures = new TreeMap<>();
        for (String level : new TreeSet<>(levels.values())) {
            for (JsonNode row : asked("/api/v1/coverage", "level", level).json().path("items")) {
                String unit = row.at("/unit/id").asString();
                if (shipped(unit) && row.path("reported").asBoolean()) {
                    reported.put(unit, level);
                    figures.put(unit, row.path("figures").asInt());
                    assertThat(row.path("sources").asInt()).as(unit).isEqualTo(1);
                    assertThat(row.path("to").asString()).as(unit).isEqualTo("2025-06-30");
                }
            }
        }
        assertThat(reported).isEqualTo(levels);
        assertThat(figures)
                .containsOnly(
                        entry("unit:tinh-thai-nguyen", 7),
                        entry("unit:tinh-an-giang", 6),
                        entry("unit:thanh-pho-bac-kan", 6),
                        entry("unit:thanh-pho-son-la", 31),
                        entry("unit:huyen-quan-son-thanh-hoa", 10));

        // None of the five exists today in the extent in which it reported.
        levels.forEach(
                (unit, level) -> {
                    JsonNode lineage = asked("/api/v1/units/" + unit + "/lineage").json();
                    assertThat(lineage.at("/unit/life/until").asString())
                            .as(unit)
                            .isEqualTo("2025-06-30");
                    for (JsonNode heir : lineage.path("heirs")) {
                        boolean province = level.equals("province");
                        assertThat(heir.at("/act/operativeOn").asString())
                                .as(unit)
                                .isEqualTo("2025-07-01");
                        assertThat(heir.at("/act/kind").asString())
                                .as(unit)
                                .isEqualTo(province ? "merge" : "abolish");
                        assertThat(heir.path("share").asString())
                                .as(unit)
                                .isEqualTo(province ? "whole" : "part");
                        if (province) {
                            assertThat(heir.path("alsoFrom")).as("with another one").hasSize(1);
                        }
                    }
                    assertThat(lineage.path("heirs")).as(unit).isNotEmpty();
                });
    }

    private static boolean shipped(String unit) {
        return Annals.text("units.json").contains("\"id\": \"" + unit + "\"");
    }

    /** The figures that stand in the five articles, by their rows. */
    private Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new TreeMap<>();
        for (int article = 0; article < 5; article++) {
            JsonNode page =
                    asked(
                                    FIGURES,
                                    "source",
                                    "source:article-00" + article,
                                    "status",
                                    "standing",
                                    "limit",
                                    1000)
                            .json();
            assertThat(page.path("next").isNull()).isTrue();
            for (JsonNode figure : page.path("items")) {
                assertThat(figures.put(figure.path("row").asString(), figure)).isNull();
            }
        }
        assertThat(figures).hasSize(64);
        return figures;
    }

    private Answer asked(String path, Object... parameters) {
        return annals.then(anybody, path, parameters);
    }
}
