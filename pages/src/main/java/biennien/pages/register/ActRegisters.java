package biennien.pages.register;

import static biennien.pages.register.Column.numbers;
import static biennien.pages.register.Column.of;
import static biennien.pages.register.Filter.Kind.CARRIED;
import static biennien.pages.register.Filter.Kind.CHOICE;
import static biennien.pages.register.Filter.Kind.DAY;
import static biennien.pages.register.Filter.Kind.TEXT;
import static biennien.pages.register.Filter.Kind.UNIT;
import static biennien.pages.register.Filter.Kind.WITHIN;
import static biennien.pages.register.Filter.Kind.YEAR;
import static biennien.pages.register.Filter.first;
import static biennien.pages.register.Filter.more;
import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programmes, inspections, acts on units, seals, and the law as dated rows. */
final class ActRegisters {
    private static final String WORK = "work";
    private static final String FRAME = "frame";

    private static final Column UNIT_COLUMN =
            of("unit", (in, item) -> List.of(in.unit(item.get("unit")))).by("place");
    private static final Column STATUS =
            of("status", (in, item) -> List.of(in.status(item.get("status"))));
    private static final Column CITED = of("source", (in, item) -> List.of(in.cited(item)));

    private ActRegisters() {}

    static List<Register> all() {
        return List.of(
                programmes(), inspections(), recommendations(), reorganisations(), seals(), law());
    }

    private static Register programmes() {
        return Register.of(
                WORK,
                "programmes",
                List.of(
                        of(
                                "programme",
                                (in, item) ->
                                        List.of(
                                                in.fact(item, text(item, "number")),
                                                in.titled(text(item, "title")))),
                        of("partners", (in, item) -> partners(in, item)),
                        of("signed", (in, item) -> List.of(in.day(item.get("signedOn")))),
                        of("term", (in, item) -> List.of(in.day(item.get("term")))).by("time"),
                        of(
                                "superseded",
                                (in, item) ->
                                        item.get("supersession") == null
                                                ? List.of(in.missing())
                                                : List.of(
                                                        in.fact(
                                                                "programmes",
                                                                text(item, "supersession.by"),
                                                                text(item, "supersession.by")),
                                                        in.quiet(
                                                                in.when(
                                                                        at(
                                                                                item,
                                                                                "supersession.on"))))),
                        CITED),
                Stream.concat(
                                Stream.of(
                                        first("q", TEXT), first("number", TEXT), first("on", DAY)),
                                Register.inTime().stream())
                        .toList());
    }

    private static List<Line> partners(Lines in, Map<String, Object> item) {
        return in.each(list(item, "partners"), one -> in.name(one.toString()));
    }

    private static Register inspections() {
        return Register.of(
                WORK,
                "inspections",
                List.of(
                        of(
                                "inspection",
                                (in, item) ->
                                        List.of(
                                                in.fact(
                                                        item,
                                                        text(item, "plan.number") == null
                                                                ? in.say("register.inspection-of")
                                                                        + " "
                                                                        + text(item, "unit.name")
                                                                : text(item, "plan.number")))),
                        UNIT_COLUMN,
                        of(
                                "programme",
                                (in, item) ->
                                        List.of(
                                                in.fact(
                                                        "programmes",
                                                        text(item, "programme"),
                                                        text(item, "programme")))),
                        of("planned", (in, item) -> List.of(in.day(at(item, "plan.plannedFor")))),
                        of("held", (in, item) -> List.of(in.day(at(item, "holding.on"))))
                                .by("time"),
                        of(
                                "recommended",
                                (in, item) ->
                                        in.each(
                                                list(item, "recommendations"),
                                                one -> in.recorded(text(one, "text")))),
                        STATUS),
                Register.ofFacts(
                        first("status", CHOICE, "planned", "held", "closed"),
                        more("programme", CARRIED)));
    }

