package biennien.pages.register;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.web.DayTold;
import biennien.pages.web.Show;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registers: which there are, and each as a list that can be filtered, ordered and taken away.
 */
@Controller
class RegisterPage {
    private static final Set<Integer> ABOUT_THE_QUESTION = Set.of(400, 404, 409);
    private static final List<String> FILES = List.of("csv", "xlsx", "jsonl");
    private static final int CHOICES_OF_UNITS = 12;
    private static final Answer NOTHING = new Answer(200, null, Map.of());

    private final Show show;
    private final Choices choices;

    RegisterPage(Show show, Choices choices) {
        this.show = show;
        this.choices = choices;
    }

    /** A register in the overview; whether it is empty is not asked where asking would be dear. */
    record Entry(String name, boolean empty) {}

    @GetMapping("/registers")
    String registers(Reading reading, Model model) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (String group : Registers.GROUPS) {
            groups.put(
                    group,
                    Registers.in(group).stream()
                            .map(one -> new Entry(one.name(), empty(one, reading)))
                            .toList());
        }
        model.addAttribute("groups", groups);
        return "register/registers";
    }

    private static boolean empty(Register register, Reading reading) {
        return register.quick() && reading.list(register.address(), "limit", 1).isEmpty();
    }

    /** Units by name, as choices under a field. */
    @GetMapping("/registers/pick")
    String pick(Reading reading, @RequestParam(defaultValue = "") String unit, Model model) {
        model.addAttribute(
                "units",
                unit.isBlank() || unit.startsWith("unit:")
                        ? List.of()
                        : reading.list(
                                "/api/v1/units", "q", unit.strip(), "limit", CHOICES_OF_UNITS));
        return "register/pick :: found";
    }

    @GetMapping("/registers/{name}")
    String register(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean continued,
            Reading reading,
            Model model,
            HttpServletResponse response) {
        Register register = Registers.of(name).orElseThrow(Refused::notFound);
        Asked asked = Asked.of(register, withDay(register, given, reading));
        Answer answer =
                asked.endless() ? NOTHING : reading.tryAsk(register.address(), asked.question());
        model.addAttribute("endless", asked.endless());
        if (!answer.ok()) {
            if (!ABOUT_THE_QUESTION.contains(answer.status())) {
                throw new Refused(answer);
            }
            response.setStatus(answer.status());
            refused(asked, answer, model);
        }
        Lines lines = new Lines(show, reading, name);
        List<Row> rows =
                asked.shown(answer).stream().map(item -> row(register, lines, item)).toList();
        model.addAttribute("register", register);
        model.addAttribute("asked", asked);
        model.addAttribute("rows", rows);
        model.addAttribute("heads", heads(asked, reading));
        model.addAttribute("ordered", ordered(asked, reading));
        model.addAttribute("history", asked.value("history") != null);
        model.addAttribute("first", continued ? 1 : asked.before() + 1);
        model.addAttribute("last", asked.before() + rows.size());
        String next = asked.next(answer);
        model.addAttribute(
                "following",
                next == null
                        ? null
                        : asked.following(
                                next,
                                rows.size(),
                                reading.known().earlier()
                                        ? String.valueOf(reading.basis())
                                        : null));
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(format -> files.put(format, asked.file(format, reading.basis())));
        files.put("json", asked.file("json", reading.basis()));
        model.addAttribute("files", files);
        model.addAttribute("follows", answer.ok() && !asked.endless() && asked.isFromTheFirstRow());
        form(asked, reading, model);
        return "register/register";
    }

    /**
     * A heading.
     *
     * @param href the register ordered by it, then the other way round, then as at first; null
     *     where it is not ordered by it
     * @param hint what a click on it does
     * @param direction in which the register is ordered by it now; null when it is not
     */
    record Head(
            String key,
            boolean numeric,
            @Nullable String href,
            @Nullable String hint,
            @Nullable String direction) {}

    private List<Head> heads(Asked asked, Reading reading) {
        return asked.register().columns().stream().map(one -> head(one, asked, reading)).toList();
    }

    private Head head(Column column, Asked asked, Reading reading) {
        String order = column.order();
        if (order == null || !asked.ordered()) {
            return new Head(column.key(), column.numeric(), null, null, null);
        }
        String reverse = "-" + order;
        boolean up = asked.order().equals(order);
        boolean down = asked.order().equals(reverse);
        String next = up ? reverse : down ? asked.register().order() : order;
        return new Head(
                column.key(),
                column.numeric(),
                show.link(asked.sorted(next), reading),
                show.text("register.order.by", show.text("register.order." + next)),
                up ? "ascending" : down ? "descending" : null);
    }

    /**
     * The order of the register in words, and the way to that of recording, which has no column.
     */
    record Ordered(String said, String other, String href) {}

    private @Nullable Ordered ordered(Asked asked, Reading reading) {
        if (!asked.ordered()) {
            return null;
        }
        String other = asked.order().equals("recorded") ? "-recorded" : "recorded";
        return new Ordered(
                show.text("register.order." + asked.order()),
                show.text("register.order." + other),
                show.link(asked.sorted(other), reading));
    }

    /** The age of a recommendation is one on a day: on this one, unless another is asked for. */
    private static MultiValueMap<String, String> withDay(
            Register register, MultiValueMap<String, String> given, Reading reading) {
        if (register.name().equals("recommendations") && !given.containsKey("on")) {
            String day = DayTold.of(reading, Clock.systemUTC()).toString();
            given.set("on", day);
            reading.took("on", day);
        }
        return given;
    }

    private void refused(Asked asked, Answer answer, Model model) {
        String type = Objects.requireNonNullElse(text(answer.object(), "type"), "");
        String key = "register.problem." + type.substring(type.lastIndexOf('/') + 1);
        model.addAttribute("problem", answer.object());
        model.addAttribute("problemKey", show.has(key) ? key : null);
        List<Line> candidates = new ArrayList<>();
        for (Object candidate : Values.list(answer.object(), "candidates")) {
            String id = text(candidate, "id");
            if (id != null) {
                candidates.add(
                        new Line(
                                String.valueOf(text(candidate, "name")),
                                asked.with("unit", id),
                                "",
                                text(candidate, "parent.name")));
            }
        }
        model.addAttribute("candidates", candidates);
    }

    private Row row(Register register, Lines lines, Map<String, Object> item) {
        return new Row(
                register.columns().stream()
                        .map(
                                column ->
                                        new Row.Part(
                                                show.text("register.column." + column.key()),
                                                column.numeric(),
                                                column.cell().of(lines, item)))
                        .toList(),
                item.get("known") == null ? null : known(item));
    }

    private String known(Map<String, Object> item) {
        Object from = at(item, "known.from");
        Object to = at(item, "known.to");
        return to == null
                ? show.text("register.known.since", String.valueOf(from))
                : show.text("register.known.until", String.valueOf(from), String.valueOf(to));
    }

    /** A choice of a field: its code and its word. */
    record Choice(String code, String word) {}

    /** A condition that was set, in words, and the page without it. */
    record Condition(String label, String value, String without) {}

    private void form(Asked asked, Reading reading, Model model) {
        Register register = asked.register();
        String unit = asked.value("unit");
        Map<String, Object> found = unit == null ? Map.of() : unit(unit, reading);
        String name = text(found, "name");
        String unitName = name == null ? unit : name;
        String place = name == null ? unit : show.place(found);
        Map<String, List<Choice>> offered = new HashMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : register.filters()) {
            if (filter.kind() == Filter.Kind.CHOICE || filter.kind() == Filter.Kind.MATCH) {
                offered.put(filter.name(), choices(register, filter));
            }
            String value = asked.value(filter.name());
            if (value != null) {
                conditions.add(
                        new Condition(
                                label(register, filter),
                                said(register, filter, value, place, reading),
                                asked.without(filter.name())));
            }
        }
        model.addAttribute("unitName", unitName);
        model.addAttribute("offered", offered);
        model.addAttribute("conditions", conditions);
        model.addAttribute(
                "labels",
                register.filters().stream()
                        .collect(Collectors.toMap(Filter::name, one -> label(register, one))));
        model.addAttribute(
                "more",
                register.filters().stream()
                        .anyMatch(one -> !one.first() && asked.value(one.name()) != null));
        model.addAttribute(
                "hasMore",
                register.filters().stream()
                        .anyMatch(one -> !one.first() && one.kind() != Filter.Kind.CARRIED));
    }

    private String label(Register register, Filter filter) {
        String own = filter.key() + "." + register.name();
        return show.text(show.has(own) ? own : filter.key());
    }

    private List<Choice> choices(Register register, Filter filter) {
        List<String> codes =
                filter.choices().isEmpty()
                        ? choices.of(register.address(), filter.name())
                        : filter.choices();
        return codes.stream().map(code -> new Choice(code, word(register, filter, code))).toList();
    }

    private String word(Register register, Filter filter, String code) {
        if (filter.name().equals("status")) {
            String own = "register.status." + register.name() + "." + code;
            return show.text(show.has(own) ? own : "register.status." + code);
        }
        return filter.kind() == Filter.Kind.MATCH
                ? show.text("register.match." + code)
                : show.word(code);
    }

    private String said(
            Register register,
            Filter filter,
            String value,
            @Nullable String place,
            Reading reading) {
        return switch (filter.kind()) {
            case UNIT -> Objects.requireNonNullElse(place, value);
            case WITHIN, HISTORY -> show.text("register.yes");
            case CHOICE, MATCH ->
                    choices(register, filter).stream().anyMatch(c -> c.code().equals(value))
                            ? word(register, filter, value)
                            : value;
            case DAY -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? show.edtf(value) : value;
            case CARRIED ->
                    filter.name().equals("source") ? title(value, reading) : show.word(value);
            case WINDOW -> Objects.requireNonNullElse(show.typed(value), value);
            case TEXT, YEAR -> value;
        };
    }

    private static Map<String, Object> unit(String unit, Reading reading) {
        if (!unit.startsWith("unit:")) {
            return Map.of();
        }
        Answer found = reading.tryAsk("/api/v1/units/" + Reading.part(unit));
        return found.ok() ? found.object() : Map.of();
    }

    private static String title(String source, Reading reading) {
        Answer found = reading.tryAsk("/api/v1/sources/" + Reading.part(source));
        return found.ok()
                ? Objects.requireNonNullElse(text(found.object(), "title"), source)
                : source;
    }
}
