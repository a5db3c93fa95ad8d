package biennien.command.certification;

import static biennien.command.certification.Examples.school;
import static biennien.command.certification.Examples.subject;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.KnownAnnals;
import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.SchoolKind;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

class YearClaimTest {

    private static CertificationSubject named(CertificationSubjectKind kind, String name) {
        return new CertificationSubject(
                kind, new Name(name), KnownAnnals.COMMUNE, null, null, null);
    }

    private static String of2023(CertificationSubject subject) {
        return keyOf(subject, 2023);
    }

    private static String keyOf(CertificationSubject subject, int year) {
        var keys = YearClaim.keys(subject, year, null);
        assertThat(keys).hasSize(1);
        return keys.iterator().next();
    }

    @Test
    void a_commune_is_one_subject_whatever_it_is_called() {
        var called = named(CertificationSubjectKind.COMMUNE, "Phiêng Khoài");

        assertThat(of2023(called))
                .isEqualTo(of2023(named(CertificationSubjectKind.COMMUNE, "xã Phiêng Khoài")))
                .isNotEqualTo(keyOf(called, 2024))
                .isNotEqualTo(
                        of2023(
                                subject(
                                        CertificationSubjectKind.COMMUNE,
                                        new UnitId("unit:another"))));
    }

    @Test
    void villages_of_a_commune_are_told_apart_by_their_names_however_they_are_spelled() {
        var village = named(CertificationSubjectKind.RESIDENTIAL_AREA, "Bản Hoá 1");

        assertThat(of2023(village))
                .isEqualTo(of2023(named(CertificationSubjectKind.RESIDENTIAL_AREA, "BẢN HÓA  1")))
                .isNotEqualTo(of2023(named(CertificationSubjectKind.RESIDENTIAL_AREA, "Bản Hoá 2")))
                .isNotEqualTo(of2023(named(CertificationSubjectKind.AGENCY, "Bản Hoá 1")));
    }

    @Test
    void a_school_stays_one_subject_when_its_kind_is_recorded_otherwise() {
        assertThat(of2023(school(SchoolKind.MULTI_LEVEL)))
                .isEqualTo(of2023(school(SchoolKind.UPPER_SECONDARY)));
    }
}
