package biennien.events.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.law.AgencyKind;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.Criterion;
import biennien.events.law.SchoolKind;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

import java.util.List;

class CertificationPartsTest {

    private static final UnitId UNIT = new UnitId("unit:chieng-le");

    @Test
    void a_criterion_is_judged_once_in_an_assessment() {
        var results =
                List.of(
                        new CriterionResult(Criterion.CO_1, true, null),
                        new CriterionResult(Criterion.CO_1, false, null));
        assertThatThrownBy(() -> CriterionResult.eachOnce(results))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("'co-1' twice");
        assertThat(CriterionResult.eachOnce(null)).isEmpty();
    }

    @Test
    void only_an_agency_has_a_kind_of_agency() {
        assertThat(
                        new CertificationSubject(
                                        CertificationSubjectKind.AGENCY,
                                        new Name("Sở Tư pháp"),
                                        UNIT,
                                        AgencyKind.CIVIL,
                                        null,
                                        null)
                                .agencyKind())
                .isEqualTo(AgencyKind.CIVIL);
        assertThatThrownBy(
                        () ->
                                new CertificationSubject(
                                        CertificationSubjectKind.EDUCATIONAL_INSTITUTION,
                                        new Name("Trường THCS Chiềng Lề"),
                                        UNIT,
                                        AgencyKind.ARMED_FORCES,
                                        null,
                                        SchoolKind.LOWER_SECONDARY))
                .isInstanceOf(MalformedValue.class);
    }
}
