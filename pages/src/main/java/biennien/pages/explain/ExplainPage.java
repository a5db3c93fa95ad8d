package biennien.pages.explain;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.register.Values;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One number: what it is, how it was reckoned, from which words of which documents. */
@Controller
class ExplainPage {
    private static final String RULE = "explain.rule.";

    /** So many figures behind one number are called by what they count, the rest by their kind. */
    private static final int MOST_NAMED = 12;

    /** So many events, with what belongs to them, stand on one page. */
    private static final int EVENTS = 100;

    private static final Set<String> QUALIFIERS =
            Set.of(
                    "EXACT",
                    "OVER",
                    "NEARLY",
                    "ABOUT",
                    "AT_LEAST",
                    "AT_MOST",
                    "MAGNITUDE",
                    "NOT_REPORTED",
                    "SUPPRESSED");

    private final Show show;

    ExplainPage(Show show) {
        this.show = show;
    }

    @GetMapping("/explain")
    String explain(
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String pointer,
            @RequestParam(required = false) @Nullable String cursor,
            Reading reading,
            Model model) {
        Answer piece =
                reading.ask(
                        "/api/v1/explain",
                        "figure",
                        figure,
                        "version",
                        version,
                        "answer",
                        answer,
                        "pointer",
                        pointer,
                        "limit",
                        EVENTS,
                        "cursor",
                        cursor);
        Map<String, Object> told = piece.object();
        Map<String, Object> whole = object(told, "whole");
        boolean inPart = piece.next() != null || Values.number(whole, "preceding", 0) > 0;
        Map<String, Object> number = object(told, "number");
        Map<String, Object> recompute = object(told, "recompute");
        List<Map<String, Object>> inputs = list(recompute, "inputs");
        boolean hidden = "SUPPRESSED".equals(number.get("kind"));
        List<Map<String, Object>> facts = list(told, "facts");
        Map<String, Map<String, Object>> figures = figures(facts, reading);
        model.addAttribute("told", told);
        model.addAttribute("number", number);
        model.addAttribute("hidden", hidden);
        model.addAttribute("shown", shown(number));
        model.addAttribute("members", members(number));
        model.addAttribute(
                "about", inPart ? aboutAll(number, whole) : about(number, facts, figures));
        model.addAttribute("when", when(number, whole));
        model.addAttribute("named", named(facts, figures));
        model.addAttribute("recompute", recompute);
        model.addAttribute("lines", lines(told, inputs));
        model.addAttribute("again", inPart ? null : Again.reckoned(recompute, inputs));
        model.addAttribute("sum", inPart ? whole.get("sum") : null);
        model.addAttribute("whole", whole);
        model.addAttribute("inPart", inPart);
        model.addAttribute("next", piece.cursor());
        model.addAttribute("rules", list(told, "rules").stream().map(this::rule).toList());
        model.addAttribute("corrections", list(told, "corrections"));
        model.addAttribute("rulings", list(told, "rulings"));
        model.addAttribute("events", list(told, "events"));
        model.addAttribute("unit", unit(told, inPart ? List.of() : facts));
        boolean earlier = isEarlier(reading);
        model.addAttribute("earlier", earlier);
        // What is known now is linked to without a basis, or every page behind would look earlier.
        model.addAttribute("kept", earlier ? reading : null);
        model.addAttribute(
                "json",
                Reading.address(
                        "/api/v1/explain",
                        "figure",
                        figure,
                        "version",
                        version,
                        "answer",
                        answer,
                        "pointer",
                        pointer,
                        "basis",
                        reading.basis()));
        return "explain/explain";
    }

    /**
     * @param language of the words where they are not in that of the page
     */
    public record Rule(String words, @Nullable String language, @Nullable Object legalBasis) {}

