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
import java.util.List;
import java.util.Map;

/** What sources claim in numbers, and what follows from it. */
final class NumberRegisters {
    private static final String GROUP = "numbers";
    private static final Column FIGURE_COLUMN = of("figure", NumberRegisters::figure);
    private static final Column UNIT_COLUMN =
            of("unit", (in, item) -> List.of(in.unit(item.get("unit"))));

    private NumberRegisters() {}

    /** What is counted, and of what, unless the one says the other already. */
    private static List<Line> figure(Lines in, Map<String, Object> item) {
        String counted = in.called(item.get("indicator"));
        String of = in.called(item.get("subject"));
        Line fact = in.fact(item, counted);
        return counted.contains(of) ? List.of(fact) : List.of(fact, in.quiet(of));
    }

    static List<Register> all() {
        return List.of(figures(), claims(), rulings(), reconciliations());
    }

    private static Register figures() {
        return Register.of(
                GROUP,
                "figures",
                List.of(
                        FIGURE_COLUMN,
                        UNIT_COLUMN.by("place"),
                        numbers(
                                "quantity",
                                (in, item) ->
                                        List.of(
                                                in.quantity(
                                                        item.get("quantity"), item.get("explain")),
                                                in.quiet(in.called(at(item, "quantity.measure"))))),
                        of("period", (in, item) -> List.of(in.day(item.get("period")))).by("time"),
                        of("source", (in, item) -> List.of(in.source(item.get("source")))),
                        of("status", NumberRegisters::standing)),
                Register.ofFacts(
                        first("indicator", CHOICE),
                        first("q", TEXT),
                        more("status", CHOICE, "current", "corrected", "withdrawn", "standing"),
                        more("from", DAY),
                        more("to", DAY),
                        more("subject", CARRIED),
                        more("source", CARRIED)));
    }

    /** As it was reported or corrected, with what a reader should know before relying on it. */
    private static List<Line> standing(Lines in, Map<String, Object> item) {
        List<Line> all = new ArrayList<>();
        all.add(in.status(item.get("status")));
        String claim = text(item, "ruling.claim");
        if (claim != null) {
            boolean decides = at(item, "ruling.outdatedSince") == null;
            all.add(
                    in.mark(
                            decides ? "register.claim." + claim : "register.claim.outdated",
                            decides && claim.equals("preferred") ? "sure" : "doubtful"));
        }
        if (Boolean.TRUE.equals(item.get("listOpen"))) {
            all.add(in.mark("register.list-open", "doubtful"));
        }
        list(item, "flags").forEach(flag -> all.add(in.mark("register.flag." + flag, "doubtful")));
        return all;
    }

    private static Register claims() {
        return Register.of(
                        GROUP,
                        "claims",
                        List.of(
                                of(
                                        "figure",
                                        (in, item) ->
                                                List.of(
                                                        ofOneThing(in, item),
                                                        in.quiet(in.called(item.get("subject"))))),
                                UNIT_COLUMN,
                                numbers(
                                        "claimed",
                                        (in, item) ->
                                                in.each(
                                                        list(item, "figures"),
                                                        one ->
                                                                in.quantity(
                                                                        at(one, "quantity"),
                                                                        at(one, "explain")))),
                                of(
                                        "claim-by",
                                        (in, item) ->
                                                in.each(
                                                        list(item, "figures"),
                                                        one ->
                                                                in.fact(
                                                                        "figures",
                                                                        text(one, "id"),
                                                                        text(
                                                                                one,
                                                                                "source.title")))),
                                of(
                                        "same-time",
                                        (in, item) -> List.of(in.word(item.get("sameTime")))),
                                of("agree", (in, item) -> List.of(in.word(item.get("agree")))),
                                of(
                                        "ruling",
                                        (in, item) ->
                                                in.each(
                                                        list(item, "rulings"),
                                                        one ->
                                                                in.fact(
                                                                        "rulings",
                                                                        text(one, "id"),
                                                                        text(one, "office"))))),
                        List.of(
                                first("unit", UNIT),
                                first("within", WITHIN),
                                first("indicator", CHOICE),
                                first("from", DAY),
                                first("to", DAY),
                                more("subject", CARRIED)))
                .reckoned();
    }

