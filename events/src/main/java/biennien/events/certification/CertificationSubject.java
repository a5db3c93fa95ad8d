package biennien.events.certification;

import biennien.events.law.AgencyKind;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.SchoolKind;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/**
 * Who or what stands for certification (Circular 124/2021/TT-BCA, Art. 1).
 *
 * @param name of the village, agency, enterprise or school; for a commune the unit's own name
 * @param unit the commune it lies in, or the commune itself
 * @param agencyKind of an agency only, absent when not recorded; the armed forces are out of scope
 * @param enterpriseSize of an enterprise only; small and micro ones are out of scope
 * @param schoolKind of a school only; primary schools, kindergartens and nurseries are out of scope
 */
public record CertificationSubject(
        CertificationSubjectKind kind,
        Name name,
        UnitId unit,
        @Nullable AgencyKind agencyKind,
        @Nullable EnterpriseSize enterpriseSize,
        @Nullable SchoolKind schoolKind) {

    public CertificationSubject {
        if (agencyKind != null && kind != CertificationSubjectKind.AGENCY) {
            throw new MalformedValue(
                    "agency-kind", "'agencyKind' is for an agency and for nothing else.");
        }
        if ((kind == CertificationSubjectKind.ENTERPRISE) != (enterpriseSize != null)) {
            throw new MalformedValue(
                    "enterprise-size",
                    "'enterpriseSize' is obligatory for an enterprise and for nothing else.");
        }
        if ((kind == CertificationSubjectKind.EDUCATIONAL_INSTITUTION) != (schoolKind != null)) {
            throw new MalformedValue(
                    "school-kind",
                    "'schoolKind' is obligatory for an educational institution and for nothing"
                            + " else.");
        }
    }
}
