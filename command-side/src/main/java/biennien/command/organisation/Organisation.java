package biennien.command.organisation;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.organisation.OrganisationCommand.CloseOrganisation;
import biennien.command.organisation.OrganisationCommand.RegisterOrganisation;
import biennien.command.organisation.OrganisationCommand.RenameOrganisation;
import biennien.command.organisation.OrganisationCommand.ResizeOrganisation;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.command.unit.UnitRegister;
import biennien.events.law.OrganisationKind;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.OrganisationId;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What may become of an organisation. */
sealed interface Organisation {

    record Unregistered() implements Organisation {}

    record Open(KnownOrganisation known) implements Organisation {}

    /** It came to its end; what was before can still be recorded. */
    record Closed(KnownOrganisation known) implements Organisation {}

    static Decision<OrganisationEvent> decide(
            RegisterOrganisation c, Organisation state, Registers known) {
        return switch (state) {
            case Open _, Closed _ ->
                    reject(
                            OrganisationRejection.ORGANISATION_ALREADY_REGISTERED,
                            "The organisation '" + c.id() + "' is already registered.",
                            "/id");
            case Unregistered() ->
                    inLifeOfUnit(c.unit(), c.from(), known)
                            .and(() -> sourceOf(c.citation(), known))
                            .and(() -> noPersonNamed(c))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(c::registered);
        };
    }

    static Decision<OrganisationEvent> decide(
            RenameOrganisation c, Organisation state, Registers known) {
        return switch (state) {
            case Unregistered() -> noSuchOrganisation(c.id());
            case Open(var organisation) -> rename(c, organisation, known);
            case Closed(var organisation) -> rename(c, organisation, known);
        };
    }

    static Decision<OrganisationEvent> decide(
            ResizeOrganisation c, Organisation state, Registers known) {
        return switch (state) {
            case Unregistered() -> noSuchOrganisation(c.id());
            case Open(var organisation) -> resize(c, organisation, known);
            case Closed(var organisation) -> resize(c, organisation, known);
        };
    }

    static Decision<OrganisationEvent> decide(
            CloseOrganisation c, Organisation state, Registers known) {
        return switch (state) {
            case Unregistered() -> noSuchOrganisation(c.id());
            case Closed(var organisation) ->
                    reject(
                            OrganisationRejection.ORGANISATION_ALREADY_CLOSED,
                            "The organisation was already closed on "
                                    + organisation.closed()
                                    + ".");
            // The unit may have ended before: a body outlives the unit it lay in.
            case Open(var organisation) ->
                    notBefore(c.on(), organisation)
                            .and(() -> sourceOf(c.citation(), known))
                            .and(() -> changedAfter(c.on(), organisation))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(c::closed);
        };
    }

