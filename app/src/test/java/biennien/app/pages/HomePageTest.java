package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/** The first page. */
class HomePageTest {

    @Test
    void whoever_comes_to_the_door_sees_what_is_known() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");

            assertThat(page.title()).isEqualTo("Điều đã biết · Biên Niên");
            assertThat(page.locator("main li").count()).isGreaterThanOrEqualTo(5);
            visit.mustBeAccessible();
            visit.photograph("home");
        }
    }
}
