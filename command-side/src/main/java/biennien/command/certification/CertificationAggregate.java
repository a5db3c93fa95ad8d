package biennien.command.certification;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.certification.Certification.Recognised;
import biennien.command.certification.Certification.Striving;
import biennien.command.certification.Certification.Unregistered;
import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
import biennien.command.decision.DecisionClaim;
import biennien.command.decision.DecisionIssuer;
import biennien.command.kernel.Shell;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.law.DecidingBody;
import biennien.events.values.CertificationId;
import biennien.events.values.Edtf;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class CertificationAggregate {

    @AggregateIdentifier private @Nullable CertificationId id;

    /** The account that recorded the recognition; it may also record that it was revoked. */
    private @Nullable String recognitionRecordedBy;

    private Certification state = new Unregistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            RegisterForCertification c,
            RegistersAtHead registers,
            OrganisationsOnRecord organisations) {
        var found = OrganisationRules.of(c.subject(), organisations).orElse(null);
        YearClaim.of(c.subject(), c.year(), found);
        carryOut(Certification.decide(c, state, registers.atHead(), found));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssessCertification c, RegistersAtHead registers) {
        carryOut(Certification.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecogniseCertification c, RegistersAtHead registers) {
        var known = registers.atHead();
        carryOut(Certification.decide(c, state, known));
        DecisionClaim.of(
                "recognition of a certification",
                issuer(c.decidedBy(), c.decidedOn(), known),
                c.decision(),
                c.decidedOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseCertification c, RegistersAtHead registers) {
        var known = registers.atHead();
        carryOut(Certification.decide(c, state, known));
        DecisionClaim.of(
                "refusal of a certification",
                issuer(c.decidedBy(), c.decidedOn(), known),
                c.decision(),
                c.decidedOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            RevokeCertification c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recognitionRecordedBy, actor, role);
        var known = registers.atHead();
        var before = state;
        carryOut(Certification.decide(c, before, known));
        if (before instanceof Recognised(_, _, var by)) {
            DecisionClaim.of(
                    "revocation of a certification",
                    issuer(by, c.decidedOn(), known),
                    c.decision(),
                    c.decidedOn());
        }
    }

    /** The committee of the unit of its tier that the subject is in. */
    private DecisionIssuer issuer(DecidingBody by, Edtf on, Registers known) {
        return switch (state) {
            case Unregistered() -> DecisionIssuer.central(by.code());
            case Striving striving ->
                    DecisionIssuer.above(
                            by.code(),
                            by.tier(),
                            striving.entry().subject().unit(),
                            on,
                            known.units());
        };
    }

    @EventSourcingHandler
    void on(CertificationEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (event instanceof CertificationRecognised) {
            recognitionRecordedBy = actor;
        }
        state = Certification.evolve(state, event);
    }
}
