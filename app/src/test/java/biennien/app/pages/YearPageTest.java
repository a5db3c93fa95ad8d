package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The sheet of a year. */
class YearPageTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String SON_LA = "unit:tinh-son-la";
    private static final String SHEET = "/years/2022?unit=" + SON_LA + "&within=true";

    @Test
    void a_unit_and_a_year_are_chosen() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/years");
            visit.mustBeAccessible();
            visit.photograph("years");

            page.locator(".places a")
                    .filter(new Locator.FilterOptions().setHasText("Tỉnh Sơn La"))
                    .click();

            Locator row = page.locator(".matrix tbody tr", having("2022"));
            assertThat(row.locator("td")).hasCount(13);
            assertThat(row.locator("td").nth(1)).containsText("có số liệu được nêu");
            assertThat(row.locator("td").nth(0)).containsText("không phải là 0");
            visit.mustBeAccessible();
            visit.photograph("years-unit");
            row.locator("a").click();
            assertThat(page.locator("h1")).hasText("Năm 2022 · Tỉnh Sơn La");
        }
    }

    @Test
    void a_unit_is_meant_by_the_name_it_bears_and_no_other_is_shown_in_its_place() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/years?unit=Thành phố Sơn La, tỉnh Sơn La");
            assertThat(page.locator("main")).containsText("Thành phố Sơn La");
            assertThat(page.locator(".matrix tbody tr")).hasCount(10);

            assertThat(page.navigate("/years?unit=Không Có Nơi Này").status()).isEqualTo(404);
            assertThat(page.navigate("/compare?unit=Không Có Nơi Này").status()).isEqualTo(404);
            visit.forgive();
        }
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void the_sheet_has_thirteen_tables_with_what_is_recorded_reported_and_not_there() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SHEET);

            assertThat(page.locator("section.table")).hasCount(13);
            assertThat(page.locator("#T1 .gap")).containsText("Không phải là 0");
            assertThat(page.locator("#T2 a.number", having("trên 10.300"))).hasCount(1);
            assertThat(page.locator("#T5")).containsText("có thể trong năm");
            assertThat(page.locator("#T4 thead").first()).containsText("đầu kỳ");
            assertThat(page.locator("#T4 .mark", having("có thể khớp"))).hasCount(1);
            assertThat(page.locator("#T4")).containsText("đầu kỳ + mới − kết thúc = cuối kỳ");
            assertThat(page.locator("#borders")).containsText("Không thêm, không bớt nơi nào");
            assertThat(page.locator("#law")).containsText("124/2021/TT-BCA");
            assertThat(page.locator("#T8 .mark", having("luật đổi trong năm"))).hasCount(1);
            assertThat(page.locator(".number:not(a)")).hasCount(0);
            visit.mustBeAccessible();
        }
    }

    @Test
    void borders_of_another_day_say_what_was_taken_in_and_what_was_not() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SHEET + "&boundaries=current");

            assertThat(page.locator("#borders")).containsText("Theo địa giới hiện nay");
            assertThat(page.locator("#borders")).containsText("Tính cả");
            assertThat(page.locator("#borders")).containsText("1681/NQ-UBTVQH15");
            assertThat(page.locator("#borders")).containsText("Đơn vị cũ Thành phố Sơn La");
            visit.mustBeAccessible();
            page.locator("#boundaries").selectOption("as-of");
            page.locator("#day").fill("2024-12-31");
            page.locator(".ask button.main").click();
            assertThat(page.locator("#borders")).containsText("Theo địa giới ngày 31/12/2024");
        }
    }

    @Test
    void a_seal_and_what_came_after_it_stand_on_the_sheet() {
        Caller admin = SERVICE.admin();
        recorded(
                admin.post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-bang-nam","description":{"level":"commune","name":"Bảng Năm"}}
                        """));
        recorded(
                admin.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:bang-nam","kind":"report","title":"Báo cáo bảng năm"}
                        """));
        Answer first = recorded(admin.post("/api/v1/figures", figure("figure:bang-nam-1", 11)));
        recorded(
                admin.post(
                        "/api/v1/seals",
                        """
                        {"unit":"unit:xa-bang-nam","year":2023,"basis":%d,
                         "sealedBy":"Ban Chỉ đạo 138 tỉnh","on":"2024-02-10",
                         "citation":{"source":"source:bang-nam"}}
                        """
                                .formatted(first.position())));
        Answer late = recorded(admin.post("/api/v1/figures", figure("figure:bang-nam-2", 12)));
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open("/years/2023?unit=unit:xa-bang-nam&minPosition=" + late.position());

            assertThat(page.locator(".stamp")).containsText("Đã chốt");
            assertThat(page.locator(".stamp")).containsText("Ban Chỉ đạo 138 tỉnh");
            assertThat(page.locator(".stamp")).containsText("Sau khi chốt có thêm 1 dòng");
            visit.mustBeAccessible();
            visit.photograph("year-sealed");
            page.locator(".stamp a", having("Sau khi chốt")).click();
            assertThat(page.locator(".changes")).containsText("12");
        }
    }

    private static String figure(String id, int value) {
        return """
        {"id":"%s","unit":"unit:xa-bang-nam","indicator":"weapon-handover-count",
         "subject":{"type":"weapon-type","code":"homemade-gun"},
         "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
         "period":{"edtf":"2023-0%d","shape":"POINT"},"citation":{"source":"source:bang-nam"}}
        """
                .formatted(id, value, value - 8);
    }

    private static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }

    @Test
    void the_sheet_fits_a_phone_and_is_taken_along_on_paper_in_both_languages() {
        for (Screen screen : Screen.values()) {
            for (String language : List.of("vi", "en")) {
                try (Visit visit = Browsers.visit(screen)) {
                    Page page = visit.open(SHEET + "&lang=" + language);
                    assertThat(page.content()).doesNotContain("??");
                    visit.mustNotOverflow();
                    visit.photograph("year-" + language);
                    if (screen == Screen.PAPER) {
                        assertThat(page.locator(".by-hand")).isVisible();
                        assertThat(page.locator(".ask")).isHidden();
                        assertThat(page.locator("#true-up-to .only-print")).isVisible();
                        assertThat(page.locator("#true-up-to .only-print")).containsText("/years/");
                    }
                }
            }
        }
    }
}
