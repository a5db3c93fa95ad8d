package biennien.events.law;

import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

/** The subjects of certification that are bodies of their own, not places (Art. 1). */
public enum OrganisationKind implements Coded {
    AGENCY("agency", "cơ quan", CertificationSubjectKind.AGENCY),
    ENTERPRISE("enterprise", "doanh nghiệp", CertificationSubjectKind.ENTERPRISE),
    EDUCATIONAL_INSTITUTION(
            "educational-institution",
            "cơ sở giáo dục",
            CertificationSubjectKind.EDUCATIONAL_INSTITUTION);

    private static final Codes<OrganisationKind> CODES = new Codes<>(OrganisationKind.class);

    private final String code;
    private final String label;
    private final CertificationSubjectKind certifiedAs;

    OrganisationKind(String code, String label, CertificationSubjectKind certifiedAs) {
        this.code = code;
        this.label = label;
        this.certifiedAs = certifiedAs;
    }

    @JsonCreator
    public static OrganisationKind fromCode(String code) {
        return CODES.find(code);
    }

    /**
     * Each kind has one detail of its own and none of the others.
     *
     * @throws MalformedValue {@code agency-kind}, {@code size} or {@code school-kind} when a detail
     *     of another kind is given
     */
    public void refuseOtherDetails(
            @Nullable AgencyKind agencyKind,
            @Nullable EnterpriseSize size,
            @Nullable SchoolKind schoolKind) {
        refuse("agencyKind", "agency-kind", agencyKind, AGENCY);
        refuse("size", "size", size, ENTERPRISE);
        refuse("schoolKind", "school-kind", schoolKind, EDUCATIONAL_INSTITUTION);
    }

    private void refuse(String field, String problem, @Nullable Object given, OrganisationKind of) {
        if (given != null && this != of) {
            throw new MalformedValue(
                    problem,
                    "'"
                            + field
                            + "' is for kind '"
                            + of.code
                            + "' and for nothing else; leave it out for '"
                            + code
                            + "'.");
        }
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }

    /** As what it stands for certification. */
    public CertificationSubjectKind certifiedAs() {
        return certifiedAs;
    }
}
