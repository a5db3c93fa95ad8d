package biennien.command.unit;

import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Period;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All units as decisions know them: an unchangeable value folded from the facts about units; one
 * with a unit more shares the rest with the one before. It answers which unit a name meant at a
 * time, and whether a fact lies within its unit's life.
 */
public final class UnitRegister {

    public static final UnitRegister EMPTY =
            new UnitRegister(HashTreePMap.empty(), HashTreePMap.empty());

    private final PMap<UnitId, RegisteredUnit> units;
    private final PMap<FoldedText, Set<UnitId>> byName;

    private UnitRegister(PMap<UnitId, RegisteredUnit> units, PMap<FoldedText, Set<UnitId>> byName) {
        this.units = units;
        this.byName = byName;
    }

    /** This register after more facts, in the order of the log; other facts are passed over. */
    public UnitRegister after(List<?> events) {
        if (events.isEmpty()) {
            return this;
        }
        var fold = new Fold(units, byName);
        for (Object event : events) {
            switch (event) {
                case UnitEvent unit -> fold.unit(unit);
                case ReorganisationEvent reorganisation -> fold.reorganisation(reorganisation);
                default -> {}
            }
        }
        return new UnitRegister(fold.units, fold.byName);
    }

    public Optional<RegisteredUnit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Collection<RegisteredUnit> all() {
        return units.values();
    }

    /**
     * The unit of a tier that a unit was, or lay in, on a day.
     *
     * @param tier 1 for provinces, 2 for districts, 3 for communes
     */
    public Optional<UnitId> atTier(UnitId id, int tier, LocalDate day) {
        var passed = new HashSet<UnitId>();
        var unit = find(id);
        while (unit.isPresent() && passed.add(unit.get().id())) {
            if (unit.get().levelOn(day).tier() == tier) {
                return unit.map(RegisteredUnit::id);
            }
            unit = unit.get().parentOn(day).flatMap(this::find);
        }
        return Optional.empty();
    }

    /** Why a fact about a unit in a period is refused; empty when nothing is against it. */
    public Optional<Refusal> refusal(UnitId id, Period period) {
        return refusal(id, period.edtf());
    }

