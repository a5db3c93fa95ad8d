package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every page that a link leads to, found from the door: two of each kind. What holds for all pages
 * is seen here; what a page is for is seen in the test of its feature.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllPagesTest {
    private static final int OF_A_KIND = 2;

    /** Pages made by one template for many things, each seen in the test of its feature. */
    private static final Set<String> MANY =
            Set.of("units", "facts", "record", "registers", "problems");

    private static final Pattern NOT_A_PAGE =
            Pattern.compile(
                    "^/(api|ledger|actuator|assets|vendor|fonts|logout)(/.*)?$|[?&](format|lang|cursor)=");

    private record Found(String kind, String address) {}

    private List<Found> open = List.of();
    private List<Found> inside = List.of();

    @BeforeAll
    void walk() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            open = walk(visit, List.of("/"));
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signInAsAdmin();
            Set<String> seen = open.stream().map(Found::kind).collect(Collectors.toSet());
            inside =
                    walk(visit, List.of("/record", "/import", "/care", "/account")).stream()
                            .filter(found -> !seen.contains(found.kind()))
                            .toList();
        }
    }

    @AfterAll
    void tell() {
        System.out.printf(
                "Pages looked at: %s%n",
                java.util.stream.Stream.concat(open.stream(), inside.stream())
                        .map(Found::address)
                        .collect(Collectors.joining("\n  ", "\n  ", "")));
    }

    @Test
    void every_page_is_for_everybody_who_reads_and_each_number_leads_to_where_it_comes_from() {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            for (Found found : open) {
                tried(
                        faults,
                        () -> assertThat(bare(look(visit, found))).as(found.address()).isEmpty());
            }
            visit.signInAsAdmin();
            for (Found found : inside) {
                tried(
                        faults,
                        () -> assertThat(bare(look(visit, found))).as(found.address()).isEmpty());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_can_be_read_in_the_dark() {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Browsers.visitInTheDark(Screen.OFFICE)) {
            for (Found found : onePerKind(open)) {
                tried(faults, () -> look(visit, found));
            }
            visit.signInAsAdmin();
            for (Found found : onePerKind(inside)) {
                tried(faults, () -> look(visit, found));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Page look(Visit visit, Found found) {
        Page page = visit.open(found.address());
        visit.mustBeAccessible();
        visit.mustNotOverflow();
        return page;
    }

    @Test
    void every_page_speaks_both_languages_and_fits_a_screen_a_phone_and_a_sheet_of_paper() {
        List<String> faults = new ArrayList<>();
        for (String language : List.of("vi", "en")) {
            try (Visit visit = Browsers.visit(Screen.OFFICE)) {
                visit.open("/?lang=" + language);
                photograph(visit, onePerKind(open), language, faults);
                visit.signInAsAdmin();
                photograph(visit, onePerKind(inside), language, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void photograph(
            Visit visit, List<Found> pages, String language, List<String> faults) {
        for (Found found : pages) {
            tried(
                    faults,
                    () -> {
                        Page page = visit.open(found.address());
                        assertThat(page.locator("html").getAttribute("lang"))
                                .as(found.address())
                                .isEqualTo(language);
                        assertThat(page.content()).as(found.address()).doesNotContain("??");
                        for (Screen screen : Screen.values()) {
                            visit.turnTo(screen);
                            visit.mustNotOverflow();
                            visit.photograph(name(found, language));
                        }
                        visit.turnTo(Screen.OFFICE);
                    });
        }
    }

    /** What the digits in an element are, where they are no number of a finding. */
    private static final Map<String, String> NO_FINDING =
            Map.of(
                    "words as somebody wrote them",
                    "q, blockquote, .quote, .citation, .recorded-words",
                    "an id, an address, a hash, a field as it is stored",
                    "code, pre, .id, .stored",
                    "a position of the log, a place in a list",
                    ".position, .part",
                    "the number of a document",
                    ".document",
                    "what somebody or something is called",
                    ".name",
                    "a text of law",
                    ".law-text",
                    "the number that this page explains",
                    ".explained, .explained-again",
                    "what somebody is filling in, how it is read, and what is asked of them",
                    "input, select, textarea, label, .read, .hint",
                    "a drawing, whose list says the same beside it",
                    "svg, script, style");

    /**
     * Digits that their form tells to be none: a day, a month, a year, a time, how long ago, the
     * number of a document, part of a word, the release of a program, the zero that something is
     * said not to be. A number of ours is never so written: of four digits and more it has marks.
     */
    private static final String NO_NUMBER =
            String.join(
                    "|",
                    "\\d{1,2}/\\d{1,2}(/\\d{4})?(?![\\d/])",
                    "\\d{1,2}/\\d{4}(?![\\d/])",
                    "(?<![\\d.,])(19|20)\\d{2}(?![.,]?\\d)",
                    "\\d{1,2}:\\d{2}",
                    "(ngày|tháng) \\d{1,2}(?!\\d)",
                    "\\d+ (giây|phút|giờ|ngày) trước",
                    "\\d+(/\\d{4})?/\\p{Lu}[\\p{L}\\d-]*",
                    "\\p{L}[\\p{L}\\d-]*\\d[\\p{L}\\d-]*",
                    "Java \\d+",
                    "[Kk]hông (phải|có nghĩa) là 0(?![.,]?\\d)");

    /**
     * A number that stands on a page anywhere but in a link is a number unexplained, however small.
     */
    @SuppressWarnings("unchecked")
    private static List<String> bare(Page page) {
        return (List<String>)
                page.evaluate(
                        BARE_NUMBERS, List.of(String.join(", ", NO_FINDING.values()), NO_NUMBER));
    }

    private static final String BARE_NUMBERS =
            """
            ([noFinding, noNumber]) => {
                const forms = new RegExp(noNumber, 'gu');
                const bare = [];
                for (const element of document.querySelectorAll('main .number')) {
                    if (!element.closest('a[href]') && !element.matches('.hidden-cell')) {
                        bare.push('not a link: ' + element.outerHTML.slice(0, 200));
                    }
                }
                const walker = document.createTreeWalker(document.querySelector('main'),
                        NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const text = walker.currentNode;
                    if (/\\d/.test(text.data.replace(forms, ' '))
                            && !text.parentElement.closest('a[href], ' + noFinding)) {
                        bare.push(text.data.trim().slice(0, 160) + ' in: '
                                + text.parentElement.outerHTML.slice(0, 120));
                    }
                }
                return bare;
            }
            """;

    @Test
    void a_visitor_sees_no_name_and_no_small_cell() {
        Service service = Browsers.annals();
        Set<String> shown = new TreeSet<>();
        Set<String> hidden = new TreeSet<>();
        Map<String, JsonNode> whole = new LinkedHashMap<>();
        service.admin()
                .get("/api/v1/figures", "limit", 1000)
                .json()
                .at("/items")
                .forEach(figure -> whole.put(figure.path("id").asString(), figure));
        for (JsonNode figure :
                service.anonymous().get("/api/v1/figures", "limit", 1000).json().at("/items")) {
            JsonNode known = whole.get(figure.path("id").asString());
            if (figure.at("/quantity/kind").asString().equals("SUPPRESSED")) {
                hidden.add(known.at("/quantity/said").asString(""));
                hidden.add(known.at("/quote").asString(""));
            } else {
                shown.add(known.at("/quantity/said").asString(""));
                shown.add(known.at("/quote").asString(""));
            }
        }
        hidden.removeAll(shown);
        hidden.removeIf(String::isBlank);
        hidden.add("Đức Tuấn");
        assertThat(hidden).hasSizeGreaterThan(1);
        List<String> faults = new ArrayList<>();
        for (Found found : open) {
            String page =
                    service.anonymous().with("Accept", "text/html").get(found.address()).text();
            hidden.stream()
                    .filter(page::contains)
                    .forEach(words -> faults.add(found.address() + " tells: " + words));
        }
        assertThat(faults).isEmpty();
    }

    private static List<Found> onePerKind(List<Found> pages) {
        Map<String, Found> first = new LinkedHashMap<>();
        pages.forEach(found -> first.putIfAbsent(found.kind(), found));
        return List.copyOf(first.values());
    }

    private static void tried(List<String> faults, Runnable look) {
        try {
            look.run();
        } catch (AssertionError | RuntimeException fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Found> walk(Visit visit, List<String> doors) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(doors);
        Deque<String> next = new ArrayDeque<>(doors);
        List<Found> found = new ArrayList<>();
        while (!next.isEmpty()) {
            String address = next.poll();
            String kind = kind(address);
            if (seen.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            Response answer = visit.page().navigate(address);
            if (answer == null || answer.status() != 200) {
                throw new AssertionError(
                        "A link leads to "
                                + address
                                + ": "
                                + (answer == null ? "" : answer.status()));
            }
            found.add(new Found(kind, address));
            List<String> links =
                    (List<String>)
                            visit.page()
                                    .evaluate(
                                            "() => [...document.querySelectorAll('a[href]')]"
                                                    + ".filter(a => a.origin === location.origin"
                                                    + " && !a.hasAttribute('download'))"
                                                    + ".map(a => a.pathname + a.search)");
            for (String link : links) {
                if (!NOT_A_PAGE.matcher(link).find() && known.add(link)) {
                    next.add(link);
                }
            }
        }
        return found;
    }

    /** /units/unit:x?on=2020 and /units/unit:y?on=2021 are of one kind. */
    private static String kind(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String[] parts = path.split("/");
        for (int i = 2; i < parts.length; i++) {
            boolean name = parts[i].matches("[a-z-]+") && !MANY.contains(parts[1]);
            parts[i] = name ? parts[i] : "x";
        }
        String names =
                mark < 0
                        ? ""
                        : Arrays.stream(address.substring(mark + 1).split("&"))
                                .map(pair -> pair.replaceFirst("=.*", ""))
                                .filter(name -> !Set.of("basis", "version").contains(name))
                                .sorted()
                                .distinct()
                                .collect(Collectors.joining("&", "?", ""));
        return String.join("/", parts) + (names.equals("?") ? "" : names);
    }

    private static String name(Found found, String language) {
        String name = found.kind().replaceAll("[^a-z0-9-]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "home" : name) + "-" + language;
    }
}