    /** A rule in the words of the pages; one that they have none for as the API says it. */
    private Rule rule(Map<String, Object> rule) {
        String code = Objects.toString(rule.get("code"), "");
        Object basis = rule.get("legalBasis");
        if (show.has(RULE + code)) {
            return new Rule(show.text(RULE + code), null, basis);
        }
        for (String family : List.of("legal-class", "calendar", "counts")) {
            if (code.startsWith(family + "-")) {
                Object of = show.word(code.substring(family.length() + 1));
                return new Rule(show.text(RULE + family, of), null, basis);
            }
        }
        return new Rule(Objects.toString(rule.get("words"), code), "en", basis);
    }

    /** Each link to this page names its basis; an earlier state it is once more was recorded. */
    private static boolean isEarlier(Reading reading) {
        Long basis = reading.basis();
        return basis != null
                && reading.known().earlier()
                && reading.plain("/api/v1/events/" + (basis + 1)).ok();
    }

    private String shown(Map<String, Object> number) {
        String kind = Objects.toString(number.get("kind"), "");
        boolean unsaid = kind.equals("NOT_REPORTED") || !isBounded(number);
        if (QUALIFIERS.contains(kind) && (number.get("value") != null || unsaid)) {
            return show.quantity(number);
        }
        if (isBounded(number)) {
            return show.between(number);
        }
        if (number.get("value") != null) {
            return show.plain(number.get("value"));
        }
        Map<String, Object> members = members(number);
        if (!members.isEmpty()) {
            return members.entrySet().stream()
                    .map(member -> counted(member.getKey(), show.plain(member.getValue())))
                    .collect(Collectors.joining(" · "));
        }
        return show.text(show.has("word." + kind) ? "word." + kind : "show.unbounded");
    }

    private String counted(String name, String number) {
        String one = "explain.member." + name + ".one";
        boolean isOne = number.equals("1") && show.has(one);
        return number + " " + (isOne ? show.text(one) : member(name));
    }

    private String member(String name) {
        String key = "explain.member." + name;
        return show.has(key) ? show.text(key) : name;
    }

    private static boolean isBounded(Map<String, Object> number) {
        return number.get("lo") != null || number.get("hi") != null;
    }

    /** Several numbers that one link explains, each with its own name. */
    private static Map<String, Object> members(Map<String, Object> number) {
        Map<String, Object> members = object(number, "members");
        return members.size() > 1 ? members : Map.of();
    }

    /** The figures among the facts, by their ids, where they stand in the version that counts. */
    private static Map<String, Map<String, Object>> figures(
            List<Map<String, Object>> facts, Reading reading) {
        Map<String, Map<String, Object>> figures = new HashMap<>();
        facts.stream()
                .filter(fact -> id(fact).startsWith("figure:"))
                .limit(MOST_NAMED)
                .forEach(
                        fact -> {
                            Map<String, Object> figure =
                                    reading.tryAsk("/api/v1/figures/" + Reading.part(id(fact)))
                                            .object();
                            if (figure.get("indicator") != null
                                    && String.valueOf(figure.get("position"))
                                            .equals(String.valueOf(fact.get("position")))) {
                                figures.put(id(fact), figure);
                            }
                        });
        return figures;
    }

    private static String id(Map<String, Object> fact) {
        return Objects.toString(fact.get("fact"), "");
    }

    /** What each fact is called where it names no unit. */
    private Map<String, String> named(
            List<Map<String, Object>> facts, Map<String, Map<String, Object>> figures) {
        Map<String, String> named = new HashMap<>();
        facts.forEach(fact -> named.put(id(fact), called(id(fact), figures)));
        return named;
    }

    /** A figure by what it counts, any other fact by what it is. */
    private String called(String id, Map<String, Map<String, Object>> figures) {
        Map<String, Object> figure = figures.get(id);
        return figure == null
                ? kind(id)
                : show.figure(figure.get("indicator"), figure.get("subject"));
    }

    /** What kind of fact has this id. */
    private String kind(String id) {
        String page = show.page(id);
        String key = page == null ? "" : page.replaceFirst("/facts/([^/]+)/.*", "fact.one.$1");
        return show.has(key) ? show.text(key) : id;
    }

