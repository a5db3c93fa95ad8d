package biennien.pages.register;

import static biennien.pages.register.Column.numbers;
import static biennien.pages.register.Column.of;
import static biennien.pages.register.Filter.Kind.CARRIED;
import static biennien.pages.register.Filter.Kind.CHOICE;
import static biennien.pages.register.Filter.Kind.DAY;
import static biennien.pages.register.Filter.Kind.TEXT;
import static biennien.pages.register.Filter.Kind.YEAR;
import static biennien.pages.register.Filter.first;
import static biennien.pages.register.Filter.more;
import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Groups, organisations, models; what they came to; what was held and handed over. */
final class ThingRegisters {
    private static final String THINGS = "things";
    private static final String RESULTS = "results";
    private static final String WORK = "work";

    private static final Column UNIT =
            of("unit", (in, item) -> List.of(in.unit(item.get("unit")))).by("place");
    private static final Column SUBJECT_UNIT =
            of("unit", (in, item) -> List.of(in.unit(at(item, "subject.unit")))).by("place");
    private static final Column STATUS =
            of("status", (in, item) -> List.of(in.status(item.get("status"))));
    private static final Column CITED = of("source", (in, item) -> List.of(in.cited(item)));
    private static final Column YEAR_COLUMN =
            of("year", (in, item) -> List.of(in.plain(text(item, "year")))).by("time");

    private ThingRegisters() {}

    static List<Register> all() {
        return List.of(
                groups(),
                organisations(),
                models(),
                certifications(),
                rankings(),
                exemplaryTitles(),
                commendations(),
                activities(),
                handovers());
    }

    private static Register groups() {
        return Register.of(
                THINGS,
                "groups",
                List.of(
                        of(
                                "group",
                                (in, item) ->
                                        List.of(
                                                in.fact(item, text(item, "name")),
                                                in.quiet(in.called(item.get("type"))))),
                        UNIT,
                        of("founded", (in, item) -> List.of(in.day(item.get("founded"))))
                                .by("time"),
                        numbers(
                                "members",
                                (in, item) -> {
                                    Object last = Lines.last(item, "memberCounts");
                                    return last == null
                                            ? List.of(in.missing())
                                            : List.of(
                                                    in.quantity(
                                                            at(last, "members"),
                                                            at(last, "explain")),
                                                    in.quiet(in.when(at(last, "on"))));
                                }),
                        of(
                                "rating",
                                (in, item) -> {
                                    Object last = Lines.last(item, "ratings");
                                    return last == null
                                            ? List.of(in.missing())
                                            : List.of(
                                                    in.word(at(last, "rating"))
                                                            .after(text(last, "year")));
                                }),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("type", CHOICE),
                        first("q", TEXT),
                        first("status", CHOICE, "active", "dissolved", "merged"),
                        more("on", CARRIED)));
    }