    private static Register recommendations() {
        return Register.of(
                        WORK,
                        "recommendations",
                        List.of(
                                of(
                                        "recommendation",
                                        (in, item) ->
                                                List.of(
                                                        in.fact(
                                                                "inspections",
                                                                text(item, "inspection"),
                                                                text(item, "text")))),
                                of("inspected", (in, item) -> List.of(in.unit(item.get("unit"))))
                                        .by("place"),
                                of(
                                        "owner",
                                        (in, item) ->
                                                text(item, "owner") == null
                                                        ? List.of(in.unit(item.get("ownerUnit")))
                                                        : List.of(
                                                                in.name(text(item, "owner")),
                                                                in.unit(item.get("ownerUnit")))),
                                of("made", (in, item) -> List.of(in.day(item.get("made"))))
                                        .by("time"),
                                of("due", (in, item) -> List.of(in.day(item.get("due")))),
                                numbers("age", ActRegisters::age),
                                of(
                                        "status",
                                        (in, item) ->
                                                "certain".equals(item.get("overdue"))
                                                                || "possible"
                                                                        .equals(item.get("overdue"))
                                                        ? List.of(
                                                                in.status(item.get("status")),
                                                                in.mark(
                                                                        "register.overdue."
                                                                                + item.get(
                                                                                        "overdue"),
                                                                        "certain"
                                                                                        .equals(
                                                                                                item
                                                                                                        .get(
                                                                                                                "overdue"))
                                                                                ? "against"
                                                                                : "doubtful"))
                                                        : List.of(in.status(item.get("status")))),
                                CITED),
                        List.of(
                                first("unit", UNIT),
                                first("within", WITHIN),
                                first("status", CHOICE, "open", "answered", "closed"),
                                first("on", DAY)))
                .byTime();
    }

    private static List<Line> age(Lines in, Map<String, Object> item) {
        Object least = at(item, "ageDays.min");
        Object most = at(item, "ageDays.max");
        if (least == null || most == null) {
            return List.of(in.missing());
        }
        return List.of(
                in.bounds(
                        Map.of("lo", least, "hi", most, "unit", in.say("register.days")),
                        item.get("explain")));
    }

    private static Register reorganisations() {
        return Register.of(
                        FRAME,
                        "reorganisations",
                        List.of(
                                of(
                                        "act",
                                        (in, item) ->
                                                List.of(
                                                        in.fact(item, text(item, "legalText")),
                                                        in.quiet(in.called(item.get("kind"))))),
                                of(
                                                "operative",
                                                (in, item) ->
                                                        List.of(in.date(item.get("operativeOn"))))
                                        .by("time"),
                                of(
                                        "adopted",
                                        (in, item) -> List.of(in.date(item.get("adoptedOn")))),
                                of(
                                        "from-units",
                                        (in, item) ->
                                                list(item, "lines").isEmpty()
                                                        ? List.of(in.unit(item.get("unit")))
                                                        : units(in, item, "from")),
                                of(
                                        "to-units",
                                        (in, item) ->
                                                list(item, "lines").isEmpty()
                                                        ? List.of(in.word(item.get("changedTo")))
                                                        : units(in, item, "to"))),
                        Stream.concat(
                                        Stream.of(
                                                first("unit", UNIT),
                                                first("from", DAY),
                                                first("to", DAY)),
                                        Register.inTime().stream())
                                .toList())
                .byTime();
    }

    /** Each unit once; the first few, for an act may name hundreds. */
    private static List<Line> units(Lines in, Map<String, Object> item, String end) {
        List<Object> all =
                list(item, "lines").stream().map(line -> at(line, end)).distinct().toList();
        List<Line> shown =
                new ArrayList<>(
                        all.stream().filter(Objects::nonNull).limit(FEW).map(in::unit).toList());
        if (all.size() > FEW) {
            shown.add(in.fact(item, in.say("register.and-more", all.size() - FEW)));
        }
        return shown;
    }

    private static final int FEW = 6;

