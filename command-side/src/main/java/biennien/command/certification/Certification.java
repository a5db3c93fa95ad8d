package biennien.command.certification;

import static biennien.command.kernel.Decision.reject;

import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.register.Registers;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.DecidingBody;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

/** What may become of one subject's certification in one year. */
sealed interface Certification {

    record Unregistered() implements Certification {}

    /** Whatever came after the registration, the subject and the year stay. */
    sealed interface Striving extends Certification {
        Entry entry();
    }

    record Entry(CertificationSubject subject, int year, Edtf registeredOn) {}

    record Registered(Entry entry) implements Striving {}

    record Assessed(
            Entry entry,
            Edtf on,
            CertificationRuleSet rules,
            @Nullable SubordinateCounts counts,
            boolean met)
            implements Striving {}

    /**
     * The standard was recognised.
     *
     * @param by who decided it, and so decides whether it is taken back
     */
    record Recognised(Entry entry, Edtf on, DecidingBody by) implements Striving {}

    record Refused(Entry entry) implements Striving {}

    record Revoked(Entry entry) implements Striving {}

    /**
     * @param found the organisation that the subject names, or that bears its name; null when there
     *     is none
     */
    static Decision<CertificationEvent> decide(
            RegisterForCertification c,
            Certification state,
            Registers known,
            @Nullable KnownOrganisation found) {
        var subject = OrganisationRules.asRecorded(c.subject(), found, c.registeredOn());
        return switch (state) {
            case Striving _ ->
                    reject(
                            CertificationRejection.ALREADY_REGISTERED,
                            "The certification '" + c.id() + "' is already registered.",
                            "/id");
            case Unregistered() ->
                    OrganisationRules.check(c, found, known)
                            .and(() -> RegistrationRules.check(c, subject, known))
                            .decide(
                                    () ->
                                            new CertificationRegistered(
                                                    c.id(),
                                                    subject,
                                                    c.year(),
                                                    c.registeredOn(),
                                                    c.citation()));
        };
    }

    static Decision<CertificationEvent> decide(
            AssessCertification c, Certification state, Registers known) {
        return switch (state) {
            case Unregistered() -> unknown(c.id());
            case Recognised _ ->
                    reject(
                            CertificationRejection.ALREADY_RECOGNISED,
                            "It is recognised already. Revoke the recognition before it is"
                                    + " assessed anew.");
            case Registered(var entry) -> assess(c, entry, Findings.NONE, known);
            case Assessed(var entry, _, _, _, _) -> assess(c, entry, again(), known);
            case Refused(var entry) -> assess(c, entry, again(), known);
            case Revoked(var entry) -> assess(c, entry, again(), known);
        };
    }