    /** What the number counts, as far as all facts say the same; else null. */
    private @Nullable String about(
            Map<String, Object> number,
            List<Map<String, Object>> facts,
            Map<String, Map<String, Object>> figures) {
        Set<String> kinds = new HashSet<>();
        Set<String> called = new HashSet<>();
        Set<String> counted = new HashSet<>();
        for (Map<String, Object> fact : facts) {
            Map<String, Object> figure = figures.get(id(fact));
            kinds.add(kind(id(fact)));
            called.add(called(id(fact), figures));
            counted.add(figure == null ? "" : show.word(figure.get("indicator")));
        }
        boolean ofOneKind = kinds.size() == 1 && !kinds.contains(id(facts.getFirst()));
        if (!ofOneKind || !members(number).isEmpty()) {
            return null;
        }
        if (!isStated(number)) {
            return kinds.iterator().next();
        }
        return called.size() == 1
                ? called.iterator().next()
                : counted.size() == 1 && !counted.contains("")
                        ? counted.iterator().next()
                        : kinds.iterator().next();
    }

    /** The same of more facts than stand on the page: never by those on it alone. */
    private @Nullable String aboutAll(Map<String, Object> number, Map<String, Object> whole) {
        if (!members(number).isEmpty()
                || !(whole.get("kinds") instanceof List<?> kinds)
                || kinds.size() != 1) {
            return null;
        }
        String beginning = kinds.getFirst() + ":";
        String kind = kind(beginning);
        return kind.equals(beginning) ? null : kind;
    }

    /** The place that the number is of, or that of all its facts; empty where there are several. */
    private static Map<String, Object> unit(
            Map<String, Object> told, List<Map<String, Object>> facts) {
        Map<String, Object> unit = object(told, "unit");
        Set<Map<String, Object>> units =
                facts.stream().map(fact -> object(fact, "unit")).collect(Collectors.toSet());
        return unit.get("unit") != null || units.size() != 1 || units.contains(Map.of())
                ? unit
                : Map.of("unit", units.iterator().next());
    }

    /** The time of which all facts speak; null where there are several, or none is told. */
    private @Nullable String when(Map<String, Object> number, Map<String, Object> whole) {
        return !isStated(number) || whole.get("days") == null
                ? null
                : show.edtf(String.valueOf(whole.get("days")));
    }

    /** Whether a source says the number, or the numbers that it is the sum of. */
    private static boolean isStated(Map<String, Object> number) {
        String kind = Objects.toString(number.get("kind"), "");
        return QUALIFIERS.contains(kind) || kind.equals("SUM");
    }

    /** The inputs in order, each with its fact and its words; then facts that are only told. */
    private static List<Line> lines(Map<String, Object> told, List<Map<String, Object>> inputs) {
        Map<Object, Map<String, Object>> facts = byPosition(list(told, "facts"));
        Map<Object, Map<String, Object>> quotes = byPosition(list(told, "quotes"));
        List<Line> lines = new ArrayList<>();
        Set<Object> used = new HashSet<>();
        for (Map<String, Object> input : inputs) {
            Object position = input.get("position");
            used.add(String.valueOf(position));
            lines.add(
                    new Line(
                            input,
                            facts.get(String.valueOf(position)),
                            quotes.get(String.valueOf(position))));
        }
        facts.forEach(
                (position, fact) -> {
                    if (used.add(position)) {
                        lines.add(new Line(null, fact, quotes.get(position)));
                    }
                });
        return lines;
    }

    private static Map<Object, Map<String, Object>> byPosition(List<Map<String, Object>> list) {
        Map<Object, Map<String, Object>> all = new LinkedHashMap<>();
        list.forEach(one -> all.putIfAbsent(String.valueOf(one.get("position")), one));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> in, String name) {
        return in.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> in, String name) {
        return in.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