    private static Register seals() {
        return Register.of(
                FRAME,
                "seals",
                List.of(
                        of(
                                        "seal",
                                        (in, item) ->
                                                List.of(
                                                        in.fact(
                                                                item,
                                                                in.say(
                                                                        "register.seal-of",
                                                                        String.valueOf(
                                                                                item.get("year")))),
                                                        in.quiet(in.called(item.get("calendar")))))
                                .by("time"),
                        UNIT_COLUMN,
                        of(
                                "sheet",
                                (in, item) ->
                                        List.of(
                                                new Line(
                                                        in.say("register.sheet"),
                                                        in.link(
                                                                Reading.address(
                                                                        "/years/"
                                                                                + item.get("year"),
                                                                        "unit",
                                                                        text(item, "unit.id"))),
                                                        "",
                                                        null))),
                        of(
                                "basis",
                                (in, item) ->
                                        List.of(
                                                new Line(
                                                        String.valueOf(item.get("basis")),
                                                        in.link("/events/" + item.get("basis")),
                                                        "",
                                                        null))),
                        of("sealed-by", (in, item) -> List.of(in.name(text(item, "sealedBy")))),
                        of("on", (in, item) -> List.of(in.day(item.get("on")))),
                        STATUS),
                Register.ofFacts(
                        first("year", YEAR), first("status", CHOICE, "standing", "withdrawn")));
    }

    private static Register law() {
        return Register.of(
                        FRAME,
                        "law",
                        List.of(
                                of("rule", ActRegisters::rule),
                                of("law-kind", (in, item) -> List.of(in.word(item.get("kind")))),
                                of("since", (in, item) -> List.of(in.date(item.get("from")))),
                                of("until", (in, item) -> List.of(in.date(item.get("to")))),
                                of(
                                        "legal-basis",
                                        (in, item) ->
                                                List.of(
                                                        in.law(
                                                                in.legal(
                                                                        text(
                                                                                item,
                                                                                "legalBasis"))))),
                                of(
                                        "state",
                                        (in, item) ->
                                                List.of(
                                                        in.mark(
                                                                "word." + item.get("state"),
                                                                switch (String.valueOf(
                                                                        item.get("state"))) {
                                                                    case "confirmed" -> "sure";
                                                                    case "partly" -> "doubtful";
                                                                    default -> "none";
                                                                })))),
                        List.of(
                                first(
                                        "kind",
                                        CHOICE,
                                        "instrument",
                                        "criterion",
                                        "deciding-body",
                                        "conferrer",
                                        "exemplary-title",
                                        "movement-rank",
                                        "ranking-deadline",
                                        "group-type",
                                        "weapon-class",
                                        "part-of",
                                        "report-calendar"),
                                first("validOn", DAY),
                                first("state", CHOICE, "confirmed", "partly", "unconfirmed")))
                .whole();
    }

    /**
     * Codes as words. The sentence of the register of law is in English, so that other pages call a
     * rule without words of its own by the text that it stands in.
     */
    private static List<Line> rule(Lines in, Map<String, Object> item) {
        String code = String.valueOf(item.get("code"));
        String said =
                Arrays.stream(code.split("/"))
                        .filter(part -> in.isEnglish() || !in.called(part).equals(part))
                        .map(in::called)
                        .collect(Collectors.joining(" · "));
        String legal = in.legal(text(item, "legalBasis"));
        String sentence = String.valueOf(item.get("words"));
        if (in.isEnglish() && !said.equals(code)) {
            return code.contains("/")
                    ? List.of(in.law(said))
                    : List.of(
                            in.law(said), new Line(sentence, null, "quiet english law-text", null));
        }
        if (!in.isEnglish() && !said.isEmpty()) {
            return List.of(in.law(said));
        }
        return List.of(
                in.isEnglish() || legal == null
                        ? new Line(sentence, null, "english law-text", null)
                        : in.law(legal));
    }
}
