package biennien.query.reconciliation;

import biennien.events.figure.FigureClaim;
import biennien.events.figure.FigureClaim.Difference;
import biennien.events.values.FoldedText;
import biennien.events.values.Shape;
import biennien.query.unit.BorderChanges;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A reported number beside the value that was reported of the same unit before. */
final class Previous {

    private static final String OTHER_KIND_OF_PERIOD = "different-kinds-of-period";
    private static final String BORDERS_CHANGED = "borders-changed";
    private static final String COMPETING = "competing-claims";

    private static final Comparator<Figure> LATEST_FIRST =
            Comparator.comparing((Figure figure) -> Objects.requireNonNull(figure.latest()))
                    .thenComparing(
                            Figure::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparingLong(figure -> figure.answer().position())
                    .reversed();

    private Previous() {}

    /**
     * @param all what is reported of the indicator in the unit
     * @param borders read when they are needed
     */
    static Check check(Figure now, List<Figure> all, Supplier<BorderChanges> borders) {
        List<Figure> earlier =
                all.stream()
                        .filter(figure -> isSurelyBefore(figure.latest(), now.earliest()))
                        .filter(figure -> isOfTheSameThing(now, figure))
                        .filter(figure -> !figure.isSetAside())
                        .sorted(LATEST_FIRST)
                        .toList();
        if (earlier.isEmpty()) {
            return Check.none(Rule.NO_EARLIER_VALUE, List.of(), List.of());
        }
        if (earlier.getFirst().isSuppressed()) {
            return Check.none(Rule.SMALL_CELL, List.of(earlier.getFirst().id()), List.of());
        }
        Optional<Figure> comparable =
                earlier.stream()
                        .filter(figure -> !figure.isSuppressed() && figure.hasNumber())
                        .filter(figure -> differences(now, figure).isEmpty())
                        .findFirst();
        if (comparable.isEmpty()) {
            return Check.none(
                    Rule.EARLIER_IS_OTHERWISE,
                    List.of(earlier.getFirst().id()),
                    differences(now, earlier.getFirst()));
        }
        Figure before = comparable.get();
        List<String> rivals = rivals(before, earlier);
        if (!rivals.isEmpty()) {
            return Check.none(Rule.EARLIER_IS_OTHERWISE, rivals, List.of(COMPETING));
        }
        if (borders.get().haveChanged(now.answer().unit().id(), before.earliest(), now.latest())) {
            return new Check(
                    Rule.EARLIER_IS_OTHERWISE,
                    Bounds.of(before.stated()),
                    List.of(before.id()),
                    List.of(),
                    List.of(BORDERS_CHANGED));
        }
        return new Check(
                Rule.ofPrevious(now.bounds(), before.bounds(), now.measure()),
                Bounds.of(before.stated()),
                List.of(before.id()),
                List.of(),
                List.of());
    }

    /** Claims of other numbers that compete with it, on which is not ruled, and itself. */
    private static List<String> rivals(Figure before, List<Figure> earlier) {
        var ruling = before.answer().ruling();
        if (ruling != null && ruling.outdatedSince() == null) {
            return List.of();
        }
        List<String> competing =
                earlier.stream()
                        .filter(figure -> !figure.isSuppressed())
                        .filter(figure -> figure.claim().competesWith(before.claim()))
                        .map(Figure::id)
                        .toList();
        return competing.size() > 1 ? competing : List.of();
    }

    private static boolean isOfTheSameThing(Figure now, Figure other) {
        return !other.id().equals(now.id())
                && other.answer().subjectType().equals(now.answer().subjectType())
                && (other.subject().equals(now.subject())
                        || FoldedText.of(other.subject()).equals(FoldedText.of(now.subject())));
    }

    private static boolean isSurelyBefore(
            @Nullable LocalDate latest, @Nullable LocalDate earliest) {
        return latest != null && earliest != null && latest.isBefore(earliest);
    }

    private static List<String> differences(Figure now, Figure before) {
        var found = new ArrayList<String>();
        if (!FigureClaim.wordOfCount(now.indicator(), now.counted())
                .equals(FigureClaim.wordOfCount(before.indicator(), before.counted()))) {
            found.add(Difference.UNITS_OF_COUNT.code());
        }
        if (now.measure() != before.measure()) {
            found.add(Difference.MEASURES.code());
        }
        if (!isOfTheKindOf(now, before)) {
            found.add(OTHER_KIND_OF_PERIOD);
        }
        return found;
    }

    /** Both of a day, or of stretches that are as long, in years, months and days. */
    private static boolean isOfTheKindOf(Figure now, Figure before) {
        return now.shape() == before.shape()
                && (now.shape() == Shape.POINT || length(now).equals(length(before)));
    }

    private static Optional<Period> length(Figure figure) {
        LocalDate first = figure.earliest();
        LocalDate last = figure.latest();
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(Period.between(first, last.plusDays(1)));
    }
}
