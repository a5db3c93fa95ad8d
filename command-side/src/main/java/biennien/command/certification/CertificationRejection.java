package biennien.command.certification;

import biennien.command.kernel.Rejection;
import biennien.events.law.CommuneThreshold;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/**
 * Every "no" about certification. A rule whose text depends on the day names it when it refuses.
 */
enum CertificationRejection implements Rejection {
    NO_SUCH_CERTIFICATION(Kind.UNKNOWN, null),
    ALREADY_REGISTERED(Kind.STATE, null),
    NOT_ASSESSED(Kind.STATE, null),
    ASSESSED_NOT_MET(Kind.STATE, null),
    ALREADY_RECOGNISED(Kind.STATE, null),
    ALREADY_REFUSED(Kind.STATE, null),
    ALREADY_REVOKED(Kind.STATE, null),
    NOT_RECOGNISED(Kind.STATE, null),
    /** A step is certainly dated before the one it follows. */
    STEP_BEFORE_ITS_CAUSE(Kind.RULE, null),

    SUBJECT_OUT_OF_SCOPE(Kind.RULE, circular124("1")),
    SUBJECT_IS_NO_COMMUNE(Kind.RULE, circular124("1")),
    YEAR_BEFORE_CERTIFICATION(Kind.RULE, LegalBasis.of(Instrument.CIRCULAR_23_2012)),
    RULES_NOT_IN_FORCE(Kind.RULE, LegalBasis.of(Instrument.CIRCULAR_124_2021)),
    CRITERION_OF_ANOTHER_KIND(Kind.RULE, null),
    /** The criteria known by code are those of Circular 124/2021. */
    CRITERION_NOT_IN_FORCE(Kind.RULE, LegalBasis.of(Instrument.CIRCULAR_124_2021)),
    COUNTS_OF_NO_COMMUNE(Kind.RULE, CommuneThreshold.legalBasis()),
    COMMUNE_THRESHOLD_MISSED(Kind.RULE, CommuneThreshold.legalBasis()),
    RESULT_CONTRADICTS_CRITERIA(Kind.RULE, circular124("8(1)")),
    DECIDED_BY_WRONG_BODY(Kind.RULE, circular124("10"));

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    CertificationRejection(Kind kind, @Nullable LegalBasis legalBasis) {
        this.kind = kind;
        this.legalBasis = legalBasis;
    }

    private static LegalBasis circular124(String article) {
        return LegalBasis.article(Instrument.CIRCULAR_124_2021, article);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return legalBasis;
    }
}