    /** All that was reported of what several sources claim, however many there are. */
    private static Line ofOneThing(Lines in, Map<String, Object> item) {
        String said = in.called(item.get("indicator"));
        return new Line(
                said,
                in.link(
                        Reading.address(
                                "/registers/figures",
                                "unit",
                                text(item, "unit.id"),
                                "indicator",
                                item.get("indicator"),
                                "subject",
                                item.get("subject"),
                                "status",
                                "standing")),
                "",
                null);
    }

    private static Register rulings() {
        return Register.of(
                GROUP,
                "rulings",
                List.of(
                        FIGURE_COLUMN,
                        UNIT_COLUMN.by("place"),
                        of(
                                "prefers",
                                (in, item) ->
                                        List.of(
                                                item.get("prefers") == null
                                                        ? in.key("register.prefers.none")
                                                        : in.fact(
                                                                "figures",
                                                                text(item, "prefers"),
                                                                in.say("register.prefers.one")))),
                        of(
                                "between",
                                (in, item) ->
                                        in.each(
                                                list(item, "figures"),
                                                one ->
                                                        in.fact(
                                                                "figures",
                                                                one.toString(),
                                                                in.say("register.a-figure")))),
                        of("office", (in, item) -> List.of(in.name(text(item, "office")))),
                        of("on", (in, item) -> List.of(in.day(item.get("on")))).by("time"),
                        of(
                                "status",
                                (in, item) ->
                                        item.get("outdatedSince") == null
                                                ? List.of(in.status(item.get("status")))
                                                : List.of(
                                                        in.status(item.get("status")),
                                                        in.mark(
                                                                "register.claim.outdated",
                                                                "doubtful")))),
                List.of(
                        first("unit", UNIT),
                        first("within", WITHIN),
                        first("indicator", CHOICE),
                        first("status", CHOICE, "standing", "revoked"),
                        more("figure", CARRIED)));
    }

    private static Register reconciliations() {
        return Register.of(
                        GROUP,
                        "reconciliations",
                        List.of(
                                of(
                                        "figure",
                                        (in, item) ->
                                                List.of(
                                                        in.fact(
                                                                "figures",
                                                                text(item, "figure"),
                                                                in.called(item.get("indicator"))),
                                                        in.quiet(in.called(item.get("subject"))))),
                                UNIT_COLUMN,
                                of("period", (in, item) -> List.of(in.day(item.get("period")))),
                                numbers(
                                        "reported",
                                        (in, item) ->
                                                List.of(
                                                        in.bounds(
                                                                item.get("reported"),
                                                                item.get("explain")))),
                                of(
                                        "against",
                                        (in, item) ->
                                                List.of(
                                                        in.key(
                                                                "register.against."
                                                                        + item.get("against")))),
                                numbers(
                                        "other",
                                        (in, item) ->
                                                List.of(
                                                        in.bounds(
                                                                item.get("other"),
                                                                item.get("explain")))),
                                of(
                                        "verdict",
                                        (in, item) ->
                                                List.of(
                                                        in.mark(
                                                                "word." + item.get("verdict"),
                                                                verdict(item)),
                                                        in.quiet(
                                                                in.say(
                                                                        "register.rule."
                                                                                + item.get(
                                                                                        "rule")))))),
                        List.of(
                                first("unit", UNIT),
                                first("within", WITHIN),
                                first("indicator", CHOICE),
                                first("year", YEAR)))
                .reckoned();
    }

    private static String verdict(Map<String, Object> item) {
        return switch (String.valueOf(item.get("verdict"))) {
            case "MATCH" -> "sure";
            case "CONTRADICTS" -> "against";
            case "COMPATIBLE", "INCOMPLETE" -> "doubtful";
            default -> "none";
        };
    }
}