    private static Register organisations() {
        return Register.of(
                THINGS,
                "organisations",
                List.of(
                        of(
                                "organisation",
                                (in, item) -> List.of(in.fact(item, text(item, "name")))),
                        of(
                                "kind",
                                (in, item) -> {
                                    Object more =
                                            item.get("size") != null
                                                    ? item.get("size")
                                                    : item.get("schoolKind") != null
                                                            ? item.get("schoolKind")
                                                            : item.get("agencyKind");
                                    return more == null
                                            ? List.of(in.word(item.get("kind")))
                                            : List.of(
                                                    in.word(item.get("kind")),
                                                    in.quiet(in.called(more)));
                                }),
                        UNIT,
                        of("since", (in, item) -> List.of(in.day(item.get("from")))).by("time"),
                        of("until", (in, item) -> List.of(in.day(at(item, "closing.on")))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("kind", CHOICE),
                        first("q", TEXT),
                        first("status", CHOICE, "open", "closed"),
                        more("size", CHOICE)));
    }

    private static Register models() {
        return Register.of(
                THINGS,
                "models",
                List.of(
                        of("model", (in, item) -> List.of(in.fact(item, text(item, "name")))),
                        UNIT,
                        STATUS,
                        of("since", (in, item) -> List.of(in.day(item.get("on")))).by("time"),
                        numbers(
                                "counters",
                                (in, item) ->
                                        in.each(
                                                list(item, "counters"),
                                                one -> {
                                                    Object last = Lines.last(one, "counts");
                                                    return in.quantity(
                                                            at(last, "counted"),
                                                            at(last, "explain"));
                                                })),
                        numbers(
                                "replicated",
                                (in, item) ->
                                        in.each(
                                                list(item, "replications"),
                                                one ->
                                                        in.count(
                                                                at(one, "count"),
                                                                at(one, "explain"),
                                                                in.say("register.places")))),
                        CITED),
                Register.ofFacts(
                        first("q", TEXT),
                        first("status", CHOICE, "named", "piloted", "launched", "retired")));
    }

    private static Register certifications() {
        return Register.of(
                RESULTS,
                "certifications",
                List.of(
                        of("subject", ThingRegisters::subject),
                        SUBJECT_UNIT,
                        YEAR_COLUMN,
                        of("registered", (in, item) -> List.of(in.day(item.get("registeredOn")))),
                        of(
                                "decision",
                                (in, item) ->
                                        in.decision(
                                                at(item, "decision.number"),
                                                at(item, "decision.on"))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("year", YEAR),
                        first("kind", CHOICE),
                        first(
                                "status",
                                CHOICE,
                                "registered",
                                "assessed",
                                "recognised",
                                "refused",
                                "revoked"),
                        first("q", TEXT),
                        more("organisation", CARRIED)));
    }

    private static List<Line> subject(Lines in, Map<String, Object> item) {
        return List.of(
                in.fact(
                        item,
                        text(item, "subject.name") == null
                                ? text(item, "subject.unit.name")
                                : text(item, "subject.name")),
                in.quiet(in.called(at(item, "subject.kind"))));
    }

    private static Register rankings() {
        return Register.of(
                RESULTS,
                "rankings",
                List.of(
                        of("subject", ThingRegisters::subject),
                        SUBJECT_UNIT,
                        YEAR_COLUMN,
                        of("rank", (in, item) -> List.of(in.word(item.get("rank")))),
                        numbers(
                                "points",
                                (in, item) ->
                                        List.of(
                                                in.count(
                                                        item.get("points"),
                                                        item.get("explain"),
                                                        null))),
                        of(
                                "decision",
                                (in, item) ->
                                        in.decision(item.get("decision"), item.get("decidedOn"))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("year", YEAR),
                        first("kind", CHOICE),
                        first("rank", CHOICE),
                        first("q", TEXT),
                        more("status", CHOICE, "current", "corrected"),
                        more("organisation", CARRIED)));
    }

    private static Register exemplaryTitles() {
        return Register.of(
                RESULTS,
                "exemplary-titles",
                List.of(
                        of("subject", ThingRegisters::subject),
                        SUBJECT_UNIT,
                        YEAR_COLUMN,
                        of(
                                "decision",
                                (in, item) ->
                                        in.decision(item.get("decision"), item.get("decidedOn"))),
                        of("decided-by", (in, item) -> List.of(in.name(text(item, "decidedBy")))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("year", YEAR),
                        first("kind", CHOICE),
                        first("status", CHOICE, "conferred", "withdrawn"),
                        first("q", TEXT),
                        more("organisation", CARRIED)));
    }

    private static Register commendations() {
        return Register.of(
                RESULTS,
                "commendations",
                List.of(
                        of(
                                "commendation",
                                (in, item) -> List.of(in.fact(item, in.called(item.get("form"))))),
                        of("conferrer", (in, item) -> List.of(in.word(item.get("conferrer")))),
                        of("recipient", ThingRegisters::recipient),
                        UNIT,
                        of("conferred", (in, item) -> List.of(in.day(item.get("conferredOn"))))
                                .by("time"),
                        of("decision", (in, item) -> List.of(in.document(text(item, "decision")))),
                        STATUS,
                        of("source", (in, item) -> List.of(in.source(text(item, "source"))))),
                Register.ofFacts(
                        first("form", CHOICE),
                        first("recipient", CHOICE),
                        first("q", TEXT),
                        more("conferrer", CHOICE),
                        more("status", CHOICE, "conferred", "annulled"),
                        more("from", DAY),
                        more("to", DAY)));
    }

    /** What kind of recipient and how many; a name is never there. */
    private static List<Line> recipient(Lines in, Map<String, Object> item) {
        List<Line> all = new ArrayList<>();
        String collective = text(item, "recipient.collective");
        Object kind = at(item, "recipient.kind");
        Object count = at(item, "recipient.count");
        if (collective != null || count == null) {
            all.add(collective == null ? in.word(kind) : in.name(collective));
        }
        if (count != null) {
            all.add(
                    in.count(
                            count,
                            item.get("explain"),
                            kind == null ? in.say("register.recipients") : in.called(kind)));
        }
        return all;
    }

    private static Register activities() {
        return Register.of(
                WORK,
                "activities",
                List.of(
                        of(
                                "activity",
                                (in, item) ->
                                        text(item, "title") == null
                                                ? List.of(
                                                        in.fact(item, in.called(item.get("kind"))))
                                                : List.of(
                                                        in.fact(item, text(item, "title")),
                                                        in.quiet(in.called(item.get("kind"))))),
                        UNIT,
                        of("period", (in, item) -> List.of(in.day(item.get("period")))).by("time"),
                        numbers(
                                "counts",
                                (in, item) ->
                                        in.each(
                                                list(item, "counts"),
                                                one ->
                                                        in.quantity(
                                                                at(one, "quantity"),
                                                                at(one, "explain")))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("kind", CHOICE),
                        more("status", CHOICE, "current", "corrected", "withdrawn", "standing"),
                        more("from", DAY),
                        more("to", DAY)));
    }

    private static Register handovers() {
        return Register.of(
                WORK,
                "handovers",
                List.of(
                        of(
                                        "handover",
                                        (in, item) ->
                                                List.of(in.fact(item, in.when(item.get("on")))))
                                .by("time"),
                        UNIT,
                        numbers(
                                "items",
                                (in, item) ->
                                        in.each(
                                                list(item, "items"),
                                                one ->
                                                        in.quantity(
                                                                at(one, "quantity"),
                                                                at(one, "explain")))),
                        of(
                                "weapons",
                                (in, item) ->
                                        in.each(
                                                list(item, "items"),
                                                one ->
                                                        in.word(at(one, "type"))
                                                                .after(
                                                                        in.called(
                                                                                at(one, "mode"))))),
                        of("received-by", (in, item) -> List.of(in.name(text(item, "receivedBy")))),
                        STATUS,
                        CITED),
                Register.ofFacts(
                        first("type", CHOICE),
                        first("mode", CHOICE),
                        more("from", DAY),
                        more("to", DAY)));
    }
}
