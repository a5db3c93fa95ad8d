package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three people on their way through the pages, with a mouse and with the keyboard alone. */
class JourneysTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String COMMUNE = "unit:xa-hanh-trinh";
    private static final String PASSWORD = "password of anybody";
    private static final int FAR = 400;
    private static long then;

    @BeforeAll
    static void a_commune_whose_figure_was_corrected() {
        Caller admin = SERVICE.admin();
        done(
                admin.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Hành Trình"}}
                        """
                                .formatted(COMMUNE)));
        done(
                admin.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:hanh-trinh","kind":"report","title":"Báo cáo của xã Hành Trình"}
                        """));
        then =
                done(
                        admin.post(
                                "/api/v1/figures",
                                """
                                {"id":"figure:hanh-trinh","unit":"%s",%s,
                                 "citation":{"source":"source:hanh-trinh"}}
                                """
                                        .formatted(COMMUNE, told(832))));
        done(
                admin.post(
                        "/api/v1/figures/figure:hanh-trinh/correct",
                        """
                        {%s,"correction":{"kind":"NEW_INFORMATION","reason":"Kiểm kê lại kho",
                         "citation":{"source":"source:hanh-trinh"}}}
                        """
                                .formatted(
                                        told(823).replaceFirst("\"indicator\":\"[a-z-]+\",", ""))));
    }

    private static String told(int value) {
        return """
        "indicator":"weapon-handover-count","subject":{"type":"weapon-type","code":"homemade-gun"},
        "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
        "period":{"edtf":"2023","shape":"SPAN"}
        """
                .formatted(value);
    }

    private static long done(Answer answer) {
        return answer.position();
    }

    /** How somebody gets from one thing to the next. */
    enum Hand {
        MOUSE {
            @Override
            void follow(Locator target) {
                target.click();
            }

            @Override
            void write(Locator field, String text) {
                field.fill(text);
            }

            @Override
            void choose(Locator list, String value) {
                list.selectOption(value);
            }
        },
        KEYBOARD {
            @Override
            void follow(Locator target) {
                goTo(target);
                target.page().keyboard().press("Enter");
            }

            @Override
            void write(Locator field, String text) {
                goTo(field);
                field.page().keyboard().press("ControlOrMeta+A");
                field.page().keyboard().type(text);
            }

            @Override
            void choose(Locator list, String value) {
                goTo(list);
                for (int i = 0; i < FAR && !list.inputValue().equals(value); i++) {
                    list.page().keyboard().press("ArrowDown");
                }
                assertThat(list).hasValue(value);
            }
        };

        abstract void follow(Locator target);

        abstract void write(Locator field, String text);

        abstract void choose(Locator list, String value);

        /** With the Tab key alone; what it does not reach cannot be used without a mouse. */
        private static void goTo(Locator target) {
            Page page = target.page();
            target.waitFor();
            for (int i = 0; i < FAR; i++) {
                if (Boolean.TRUE.equals(
                        target.evaluate("element => element === document.activeElement"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("The Tab key does not reach " + target);
        }
    }

    /** A field of the first thing that was handed over. */
    private static Locator item(Page page, String field) {
        return page.locator("[data-item] [id$='-" + field + "']").first();
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void an_inspector_checks_a_claim_down_to_its_proof(Hand hand) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");
            hand.write(page.locator("#top-q"), "thai nguyen");
            page.keyboard().press("Enter");
            hand.follow(page.locator("main a[href='/units/unit:tinh-thai-nguyen']").first());
            Locator claim =
                    page.locator("#evidence tr")
                            .filter(new Locator.FilterOptions().setHasText("trên 7.100"));
            assertThat(claim).hasCount(1);
            hand.follow(claim.locator("a.number").first());

            assertThat(page.locator("h1")).containsText("trên 7.100");
            assertThat(page.locator("main q").first())
                    .containsText("trên 7.100 tổ chức quần chúng");
            hand.follow(page.locator("main a[href^='/events/']").first());
            hand.follow(page.locator("[data-proof] button"));
            Locator verdict = page.locator("[data-proof][data-verdict]");
            verdict.waitFor();

            assertThat(verdict).hasAttribute("data-verdict", "ok");
            assertThat(page.locator(".steps .bad")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void a_historian_compares_a_year_as_it_was_known_at_two_dates(Hand hand) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units/" + COMMUNE);
            assertThat(page.locator("main")).containsText("823");
            hand.follow(page.locator("main a[href^='/compare?unit=']").first());
            hand.write(page.locator("#from"), Long.toString(then));
            hand.write(page.locator("#year"), "2023");
            hand.follow(page.locator("main form button.main"));

            Locator change =
                    page.locator(".changes > li")
                            .filter(new Locator.FilterOptions().setHasText("832"));
            assertThat(change.locator(".was").first()).containsText("832");
            assertThat(change.locator(".is").first()).containsText("823");
            assertThat(change.locator(".why")).containsText("Kiểm kê lại kho");
            Locator year = page.locator(".beside.year tr.differs").first();
            assertThat(year).containsText("832");
            assertThat(year).containsText("823");
            hand.follow(change.locator(".was a.number").first());
            assertThat(page.locator("h1")).containsText("832");
        }
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void a_recorder_enters_a_handover_corrects_it_and_sees_it(Hand hand) {
        String name = "hanh-trinh-" + hand.name().toLowerCase(java.util.Locale.ROOT);
        SERVICE.newAccount(name, "recorder");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signIn(name, PASSWORD);
            Page page = visit.open("/record");
            hand.follow(page.locator("main a[href='/record/record-handover']").first());
            hand.choose(item(page, "type"), "homemade-gun");
            hand.choose(item(page, "mode"), "voluntary-handover");
            hand.write(item(page, "quantity-value"), "17");
            hand.choose(item(page, "quantity-kind"), "EXACT");
            hand.write(item(page, "quantity-unit"), "khẩu");
            hand.choose(item(page, "quantity-measure"), "FLOW");
            hand.write(page.locator("#f-unit"), COMMUNE);
            hand.write(page.locator("#f-receivedBy"), "Công an xã Hành Trình");
            hand.write(page.locator("#f-on"), "2023-05-04");
            hand.write(page.locator("#f-citation-source"), "source:hanh-trinh");
            hand.follow(page.locator("[data-form] [type=submit].main"));
            assertThat(page.locator("[data-summary]")).containsText("17");
            hand.follow(page.locator("[data-record]"));
            assertThat(page.locator("#done-title")).isFocused();
            hand.follow(page.locator("[data-fact]"));

            assertThat(page.locator("main")).containsText("17");
            hand.follow(page.locator("main .next a[href^='/record/correct-handover']"));
            hand.write(item(page, "quantity-value"), "19");
            hand.choose(page.locator("#f-correction-kind"), "ENTRY_ERROR");
            hand.write(page.locator("#f-correction-reason"), "gõ nhầm một chữ số");
            hand.write(page.locator("#f-correction-citation-source"), "source:hanh-trinh");
            hand.follow(page.locator("[data-form] [type=submit].main"));
            hand.follow(page.locator("[data-record]"));
            assertThat(page.locator("#done-title")).isFocused();
            hand.follow(page.locator("[data-fact]"));

            Locator history = page.locator(".story");
            assertThat(history).containsText("gõ nhầm một chữ số");
            assertThat(history).containsText("17");
            assertThat(history).containsText("19");
        }
    }
}