    /**
     * Why a fact about a unit at a time is refused: the unit is not known, or no possible day of
     * the fact lies in its life. A fact whose time is open or unknown on a side can't be refused on
     * that side.
     */
    public Optional<Refusal> refusal(UnitId id, Edtf when) {
        var unit = units.get(id);
        if (unit == null) {
            return Optional.of(unknown(id, "/unit"));
        }
        if (unit.livesAt(when)) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(
                        UnitRejection.OUTSIDE_UNIT_LIFE,
                        outsideLife(unit, when.text()),
                        "/unit",
                        UnitRejection.OUTSIDE_UNIT_LIFE.legalBasis()));
    }

    /** What is doubtful about a fact whose time reaches out of the life of its unit. */
    public List<Warning> doubts(UnitId id, Edtf when) {
        var unit = units.get(id);
        if (unit == null || !unit.mayLieOutside(when)) {
            return List.of();
        }
        return List.of(
                Warning.of(
                        "perhaps-outside-unit-life",
                        life(unit) + ". Some possible day of " + when + " lies outside its life."));
    }

    /** Why nothing at all is recorded on a unit, whenever it was: nobody knows it. */
    public static Refusal unknown(UnitId id, String pointer) {
        return new Refusal(
                UnitRejection.UNKNOWN_UNIT,
                "There is no unit '" + id + "'. Look it up with GET /api/v1/units?q=…",
                pointer,
                null);
    }

    private String outsideLife(RegisteredUnit unit, String when) {
        return life(unit) + ". A fact of " + when + " can't be recorded on it.";
    }

    /** When it began and ended, and who holds its area now. */
    private String life(RegisteredUnit unit) {
        var end = unit.end();
        var text = new StringBuilder(unit.fullName());
        if (end != null) {
            text.append(" ended with ").append(end.act().operativeOn().minusDays(1));
            text.append(" (").append(end.act().legalText()).append(")");
            if (!end.heirs().isEmpty()) {
                text.append("; its area is now in ").append(names(end.heirs()));
            }
        }
        if (unit.from() != null) {
            text.append(end == null ? " began on " : "; it began on ").append(unit.from());
        }
        return text.toString();
    }

    /** Full names and ids of the units at the other ends, for people. */
    String names(List<Edge> edges) {
        return edges.stream()
                .map(Edge::unit)
                .map(
                        id ->
                                find(id).map(RegisteredUnit::fullName).orElse("a unit")
                                        + " ("
                                        + id
                                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** What a written name meant. */
    public sealed interface Resolution {
        record Found(UnitId id) implements Resolution {}

        record Unknown() implements Resolution {}

        record Ambiguous(List<RegisteredUnit> candidates) implements Resolution {}
    }

    /**
     * Which unit a name with its type meant, such as "Phường Chiềng Lề, thành phố Sơn La, tỉnh Sơn
     * La": the parts after the first name its parents, nearest first. Among several the ones that
     * bore the name in that time come first, then those spelled with the same tone marks.
     *
     * @param earliest first possible day of the fact (inclusive), null when open
     * @param latest last possible day of the fact (inclusive), null when open
     */
    public Resolution resolve(
            String written, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var parts = List.of(written.split(",", -1));
        var wanted = FoldedText.of(parts.getFirst());
        var candidates =
                byName.getOrDefault(wanted, Set.of()).stream()
                        .map(id -> units.get(id))
                        .filter(unit -> unit != null && unit.livesWithin(earliest, latest))
                        .filter(unit -> liesIn(unit, parts.subList(1, parts.size())))
                        .toList();
        candidates =
                preferred(
                        candidates,
                        unit -> folded(unit.namesWithin(earliest, latest)).contains(wanted));
        candidates =
                preferred(
                        candidates,
                        unit ->
                                unit.everyName().stream()
                                        .map(UnitRegister::spelled)
                                        .anyMatch(spelled(parts.getFirst())::equals));
        return switch (candidates.size()) {
            case 0 -> new Resolution.Unknown();
            case 1 -> new Resolution.Found(candidates.getFirst().id());
            default -> new Resolution.Ambiguous(candidates);
        };
    }

    /** The candidates that also fit this, if there are any; all of them if there are none. */
    private static List<RegisteredUnit> preferred(
            List<RegisteredUnit> candidates, Predicate<RegisteredUnit> fits) {
        var fitting = candidates.stream().filter(fits).toList();
        return fitting.isEmpty() ? candidates : fitting;
    }

    /** The name with its tone marks, which folding drops. */
    private static String spelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a unit ever lay in another, directly or with units between. */
    public boolean hasLainIn(UnitId unit, UnitId above) {
        return hasLainIn(unit, above, new HashSet<>());
    }

    private boolean hasLainIn(UnitId unit, UnitId above, Set<UnitId> passed) {
        return passed.add(unit)
                && find(unit).stream()
                        .flatMap(known -> known.everyParent().stream())
                        .anyMatch(
                                parent -> parent.equals(above) || hasLainIn(parent, above, passed));
    }

    private boolean liesIn(RegisteredUnit unit, List<String> parents) {
        return liesIn(unit, parents, Set.of());
    }

    /**
     * @param below the units passed on the way up. Units can have lain in each other by turns, so
     *     the way over all parents there ever were may come back to where it began
     */
    private boolean liesIn(RegisteredUnit unit, List<String> parents, Set<UnitId> below) {
        if (parents.isEmpty()) {
            return true;
        }
        FoldedText wanted = FoldedText.of(parents.getFirst());
        var passed = new HashSet<>(below);
        passed.add(unit.id());
        return unit.everyParent().stream()
                .filter(id -> !passed.contains(id))
                .flatMap(id -> find(id).stream())
                .anyMatch(
                        parent ->
                                names(parent).contains(wanted)
                                                && liesIn(
                                                        parent,
                                                        parents.subList(1, parents.size()),
                                                        passed)
                                        || liesIn(parent, parents, passed));
    }

    private static Set<FoldedText> names(RegisteredUnit unit) {
        return folded(unit.everyName());
    }

    private static Set<FoldedText> folded(Set<String> names) {
        return names.stream().map(FoldedText::of).collect(Collectors.toSet());
    }

    private static final class Fold {
        private PMap<UnitId, RegisteredUnit> units;
        private PMap<FoldedText, Set<UnitId>> byName;

        Fold(PMap<UnitId, RegisteredUnit> units, PMap<FoldedText, Set<UnitId>> byName) {
            this.units = units;
            this.byName = byName;
        }

        void unit(UnitEvent event) {
            switch (event) {
                case UnitEstablished(var id, var description, var from, _, _) ->
                        put(
                                RegisteredUnit.begun(
                                        id,
                                        description,
                                        from == null ? null : from.earliest().orElse(null)));
                case UnitCodeCorrected corrected ->
                        change(corrected.id(), unit -> unit.coded(corrected.was(), corrected.is()));
            }
        }

        void reorganisation(ReorganisationEvent event) {
            var act = event.act();
            var day = act.operativeOn();
            switch (event) {
                case UnitsMerged merged -> {
                    begin(merged.into(), day);
                    for (var edge : merged.from()) {
                        if (edge.share().isWhole()) {
                            var heirs = List.of(new Edge(merged.into().id(), edge.share()));
                            change(edge.unit(), unit -> unit.ended(act, heirs));
                        } else {
                            change(edge.unit(), unit -> unit.gave(day, edge.share()));
                        }
                    }
                }
                case UnitSplit split -> {
                    split.established().forEach(unit -> begin(unit, day));
                    change(split.unit(), unit -> unit.ended(act, split.into()));
                }
                case PartTransferred transferred ->
                        change(transferred.from(), unit -> unit.gave(day, transferred.share()));
                case UnitRenamed renamed ->
                        change(renamed.unit(), unit -> unit.renamed(day, renamed.name()));
                case UnitRelevelled relevelled ->
                        change(relevelled.unit(), unit -> unit.relevelled(day, relevelled.level()));
                case UnitReparented reparented ->
                        change(
                                reparented.unit(),
                                unit -> unit.reparented(day, reparented.parent()));
                case UnitAbolished abolished ->
                        change(abolished.unit(), unit -> unit.ended(act, abolished.heirs()));
            }
        }

        private void begin(NewUnit unit, LocalDate day) {
            put(RegisteredUnit.begun(unit.id(), unit.description(), day));
        }

        private void change(UnitId id, UnaryOperator<RegisteredUnit> change) {
            var unit = units.get(id);
            if (unit != null) {
                put(change.apply(unit));
            }
        }

        private void put(RegisteredUnit unit) {
            units = units.plus(unit.id(), unit);
            for (FoldedText name : names(unit)) {
                Set<UnitId> before = byName.get(name);
                if (before == null) {
                    byName = byName.plus(name, Set.of(unit.id()));
                } else if (!before.contains(unit.id())) {
                    var both = new LinkedHashSet<>(before);
                    both.add(unit.id());
                    byName = byName.plus(name, both);
                }
            }
        }
    }
}
