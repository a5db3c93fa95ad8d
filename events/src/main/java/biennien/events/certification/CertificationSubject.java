package biennien.events.certification;

import biennien.events.law.AgencyKind;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.SchoolKind;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/**
 * Who or what stands for certification (Circular 124/2021/TT-BCA, Art. 1).
 *
 * @param name of the village, agency, enterprise or school; for a commune the unit's own name
 * @param unit the commune it lies in, or the commune itself
 * @param agencyKind of an agency only, absent when not recorded; the armed forces are out of scope
 * @param enterpriseSize of an enterprise only; small and micro ones are out of scope. Absent only
 *     when the organisation is given and has no size, or no certain one, on record
 * @param schoolKind of a school only; primary schools, kindergartens and nurseries are out of
 *     scope. Absent only when the organisation is given and has none on record
 * @param organisation the agency, enterprise or school on record; absent when it is told by its
 *     name only
 */
public record CertificationSubject(
        CertificationSubjectKind kind,
        Name name,
        UnitId unit,
        @Nullable AgencyKind agencyKind,
        @Nullable EnterpriseSize enterpriseSize,
        @Nullable SchoolKind schoolKind,
        @Nullable OrganisationId organisation) {

    public CertificationSubject {
        if (organisation != null && isPlace(kind)) {
            throw new MalformedValue(
                    "organisation",
                    "'organisation' is for an agency, an enterprise or an educational institution;"
                            + " a residential area or a commune is none.");
        }
        if (agencyKind != null && kind != CertificationSubjectKind.AGENCY) {
            throw new MalformedValue(
                    "agency-kind", "'agencyKind' is for an agency and for nothing else.");
        }
        if (isWrong(enterpriseSize, kind == CertificationSubjectKind.ENTERPRISE, organisation)) {
            throw new MalformedValue(
                    "enterprise-size",
                    "'enterpriseSize' is for an enterprise and for nothing else, and there"
                            + " obligatory unless its 'organisation' is given.");
        }
        if (isWrong(
                schoolKind,
                kind == CertificationSubjectKind.EDUCATIONAL_INSTITUTION,
                organisation)) {
            throw new MalformedValue(
                    "school-kind",
                    "'schoolKind' is for an educational institution and for nothing else, and"
                            + " there obligatory unless its 'organisation' is given.");
        }
    }

    /** A subject that is told by its name only. */
    public CertificationSubject(
            CertificationSubjectKind kind,
            Name name,
            UnitId unit,
            @Nullable AgencyKind agencyKind,
            @Nullable EnterpriseSize enterpriseSize,
            @Nullable SchoolKind schoolKind) {
        this(kind, name, unit, agencyKind, enterpriseSize, schoolKind, null);
    }

    private static boolean isPlace(CertificationSubjectKind kind) {
        return kind == CertificationSubjectKind.RESIDENTIAL_AREA
                || kind == CertificationSubjectKind.COMMUNE;
    }

    private static boolean isWrong(
            @Nullable Object detail, boolean ofThisKind, @Nullable OrganisationId organisation) {
        return ofThisKind ? detail == null && organisation == null : detail != null;
    }
}
