package biennien.query.explain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an explainer knows of a number; the words of documents and events are added to it.
 *
 * @param number as it was shown
 * @param rules by which it was made
 * @param recompute from which inputs, and how
 * @param facts it comes from
 * @param quotes of facts whose words are not for everybody; those of other facts are read from
 *     their events
 * @param corrections of such facts
 * @param events positions of the events that said those facts
 * @param unit id of the unit that it is of; null when of several or of none
 * @param spokenOf the day on which the unit is called by its name
 */
public record Derivation(
        ExplainedNumber number,
        List<AppliedRule> rules,
        Reckoning recompute,
        List<ExplainedFact> facts,
        List<ExplainedQuote> quotes,
        List<ExplainedCorrection> corrections,
        SortedSet<Long> events,
        @Nullable String unit,
        @Nullable LocalDate spokenOf) {

    private static final AppliedRule SMALL_CELL =
            AppliedRule.of(
                    "small-cell",
                    "A count of one to four persons under management, and every number that would"
                            + " give one away, is shown to nobody without an account.");

    /** Nothing but that it is suppressed. */
    public static Derivation suppressed(Told told) {
        return new Derivation(
                ExplainedNumber.none(told, "SUPPRESSED"),
                List.of(SMALL_CELL),
                Reckoning.NONE,
                List.of(),
                List.of(),
                List.of(),
                new TreeSet<>(),
                null,
                null);
    }

    /** Of facts whose words stand in their events. */
    public static Derivation of(
            ExplainedNumber number,
            List<AppliedRule> rules,
            Reckoning recompute,
            List<ExplainedFact> facts,
            @Nullable String unit,
            @Nullable LocalDate spokenOf) {
        var events = new TreeSet<Long>();
        recompute
                .inputs()
                .forEach(
                        input -> {
                            events.add(input.position());
                            input.less().forEach(part -> events.add(part.position()));
                        });
        facts.forEach(fact -> events.add(fact.position()));
        return new Derivation(
                number, rules, recompute, facts, List.of(), List.of(), events, unit, spokenOf);
    }

    /** With these quotes of facts whose words are not for everybody. */
    public Derivation quoting(List<ExplainedQuote> all) {
        return new Derivation(
                number,
                rules,
                recompute,
                facts,
                List.copyOf(all),
                corrections,
                events,
                unit,
                spokenOf);
    }

    /** What of it belongs to some of its events; its number and rules stay those of all. */
    Derivation piece(SortedSet<Long> of) {
        return of.size() == events.size()
                ? this
                : new Derivation(
                        number,
                        rules,
                        new Reckoning(
                                recompute.operation(),
                                recompute.words(),
                                recompute.openEnd(),
                                recompute.inputs().stream()
                                        .filter(input -> of.contains(input.position()))
                                        .toList()),
                        facts.stream().filter(fact -> of.contains(fact.position())).toList(),
                        quotes.stream().filter(quote -> of.contains(quote.position())).toList(),
                        corrections.stream()
                                .filter(correction -> of.contains(correction.position()))
                                .toList(),
                        of,
                        unit,
                        spokenOf);
    }

    /** With one rule more. */
    public Derivation with(AppliedRule rule) {
        var all = new ArrayList<>(rules);
        all.add(rule);
        return new Derivation(
                number, all, recompute, facts, quotes, corrections, events, unit, spokenOf);
    }
}
