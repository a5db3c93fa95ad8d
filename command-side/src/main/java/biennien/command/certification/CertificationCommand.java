package biennien.command.certification;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.DecidingBody;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Reason;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of one subject's certification in one year. */
public sealed interface CertificationCommand extends Command {

    @Override
    CertificationId id();

    record RegisterForCertification(
            @TargetAggregateIdentifier CertificationId id,
            CertificationSubject subject,
            int year,
            Edtf registeredOn,
            @Nullable Citation citation)
            implements CertificationCommand, BeginsStream {
        public RegisterForCertification {
            if (year < 1000 || year > 9999) {
                throw new MalformedValue(
                        "year", "A year has four digits, such as 2024, not " + year + ".");
            }
        }
    }

    /**
     * Record an assessment with its parts.
     *
     * @param rules the circular the assessment itself names; absent: the one in force then
     */
    record AssessCertification(
            @TargetAggregateIdentifier CertificationId id,
            Edtf assessedOn,
            @Nullable CertificationRuleSet rules,
            List<CriterionResult> criteria,
            @Nullable SubordinateCounts counts,
            boolean met,
            @Nullable Citation citation)
            implements CertificationCommand {
        public AssessCertification {
            criteria = CriterionResult.eachOnce(criteria);
        }
    }

    record RecogniseCertification(
            @TargetAggregateIdentifier CertificationId id,
            DocumentNumber decision,
            Edtf decidedOn,
            DecidingBody decidedBy,
            @Nullable Citation citation)
            implements CertificationCommand {}

    record RefuseCertification(
            @TargetAggregateIdentifier CertificationId id,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            DecidingBody decidedBy,
            Reason reason,
            @Nullable Citation citation)
            implements CertificationCommand {}

    /**
     * Record that a recognition was taken back.
     *
     * @param ground the legal text that the decision itself names
     */
    @ByRecorderOrSteward
    record RevokeCertification(
            @TargetAggregateIdentifier CertificationId id,
            DocumentNumber decision,
            Edtf decidedOn,
            DocumentNumber ground,
            Reason reason,
            @Nullable Citation citation)
            implements CertificationCommand {}
}
