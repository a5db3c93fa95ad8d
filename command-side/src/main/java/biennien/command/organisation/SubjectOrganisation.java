package biennien.command.organisation;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.command.unit.RegisteredUnit;
import biennien.command.unit.UnitRegister;
import biennien.events.law.Coded;
import biennien.events.reorganisation.Edge;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Whether what is said of a subject agrees with the organisation that it is. */
public final class SubjectOrganisation {

    private SubjectOrganisation() {}

    /**
     * What was said of a subject, in the field {@code subject} of a command.
     *
     * @param id the organisation it names, null when it is told by its name only
     * @param kind of the subject; its code is that of the kind of organisation
     * @param name null when the organisation alone tells it
     * @param when the time of the fact
     */
    public record Said(
            @Nullable OrganisationId id, Coded kind, @Nullable Name name, UnitId unit, Edtf when) {}

    /**
     * Everything that speaks against it.
     *
     * @param found the organisation that is named, or that the name of the subject belongs to; null
     *     when there is none
     */
    public static Findings check(Said said, @Nullable KnownOrganisation found, Registers known) {
        if (said.id() == null) {
            return found == null ? Findings.NONE : Findings.warn(onRecord(found));
        }
        return found == null
                ? Findings.refuse(Organisation.unknown(said.id(), "/subject/organisation"))
                : sameKind(said, found)
                        .and(() -> calledSo(said.name(), found))
                        .and(() -> liesThere(said.unit(), found, known.units()))
                        .and(() -> wasThere(said.when(), found));
    }

    /**
     * A detail that the record of an organisation says otherwise.
     *
     * @param recorded what may be so by the record; nothing when it says nothing
     */
    public static <T extends Coded> Findings agrees(
            @Nullable T said, List<T> recorded, String pointer) {
        return said == null || recorded.isEmpty() || recorded.contains(said)
                ? Findings.NONE
                : contradicts(
                        "The organisation is on record as '"
                                + recorded.stream()
                                        .map(Coded::code)
                                        .collect(Collectors.joining("' or '"))
                                + "', not as '"
                                + said.code()
                                + "', on that day. Leave the field out to take what is on record,"
                                + " or mend the record first.",
                        pointer);
    }

    private static Warning onRecord(KnownOrganisation found) {
        return Warning.of(
                "organisation-on-record",
                "An organisation of that name is on record there as '"
                        + found.id()
                        + "'. Give it as 'organisation' of the subject, so that its record speaks"
                        + " for it.");
    }

    private static Findings sameKind(Said said, KnownOrganisation found) {
        return found.kind().code().equals(said.kind().code())
                ? Findings.NONE
                : contradicts(
                        "'"
                                + found.id()
                                + "' is of kind '"
                                + found.kind().code()
                                + "', not '"
                                + said.kind().code()
                                + "'. Give its kind, or name another organisation.",
                        "/subject/kind");
    }

    private static Findings calledSo(@Nullable Name name, KnownOrganisation found) {
        return name == null || found.isCalled(name)
                ? Findings.NONE
                : contradicts(
                        "'"
                                + found.id()
                                + "' was never called so; on record it is called "
                                + found.everyName()
                                        .map(known -> "'" + known + "'")
                                        .collect(Collectors.joining(", "))
                                + ". Give one of these, or record the other name first.",
                        "/subject/name");
    }

    /** The unit of the record, or what its area became a part of. */
    private static Findings liesThere(UnitId unit, KnownOrganisation found, UnitRegister units) {
        var toFollow = new ArrayDeque<>(List.of(found.unit()));
        var followed = new HashSet<UnitId>();
        while (!toFollow.isEmpty()) {
            var next = toFollow.remove();
            if (next.equals(unit)) {
                return Findings.NONE;
            }
            if (followed.add(next)) {
                toFollow.addAll(heirs(next, units));
            }
        }
        return contradicts(
                "'"
                        + found.id()
                        + "' lies in '"
                        + found.unit()
                        + "' by the record, and '"
                        + unit
                        + "' is neither that unit nor what became of it.",
                "/subject/unit");
    }

    private static List<UnitId> heirs(UnitId unit, UnitRegister units) {
        return units.find(unit)
                .map(RegisteredUnit::end)
                .map(end -> end.heirs().stream().map(Edge::unit).toList())
                .orElse(List.of());
    }

    private static Findings wasThere(Edtf when, KnownOrganisation found) {
        var from = found.from();
        var closed = found.closed();
        if (from != null && Timing.isBefore(when, from) == Truth.TRUE) {
            return Findings.refuse(
                    Refusal.of(
                            OrganisationRejection.BEFORE_ORGANISATION,
                            "'"
                                    + found.id()
                                    + "' began on "
                                    + from
                                    + "; "
                                    + when
                                    + " is before that.",
                            "/subject/organisation"));
        }
        if (closed != null && Timing.isBefore(closed, when) == Truth.TRUE) {
            return Findings.refuse(
                    Refusal.of(
                            OrganisationRejection.AFTER_CLOSING,
                            "'"
                                    + found.id()
                                    + "' was closed on "
                                    + closed
                                    + "; "
                                    + when
                                    + " is after that.",
                            "/subject/organisation"));
        }
        return Findings.NONE;
    }

    private static Findings contradicts(String message, String pointer) {
        return Findings.refuse(
                Refusal.of(OrganisationRejection.CONTRADICTS_ORGANISATION, message, pointer));
    }
}
