package biennien.pages.year;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.register.Choices;
import biennien.pages.register.Lines;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Years: which of them have what, and one of them as the sheet that an inspector takes along. */
@Controller
class YearsPage {
    private static final int YEARS = 10;
    private static final int MOST_PROVINCES = 200;
    private static final int TABLES = 13;

    /** So many figures stand on one page of a single table. */
    private static final int ROWS = 100;

    private static final String CALENDAR = "calendar-year";
    private static final String AS_OF = "as-of:";

    private final Show show;
    private final Choices choices;

    YearsPage(Show show, Choices choices) {
        this.show = show;
        this.choices = choices;
    }

    /** Without a unit there is nothing to show of a year: everything at once would have no end. */
    @GetMapping("/years")
    String years(
            Reading reading,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String until,
            Model model) {
        if (given(unit) && year != null && year.matches("[0-9]{4}")) {
            return "redirect:"
                    + show.link(
                            Reading.address("/years/" + year, "unit", unit, "within", flag(within)),
                            reading);
        }
        model.addAttribute("year", year);
        model.addAttribute("within", flag(within));
        model.addAttribute("tables", codes());
        if (unit != null && given(unit)) {
            Map<String, Object> found = reading.one("/api/v1/units/" + Reading.part(unit.strip()));
            int last =
                    until != null && until.matches("[0-9]{4}")
                            ? Integer.parseInt(until)
                            : LocalDate.now(Show.VIET_NAM).getYear();
            reading.took("until", last);
            model.addAttribute("unit", found);
            model.addAttribute(
                    "years", IntStream.range(0, YEARS).mapToObj(back -> last - back).toList());
        } else {
            model.addAttribute("provinces", provinces(reading));
        }
        return "year/years";
    }

