package biennien.command.unit;

import biennien.command.kernel.Timing;
import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.Share;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decisions know of one unit. Days are valid time, half-open.
 *
 * @param from first possible day of its life, null when not recorded
 * @param end how it ended, null while it lives
 * @param given the parts that went over to other units while it lived, each on its day
 * @param codes official codes, for its whole life
 */
public record RegisteredUnit(
        UnitId id,
        @Nullable LocalDate from,
        @Nullable End end,
        List<Dated<AdministrativeLevel>> levels,
        List<Dated<Name>> names,
        List<Name> aliases,
        List<Dated<Optional<UnitId>>> parents,
        List<Dated<Share>> given,
        List<UnitCode> codes) {

    /**
     * The end of a unit.
     *
     * @param act the last day of the unit is the day before it is operative
     * @param heirs successors, or the units that now hold its area
     */
    public record End(Act act, List<Edge> heirs) {}

    static RegisteredUnit begun(UnitId id, UnitDescription described, @Nullable LocalDate from) {
        LocalDate since = from == null ? LocalDate.MIN : from;
        return new RegisteredUnit(
                id,
                from,
                null,
                List.of(new Dated<>(since, described.level())),
                List.of(new Dated<>(since, described.name())),
                described.aliases(),
                List.of(new Dated<>(since, Optional.ofNullable(described.parent()))),
                List.of(),
                described.codes());
    }

    RegisteredUnit ended(Act act, List<Edge> heirs) {
        return new RegisteredUnit(
                id, from, new End(act, heirs), levels, names, aliases, parents, given, codes);
    }

    RegisteredUnit renamed(LocalDate since, Name name) {
        return new RegisteredUnit(
                id,
                from,
                end,
                levels,
                Dated.with(names, since, name),
                aliases,
                parents,
                given,
                codes);
    }

    RegisteredUnit relevelled(LocalDate since, AdministrativeLevel level) {
        return new RegisteredUnit(
                id,
                from,
                end,
                Dated.with(levels, since, level),
                names,
                aliases,
                parents,
                given,
                codes);
    }

    RegisteredUnit reparented(LocalDate since, @Nullable UnitId parent) {
        return new RegisteredUnit(
                id,
                from,
                end,
                levels,
                names,
                aliases,
                Dated.with(parents, since, Optional.ofNullable(parent)),
                given,
                codes);
    }

    RegisteredUnit gave(LocalDate on, Share part) {
        var all = new ArrayList<>(given);
        all.add(new Dated<>(on, part));
        return new RegisteredUnit(
                id, from, end, levels, names, aliases, parents, List.copyOf(all), codes);
    }

    RegisteredUnit coded(UnitCode wrong, UnitCode right) {
        var corrected = codes.stream().map(code -> code.equals(wrong) ? right : code).toList();
        return new RegisteredUnit(id, from, end, levels, names, aliases, parents, given, corrected);
    }

    /** Every part that ever went over from it while it lived. */
    public List<Share> everyPartGiven() {
        return given.stream().map(Dated::value).toList();
    }

    /** The parts that went over on that very day, from the same unit as whatever else does then. */
    public List<Share> partsGivenOn(LocalDate day) {
        return given.stream().filter(part -> part.since().equals(day)).map(Dated::value).toList();
    }

    public AdministrativeLevel levelOn(LocalDate day) {
        return Dated.on(levels, day);
    }

    public Optional<UnitId> parentOn(LocalDate day) {
        return Dated.on(parents, day);
    }

    /** The name with its word, as it was on a day: "Thành phố Sơn La". */
    public String fullNameOn(LocalDate day) {
        return levelOn(day).label() + " " + Dated.on(names, day);
    }

    /** Its last name with its word. */
    public String fullName() {
        return fullNameOn(LocalDate.MAX);
    }

    /** Every name with its word that it ever bore, and every spelling of it. */
    Set<String> everyName() {
        return namesWithin(null, null);
    }

    /** The same for some days, both inclusive; a null end is open. */
    Set<String> namesWithin(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var all = new LinkedHashSet<String>();
        for (var level : Dated.within(levels, earliest, latest)) {
            for (var name : Dated.within(names, earliest, latest)) {
                all.add(level.label() + " " + name);
            }
            for (var alias : aliases) {
                all.add(level.label() + " " + alias);
            }
        }
        return all;
    }

    /** Every parent it ever had. */
    List<UnitId> everyParent() {
        return parents.stream().flatMap(parent -> parent.value().stream()).distinct().toList();
    }

    public boolean livesOn(LocalDate day) {
        return !(from != null && day.isBefore(from))
                && !(end != null && !day.isBefore(end.act().operativeOn()));
    }

    /** Whether there is a day on which both live. */
    boolean livesBeside(RegisteredUnit other) {
        var last = end == null ? null : end.act().operativeOn().minusDays(1);
        return other.livesWithin(from, last);
    }

    /**
     * Whether some day from {@code earliest} to {@code latest}, both inclusive and null where open,
     * lies in its life.
     */
    public boolean livesWithin(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean tooEarly = from != null && latest != null && latest.isBefore(from);
        boolean tooLate =
                end != null && earliest != null && !earliest.isBefore(end.act().operativeOn());
        return !tooEarly && !tooLate;
    }

    /** Whether some possible day lies in its life. */
    boolean livesAt(Edtf when) {
        return Timing.within(when, from, endsOn()) != Truth.FALSE;
    }

    /** Whether a day that is stated as possible lies before or after its life. */
    boolean mayLieOutside(Edtf when) {
        var to = endsOn();
        return (from != null && when.earliest().map(day -> day.isBefore(from)).orElse(false))
                || (to != null && when.latest().map(day -> !day.isBefore(to)).orElse(false));
    }

    private @Nullable LocalDate endsOn() {
        return end == null ? null : end.act().operativeOn();
    }

    /** Whether a recorded change of it holds from that day or later, or a part went over later. */
    public boolean changesFrom(LocalDate day) {
        return levels.stream().anyMatch(level -> !level.since().isBefore(day))
                || names.stream().anyMatch(name -> !name.since().isBefore(day))
                || parents.stream().anyMatch(parent -> !parent.since().isBefore(day))
                || given.stream().anyMatch(part -> part.since().isAfter(day));
    }
}
