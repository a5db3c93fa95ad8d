package biennien.app.pages;

import biennien.app.Service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One installed Chromium for all tests of the pages, and one service that holds the annals of the
 * five articles.
 *
 * <pre>{@code
 * try (Browsers.Visit visit = Browsers.visit(Screen.OFFICE)) {
 *     Page page = visit.open("/units?q=son la");
 *     visit.mustBeAccessible();
 *     visit.photograph("units");              // target/screenshots/units-office.png
 * }                                           // fails if the console told of an error or of the CSP
 * }</pre>
 */
public final class Browsers {

    /** On what the pages are looked at. */
    public enum Screen {
        OFFICE(1366, 768),
        PHONE(390, 844),
        /** A4 at 96 dots an inch, with the styles of print. */
        PAPER(794, 1123);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path PHOTOGRAPHS = Path.of("target", "screenshots");

    private static final class Shared {
        static final Service ANNALS = Service.start(Map.of("biennien.demo", "true"));
        static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(installed())
                                        .setArgs(List.of("--no-sandbox")));
    }

    private Browsers() {}

    /**
     * The service with the annals of the five articles. Facts may be added, with units of their
     * own.
     */
    public static Service annals() {
        return Shared.ANNALS;
    }

    /** A visitor without an account. */
    public static Visit visit(Screen screen) {
        return new Visit(annals(), screen, ColorScheme.LIGHT);
    }

    /** A visitor of another service. */
    public static Visit visit(Service service, Screen screen) {
        return new Visit(service, screen, ColorScheme.LIGHT);
    }

    /** A visitor whose screen is dark. */
    public static Visit visitInTheDark(Screen screen) {
        return new Visit(annals(), screen, ColorScheme.DARK);
    }

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The tests of the pages need an installed Chromium (Debian:"
                                                + " chromium)."));
    }

    /** Somebody who looks at pages, with cookies of their own. */
    public static final class Visit implements AutoCloseable {
        private final Service service;
        private Screen screen;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(Service service, Screen screen, ColorScheme colors) {
            this.service = service;
            this.screen = screen;
            context =
                    Shared.BROWSER.newContext(
                            new Browser.NewContextOptions()
                                    .setViewportSize(screen.width, screen.height)
                                    .setColorScheme(colors)
                                    .setLocale("vi-VN")
                                    .setBaseURL(service.address()));
            page = context.newPage();
            turnTo(screen);
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });
            page.onPageError(complaints::add);
        }

        /**
         * Opens an address of the service and waits until nothing more is loaded. What was recorded
         * before is there by then: whoever looks has not recorded it a moment ago.
         */
        public Page open(String address) {
            if (service == annals()) {
                service.anonymous()
                        .get("/api/v1/programmes", "limit", 1, "minPosition", service.head());
            }
            page.navigate(address);
            page.waitForLoadState();
            return page;
        }

        public Page page() {
            return page;
        }

        /** Signs in through the form, as a new account of this role or as admin for steward. */
        public Page signIn(String name, String password) {
            open("/login");
            page.fill("input[name=username]", name);
            page.fill("input[name=password]", password);
            page.press("input[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return page;
        }

        public Page signInAsAdmin() {
            return signIn("admin", Service.ADMIN_PASSWORD);
        }

        /** What axe-core finds against WCAG 2.2 AA must be nothing. */
        @SuppressWarnings("unchecked")
        public void mustBeAccessible() {
            page.evaluate(AXE);
            List<Map<String, Object>> found =
                    (List<Map<String, Object>>)
                            page.evaluate(
                                    """
                                    async () => (await axe.run(document, {runOnly: ['wcag2a',
                                        'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                                        'best-practice']})).violations.map(v => ({id: v.id,
                                        help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html
                                        + ' ' + n.failureSummary)}))
                                    """);
            if (!found.isEmpty()) {
                throw new AssertionError(page.url() + ": " + found);
            }
        }

        /** Looks at the same page on something else. */
        public void turnTo(Screen other) {
            screen = other;
            page.setViewportSize(other.width, other.height);
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setMedia(other == Screen.PAPER ? Media.PRINT : Media.SCREEN));
        }

        /** Nothing may be wider than the screen. */
        public void mustNotOverflow() {
            Object wide =
                    page.evaluate(
                            "() => document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth");
            if (((Number) wide).intValue() > 0) {
                Object beyond =
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll('main *')].filter(e =>
                                    e.getBoundingClientRect().right
                                        > document.documentElement.clientWidth).slice(0, 6)
                                    .map(e => e.outerHTML.slice(0, 120))
                                """);
                throw new AssertionError(
                        page.url() + " is " + wide + " px wider than its screen: " + beyond);
            }
        }

        /** Keeps a picture of the whole page under target/screenshots. */
        public void photograph(String name) {
            try {
                Files.createDirectories(PHOTOGRAPHS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    PHOTOGRAPHS.resolve(
                                            name
                                                    + "-"
                                                    + screen.name()
                                                            .toLowerCase(java.util.Locale.ROOT)
                                                    + ".png")));
        }

        /** What is expected to complain, such as an answer of 404, is forgotten. */
        public void forgive() {
            complaints.clear();
        }

        @Override
        public void close() {
            context.close();
            if (!complaints.isEmpty()) {
                throw new AssertionError(service.address() + ": " + complaints);
            }
        }
    }

    private static final String AXE = axe();

    private static String axe() {
        try (InputStream script = Browsers.class.getResourceAsStream("/vendor/axe-4.14.1.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
