package biennien.pages.unit;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
    private static final int FIGURES = 100;
    private static final int CHECKS = 300;
    private static final int LINES = 100;
    private static final String FIRST_DAY = "1900-01-01";
    private static final String LAST_DAY = "2199-12-31";

    private final Clock clock = Clock.systemUTC();

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean within,
            Reading reading,
            Model model) {
        Map<String, Object> unit = reading.one("/api/v1/units/" + Reading.part(id), "on", on);
        String ours = String.valueOf(unit.get("id"));
        String day = on == null || on.isBlank() ? today(asOf) : on;
        boolean past = unit.get("life") instanceof Map<?, ?> life && life.get("until") != null;
        model.addAttribute("unit", unit);
        model.addAttribute("unitId", ours);
        model.addAttribute("on", on);
        model.addAttribute("asOf", asOf);
        model.addAttribute("day", day);
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
                        on == null || on.isBlank() ? (past ? null : day) : on,
                        "limit",
                        60));
        evidence(ours, series, reading, model);
        model.addAttribute("within", within);
        Answer lines =
                reading.ask(
                        "/api/v1/timeline",
                        "unit",
                        ours,
                        "within",
                        within ? "true" : null,
                        "limit",
                        LINES,
                        "cursor",
                        cursor);
        timeline(unit, lines, on, model);
        registers(ours, day, reading, model);
        return "unit/unit";
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

    private static void evidence(
            String unit, @Nullable String series, Reading reading, Model model) {
        Answer figures = reading.ask("/api/v1/figures", "unit", unit, "limit", FIGURES);
        List<Evidence.Series> all = Evidence.series(figures.items());
        model.addAttribute("figures", figures);
        model.addAttribute(
                "evidence",
                Evidence.rows(
                        figures.items(),
                        reading.list("/api/v1/reconciliations", "unit", unit, "limit", CHECKS)));
        model.addAttribute("claims", reading.ask("/api/v1/claims", "unit", unit, "limit", ROWS));
        model.addAttribute("allSeries", all);
        model.addAttribute("years", Evidence.years(all));
        model.addAttribute("chosen", Evidence.chosen(all, series));
    }

    private static void timeline(
            Map<String, Object> unit, Answer lines, @Nullable String on, Model model) {
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
        model.addAttribute("drawing", Drawing.of(lines.items(), stretches, life, dayOf(on)));
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

    /** The day of which things are told when none was chosen: that of the knowledge, or today. */
    private String today(@Nullable String asOf) {
        LocalDate known = dayOf(asOf);
        LocalDate today = LocalDate.now(clock.withZone(Show.VIET_NAM));
        return (known == null || known.isAfter(today) ? today : known).toString();
    }

    private static @Nullable LocalDate dayOf(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException noDay) {
            return null;
        }
    }
}
