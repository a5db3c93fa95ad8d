package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Workbooks;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** A file of rows: tried first, then recorded; it can be watched and stopped. */
class ImportPageTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String PASSWORD = "password of anybody";

    @BeforeAll
    static void communes_of_its_own() {
        for (String name : List.of("Nhập Tệp", "Nhập Lâu")) {
            Answer made =
                    SERVICE.admin()
                            .post(
                                    "/api/v1/units",
                                    """
                                    {"id":"unit:xa-%s","description":{"level":"commune","name":"%s"}}
                                    """
                                            .formatted(
                                                    name.equals("Nhập Tệp")
                                                            ? "nhap-tep"
                                                            : "nhap-lau",
                                                    name));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
    }

    @Test
    void a_workbook_is_tried_its_faults_are_told_and_its_good_rows_are_recorded() {
        for (Screen screen : List.of(Screen.OFFICE, Screen.PHONE)) {
            try (Visit visit = recorder("nhap-excel-" + screen.ordinal(), screen)) {
                Page page = visit.open("/import");
                visit.mustBeAccessible();
                visit.mustNotOverflow();
                visit.photograph("import");
                String id = "X" + screen.ordinal();
                page.setInputFiles(
                        "#file",
                        new FilePayload(
                                "báo cáo.xlsx",
                                Workbooks.TYPE,
                                workbook(row(id + "a"), row(id + "b", "Xã Không Có"))));
                page.click("[data-try]");

                assertThat(page.locator("#report-title")).isFocused();
                assertThat(page.locator("[data-count=accepted]")).containsText("1");
                assertThat(page.locator("[data-faults] tbody tr")).hasCount(1);
                // As the sheet shows it: the header is row 1.
                assertThat(page.locator("[data-faults] tbody th")).hasText("3");
                assertThat(page.locator("[data-faults] tbody")).containsText("Không có đơn vị");
                Locator english = page.locator("[data-faults] tbody [lang=en]");
                assertThat(english).containsText("no unit bore the name");
                assertThat(english).isHidden();
                assertThat(stored(id + "a")).isZero();
                visit.mustBeAccessible();
                visit.mustNotOverflow();
                visit.photograph("import-tried");

                page.click("[data-record]");
                assertThat(page.locator("[data-told]")).containsText("Đã ghi 1 dòng.");
                assertThat(page.locator("[data-position]"))
                        .hasAttribute("href", Pattern.compile("/events/\\d+"));
                assertThat(stored(id + "a")).isEqualTo(1);
            }
        }
    }

    @Test
    void a_csv_file_can_be_dropped_and_a_file_of_another_kind_is_not_sent() {
        try (Visit visit = recorder("nhap-csv", Screen.OFFICE)) {
            Page page = visit.open("/import?lang=en");
            drop(page, "rows.txt", "x");
            assertThat(page.locator("[data-chosen]")).containsText("neither CSV nor .xlsx");
            assertThat(page.locator("[data-try]")).isDisabled();
            drop(page, "rows.csv", csv(row("C1")));
            page.click("[data-try]");
            assertThat(page.locator("[data-told]")).containsText("All 1 rows can be recorded.");
            page.click("[data-record]");
            assertThat(page.locator("[data-told]")).containsText("1 rows are recorded.");
            page.click("[data-try]");
            assertThat(page.locator("[data-count=duplicates]")).containsText("1");
            assertThat(page.locator("[data-record]")).isHidden();

            drop(page, "rows.csv", csv(row("C1")) + String.join(",", row("C2", "Xã Không Có")));
            page.click("[data-try]");
            // As a spreadsheet shows it: the header is row 1.
            assertThat(page.locator("[data-faults] tbody th")).hasText("3");
            Locator why = page.locator("[data-faults] tbody tr td").nth(1);
            assertThat(why).containsText("no unit bore the name 'Xã Không Có'");
            assertThat(why.locator("details")).hasCount(0);
            visit.mustBeAccessible();
        }
    }

    @Test
    void an_import_is_watched_and_stopped_and_says_what_it_recorded() {
        try (Visit visit = recorder("nhap-dung", Screen.OFFICE)) {
            Page page = visit.open("/import");
            var rows = new StringBuilder(String.join(",", Workbooks.HEADER)).append('\n');
            for (int i = 0; i < 40_000; i++) {
                rows.append(String.join(",", row("Z" + i, "Xã Nhập Lâu"))).append('\n');
            }
            drop(page, "lớn.csv", rows.toString());
            // A step of its own follows a try; here it is asked for at once.
            page.evaluate("document.querySelector('[data-next]').hidden = false");
            page.evaluate("document.querySelector('[data-report]').hidden = false");
            page.click("[data-record]");
            assertThat(page.locator("[data-so-far] dd").first())
                    .hasText(Pattern.compile("[1-9].*"));
            Locator bar =
                    page.getByRole(
                            AriaRole.PROGRESSBAR,
                            new Page.GetByRoleOptions().setName("Đang ghi lớn.csv."));
            assertThat(bar).hasAttribute("max", "40000");
            assertThat(bar).hasAttribute("value", Pattern.compile("[1-9].*"));
            // What comes meanwhile does not take the place of what goes on.
            drop(page, "khác.csv", csv(row("Z")));
            assertThat(page.locator("[data-try]")).isDisabled();
            assertThat(page.locator("#file")).isDisabled();
            assertThat(page.locator("[data-chosen]")).containsText("lớn.csv");
            visit.mustBeAccessible();
            page.click("[data-stop]");

            assertThat(page.locator("[data-told]")).containsText("Đã dừng.");
            assertThat(page.locator("[data-faults] tbody")).containsText("Bạn đã dừng ở đây");
            String told = page.locator("[data-count=accepted] strong").textContent();
            int accepted = Integer.parseInt(told.replace(".", ""));
            assertThat(accepted).isBetween(1, 39_999);
            visit.forgive();
        }
    }

    @Test
    void the_templates_are_downloaded_and_who_may_not_import_is_told() {
        try (Visit visit = recorder("nhap-mau", Screen.OFFICE)) {
            Page page = visit.open("/import");
            for (String form : List.of("xlsx", "csv")) {
                Download file =
                        page.waitForDownload(() -> page.click("a[href$='format=" + form + "']"));
                assertThat(file.suggestedFilename()).isEqualTo("bien-nien-import." + form);
            }
        }
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/import");
            assertThat(page.locator("main")).containsText("Đăng nhập");
            assertThat(page.locator("#file")).hasCount(0);
        }
    }

    private static Visit recorder(String name, Screen screen) {
        SERVICE.newAccount(name, "recorder");
        Visit visit = Browsers.visit(screen);
        visit.signIn(name, PASSWORD);
        visit.forgive();
        return visit;
    }

    private static void drop(Page page, String name, String text) {
        page.waitForSelector("[data-script=import][data-ready]");
        page.evaluate(
                """
                ([name, text]) => {
                    const data = new DataTransfer();
                    data.items.add(new File([text], name));
                    document.querySelector('[data-drop]').dispatchEvent(
                        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }
                """,
                List.of(name, text));
    }

    private static long stored(String row) {
        return SERVICE.recorder()
                .get(
                        "/api/v1/figures",
                        "unit",
                        "unit:xa-nhap-tep",
                        "limit",
                        1000,
                        "minPosition",
                        SERVICE.head())
                .json()
                .path("items")
                .valueStream()
                .filter(figure -> figure.path("row").asString().equals(row))
                .count();
    }

    private static List<String> row(String id) {
        return row(id, "Xã Nhập Tệp");
    }

    private static List<String> row(String id, String unit) {
        return List.of(
                id,
                "source:article-004",
                "figure",
                unit,
                "tip-count",
                Integer.toString(id.hashCode() & 0xfffff),
                "exact",
                "nguồn tin",
                "flow",
                "2023-01-01",
                "2023-12-31",
                "2023",
                "tip",
                "valuable-tip");
    }

    private static String csv(List<String> row) {
        return String.join(",", Workbooks.HEADER) + "\n" + String.join(",", row) + "\n";
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) {
        return Workbooks.of(
                sheet -> {
                    for (int row = 0; row < rows.length; row++) {
                        Workbooks.write(sheet, row + 1, rows[row]);
                    }
                });
    }
}
