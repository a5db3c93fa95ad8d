package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.regex.Pattern;

/** Documents, and what was taken from each. */
class SourcePagesTest {
    private static final Service ANNALS = Browsers.annals();

    @Test
    void documents_are_found_by_their_words_and_by_another_name() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/sources");
            assertThat(page.locator(".documents > li").count()).isGreaterThanOrEqualTo(5);
            visit.mustBeAccessible();
            visit.photograph("sources");
            page.fill("#q", "003_b00ce53430809b93.txt");
            page.press("#q", "Enter");
            page.waitForURL("**/sources?q=**");
            assertThat(page.locator(".documents > li").count()).isEqualTo(1);
            visit.open("/sources?kind=law");
            assertThat(page.locator("main").innerText()).contains("Không có tài liệu nào như vậy");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_document_shows_every_fact_that_was_taken_from_it(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            Page page = visit.open("/sources/source:article-001");
            int told =
                    ANNALS.anonymous()
                            .get("/api/v1/figures", "source", "source:article-001", "limit", 1000)
                            .json()
                            .path("items")
                            .size();

            assertThat(page.locator("tbody tr").count()).isEqualTo(told).isGreaterThan(20);
            assertThat(page.locator("tbody a.number").first().getAttribute("href"))
                    .startsWith("/explain?");
            assertThat(page.locator(".entries li").count()).isPositive();
            assertThat(page.locator(".citation").innerText())
                    .contains("bài báo", "có lẽ tháng 8/2022", "vị trí 1,")
                    .containsPattern("dấu băm [0-9a-f]{64}");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("source");
        }
    }

    @Test
    void what_a_document_tells_beside_its_figures_stands_on_its_first_page_in_words() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/sources/"
                                    + ManyFigures.SOURCE
                                    + "?minPosition="
                                    + ManyFigures.position());
            assertThat(page.locator("tbody tr").count()).isEqualTo(100);
            assertThat(page.locator(".entries li").count()).isEqualTo(1);
            assertThat(page.locator(".entries li").innerText())
                    .contains("súng")
                    .doesNotContain("homemade-gun");
            String basis = page.locator("#true-up-to a").first().innerText();
            ANNALS.recorder()
                    .post(
                            "/api/v1/sources",
                            """
                            {"kind":"report","title":"Báo cáo xen giữa"}
                            """);

            page.locator("a[rel=next]").click();
            page.waitForURL(url -> url.contains("figures="));
            assertThat(page.locator("#true-up-to a").first().innerText()).isEqualTo(basis);
            assertThat(page.locator(".entries li").count()).isEqualTo(1);
        }
    }

    @Test
    void a_citation_is_copied_by_a_button() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/sources/source:article-001?lang=en");
            page.locator(".cite button").click();

            PlaywrightAssertions.assertThat(page.locator(".cite [role=status]"))
                    .hasText(Pattern.compile("\\S"));
            visit.photograph("source-en");
        }
    }
}
