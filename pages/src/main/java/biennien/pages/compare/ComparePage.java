package biennien.pages.compare;

import static biennien.pages.register.Values.text;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.register.Lines;
import biennien.pages.register.Values;
import biennien.pages.web.Days;
import biennien.pages.web.Show;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was known at two times: what changed, which events are behind it, and one year side by side.
 */
@Controller
class ComparePage {
    private static final String POSITION = "-?[0-9]{1,18}";
    private static final int CHANGES = 25;

    /** So many figures of a year stand beside each other on one page. */
    private static final int LINES = 60;

    private static final int BAD_REQUEST = 400;

    /** Registers that can be compared, as the API names them. */
    static final List<String> REGISTERS =
            List.of(
                    "figures",
                    "groups",
                    "organisations",
                    "models",
                    "certifications",
                    "rankings",
                    "exemplary-titles",
                    "commendations",
                    "activities",
                    "handovers",
                    "programmes",
                    "inspections",
                    "reorganisations",
                    "seals",
                    "sources",
                    "units");

    private final Show show;

    ComparePage(Show show) {
        this.show = show;
    }

    /**
     * What was asked.
     *
     * @param from a position or a day; null while nothing is chosen
     * @param to the same; null for now
     * @param except whether corrections of entry errors are left out
     * @param only whether lines of a year that do not differ are left out
     * @param cursor where the changes before ended
     * @param line where the lines of the year before ended
     */
    record Asked(
            @Nullable String unit,
            @Nullable String within,
            @Nullable String from,
            @Nullable String to,
            @Nullable String register,
            @Nullable String except,
            @Nullable String year,
            @Nullable String only,
            @Nullable String cursor,
            @Nullable String line) {

        /** The same of the unit that was meant by its name. */
        Asked of(@Nullable String id) {
            return new Asked(id, within, from, to, register, except, year, only, cursor, line);
        }

        /** Of which unit; all where none is named. */
        @Nullable Object[] of() {
            return new @Nullable Object[] {
                "unit", blank(unit), "within", blank(unit) == null ? null : blank(within)
            };
        }

        static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/compare")
    String compare(
            @ModelAttribute Asked given,
            Reading reading,
            Model model,
            HttpServletResponse response) {
        // What is known now fixes the basis of the page before anything is compared with it.
        String typed = Asked.blank(given.unit());
        Map<String, Object> named =
                typed == null ? Map.of() : reading.one("/api/v1/units/" + Reading.part(typed));
        reading.ask("/api/v1/programmes", "limit", 1);
        String unit = text(named, "id");
        Asked asked = given.of(unit);
        model.addAttribute("asked", asked);
        // A field shows a day as it is written in the language of the page, whatever a link says.
        boolean written = !show.isEnglish();
        model.addAttribute("typedFrom", written ? Days.writtenOrNull(asked.from()) : asked.from());
        model.addAttribute("typedTo", written ? Days.writtenOrNull(asked.to()) : asked.to());
        model.addAttribute("unit", named);
        model.addAttribute("registers", REGISTERS);
        model.addAttribute("suggested", suggested(asked, unit, reading));
        String from = Asked.blank(asked.from());
        if (from == null) {
            return "compare/compare";
        }
        String to = Asked.blank(asked.to());
        Map<String, String> faults = new HashMap<>();
        fault("from", from, reading, faults);
        fault("to", to, reading, faults);
        if (!faults.isEmpty()) {
            model.addAttribute("faults", faults);
            response.setStatus(BAD_REQUEST);
            return "compare/compare";
        }
        Moment a = moment(from, reading);
        Moment b = moment(to, reading);
        Moment then = a.position() <= b.position() ? a : b;
        Moment now = a.position() <= b.position() ? b : a;
        model.addAttribute("then", then);
        model.addAttribute("now", now);
        model.addAttribute("citation", citation(asked, named, then, now));
        differences(asked, then, now, reading, model);
        String year = Asked.blank(asked.year());
        if (unit != null && year != null && year.matches("[0-9]{4}")) {
            beside(asked, year, then, now, reading, model);
        }
        return "compare/compare";
    }

    /** What is neither a time nor known would be compared as if it were now. */
    private void fault(
            String field, @Nullable String asked, Reading reading, Map<String, String> faults) {
        if (asked == null) {
            return;
        }
        LocalDate day = Days.read(asked);
        if (day != null) {
            if (day.isAfter(LocalDate.now(Show.VIET_NAM))) {
                faults.put(field, show.text("compare.fault.ahead"));
            }
        } else if (!asked.matches(POSITION) || Long.parseLong(asked) < -1) {
            faults.put(field, show.text("compare.fault.no-moment"));
        } else if (Long.parseLong(asked) > known(reading)) {
            faults.put(
                    field,
                    show.text("compare.fault.beyond", Long.toString(Math.max(0, known(reading)))));
        }
    }

    private static long known(Reading reading) {
        return Objects.requireNonNullElse(reading.basis(), -1L);
    }

    /** A position as it is, a day as its end in Viet Nam, nothing as now. */
    private static Moment moment(@Nullable String asked, Reading reading) {
        long now = known(reading);
        long position = now;
        LocalDate day = Days.read(asked);
        if (asked != null && day == null) {
            position = Long.parseLong(asked);
        } else if (day != null && day.isBefore(LocalDate.now(Show.VIET_NAM))) {
            Answer then =
                    reading.plain(
                            "/api/v1/programmes",
                            "limit",
                            1,
                            "asOf",
                            day + "T23:59:59.999999+07:00");
            if (!then.ok()) {
                throw new Refused(then);
            }
            position = Objects.requireNonNullElse(then.basis(), -1L);
        }
        position = Math.min(position, now);
        Answer event =
                position < 0
                        ? new Answer(200, null, Map.of())
                        : reading.plain("/api/v1/events/" + position);
        return new Moment(position, event.ok() ? event.object() : Map.of(), asked);
    }

    private void differences(Asked asked, Moment then, Moment now, Reading reading, Model model) {
        List<@Nullable Object> question = new ArrayList<>();
        question.addAll(Arrays.asList(asked.of()));
        question.addAll(
                Arrays.asList(
                        "register",
                        Asked.blank(asked.register()),
                        "except",
                        Asked.blank(asked.except()) == null ? null : "ENTRY_ERROR",
                        "from",
                        then.position(),
                        "to",
                        now.position()));
        String whole = Reading.address("/api/v1/diff", question.toArray());
        Answer answer =
                reading.plain(whole, "limit", CHANGES, "cursor", Asked.blank(asked.cursor()));
        if (!answer.ok()) {
            if (answer.status() != 400) {
                throw new Refused(answer);
            }
            String type = Objects.toString(answer.object().get("type"), "");
            String key = "compare.problem." + type.substring(type.lastIndexOf('/') + 1);
            model.addAttribute("problem", answer.object());
            model.addAttribute("problemKey", show.has(key) ? key : "compare.problem");
        }
        Differences differences = new Differences(show, reading);
        model.addAttribute("differences", answer.items().stream().map(differences::of).toList());
        model.addAttribute("whole", whole);
        model.addAttribute("following", following(answer.cursor()));
    }

    private @Nullable String following(@Nullable String cursor) {
        return cursor == null ? null : show.with("/compare", "cursor", cursor);
    }

    private void beside(
            Asked asked, String year, Moment then, Moment now, Reading reading, Model model) {
        boolean only = Asked.blank(asked.only()) != null;
        String line = Asked.blank(asked.line());
        Answer figures = figures(asked, year, only, line, then, now, reading);
        YearsBeside beside =
                new YearsBeside(new Lines(show, reading, "figures"), !show.isEnglish());
        Map<String, Object> told = figures.object();
        long preceding = Values.number(told, "preceding", 0);
        boolean first = preceding == 0;
        model.addAttribute("year", year);
        model.addAttribute("only", only);
        model.addAttribute("cut", Boolean.TRUE.equals(told.get("cut")));
        model.addAttribute("told", told);
        model.addAttribute(
                "lines",
                Values.number(told, "changed", 0)
                        + Values.number(told, "added", 0)
                        + Values.number(told, "removed", 0)
                        + (only ? 0 : Values.number(told, "same", 0)));
        model.addAttribute("preceding", preceding);
        model.addAttribute("shown", figures.items().size());
        model.addAttribute(
                "onward",
                figures.cursor() == null
                        ? null
                        : show.with("/compare", "line", figures.cursor()) + "#beside");
        model.addAttribute(
                "tables",
                beside.tables(
                        first ? year(asked, year, then, reading) : Map.of(),
                        first ? year(asked, year, now, reading) : Map.of(),
                        figures.items(),
                        only));
    }

    /** What is not known of a unit that is not recorded yet is nothing. */
    private static Answer figures(
            Asked asked,
            String year,
            boolean only,
            @Nullable String line,
            Moment then,
            Moment now,
            Reading reading) {
        Answer answer =
                reading.plain(
                        Reading.address("/api/v1/years/" + year + "/diff", asked.of()),
                        "from",
                        then.position(),
                        "to",
                        now.position(),
                        "without",
                        only ? "same" : null,
                        "limit",
                        LINES,
                        "cursor",
                        line);
        if (!answer.ok() && answer.status() != 404) {
            throw new Refused(answer);
        }
        return answer.ok() ? answer : new Answer(200, null, Map.of());
    }

    /** What is not known of a unit that was not recorded then is nothing. */
    private static Map<String, Object> year(Asked asked, String year, Moment at, Reading reading) {
        Answer answer =
                reading.plain(
                        Reading.address("/api/v1/years/" + year, asked.of()),
                        "limit",
                        1,
                        "basis",
                        at.position());
        if (!answer.ok() && answer.status() != 404) {
            throw new Refused(answer);
        }
        return answer.ok() ? answer.object() : Map.of();
    }

    /** A time to compare with, in words. */
    record Suggestion(String words, String address) {}

    private List<Suggestion> suggested(Asked asked, @Nullable String unit, Reading reading) {
        LocalDate today = LocalDate.now(Show.VIET_NAM);
        List<Suggestion> all = new ArrayList<>();
        all.add(new Suggestion(show.text("compare.ago.day"), from(today.minusDays(1))));
        all.add(new Suggestion(show.text("compare.ago.week"), from(today.minusDays(7))));
        all.add(new Suggestion(show.text("compare.ago.month"), from(today.minusMonths(1))));
        all.add(
                new Suggestion(
                        show.text("compare.ago.year"), from(today.withDayOfYear(1).minusDays(1))));
        if (unit != null) {
            reading.list("/api/v1/seals", "unit", unit, "status", "standing", "limit", 6)
                    .forEach(
                            seal ->
                                    all.add(
                                            new Suggestion(
                                                    show.text(
                                                            "compare.ago.seal",
                                                            String.valueOf(seal.get("year"))),
                                                    show.with(
                                                            "/compare",
                                                            "from",
                                                            text(seal, "basis")))));
        }
        return all;
    }

    private String from(LocalDate day) {
        return show.with("/compare", "from", day);
    }

    /**
     * What to write in a footnote: what is compared, the last event of it, and a lasting address.
     */
    private String citation(Asked asked, Map<String, Object> unit, Moment then, Moment now) {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                        + Reading.address(
                                Reading.address("/compare", asked.of()),
                                "register",
                                Asked.blank(asked.register()),
                                "except",
                                Asked.blank(asked.except()),
                                "year",
                                Asked.blank(asked.year()),
                                "from",
                                then.position(),
                                "to",
                                now.position());
        return show.text(
                then.position() < 0 ? "compare.citation.from-nothing" : "compare.citation",
                unit.isEmpty() ? show.text("compare.everything") : show.place(unit),
                String.valueOf(then.position()),
                then.recordedAt() == null ? "" : show.moment(then.recordedAt()),
                String.valueOf(now.position()),
                now.recordedAt() == null ? "" : show.moment(now.recordedAt()),
                String.valueOf(now.eventId()),
                String.valueOf(now.leafHash()),
                address);
    }
}
