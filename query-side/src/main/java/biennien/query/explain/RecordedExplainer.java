package biennien.query.explain;

import biennien.events.values.Interval;
import biennien.query.explain.Payloads.Payload;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that one event of a fact states, word for word: the members of a group, the items of a
 * batch, the points of a ranking. The explanation says which event, and where in it.
 */
final class RecordedExplainer implements Explainer {

    /** Finds the number in the payload of an event; null when that event does not state it. */
    @FunctionalInterface
    interface Statement {
        @Nullable String pointer(Told told, MatchResult place, JsonNode payload);
    }

    /**
     * One kind of number.
     *
     * @param place where it stands in the answer
     * @param quantity pointer from there to the quantity; null for plain numbers
     * @param names members that are plain numbers
     * @param unit what the plain numbers count
     * @param statement where in an event it stands
     */
    record Kind(
            Pattern place,
            @Nullable String quantity,
            List<String> names,
            @Nullable String unit,
            Statement statement) {

        static Kind quantity(String place, String quantity, Statement statement) {
            return new Kind(Pattern.compile(place), quantity, List.of(), null, statement);
        }

        static Kind numbers(
                String place, @Nullable String unit, Statement statement, String... names) {
            return new Kind(Pattern.compile(place), null, List.of(names), unit, statement);
        }

        /** The same place in every event. */
        static Statement always(String pointer) {
            return (_, _, payload) -> payload.at(pointer).isMissingNode() ? null : pointer;
        }
    }

    private static final List<String> DAYS =
            List.of("on", "period", "conferredOn", "decidedOn", "registeredOn", "founded", "due");

    private final String pattern;
    private final Set<String> reads;
    private final List<Kind> kinds;

    RecordedExplainer(String register, String group, Kind... kinds) {
        this.pattern = "/api/v1/" + register + "/{id}";
        this.reads = Set.of(group, Groups.UNIT);
        this.kinds = List.of(kinds);
    }

    @Override
    public String pattern() {
        return pattern;
    }

    @Override
    public Set<String> reads() {
        return reads;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        for (Kind kind : kinds) {
            Matcher place = kind.place().matcher(told.pointer().toString());
            if (place.lookingAt()) {
                return explain(told, kind, place, snapshot);
            }
        }
        throw told.nothing();
    }

    private static Derivation explain(Told told, Kind kind, MatchResult place, Snapshot snapshot) {
        JsonPointer at = JsonPointer.compile(place.group());
        JsonNode shown = told.answer().at(at);
        List<Payload> events =
                Payloads.ofFact(
                        told.answer().path("id").asString(), positionOf(told, at), snapshot);
        for (Payload event : events.reversed()) {
            String pointer = kind.statement().pointer(told, place, event.json());
            if (pointer != null) {
                return stated(told, kind, shown, events, event, pointer);
            }
        }
        throw told.nothing();
    }

    /** Of the event that says the part, or the fact where the part does not tell. */
    static long positionOf(Told told, JsonPointer at) {
        for (JsonPointer here = at; here != null; here = here.head()) {
            JsonNode position = told.answer().at(here).path("position");
            if (position.isIntegralNumber()) {
                return position.asLong();
            }
        }
        throw told.nothing();
    }

    private static Derivation stated(
            Told told,
            Kind kind,
            JsonNode shown,
            List<Payload> events,
            Payload stating,
            String pointer) {
        ExplainedNumber number =
                kind.quantity() == null
                        ? ExplainedNumber.exact(
                                told,
                                "EXACT",
                                shown,
                                kind.unit(),
                                kind.names().toArray(String[]::new))
                        : ExplainedNumber.quantity(told, shown.at(kind.quantity()));
        if (number.isSuppressed()) {
            return Derivation.suppressed(told);
        }
        var rules = new LinkedHashSet<AppliedRule>();
        rules.add(AppliedRule.of("stated", "The number is what one event states."));
        if (kind.quantity() != null) {
            rules.add(AppliedRule.qualifier(number.kind()));
        }
        rules.addAll(legalClasses(shown));
        var derivation =
                Derivation.of(
                        number,
                        List.copyOf(rules),
                        new Reckoning(
                                "stated",
                                "Read what stands at the pointer of the event; of a quantity its"
                                        + " kind says which bounds it has.",
                                false,
                                List.of(
                                        new ReckonedInput(
                                                stating.position(),
                                                pointer,
                                                List.of(),
                                                "plus",
                                                true,
                                                number.lo(),
                                                number.loOpen(),
                                                number.hi(),
                                                number.hiOpen()))),
                        List.of(fact(told, stating.position())),
                        unit(told),
                        day(told));
        derivation.events().addAll(chain(events, stating.position()));
        return derivation;
    }

    /** The first event of the fact and all corrections up to the one that counts. */
    static Set<Long> chain(List<Payload> events, long upTo) {
        var chain = new TreeSet<Long>();
        chain.add(events.getFirst().position());
        events.stream()
                .filter(event -> event.json().has("correction") && event.position() <= upTo)
                .forEach(event -> chain.add(event.position()));
        return chain;
    }

    static List<AppliedRule> legalClasses(JsonNode shown) {
        var rules = new ArrayList<AppliedRule>();
        for (JsonNode called : shown.path("legalClasses")) {
            rules.add(
                    new AppliedRule(
                            "legal-class-" + called.path("class").asString(),
                            "What the law of those days calls the things counted.",
                            called.path("legalBasis").isString()
                                    ? called.path("legalBasis").asString()
                                    : null));
        }
        return rules;
    }

    static ExplainedFact fact(Told told, long position) {
        JsonNode unit = told.answer().path("unit");
        String days = null;
        for (String name : DAYS) {
            JsonNode edtf = told.answer().path(name).path("edtf");
            if (days == null && edtf.isString()) {
                days = edtf.asString();
            }
        }
        return new ExplainedFact(
                told.answer().path("id").asString(),
                told.address(),
                position,
                unit.isObject()
                        ? new UnitRef(
                                unit.path("id").asString(),
                                unit.path("name").asStringOpt().orElse(null),
                                unit.path("level").asStringOpt().orElse(null))
                        : null,
                days,
                null,
                null);
    }

    static @Nullable String unit(Told told) {
        return told.answer().at("/unit/id").asStringOpt().orElse(null);
    }

    /** The last day that the fact may speak of. */
    static @Nullable LocalDate day(Told told) {
        return DAYS.stream()
                .map(name -> told.answer().path(name).path("latest"))
                .filter(JsonNode::isString)
                .map(latest -> LocalDate.parse(latest.asString()))
                .findFirst()
                .orElse(null);
    }

    static Interval bounds(JsonNode quantity) {
        return new Interval(
                number(quantity, "lo"),
                quantity.path("loOpen").asBoolean(true),
                number(quantity, "hi"),
                quantity.path("hiOpen").asBoolean(true));
    }

    private static @Nullable BigDecimal number(JsonNode quantity, String member) {
        JsonNode number = quantity.path(member);
        return number.isNumber() ? Objects.requireNonNull(number.decimalValue()) : null;
    }
}