    static Decision<CertificationEvent> decide(
            RecogniseCertification c, Certification state, Registers known) {
        return switch (state) {
            case Unregistered() -> unknown(c.id());
            case Registered _ ->
                    reject(
                            CertificationRejection.NOT_ASSESSED,
                            "It was not assessed. Record the assessment first.");
            case Assessed(_, _, var rules, var counts, var met) when !met ->
                    ThresholdRules.missed(counts, rules)
                            .<Decision<CertificationEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            reject(
                                                    CertificationRejection.ASSESSED_NOT_MET,
                                                    "It was assessed as not met and can't be"
                                                            + " recognised."));
            case Assessed(var entry, var on, var rules, _, _) ->
                    lifeAndSource(entry, c.decidedOn(), "/decidedOn", c.citation(), known)
                            .and(() -> after(on, "assessment", c.decidedOn(), "/decidedOn"))
                            .and(
                                    () ->
                                            CircularRules.inForce(
                                                    rules,
                                                    entry.subject().kind(),
                                                    entry.year(),
                                                    c.decidedOn(),
                                                    "/decidedOn"))
                            .and(
                                    () ->
                                            DecidingRules.check(
                                                    c.decidedBy(),
                                                    entry.subject().kind(),
                                                    c.decidedOn()))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new CertificationRecognised(
                                                    c.id(),
                                                    c.decision(),
                                                    c.decidedOn(),
                                                    c.decidedBy(),
                                                    c.citation()));
            case Recognised _ ->
                    reject(CertificationRejection.ALREADY_RECOGNISED, "It is recognised already.");
            case Refused _ ->
                    reject(
                            CertificationRejection.ALREADY_REFUSED,
                            "Its recognition was refused. Record a new assessment first.");
            case Revoked _ ->
                    reject(
                            CertificationRejection.ALREADY_REVOKED,
                            "Its recognition was revoked. Record a new assessment first.");
        };
    }

    static Decision<CertificationEvent> decide(
            RefuseCertification c, Certification state, Registers known) {
        return switch (state) {
            case Unregistered() -> unknown(c.id());
            case Registered(var entry) ->
                    refuse(
                            c,
                            entry,
                            after(
                                    entry.registeredOn(),
                                    "registration",
                                    c.decidedOn(),
                                    "/decidedOn"),
                            known);
            case Assessed(var entry, var on, _, _, var met) ->
                    refuse(
                            c,
                            entry,
                            after(on, "assessment", c.decidedOn(), "/decidedOn")
                                    .and(() -> met ? refusedThoughMet() : Findings.NONE),
                            known);
            case Recognised _ ->
                    reject(
                            CertificationRejection.ALREADY_RECOGNISED,
                            "It is recognised already; a recognition is revoked, not refused.");
            case Refused _ ->
                    reject(CertificationRejection.ALREADY_REFUSED, "It is refused already.");
            case Revoked _ ->
                    reject(
                            CertificationRejection.ALREADY_REVOKED,
                            "Its recognition was revoked; there is nothing left to refuse.");
        };
    }

    static Decision<CertificationEvent> decide(
            RevokeCertification c, Certification state, Registers known) {
        return switch (state) {
            case Unregistered() -> unknown(c.id());
            case Registered _, Assessed _, Refused _ ->
                    reject(
                            CertificationRejection.NOT_RECOGNISED,
                            "It is not recognised; only a recognition can be revoked.");
            case Revoked _ ->
                    reject(CertificationRejection.ALREADY_REVOKED, "It is revoked already.");
            // The unit may have ended meanwhile: its certificate can still be taken back.
            case Recognised(_, var on, _) ->
                    Findings.refuse(known.sources().refusal(c.citation(), "/citation/source"))
                            .and(() -> after(on, "recognition", c.decidedOn(), "/decidedOn"))
                            .and(Certification::noProcedure)
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new CertificationRevoked(
                                                    c.id(),
                                                    c.decision(),
                                                    c.decidedOn(),
                                                    c.ground(),
                                                    c.reason(),
                                                    c.citation()));
        };
    }

    static Certification evolve(Certification state, CertificationEvent event) {
        return switch (event) {
            case CertificationRegistered(_, var subject, var year, var on, _) ->
                    new Registered(new Entry(subject, year, on));
            case CertificationAssessed(_, var on, var rules, _, var counts, var met, _) ->
                    state instanceof Striving before
                            ? new Assessed(before.entry(), on, rules, counts, met)
                            : state;
            case CertificationRecognised(_, _, var on, var by, _) ->
                    state instanceof Striving before
                            ? new Recognised(before.entry(), on, by)
                            : state;
            case CertificationRefused _ ->
                    state instanceof Striving before ? new Refused(before.entry()) : state;
            case CertificationRevoked _ ->
                    state instanceof Striving before ? new Revoked(before.entry()) : state;
        };
    }

    private static Decision<CertificationEvent> assess(
            AssessCertification c, Entry entry, Findings before, Registers known) {
        var kind = entry.subject().kind();
        var rules = CircularRules.rulesOf(c, kind, entry.year());
        return before.and(
                        () ->
                                lifeAndSource(
                                        entry, c.assessedOn(), "/assessedOn", c.citation(), known))
                .and(
                        () ->
                                after(
                                        entry.registeredOn(),
                                        "registration",
                                        c.assessedOn(),
                                        "/assessedOn"))
                .and(() -> AssessmentRules.check(c, rules, kind, entry.year()))
                .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                .decide(
                        () ->
                                new CertificationAssessed(
                                        c.id(),
                                        c.assessedOn(),
                                        rules,
                                        c.criteria(),
                                        c.counts(),
                                        c.met(),
                                        c.citation()));
    }

    private static Decision<CertificationEvent> refuse(
            RefuseCertification c, Entry entry, Findings before, Registers known) {
        // A unit that ended before the decision can be the very reason for it.
        return before.and(
                        () ->
                                Findings.refuse(
                                        known.sources().refusal(c.citation(), "/citation/source")))
                .and(
                        () ->
                                DecidingRules.check(
                                        c.decidedBy(), entry.subject().kind(), c.decidedOn()))
                .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                .decide(
                        () ->
                                new CertificationRefused(
                                        c.id(),
                                        c.decision(),
                                        c.decidedOn(),
                                        c.decidedBy(),
                                        c.reason(),
                                        c.citation()));
    }

    private static Findings lifeAndSource(
            Entry entry, Edtf when, String pointer, @Nullable Citation citation, Registers known) {
        return Findings.refuse(
                        known.units()
                                .refusal(entry.subject().unit(), when)
                                .map(refusal -> at(pointer, refusal)))
                .and(() -> Findings.refuse(known.sources().refusal(citation, "/citation/source")));
    }

    private static Refusal at(String pointer, Refusal refusal) {
        return new Refusal(refusal.reason(), refusal.message(), pointer, refusal.legalBasis());
    }

    private static Findings after(Edtf earlier, String step, Edtf later, String pointer) {
        return Timing.isBefore(later, earlier) == Truth.TRUE
                ? Findings.refuse(
                        new Refusal(
                                CertificationRejection.STEP_BEFORE_ITS_CAUSE,
                                "It can't be of "
                                        + later
                                        + ": the "
                                        + step
                                        + " it rests on is of "
                                        + earlier
                                        + ".",
                                pointer,
                                null))
                : Findings.NONE;
    }

    private static Findings again() {
        return Findings.warn(
                Warning.of(
                        "assessed-again",
                        "It was assessed for this year before; certification is once a year.",
                        LegalBasis.article(Instrument.CIRCULAR_124_2021, "3")));
    }

    private static Findings refusedThoughMet() {
        return Findings.warn(
                Warning.of(
                        "refused-though-met",
                        "It was assessed as met, and is refused for another reason."));
    }

    private static Findings noProcedure() {
        return Findings.warn(
                Warning.of(
                        "no-revocation-procedure",
                        "No procedure for revoking was found in the circular. The revocation rests"
                                + " on the ground that its own decision names."));
    }

    private static Decision<CertificationEvent> unknown(CertificationId id) {
        return reject(
                CertificationRejection.NO_SUCH_CERTIFICATION,
                "There is no certification '" + id + "'. Register it first.");
    }
}
