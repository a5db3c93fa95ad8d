package biennien.events.certification;

import biennien.events.law.CertificationRuleSet;
import biennien.events.law.DecidingBody;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Reason;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened on the way of one subject to the standard of one year. */
public sealed interface CertificationEvent {

    CertificationId id();

    /**
     * The subject registered to strive for the standard.
     *
     * @param year the year of recognition; its window is not the calendar year (Art. 8(2))
     * @param registeredOn the day as far as it is known (valid time)
     */
    record CertificationRegistered(
            CertificationId id,
            CertificationSubject subject,
            int year,
            Edtf registeredOn,
            @Nullable Citation citation)
            implements CertificationEvent {}

    /**
     * The subject was assessed. There are two results only, met and not met (Art. 8(1)).
     *
     * @param rules the circular it was made under; a certificate rests on it for ever
     * @param criteria each criterion once
     * @param counts of a commune only
     * @param met the result of the assessment as a whole
     */
    record CertificationAssessed(
            CertificationId id,
            Edtf assessedOn,
            CertificationRuleSet rules,
            List<CriterionResult> criteria,
            @Nullable SubordinateCounts counts,
            boolean met,
            @Nullable Citation citation)
            implements CertificationEvent {
        public CertificationAssessed {
            criteria = CriterionResult.eachOnce(criteria);
        }
    }

    /** The standard was recognised by decision. */
    record CertificationRecognised(
            CertificationId id,
            DocumentNumber decision,
            Edtf decidedOn,
            DecidingBody decidedBy,
            @Nullable Citation citation)
            implements CertificationEvent {}

    /**
     * Recognition was refused.
     *
     * @param decision absent when not recorded
     */
    record CertificationRefused(
            CertificationId id,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            DecidingBody decidedBy,
            Reason reason,
            @Nullable Citation citation)
            implements CertificationEvent {}

    /**
     * Recognition was taken back. The circular names no procedure for it that we have seen, so the
     * decision says its own legal ground.
     *
     * @param ground the legal text the decision itself names
     */
    record CertificationRevoked(
            CertificationId id,
            DocumentNumber decision,
            Edtf decidedOn,
            DocumentNumber ground,
            Reason reason,
            @Nullable Citation citation)
            implements CertificationEvent {}
}
