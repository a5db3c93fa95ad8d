package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Recording with a form: a client of the API that loses nothing and records nothing twice. */
class RecordPagesTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String WARD = "unit:phuong-ghi-chep";
    private static final String COMMAND = "/api/v1/groups";

    /** These have pages of their own. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "/api/v1/accounts",
                    "/api/v1/admin",
                    "/api/v1/persons",
                    "/api/v1/imports",
                    "/ledger");

    @BeforeAll
    static void a_ward_of_its_own() {
        Answer made =
                SERVICE.admin()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"%s","description":{"level":"ward","name":"Ghi Chép"}}
                                """
                                        .formatted(WARD));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void every_command_has_a_form_and_all_that_it_says_has_words_in_both_languages() {
        JsonNode document = SERVICE.anonymous().get("/api/openapi.json").json();
        List<ResourceBundle> languages =
                List.of(
                        ResourceBundle.getBundle("i18n.record", Locale.ROOT),
                        ResourceBundle.getBundle("i18n.record", Locale.ENGLISH));
        List<ResourceBundle> words =
                List.of(
                        ResourceBundle.getBundle("i18n.words", Locale.ROOT),
                        ResourceBundle.getBundle("i18n.words", Locale.ENGLISH));
        Set<String> missing = new TreeSet<>();
        List<String> forms = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            JsonNode post = path.getValue().path("post");
            if (post.isMissingNode() || ELSEWHERE.stream().anyMatch(path.getKey()::startsWith)) {
                continue;
            }
            String schema =
                    name(post.at("/requestBody/content").path("application/json").path("schema"));
            String task =
                    schema.replaceFirst("Request$", "")
                            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
            Answer form = SERVICE.admin().get("/record/" + task);
            if (form.status() != 200
                    || !form.text().contains("data-address=\"" + path.getKey() + "\"")) {
                missing.add("form of " + path.getKey());
            }
            forms.add(task);
            for (int i = 0; i < languages.size(); i++) {
                if (!languages.get(i).containsKey("record.task." + task)) {
                    missing.add("record.task." + task);
                }
                fieldsWithoutWords(
                        document, schema, languages.get(i), words.get(i), missing, new TreeSet<>());
            }
        }

        kindsWithoutWords(document, words, missing);
        assertThat(missing).isEmpty();
        assertThat(forms).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        Answer tasks = SERVICE.admin().get("/record");
        assertThat(forms).allSatisfy(t -> assertThat(tasks.text()).contains("/record/" + t + "\""));
    }

    @Test
    void every_rule_says_on_screen_why_it_refuses() throws IOException {
        List<ResourceBundle> languages =
                List.of(
                        ResourceBundle.getBundle("i18n.problems", Locale.ROOT),
                        ResourceBundle.getBundle("i18n.problems", Locale.ENGLISH));
        List<String> codes =
                Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE)
                        .matcher(Files.readString(Path.of("..", "docs", "law", "rules.md")))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(codes).hasSizeGreaterThan(200);
        assertThat(languages)
                .allSatisfy(
                        language ->
                                assertThat(codes)
                                        .allMatch(code -> language.containsKey("problem." + code)));
    }

    @Test
    void what_may_be_recorded_about_one_fact_stands_on_one_page() {
        Answer group =
                SERVICE.recorder()
                        .post(
                                COMMAND,
                                """
                                {"unit":"%s","type":"mediation-group","name":"Tổ để hỏi",
                                 "founded":"2024"}
                                """
                                        .formatted(WARD));
        try (Visit visit = recorder("ghi-ve-mot-to", Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/record?register=groups&id="
                                    + group.id()
                                    + "&minPosition="
                                    + group.position());
            assertThat(page.locator("main")).containsText("Tổ để hỏi");
            page.click("text=Giải thể tổ");
            assertThat(page.locator(".about-fact")).containsText("Tổ để hỏi");
            assertThat(page.locator("form[data-form]")).hasAttribute("data-id", group.id());
        }
    }

    private static void fieldsWithoutWords(
            JsonNode document,
            String schema,
            ResourceBundle language,
            ResourceBundle words,
            Set<String> missing,
            Set<String> seen) {
        if (schema.isEmpty() || !seen.add(schema)) {
            return;
        }
        for (var member :
                document.at("/components/schemas/" + schema + "/properties").properties()) {
            String name = member.getKey();
            if (!language.containsKey("record.field." + name)
                    && !language.containsKey("record.field." + schema + "." + name)) {
                missing.add("record.field." + schema + "." + name);
            }
            JsonNode value = member.getValue();
            JsonNode one = value.has("items") ? value.path("items") : value;
            one.path("enum")
                    .forEach(
                            code -> {
                                String option =
                                        "record.option."
                                                + schema
                                                + "."
                                                + name
                                                + "."
                                                + code.asString();
                                if (!words.containsKey("word." + code.asString())
                                        && !language.containsKey(option)) {
                                    missing.add(option);
                                }
                            });
            fieldsWithoutWords(document, name(one), language, words, missing, seen);
        }
    }

    /** What is chosen from the list of a type of subjects is never shown as its code. */
    private static void kindsWithoutWords(
            JsonNode document, List<ResourceBundle> words, Set<String> missing) {
        JsonNode types = document.at("/components/schemas/Subject/properties/code/x-kinds-by-type");
        assertThat(types.propertyNames()).contains("management-measure", "weapon-type");
        for (JsonNode kinds : types) {
            for (JsonNode kind : kinds) {
                String word = "word." + kind.asString();
                if (!words.stream().allMatch(language -> language.containsKey(word))) {
                    missing.add(word);
                }
            }
        }
    }

    private static String name(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Test
    void a_recorder_founds_a_group_with_the_keyboard_alone() {
        try (Visit visit = recorder("ghi-ban-phim", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/found-group");
            page.focus("#f-type");
            page.keyboard().type("tổ hòa giải");
            tabTo(page, "f-name");
            page.keyboard().type("Tổ hòa giải số 1");
            tabTo(page, "f-unit");
            page.keyboard().type("ghi chep");
            assertThat(page.locator("#f-unit-list [role=option]").first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#f-unit")).hasValue("Phường Ghi Chép");
            tabTo(page, "f-founded");
            page.keyboard().type("2024-03-XX");
            assertThat(page.locator("#f-founded-read"))
                    .containsText("một ngày trong tháng 3/2024 (1/3/2024 – 31/3/2024)");
            page.keyboard().press("Enter");

            assertThat(page.locator("#check-title")).isFocused();
            assertThat(page.locator("[data-summary]")).containsText("một ngày trong tháng 3/2024");
            assertThat(page.locator("[data-summary]")).containsText("Phường Ghi Chép");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator("#done-title")).isFocused();
            String fact = page.locator("[data-fact]").getAttribute("href");
            assertThat(fact).matches("/facts/groups/group[:%].*[?]minPosition=\\d+");
            // Without a source it is recorded, and said to be doubtful.
            assertThat(page.locator("[data-warnings]")).containsText("Chưa dẫn nguồn");
            assertThat(groupsNamed("Tổ hòa giải số 1")).isEqualTo(1);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            visit.mustBeAccessible();
        }
    }

    @Test
    void a_time_that_cannot_be_is_told_at_its_field() {
        try (Visit visit = recorder("ghi-sai-ngay", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/found-group");
            fill(page, "Tổ không có ngày", "2020-13");
            assertThat(page.locator("#f-founded-error"))
                    .containsText("Không có ngày này trong lịch.");

            page.click("[type=submit].main");
            page.click("[data-record]");

            Locator founded = page.locator("[data-member=founded]");
            assertThat(page.locator("[data-problems]")).containsText("Ngày thành lập");
            assertThat(founded.locator(".error")).containsText("Không có ngày này trong lịch.");
            assertThat(page.locator("#f-founded")).hasAttribute("aria-invalid", "true");
            assertThat(founded.locator(":focus")).hasCount(1);
            assertThat(page.locator("#f-name")).hasValue("Tổ không có ngày");
            assertThat(groupsNamed("Tổ không có ngày")).isZero();
            visit.mustBeAccessible();
            visit.photograph("record-fault");
            visit.forgive();
        }
    }

    @Test
    void an_empty_form_is_told_all_that_it_needs_before_it_is_shown_back() {
        try (Visit visit = recorder("ghi-thieu", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/report-figure");
            page.click("[type=submit].main");

            assertThat(page.locator("#f-indicator")).isFocused();
            assertThat(page.locator("[data-check]")).isHidden();
            Locator problems = page.locator("[data-problems]");
            for (String label :
                    List.of(
                            "Chỉ tiêu",
                            "Cụ thể là",
                            "Chữ đi kèm số",
                            "Số",
                            "Đơn vị",
                            "Thời gian")) {
                assertThat(problems.locator("a").filter(named(label))).hasCount(1);
            }
            for (String field : List.of("indicator", "code", "kind", "unit", "edtf", "source")) {
                assertThat(
                                page.locator("[data-fields] [data-member=" + field + "] > .error")
                                        .first())
                        .containsText("Cần điền ô này.");
            }
            assertThat(page.locator("#f-quantity-value-error")).containsText("Cần ghi con số");
            // What may be left out is not asked for.
            assertThat(page.locator("#f-statedBy-error")).isHidden();
            visit.mustBeAccessible();
            visit.photograph("record-empty");

            page.selectOption("#f-quantity-kind", "NOT_REPORTED");
            assertThat(page.locator("[data-member=kind] > .error").first()).isHidden();
            page.selectOption("#f-indicator", "group-count");
            page.click("[type=submit].main");
            assertThat(page.locator("#f-subject-type")).isFocused();
            assertThat(page.locator("#f-indicator-error")).isHidden();
            assertThat(page.locator("#f-quantity-value-error")).isHidden();
        }
    }

    private static Locator.FilterOptions named(String label) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$"));
    }

    @Test
    void whoever_opens_the_correction_of_somebody_elses_fact_is_told_so_at_once() {
        Answer figure =
                SERVICE.newAccount("ghi-cua-minh", "recorder")
                        .post(
                                "/api/v1/figures",
                                """
                                {"unit":"%s","indicator":"group-count",
                                 "subject":{"type":"group-type","code":"mediation-group"},
                                 "quantity":{"kind":"EXACT","value":9,"unit":"tổ",
                                  "measure":"STOCK"},
                                 "period":{"edtf":"2021","shape":"SPAN"},
                                 "citation":{"source":"source:article-002"}}
                                """
                                        .formatted(WARD));
        assertThat(figure.status()).as(figure.text()).isEqualTo(201);
        String form =
                "/record/correct-figure?id="
                        + figure.id()
                        + "&minPosition="
                        + figure.position()
                        + "&lang=";
        try (Visit visit = recorder("ghi-cua-nguoi", Screen.OFFICE)) {
            Page page = visit.open(form + "vi");
            assertThat(page.locator("[data-by-another]")).containsText("do tài khoản khác ghi");
            assertThat(page.locator("[data-by-another]")).containsText("báo người quản lý");
            assertThat(page.locator("form[data-form]")).hasCount(0);
            visit.mustBeAccessible();
            page = visit.open(form + "en");
            assertThat(page.locator("[data-by-another]")).containsText("Another account");
        }
        try (Visit visit = signedIn("ghi-cua-minh", Screen.OFFICE)) {
            Page page = openForm(visit, form + "vi");
            assertThat(page.locator("#f-quantity-value")).hasValue("9");
            assertThat(page.locator("[data-by-another]")).hasCount(0);
        }
        assertThat(SERVICE.admin().get(form.replace("&lang=", "")).text()).contains("data-form");
        // A unit that a legal act began is a steward's.
        String code = "/record/correct-unit-code?id=unit:phuong-to-hieu-son-la-2025";
        assertThat(SERVICE.recorder().get(code).text())
                .contains("data-by-another")
                .doesNotContain("data-form");
    }

    @Test
    void
            the_units_that_live_when_the_form_says_are_offered_first_and_an_ended_one_names_its_heirs() {
        try (Visit visit = recorder("ghi-don-vi", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/found-group");
            page.selectOption("#f-type", "mediation-group");
            page.fill("#f-name", "Tổ của đơn vị đã hết");
            Locator unit = page.locator(".field:has(> .combo #f-unit)");
            page.fill("#f-unit", "to hieu");
            Locator offered = unit.locator("[role=option]");
            assertThat(offered).hasCount(2);
            assertThat(offered.first()).not().containsText("đã kết thúc");
            assertThat(offered.last()).containsText("đã kết thúc 30/6/2025");

            page.fill("#f-founded", "2024-03");
            assertThat(page.locator("#f-founded-read")).containsText("tháng 3/2024");
            page.fill("#f-unit", "");
            page.fill("#f-unit", "tô hiệu");
            assertThat(offered).hasCount(2);
            assertThat(offered.first()).containsText("đã kết thúc 30/6/2025");
            offered.first().click();
            assertThat(unit.locator("[data-value]")).hasValue("unit:phuong-to-hieu-son-la");

            page.fill("#f-founded", "2026-03");
            page.click("[type=submit].main");
            // What is read of the time is waited for.
            assertThat(page.locator("[data-summary]")).containsText("tháng 3/2026");
            page.click("[data-record]");
            Locator heirs = page.locator("[data-heirs]");
            assertThat(heirs).containsText("Địa bàn nay thuộc");
            assertThat(heirs.locator("a").first())
                    .hasAttribute("href", "/units/unit%3Aphuong-to-hieu-son-la-2025");
            visit.mustBeAccessible();
            heirs.locator("button").first().click();
            assertThat(unit.locator("[data-value]")).hasValue("unit:phuong-to-hieu-son-la-2025");
            assertThat(page.locator("#f-unit-error")).isHidden();
            page.click("[type=submit].main");
            assertThat(page.locator("[data-summary]")).containsText("Phường Tô Hiệu");
            visit.forgive();
        }
    }

    @Test
    void a_number_is_read_as_it_is_written_here_and_asked_back_where_it_may_be_two() {
        try (Visit visit = recorder("ghi-dau-phay", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/report-figure");
            page.selectOption("#f-indicator", "managed-person-count");
            page.selectOption("#f-subject-type", "management-measure");
            page.fill("#f-subject-code", "án treo");
            page.locator("#f-subject-code").blur();
            assertThat(page.locator("[data-member=code] [data-value]"))
                    .hasValue("suspended-sentence");
            page.selectOption("#f-quantity-kind", "ABOUT");
            page.fill("#f-quantity-unit", "người");
            page.selectOption("#f-quantity-measure", "STOCK");
            page.fill("#f-unit", WARD);
            page.fill("#f-period-edtf", "2022-03-01");
            page.fill("#f-citation-source", "source:article-002");
            Locator read = page.locator("[data-widget=quantity] > [data-read]");
            page.fill("#f-quantity-value", "1.200,5");
            assertThat(read).containsText("1.200,5 người");
            page.fill("#f-quantity-value", "7.100");
            page.locator("#f-quantity-value").blur();
            assertThat(read).hasText("");
            assertThat(page.locator("#f-quantity-value-error"))
                    .containsText("“7.100” đọc được hai cách. Viết 7100, hoặc 7,1.");
            page.click("[type=submit].main");
            assertThat(page.locator("#f-quantity-value")).isFocused();
            assertThat(page.locator("[data-check]")).isHidden();
            page.fill("#f-quantity-value", "107,5");
            assertThat(page.locator("#f-quantity-value-error")).isHidden();
            page.click("[type=submit].main");
            assertThat(page.locator("[data-summary]")).containsText("khoảng 107,5 người");
            assertThat(page.locator("[data-summary]")).containsText("án treo");
            page.click("[data-record]");
            assertThat(page.locator("#done-title")).isFocused();

            JsonNode figures =
                    SERVICE.recorder()
                            .get(
                                    "/api/v1/figures",
                                    "unit",
                                    WARD,
                                    "indicator",
                                    "managed-person-count",
                                    "minPosition",
                                    SERVICE.head())
                            .json()
                            .path("items");
            assertThat(figures).hasSize(1);
            assertThat(figures.at("/0/quantity/value").asString()).isEqualTo("107.5");
            assertThat(figures.at("/0/subject").asString()).isEqualTo("suspended-sentence");
            page =
                    openForm(
                            visit,
                            "/record/correct-figure?id="
                                    + figures.at("/0/id").asString()
                                    + "&minPosition="
                                    + SERVICE.head());
            assertThat(page.locator("#f-quantity-value")).hasValue("107,5");
            assertThat(page.locator("#f-subject-code")).hasValue("án treo");
        }
    }

    @Test
    void a_day_is_written_as_it_is_here_and_a_new_unit_gets_its_id_from_its_name() {
        try (Visit visit = recorder("ghi-don-vi-moi", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/split-unit");
            Locator day = page.locator("#f-act-operativeOn");
            day.fill("31/2/2025");
            page.click("[type=submit].main");
            assertThat(page.locator("#f-act-operativeOn-error")).containsText("Viết ngày như");
            day.fill("1/7/2025");
            assertThat(page.locator("#f-act-operativeOn-error")).isHidden();
            page.click("[type=submit].main");
            assertThat(page.locator("[data-problems]")).isVisible();
            assertThat(page.locator("#f-act-operativeOn-error")).isHidden();

            Locator share = page.locator("[data-member=into] [data-member=share]").first();
            for (var said :
                    Map.of(
                                    "toàn bộ",
                                    "whole",
                                    "Một phần",
                                    "part",
                                    "25%",
                                    "part:0.25",
                                    "33,3%",
                                    "part:0.333",
                                    "0,5",
                                    "part:0.5")
                            .entrySet()) {
                share.locator("input[type=text]").fill(said.getKey());
                assertThat(share.locator("[data-value]")).hasValue(said.getValue());
            }

            Locator unit = page.locator("[data-member=established] [data-item]").first();
            Locator id = unit.locator("[data-member=id] [data-value]");
            unit.locator("[data-member=level] select").first().selectOption("commune");
            unit.locator("[data-member=description] > [data-member=name] input").fill("Đá Đỏ");
            assertThat(id).hasValue("unit:xa-da-do");
            id.fill("unit:xa-da-do-2025");
            unit.locator("[data-member=description] > [data-member=name] input").fill("Đá Đen");
            assertThat(id).hasValue("unit:xa-da-do-2025");
        }
    }

    @Test
    void a_session_that_ended_costs_nothing_that_was_typed() {
        try (Visit visit = recorder("ghi-het-phien", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/found-group");
            fill(page, "Tổ qua đêm", "2024");
            page.click("[type=submit].main");
            // Not before what was typed has been read: reading it needs the account as well.
            assertThat(page.locator("[data-record]")).isVisible();
            page.context().clearCookies();
            page.click("[data-record]");

            assertThat(page.locator("dialog")).isVisible();
            visit.mustBeAccessible();
            page.fill("#sign-in-name", "ghi-het-phien");
            page.fill("#sign-in-password", "not the password");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-sign-in-error]")).isVisible();
            page.fill("#sign-in-password", PASSWORD);
            page.keyboard().press("Enter");

            assertThat(page.locator("#done-title")).isFocused();
            assertThat(groupsNamed("Tổ qua đêm")).isEqualTo(1);
            visit.forgive();
        }
    }

    @Test
    void an_answer_that_is_lost_on_the_way_is_asked_for_again_and_recorded_once() {
        try (Visit visit = recorder("ghi-mat-mang", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/found-group");
            AtomicInteger sent = new AtomicInteger();
            page.route(
                    url -> url.endsWith(COMMAND),
                    route -> {
                        if (sent.incrementAndGet() == 1) {
                            route.fetch();
                            route.abort();
                        } else {
                            route.resume(new Route.ResumeOptions());
                        }
                    });
            fill(page, "Tổ vùng sóng yếu", "2024");
            page.click("[type=submit].main");
            page.click("[data-record]");

            assertThat(page.locator("[data-sending]")).containsText("Mất kết nối");
            assertThat(page.locator("[data-summary]")).containsText("Tổ vùng sóng yếu");
            page.click("[data-record]");

            assertThat(page.locator("#done-title")).isFocused();
            assertThat(sent.get()).isEqualTo(2);
            assertThat(groupsNamed("Tổ vùng sóng yếu")).isEqualTo(1);
            visit.forgive();
        }
    }

    @Test
    void a_draft_survives_a_reload_but_never_the_name_of_a_commended_person() {
        try (Visit visit = recorder("ghi-nhap", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/commend");
            page.selectOption("#f-form", "giay-khen");
            page.fill("#f-recipient-name", "Một Cái Tên");
            page.fill("#f-citation-quote", "khen ông Một Cái Tên");
            page.fill("#f-decision", "77/QĐ-CAT");
            page.waitForFunction("() => localStorage.length === 1");
            page.reload();

            assertThat(page.locator("[data-restored]")).isVisible();
            assertThat(page.locator("#f-decision")).hasValue("77/QĐ-CAT");
            assertThat(page.locator("#f-form")).hasValue("giay-khen");
            assertThat(page.locator("#f-recipient-name")).hasValue("");
            assertThat(page.locator("#f-citation-quote")).hasValue("");
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString())
                    .contains("77/QĐ-CAT")
                    .doesNotContain("Cái Tên");
        }
    }

    @Test
    void a_draft_of_a_correction_keeps_what_was_taken_out_and_undoes_nobody_elses() {
        Answer figure =
                SERVICE.newAccount("ghi-dinh-chinh", "recorder")
                        .post(
                                "/api/v1/figures",
                                """
                                {"unit":"%s","indicator":"group-count",
                                 "subject":{"type":"group-type","code":"mediation-group"},
                                 "quantity":{"kind":"EXACT","value":40,"unit":"tổ",
                                  "measure":"STOCK","said":"40 tổ","listOpen":true},
                                 "period":{"edtf":"2024-03-01","shape":"POINT"},
                                 "citation":{"source":"source:article-002"}}
                                """
                                        .formatted(WARD));
        String form = "/record/correct-figure?id=" + figure.id() + "&minPosition=";
        try (Visit visit = signedIn("ghi-dinh-chinh", Screen.OFFICE)) {
            // Who only looks leaves nothing behind that could be sent later.
            Page page = openForm(visit, form + figure.position());
            assertThat(page.locator("#f-quantity-value")).hasValue("40");
            page = visit.open("/record");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

            page = openForm(visit, form + figure.position());
            Locator listOpen = page.locator("[data-member=listOpen] [data-value]");
            listOpen.uncheck();
            page.fill("#f-quantity-said", "");
            page.fill("#f-correction-reason", "đọc nhầm");
            page.reload();
            assertThat(page.locator("[data-restored]")).isVisible();
            assertThat(page.locator("#f-correction-reason")).hasValue("đọc nhầm");
            assertThat(listOpen).not().isChecked();
            assertThat(page.locator("#f-quantity-said")).hasValue("");
            assertThat(page.locator("#f-quantity-value")).hasValue("40");

            long corrected =
                    SERVICE.admin()
                            .post(
                                    "/api/v1/figures/" + figure.id() + "/correct",
                                    """
                                    {"subject":{"type":"group-type","code":"mediation-group"},
                                     "quantity":{"kind":"EXACT","value":42,"unit":"tổ",
                                      "measure":"STOCK"},
                                     "period":{"edtf":"2024-03-01","shape":"POINT"},
                                     "correction":{"kind":"ENTRY_ERROR","reason":"gõ nhầm",
                                      "citation":{"source":"source:article-002"}}}
                                    """)
                            .position();
            page = openForm(visit, form + corrected);
            assertThat(page.locator("[data-outdated]")).isVisible();
            assertThat(page.locator("[data-outdated]")).containsText("đã thay đổi");
            assertThat(page.locator("[data-restored]")).isHidden();
            assertThat(page.locator("#f-quantity-value")).hasValue("42");
            assertThat(page.locator("#f-correction-reason")).hasValue("");
            visit.mustBeAccessible();
            visit.photograph("record-outdated");
            page.click("[data-use]");
            assertThat(page.locator("#f-quantity-value")).hasValue("40");
            page.reload();
            assertThat(page.locator("[data-outdated]")).isHidden();
            assertThat(page.locator("#f-quantity-value")).hasValue("40");
            assertThat(page.locator("#f-correction-reason")).hasValue("đọc nhầm");
        }
    }

    @Test
    void a_form_takes_nothing_for_surer_than_it_was_typed_or_chosen() {
        try (Visit visit = recorder("ghi-chua-chac", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/report-figure");
            Locator read = page.locator("[data-widget=quantity] > [data-read]");
            page.fill("#f-quantity-unit", "tổ");
            page.selectOption("#f-quantity-kind", "MAGNITUDE");
            assertThat(read).hasText("");
            page.fill("#f-quantity-value", "100");
            assertThat(read).containsText("từ 100 đến 1.000 tổ");

            Locator time = page.locator("[data-member=edtf]");
            time.locator("[data-from] [data-d]").fill("5");
            time.locator("[data-from] [data-m]").fill("3");
            time.locator("[data-from] [data-m]").press("Enter");
            assertThat(page.locator("[data-problems]")).containsText("Thời gian chưa đủ");
            assertThat(page.locator("[data-check]")).isHidden();
            time.locator("[data-from] [data-y]").fill("2024");
            assertThat(page.locator("#f-period-edtf")).hasValue("2024-03-05");
            time.locator("[data-how]").selectOption("someday");
            assertThat(page.locator("#f-period-edtf")).hasValue("2024-03-XX");

            Locator unit = page.locator(".field:has(> .combo #f-unit)");
            page.locator("#f-unit").pressSequentially("ghi chep");
            assertThat(unit.locator("[role=option]").first()).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-problems]")).containsText("Chọn một mục");
            assertThat(unit.locator("[data-value]")).hasValue("");
            page.focus("#f-unit");
            assertThat(
                            page.evaluate(
                                    """
                                    () => {
                                        const field = document.getElementById("f-unit");
                                        field.value += " x";
                                        field.dispatchEvent(new Event("input", { bubbles: true }));
                                        return document.getElementById("f-unit-list").hidden;
                                    }
                                    """))
                    .as("what was found for other words is gone")
                    .isEqualTo(true);
            assertThat(unit.locator("[data-chosen]")).containsText("Không tìm thấy");
            page.route(
                    url -> url.contains("/api/v1/units?"),
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.locator("#f-unit").pressSequentially("y");
            assertThat(unit.locator("[data-chosen]")).containsText("Chưa tra được");
            visit.forgive();
        }
    }

    @Test
    void a_number_and_a_time_are_read_from_words_and_shown_back_before_they_are_recorded() {
        try (Visit visit = recorder("ghi-loi-noi", Screen.OFFICE)) {
            Page page = openForm(visit, "/record/report-figure");
            page.selectOption("#f-indicator", "mass-organisation-count");
            page.selectOption("#f-subject-type", "group-type");
            page.fill("#f-subject-code", "mass-organisation");
            page.locator("#f-subject-code").blur();
            assertThat(page.locator("#f-subject-code")).hasValue("tổ chức quần chúng");
            page.fill("#f-quantity-said", "trên 7.100 tổ chức");
            assertThat(page.locator("#f-quantity-value")).hasValue("7100");
            assertThat(page.locator("#f-quantity-kind")).hasValue("OVER");
            page.fill("#f-unit", WARD);
            Locator time = page.locator("[data-member=edtf]");
            time.locator("[data-how]").selectOption("noyear");
            time.locator("[data-from] [data-d]").fill("5");
            time.locator("[data-from] [data-m]").fill("11");
            assertThat(page.locator("#f-period-edtf")).hasValue("XXXX-11-05");
            assertThat(page.locator("#f-period-edtf-read")).containsText("không rõ năm");
            page.fill("#f-citation-source", "source:article-002");
            page.click("[type=submit].main");

            Locator summary = page.locator("[data-summary]");
            assertThat(summary).containsText("trên 7.100 tổ chức, số hiện có");
            assertThat(summary).containsText("ngày 5/11, không rõ năm");
            assertThat(summary).containsText("tổ chức quần chúng");
            assertThat(summary).not().containsText("mass-organisation");
            visit.mustBeAccessible();
            visit.photograph("record-summary");
            page.click("[data-record]");
            assertThat(page.locator("#done-title")).isFocused();

            String fact = page.locator("[data-fact]").getAttribute("href");
            String id =
                    Pattern.compile("figures/([^?]*)")
                            .matcher(fact)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1)
                            .replace("%3A", ":");
            page =
                    openForm(
                            visit,
                            "/record/correct-figure?id=" + id + "&minPosition=" + SERVICE.head());
            assertThat(page.locator("#f-quantity-value")).hasValue("7100");
            assertThat(page.locator("#f-quantity-kind")).hasValue("OVER");
            assertThat(page.locator("#f-period-edtf")).hasValue("XXXX-11-05");
            assertThat(page.locator("#f-subject-code")).hasValue("tổ chức quần chúng");
            assertThat(page.locator("[data-member=code] [data-value]"))
                    .hasValue("mass-organisation");
            page.fill("#f-quantity-value", "7200");
            page.selectOption("#f-correction-kind", "ENTRY_ERROR");
            page.fill("#f-correction-reason", "đọc nhầm một chữ số");
            page.fill("#f-correction-citation-source", "source:article-002");
            page.click("[type=submit].main");
            page.click("[data-record]");
            assertThat(page.locator("#done-title")).isFocused();

            JsonNode now =
                    SERVICE.recorder()
                            .get("/api/v1/figures/" + id, "minPosition", SERVICE.head())
                            .json();
            assertThat(now.at("/quantity/value").asInt()).isEqualTo(7200);
            assertThat(now.at("/quantity/kind").asString()).isEqualTo("OVER");
            assertThat(now.at("/status").asString()).isEqualTo("corrected");
        }
    }

    @Test
    void whoever_may_not_record_is_told_so_and_inspectors_see_their_own_tasks() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/record/found-group");
            assertThat(page.locator("form[data-form]")).hasCount(0);
            assertThat(page.locator("main")).containsText("Đăng nhập");
        }
        SERVICE.newAccount("ghi-kiem-tra", "inspector");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signIn("ghi-kiem-tra", PASSWORD);
            visit.forgive();
            Page page = visit.open("/record");
            assertThat(page.locator(".tasks")).hasCount(1);
            assertThat(page.locator(".tasks")).containsText("Ghi một kiến nghị");
        }
    }

    @Test
    void the_forms_fit_every_screen_and_can_be_read_by_everybody() {
        for (Screen screen : List.of(Screen.OFFICE, Screen.PHONE)) {
            try (Visit visit = recorder("ghi-man-hinh-" + screen.ordinal(), screen)) {
                for (String language : List.of("vi", "en")) {
                    for (String task :
                            List.of(
                                    "",
                                    "/found-group",
                                    "/record-handover",
                                    "/commend",
                                    "/report-figure",
                                    "/recognise-certification",
                                    "/split-unit")) {
                        visit.open("/record" + task + "?lang=" + language);
                        visit.mustNotOverflow();
                        visit.mustBeAccessible();
                        visit.photograph("record" + task.replace('/', '-') + "-" + language);
                    }
                }
            }
        }
    }

    private static final String PASSWORD = "password of anybody";

    private static Visit recorder(String name, Screen screen) {
        SERVICE.newAccount(name, "recorder");
        return signedIn(name, screen);
    }

    /** What is typed before its script is there, a form does not hear. */
    private static Page openForm(Visit visit, String address) {
        Page page = visit.open(address);
        page.waitForSelector("[data-form][data-ready]");
        return page;
    }

    private static Visit signedIn(String name, Screen screen) {
        Visit visit = Browsers.visit(screen);
        visit.signIn(name, PASSWORD);
        // The page of the form may have no icon.
        visit.forgive();
        return visit;
    }

    private static void fill(Page page, String name, String founded) {
        page.selectOption("#f-type", "mediation-group");
        page.fill("#f-name", name);
        page.fill("#f-unit", WARD);
        page.fill("#f-founded", founded);
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError(id + " is not reached by the Tab key");
    }

    private static int groupsNamed(String name) {
        return SERVICE.recorder()
                .get("/api/v1/groups", "unit", WARD, "q", name, "minPosition", SERVICE.head())
                .json()
                .path("items")
                .size();
    }
}
