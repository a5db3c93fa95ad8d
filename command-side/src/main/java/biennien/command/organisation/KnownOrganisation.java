package biennien.command.organisation;

import biennien.events.law.AgencyKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.law.SchoolKind;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decisions know of one organisation.
 *
 * @param unit where it lies, by the record
 * @param names at least one, by their days
 * @param sizes of an enterprise, by their days; none while not recorded
 * @param from its first day (valid time), null when not recorded
 * @param closed its last day (valid time), null while it is open
 */
public record KnownOrganisation(
        OrganisationId id,
        UnitId unit,
        OrganisationKind kind,
        List<Since<Name>> names,
        List<Name> aliases,
        @Nullable AgencyKind agencyKind,
        List<Since<EnterpriseSize>> sizes,
        @Nullable SchoolKind schoolKind,
        @Nullable Edtf from,
        @Nullable Edtf closed) {

    static KnownOrganisation of(OrganisationRegistered e) {
        return new KnownOrganisation(
                e.id(),
                e.unit(),
                e.kind(),
                List.of(new Since<>(null, e.name())),
                e.aliases(),
                e.agencyKind(),
                e.size() == null ? List.of() : List.of(new Since<>(null, e.size())),
                e.schoolKind(),
                e.from(),
                null);
    }

    KnownOrganisation named(Name name, Edtf since) {
        return new KnownOrganisation(
                id,
                unit,
                kind,
                Since.with(names, since, name),
                aliases,
                agencyKind,
                sizes,
                schoolKind,
                from,
                closed);
    }

    KnownOrganisation sized(EnterpriseSize size, Edtf since) {
        return new KnownOrganisation(
                id,
                unit,
                kind,
                names,
                aliases,
                agencyKind,
                Since.with(sizes, since, size),
                schoolKind,
                from,
                closed);
    }

    KnownOrganisation closedOn(Edtf on) {
        return new KnownOrganisation(
                id, unit, kind, names, aliases, agencyKind, sizes, schoolKind, from, on);
    }

    /** Its last name. */
    public Name name() {
        return names.getLast().value();
    }

    /** The name it bore on that day; of several possible ones the last. */
    public Name nameOn(Edtf day) {
        return Since.possibleOn(names, day).getLast();
    }

    /** Every size it may have had on that day; none when no size is recorded. */
    public List<EnterpriseSize> sizesOn(Edtf day) {
        return Since.possibleOn(sizes, day);
    }

    /** Everything it was ever called. */
    public Stream<Name> everyName() {
        return Stream.concat(names.stream().map(Since::value), aliases.stream());
    }

    /** Whether it was ever called so, however it is spelled. */
    public boolean isCalled(Name name) {
        return foldedNames().contains(folded(name));
    }

    Set<FoldedText> foldedNames() {
        return everyName().map(KnownOrganisation::folded).collect(Collectors.toSet());
    }

    private static FoldedText folded(Name name) {
        return FoldedText.of(name.value());
    }
}