    static Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> new Open(KnownOrganisation.of(e));
            case OrganisationRenamed(_, var name, var on, _) ->
                    switch (state) {
                        case Unregistered() -> state;
                        case Open(var known) -> new Open(known.named(name, on));
                        case Closed(var known) -> new Closed(known.named(name, on));
                    };
            case OrganisationResized(_, var size, var on, _) ->
                    switch (state) {
                        case Unregistered() -> state;
                        case Open(var known) -> new Open(known.sized(size, on));
                        case Closed(var known) -> new Closed(known.sized(size, on));
                    };
            case OrganisationClosed(_, var on, _, _) ->
                    state instanceof Open(var known) ? new Closed(known.closedOn(on)) : state;
        };
    }

    private static Decision<OrganisationEvent> rename(
            RenameOrganisation c, KnownOrganisation organisation, Registers known) {
        return within(c.on(), organisation)
                .and(() -> sourceOf(c.citation(), known))
                .and(() -> Findings.refuse(NamedPerson.refusalOf(c.name(), "/name")))
                .and(
                        () ->
                                changes(
                                        Since.possibleOn(organisation.names(), c.on()),
                                        c.name(),
                                        "/name"))
                .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                .decide(c::renamed);
    }

    private static Decision<OrganisationEvent> resize(
            ResizeOrganisation c, KnownOrganisation organisation, Registers known) {
        return sizeOfEnterprise(organisation.kind())
                .and(() -> within(c.on(), organisation))
                .and(() -> sourceOf(c.citation(), known))
                .and(() -> changes(organisation.sizesOn(c.on()), c.size(), "/size"))
                .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                .decide(c::resized);
    }

    /** Some day of its life must lie in that of the unit; a body is often older than that. */
    private static Findings inLifeOfUnit(UnitId unit, @Nullable Edtf from, Registers known) {
        if (known.units().find(unit).isEmpty()) {
            return Findings.refuse(UnitRegister.unknown(unit, "/unit"));
        }
        return from == null || from.earliest().isEmpty()
                ? Findings.NONE
                : Findings.refuse(
                        known.units().refusal(unit, Edtf.of(from.earliest().get() + "/..")));
    }

    private static Findings noPersonNamed(RegisterOrganisation c) {
        var names = Findings.refuse(NamedPerson.refusalOf(c.name(), "/name"));
        for (int i = 0; i < c.aliases().size(); i++) {
            var alias = c.aliases().get(i);
            String pointer = "/aliases/" + i;
            names = names.and(() -> Findings.refuse(NamedPerson.refusalOf(alias, pointer)));
        }
        return names;
    }

    private static Findings sizeOfEnterprise(OrganisationKind kind) {
        return kind == OrganisationKind.ENTERPRISE
                ? Findings.NONE
                : refuse(
                        OrganisationRejection.SIZE_OF_NO_ENTERPRISE,
                        "Only an enterprise has a size; this is of kind '" + kind.code() + "'.",
                        "/size");
    }

    private static Findings within(Edtf on, KnownOrganisation organisation) {
        return notBefore(on, organisation).and(() -> notAfter(on, organisation));
    }

    private static Findings notBefore(Edtf on, KnownOrganisation organisation) {
        var from = organisation.from();
        if (from == null) {
            return Findings.NONE;
        }
        return switch (Timing.isBefore(on, from)) {
            case FALSE -> Findings.NONE;
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    "perhaps-before-organisation",
                                    "The organisation began on "
                                            + from
                                            + "; some possible day of "
                                            + on
                                            + " is before that."));
            case TRUE ->
                    refuse(
                            OrganisationRejection.BEFORE_ORGANISATION,
                            "The organisation began on " + from + "; " + on + " is before that.",
                            "/on");
        };
    }

    private static Findings notAfter(Edtf on, KnownOrganisation organisation) {
        var closed = organisation.closed();
        return closed != null && Timing.isBefore(closed, on) == Truth.TRUE
                ? refuse(
                        OrganisationRejection.AFTER_CLOSING,
                        "The organisation was closed on "
                                + closed
                                + "; "
                                + on
                                + " is after that. Check which of the two is right.",
                        "/on")
                : Findings.NONE;
    }

    private static <T> Findings changes(List<T> before, T now, String pointer) {
        return before.equals(List.of(now))
                ? refuse(
                        OrganisationRejection.NOTHING_CHANGES,
                        "It is so on record for that day already; nothing would change.",
                        pointer)
                : Findings.NONE;
    }

    private static Findings changedAfter(Edtf end, KnownOrganisation organisation) {
        return Stream.concat(organisation.names().stream(), organisation.sizes().stream())
                        .map(Since::since)
                        .anyMatch(on -> on != null && Timing.isBefore(end, on) == Truth.TRUE)
                ? Findings.warn(
                        Warning.of(
                                "changed-after-closing",
                                "A name or a size of it is on record for a day after "
                                        + end
                                        + ". Check which of the two is right."))
                : Findings.NONE;
    }

    private static Findings sourceOf(@Nullable Citation citation, Registers known) {
        return Findings.refuse(known.sources().refusal(citation, "/citation/source"));
    }

    private static Findings refuse(OrganisationRejection reason, String message, String pointer) {
        return Findings.refuse(Refusal.of(reason, message, pointer));
    }

    private static Decision<OrganisationEvent> noSuchOrganisation(OrganisationId id) {
        return new Decision.Rejected<>(unknown(id, null));
    }

    static Refusal unknown(OrganisationId id, @Nullable String pointer) {
        return Refusal.of(
                OrganisationRejection.NO_SUCH_ORGANISATION,
                "There is no organisation '"
                        + id
                        + "'. Look it up with GET /api/v1/organisations?q=…, or register it.",
                pointer);
    }
}
