package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** One field for everything. */
class SearchPageTest {

    @Test
    void however_it_is_typed_the_same_is_found() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            List<String> found = hits(visit, "Bắc Kạn");
            assertThat(found).contains("Thành phố Bắc Kạn", "Tỉnh Bắc Kạn", "Phường Bắc Kạn");
            assertThat(hits(visit, "bac kan")).isEqualTo(found);
            assertThat(hits(visit, Normalizer.normalize("Bắc Kạn", Normalizer.Form.NFD)))
                    .isEqualTo(found);
            visit.mustBeAccessible();
            visit.photograph("search-places");
        }
    }

    @Test
    void documents_models_figures_and_programmes_are_found_too() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            assertThat(hits(visit, "124/2021")).anyMatch(hit -> hit.contains("124/2021"));
            assertThat(hits(visit, "zalo camera")).contains("Zalo, camera an ninh");
            assertThat(hits(visit, "to hoa giai")).anyMatch(hit -> hit.contains("số tổ"));
            assertThat(hits(visit, "toan dan")).hasSizeGreaterThan(4);
            visit.mustBeAccessible();
            visit.photograph("search");
        }
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            hits(visit, "toan dan");
            visit.mustNotOverflow();
            visit.mustBeAccessible();
            visit.photograph("search");
        }
    }

    @Test
    void what_is_not_found_says_so_and_leads_on() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            assertThat(hits(visit, "<b>không & đâu</b>")).isEmpty();
            Page page = visit.page();
            assertThat(page.locator("main [role=status]").innerText())
                    .contains("Không tìm thấy “<b>không & đâu</b>”", "không có nghĩa là không có");
            assertThat(page.locator("main [role=status] a").count()).isEqualTo(3);
            visit.mustNotOverflow();
            visit.mustBeAccessible();
            visit.photograph("search-nothing");

            visit.open("/search?q=xyzzy&lang=en");
            assertThat(page.locator("main").innerText()).contains("Nothing was found for “xyzzy”");
        }
    }

    private static List<String> hits(Visit visit, String words) {
        Page page = visit.open("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(page.locator("#q").inputValue()).isEqualTo(words);
        return page.locator(".hits > li > a:first-of-type").allInnerTexts();
    }
}
