package biennien.events.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Who can be certified at all. Art. 1 of Circular 124/2021 leaves out armed-forces units, small and
 * micro enterprises, and nursery, kindergarten and primary schools. The scope of the circular
 * before it was not read, so for its days the same cases only warn; so does a detail that was not
 * recorded.
 */
public final class CertificationScope {

    private static final LegalBasis SCOPE = LegalBasis.article(Instrument.CIRCULAR_124_2021, "1");

    private CertificationScope() {}

    public static Reading ofAgency(@Nullable AgencyKind kind, LocalDate day) {
        if (kind == null || kind == AgencyKind.CIVIL) {
            return Reading.permitted(SCOPE);
        }
        return leftOut(day);
    }

    public static Reading ofEnterprise(@Nullable EnterpriseSize size, LocalDate day) {
        if (size == null) {
            return Reading.doubtful(SCOPE);
        }
        return switch (size) {
            case MICRO, SMALL -> leftOut(day);
            case MEDIUM, LARGE -> Reading.permitted(SCOPE);
        };
    }

    public static Reading ofSchool(@Nullable SchoolKind kind, LocalDate day) {
        if (kind == null) {
            return Reading.doubtful(SCOPE);
        }
        return switch (kind) {
            case NURSERY, KINDERGARTEN, PRIMARY -> leftOut(day);
            // A school of several levels may hold a primary school; the circular does not say.
            case MULTI_LEVEL, OTHER -> Reading.doubtful(SCOPE);
            case LOWER_SECONDARY, UPPER_SECONDARY, VOCATIONAL, COLLEGE, UNIVERSITY ->
                    Reading.permitted(SCOPE);
        };
    }

    private static Reading leftOut(LocalDate day) {
        return CertificationRuleSet.on(day) == CertificationRuleSet.CIRCULAR_23_2012
                ? Reading.doubtful(LegalBasis.of(Instrument.CIRCULAR_23_2012))
                : Reading.forbidden(SCOPE);
    }
}