    private static List<Map<String, Object>> provinces(Reading reading) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String level : List.of("municipality", "province")) {
            all.addAll(reading.list("/api/v1/units", "level", level, "limit", MOST_PROVINCES));
        }
        return all;
    }

    /** What a table of a year has, as marks: one row of the overview. */
    @GetMapping("/years/{year}/marks")
    String marks(
            @PathVariable int year,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String within,
            Reading reading,
            Model model) {
        Map<String, Object> answer =
                reading.one(
                        "/api/v1/years/" + year, "unit", unit, "within", flag(within), "limit", 1);
        model.addAttribute("year", year);
        model.addAttribute("unit", Map.of("id", unit));
        model.addAttribute("within", flag(within));
        model.addAttribute("marks", list(answer, "tables").stream().map(YearsPage::mark).toList());
        return "year/years :: marked";
    }

    /** Recorded for sure, reported of the year, perhaps, or nothing. */
    private static String mark(Object table) {
        boolean recorded =
                list(table, "recorded").stream().anyMatch(row -> !"0".equals(text(row, "least")));
        boolean reported = !"0".equals(text(table, "reportedSurely"));
        boolean anything = !list(table, "recorded").isEmpty() || !list(table, "reported").isEmpty();
        if (recorded && reported) {
            return "both";
        }
        return recorded ? "recorded" : reported ? "reported" : anything ? "perhaps" : "none";
    }

    @GetMapping("/years/{year}")
    String year(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String boundaries,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String calendar,
            @ModelAttribute Part part,
            Reading reading,
            Model model) {
        if (!given(unit)) {
            return "redirect:" + show.link(Reading.address("/years", "year", year), reading);
        }
        String borders = borders(boundaries, day);
        String days = CALENDAR.equals(calendar) ? null : calendar;
        @Nullable Object[] question = {
            "unit", unit, "within", flag(within), "calendar", days, "boundaries", borders
        };
        // A cursor says what the page is true for, so it is asked before anything else.
        Answer figures = figures(year, question, part, reading);
        Map<String, Object> answer =
                reading.one(
                        Reading.address("/api/v1/years/" + Reading.part(year), question),
                        "limit",
                        YearSheet.MOST);
        String id = Objects.requireNonNullElse(text(answer, "unit.id"), unit);
        Lines lines = new Lines(show, reading, "figures");
        LawOfYear law =
                new LawOfYear(
                        reading.list("/api/v1/law"),
                        text(answer, "from"),
                        text(answer, "to"),
                        lines);
        model.addAttribute("year", answer.get("year"));
        model.addAttribute("answer", answer);
        model.addAttribute("unit", answer.get("unit"));
        model.addAttribute("unitId", id);
        Answer known = reading.tryAsk("/api/v1/units/" + Reading.part(id));
        model.addAttribute("place", show.place(known.ok() ? known.object() : answer.get("unit")));
        model.addAttribute("within", flag(within));
        model.addAttribute("boundaries", borders);
        model.addAttribute(
                "day",
                borders != null && borders.startsWith(AS_OF)
                        ? borders.substring(AS_OF.length())
                        : null);
        model.addAttribute("calendar", days);
        model.addAttribute("calendars", choices.of("/api/v1/years/{year}", "calendar"));
        model.addAttribute("law", law.turns());
        YearSheet sheet = new YearSheet(lines, !show.isEnglish());
        model.addAttribute(
                "tables",
                figures == null
                        ? sheet.tables(answer, law.tables())
                        : list(answer, "tables").stream()
                                .filter(
                                        one ->
                                                String.valueOf(text(one, "code"))
                                                        .equals(part.table()))
                                .map(
                                        one ->
                                                sheet.table(
                                                        one,
                                                        List.copyOf(figures.items()),
                                                        law.tables()))
                                .toList());
        model.addAttribute("part", figures == null ? null : part);
        model.addAttribute(
                "following",
                figures == null || figures.cursor() == null
                        ? null
                        : Reading.address(
                                Reading.address("/years/" + Reading.part(year), question),
                                "table",
                                part.table(),
                                "cursor",
                                figures.cursor(),
                                "before",
                                part.shown() + figures.items().size(),
                                "basis",
                                reading.known().basis(),
                                "asOf",
                                reading.known().asOf()));
        model.addAttribute("sources", sheet.sources());
        model.addAttribute("legalBasis", lines.legal(text(answer, "legalBasis")));
        model.addAttribute("files", files(answer, unit, within, days, borders, reading));
        model.addAttribute("seals", seals(id, answer, reading));
        model.addAttribute("borders", borders(answer));
        return "year/year";
    }

    /**
     * One table alone, and a piece of its figures.
     *
     * @param table T1 to T13; null for the whole sheet
     * @param cursor where the piece before ended
     * @param before how many figures came before, to be told to the reader
     */
    record Part(@Nullable String table, @Nullable String cursor, @Nullable String before) {

        boolean isOfATable() {
            return table != null && codes().contains(table);
        }

        /** How many come before this piece. */
        public int shown() {
            return cursor != null && before != null && before.matches("[0-9]{1,7}")
                    ? Integer.parseInt(before)
                    : 0;
        }
    }

    private static @Nullable Answer figures(
            String year, @Nullable Object[] question, Part part, Reading reading) {
        return part.isOfATable()
                ? reading.ask(
                        Reading.address(
                                "/api/v1/years/"
                                        + Reading.part(year)
                                        + "/"
                                        + part.table()
                                        + "/reported",
                                question),
                        "limit",
                        ROWS,
                        "cursor",
                        part.cursor())
                : null;
    }

    /**
     * The borders of a day are asked for by a choice and a day of a form, or as the API says it.
     */
    private static @Nullable String borders(@Nullable String boundaries, @Nullable String day) {
        if (boundaries == null || boundaries.isBlank() || boundaries.equals("as-reported")) {
            return null;
        }
        return boundaries.equals("as-of") && day != null ? AS_OF + day : boundaries;
    }

    private static Map<String, String> files(
            Map<String, Object> answer,
            @Nullable String unit,
            @Nullable String within,
            @Nullable String calendar,
            @Nullable String borders,
            Reading reading) {
        Map<String, String> files = new HashMap<>();
        for (String table : codes()) {
            files.put(
                    table,
                    Reading.address(
                            "/api/v1/years/" + answer.get("year") + "/" + table,
                            "unit",
                            unit,
                            "within",
                            flag(within),
                            "calendar",
                            calendar,
                            "boundaries",
                            borders,
                            "basis",
                            reading.basis()));
        }
        return files;
    }

    /** Each seal with how many lines came after it. */
    private static List<Map<String, Object>> seals(
            String unit, Map<String, Object> answer, Reading reading) {
        return reading
                .list("/api/v1/seals", "unit", unit, "year", answer.get("year"), "limit", 20)
                .stream()
                .map(seal -> reading.one("/api/v1/seals/" + Reading.part(text(seal, "id") + "")))
                .toList();
    }

    /** What was taken into the borders of a day and what was not, each name once. */
    private static Map<String, List<Object>> borders(Map<String, Object> answer) {
        Map<String, List<Object>> said = new HashMap<>();
        said.put("wholly", byActs(answer, true));
        said.put("between", byActs(answer, false));
        said.put("former", list(answer, "borders.formerUnits"));
        said.put("leftOut", list(answer, "borders.leftOut"));
        return said;
    }

    /** Units that the same acts led into the borders. */
    record Led(List<Object> acts, List<Object> units) {}

    private static List<Object> byActs(Map<String, Object> answer, boolean wholly) {
        Map<List<Object>, List<Object>> units = new LinkedHashMap<>();
        for (Object one : list(answer, "borders.derivedFrom")) {
            if (wholly == "wholly".equals(text(one, "counts"))) {
                units.computeIfAbsent(list(one, "acts"), _ -> new ArrayList<>())
                        .add(Objects.requireNonNull(at(one, "unit")));
            }
        }
        List<Object> all = new ArrayList<>();
        units.forEach((acts, led) -> all.add(new Led(acts, led)));
        return all;
    }

    private static List<String> codes() {
        return IntStream.rangeClosed(1, TABLES).mapToObj(number -> "T" + number).toList();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String flag(@Nullable String set) {
        return "true".equals(set) || "on".equals(set) ? "true" : null;
    }
}
