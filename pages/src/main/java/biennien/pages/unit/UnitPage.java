package biennien.pages.unit;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.web.DayTold;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unit as it was on a day. Of each register the first rows are shown and the register is linked
 * for the rest, so that the page stays small however much is recorded.
 */
@Controller
class UnitPage {
    private static final int ROWS = 12;

    /** So many figures are put in order of years, and so many of them shown with their checks. */
    private static final int FIGURES = 1_000;

    private static final int CLAIMED = 40;
    private static final int CHECKS = 160;
    private static final int LINES = 60;

    /** So many figures of one kind are drawn and listed beside the drawing. */
    private static final int DRAWN = 50;

    /** So many claims of one thing are told; the register has them all. */
    private static final int CLAIMS_OF_ONE = 5;

    private static final String FIRST_DAY = "1900-01-01";
    private static final String LAST_DAY = "2199-12-31";

    private final Clock clock = Clock.systemUTC();

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(name = "day", required = false) @Nullable String told,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean within,
            @ModelAttribute Years years,
            Reading reading,
            Model model) {
        // A cursor says what the page is true for, so it is asked before anything else.
        Answer further =
                isBlank(cursor) ? null : lines(named(id, reading), within, cursor, reading);
        Map<String, Object> unit = reading.one("/api/v1/units/" + Reading.part(id), "on", on);
        String ours = String.valueOf(unit.get("id"));
        LocalDate chosen = DayTold.chosen("on", on);
        LocalDate day = chosen == null ? DayTold.chosen("day", told) : chosen;
        if (day == null) {
            day = DayTold.of(reading, clock);
        }
        if (chosen == null) {
            reading.took("day", day);
        }
        boolean past = hasEnded(unit, day);
        model.addAttribute("unit", unit);
        model.addAttribute("unitId", ours);
        model.addAttribute("on", on);
        model.addAttribute("asOf", asOf);
        model.addAttribute("day", day.toString());
        model.addAttribute("ended", past);
        Map<String, Object> lineage =
                reading.one("/api/v1/units/" + Reading.part(ours) + "/lineage");
        model.addAttribute("lineage", lineage);
        model.addAttribute("before", byAct(lineage.get("predecessors")));
        model.addAttribute("after", byAct(lineage.get("successors")));
        model.addAttribute(
                "below",
                reading.ask(
                        "/api/v1/units",
                        "parent",
                        ours,
                        "on",
                        chosen == null && past ? null : day,
                        "limit",
                        60));
        evidence(ours, series, years, reading, model);
        model.addAttribute("within", within);
        timeline(
                unit,
                further == null ? lines(ours, within, null, reading) : further,
                chosen,
                model);
        registers(ours, day.toString(), reading, model);
        return "unit/unit";
    }

    private static Answer lines(
            String unit, boolean within, @Nullable String cursor, Reading reading) {
        return reading.ask(
                "/api/v1/timeline",
                "unit",
                unit,
                "within",
                within ? "true" : null,
                "limit",
                LINES,
                "cursor",
                cursor);
    }

    /** The id, where the address has a name: a cursor belongs to the question with the id. */
    private static String named(String id, Reading reading) {
        if (id.startsWith("unit:")) {
            return id;
        }
        Answer unit = reading.plain("/api/v1/units/" + Reading.part(id));
        if (!unit.ok()) {
            throw new Refused(unit);
        }
        return String.valueOf(unit.object().get("id"));
    }

    /** An end that lies ahead of the day is known, but has not come. */
    private static boolean hasEnded(Map<String, Object> unit, LocalDate day) {
        LocalDate until =
                unit.get("life") instanceof Map<?, ?> life ? Days.day(life.get("until")) : null;
        return until != null && until.isBefore(day);
    }

    /** The lines of one act together, in the order of the answer. */
    private static List<List<Map<?, ?>>> byAct(@Nullable Object lines) {
        Map<Object, List<Map<?, ?>>> acts = new LinkedHashMap<>();
        if (lines instanceof List<?> given) {
            for (Object each : given) {
                if (each instanceof Map<?, ?> line) {
                    acts.computeIfAbsent(String.valueOf(line.get("act")), _ -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return List.copyOf(acts.values());
    }

    /**
     * Which part of the figures over the years is shown.
     *
     * @param row how many rows come before it
     * @param until its last year
     */
    record Years(@Nullable String row, @Nullable String until) {

        int from() {
            return row != null && row.matches("[0-9]{1,6}") ? Integer.parseInt(row) : 0;
        }

        @Nullable Integer last() {
            return until != null && until.matches("[0-9]{4}") ? Integer.valueOf(until) : null;
        }
    }

    private static void evidence(
            String unit, @Nullable String series, Years asked, Reading reading, Model model) {
        Answer figures = reading.ask("/api/v1/figures", "unit", unit, "limit", FIGURES);
        Answer checks = reading.ask("/api/v1/reconciliations", "unit", unit, "limit", CHECKS);
        List<Evidence.Series> all = Evidence.series(figures.items());
        model.addAttribute("figures", figures);
        model.addAttribute("allFigures", figures.next() == null);
        model.addAttribute("allChecks", checks.next() == null);
        List<Map<String, Object>> claimed = figures.items().stream().limit(CLAIMED).toList();
        model.addAttribute("evidence", Evidence.rows(claimed, checks.items()));
        model.addAttribute(
                "allClaimed", figures.next() == null && figures.items().size() <= CLAIMED);
        model.addAttribute("claims", reading.ask("/api/v1/claims", "unit", unit, "limit", ROWS));
        List<Integer> years = Evidence.years(all);
        ByYear byYear = ByYear.of(all, years, asked.from(), asked.last());
        Evidence.Series chosen = Evidence.chosen(all, series);
        model.addAttribute("byYear", byYear);
        model.addAttribute("years", byYear.years());
        model.addAttribute("chosen", chosen);
        model.addAttribute("drawn", chosen == null ? null : chosen.first(byYear.years(), DRAWN));
        model.addAttribute("claimsOfOne", CLAIMS_OF_ONE);
    }

    private static void timeline(
            Map<String, Object> unit, Answer lines, @Nullable LocalDate on, Model model) {
        Set<String> stretches =
                ((Answer) Objects.requireNonNull(model.getAttribute("figures")))
                        .items().stream()
                                .filter(
                                        figure ->
                                                figure.get("period") instanceof Map<?, ?> period
                                                        && "SPAN".equals(period.get("shape")))
                                .map(figure -> String.valueOf(figure.get("id")))
                                .collect(Collectors.toSet());
        Map<?, ?> life = unit.get("life") instanceof Map<?, ?> given ? given : Map.of();
        model.addAttribute("drawing", Drawing.of(lines.items(), stretches, life, on));
        model.addAttribute("more", lines.cursor());
    }

    private static void registers(String unit, String day, Reading reading, Model model) {
        for (String register :
                List.of(
                        "groups",
                        "models",
                        "commendations",
                        "exemplary-titles",
                        "rankings",
                        "handovers",
                        "inspections")) {
            model.addAttribute(
                    register.replace("-", ""),
                    reading.ask(
                            "/api/v1/" + register, "unit", unit, "within", true, "limit", ROWS));
        }
        model.addAttribute(
                "standing",
                reading.list(
                        "/api/v1/results/groups", "unit", unit, "within", true, "validOn", day));
        model.addAttribute(
                "certified",
                Matrix.of(
                        reading.list(
                                "/api/v1/results/certifications",
                                "unit",
                                unit,
                                "within",
                                true,
                                "from",
                                FIRST_DAY,
                                "to",
                                LAST_DAY)));
        model.addAttribute(
                "recommendations",
                reading.ask(
                        "/api/v1/recommendations",
                        "unit",
                        unit,
                        "within",
                        true,
                        "on",
                        day,
                        "limit",
                        ROWS));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
