package biennien.command.certification;

import biennien.command.KnownAnnals;
import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.AgencyKind;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.Criterion;
import biennien.events.law.DecidingBody;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.SchoolKind;
import biennien.events.values.CertificationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The certification of 2023, as it goes when nothing is wrong, and small ways to spoil it. */
final class Examples {

    static final CertificationId ID = new CertificationId("certification:phieng-khoai-2023");
    static final DocumentNumber DECISION = new DocumentNumber("512/QĐ-UBND");
    static final DocumentNumber GROUND = new DocumentNumber("15/KL-TTr");
    static final Reason REASON = new Reason("hồ sơ không đúng");
    static final SubordinateCounts EIGHTEEN_OF_25 = new SubordinateCounts(25, 25, 18);
    static final SubordinateCounts SIXTEEN_OF_25 = new SubordinateCounts(25, 25, 16);

    private Examples() {}

    static Edtf day(String edtf) {
        return Edtf.parse(edtf);
    }

    static CertificationSubject commune() {
        return subject(CertificationSubjectKind.COMMUNE, KnownAnnals.COMMUNE);
    }

    static CertificationSubject village() {
        return subject(CertificationSubjectKind.RESIDENTIAL_AREA, KnownAnnals.COMMUNE);
    }

    /** A subject of any kind that is in scope. */
    static CertificationSubject subject(CertificationSubjectKind kind, UnitId unit) {
        return new CertificationSubject(
                kind,
                new Name("Phiêng Khoài"),
                unit,
                kind == CertificationSubjectKind.AGENCY ? AgencyKind.CIVIL : null,
                kind == CertificationSubjectKind.ENTERPRISE ? EnterpriseSize.LARGE : null,
                kind == CertificationSubjectKind.EDUCATIONAL_INSTITUTION
                        ? SchoolKind.UPPER_SECONDARY
                        : null);
    }

    static CertificationSubject school(SchoolKind kind) {
        return new CertificationSubject(
                CertificationSubjectKind.EDUCATIONAL_INSTITUTION,
                new Name("Trường Phiêng Khoài"),
                KnownAnnals.COMMUNE,
                null,
                null,
                kind);
    }

    static CertificationSubject enterprise(EnterpriseSize size) {
        return new CertificationSubject(
                CertificationSubjectKind.ENTERPRISE,
                new Name("Chè Phiêng Khoài"),
                KnownAnnals.COMMUNE,
                null,
                size,
                null);
    }

    static CertificationSubject agency(@Nullable AgencyKind kind) {
        return new CertificationSubject(
                CertificationSubjectKind.AGENCY,
                new Name("Hạt Kiểm lâm"),
                KnownAnnals.COMMUNE,
                kind,
                null,
                null);
    }

    static RegisterForCertification register(CertificationSubject subject, int year, String on) {
        return new RegisterForCertification(ID, subject, year, day(on), KnownAnnals.CITATION);
    }

    static AssessCertification assess(
            String on,
            List<CriterionResult> criteria,
            @Nullable SubordinateCounts counts,
            boolean met) {
        return new AssessCertification(
                ID, day(on), null, criteria, counts, met, KnownAnnals.CITATION);
    }

    static AssessCertification assess(String on, @Nullable CertificationRuleSet rules) {
        return new AssessCertification(
                ID, day(on), rules, List.of(), null, true, KnownAnnals.CITATION);
    }

    static RecogniseCertification recognise(String on, DecidingBody by) {
        return new RecogniseCertification(ID, DECISION, day(on), by, KnownAnnals.CITATION);
    }

    static RefuseCertification refuse(String on, DecidingBody by) {
        return new RefuseCertification(ID, null, day(on), by, REASON, KnownAnnals.CITATION);
    }

    static RevokeCertification revoke(String on) {
        return new RevokeCertification(ID, DECISION, day(on), GROUND, REASON, KnownAnnals.CITATION);
    }

    /** Every criterion of a kind with the same result. */
    static List<CriterionResult> all(CertificationSubjectKind kind, boolean met) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.appliesTo(kind))
                .map(criterion -> new CriterionResult(criterion, met, null))
                .toList();
    }

    /** Every criterion of a kind is met, but for one. */
    static List<CriterionResult> allBut(Criterion failed, CertificationSubjectKind kind) {
        return all(kind, true).stream()
                .map(
                        result ->
                                result.criterion() == failed
                                        ? new CriterionResult(failed, false, null)
                                        : result)
                .toList();
    }

    static CertificationRegistered registered(CertificationSubject subject, int year) {
        return new CertificationRegistered(
                ID, subject, year, day(year + "-02-15"), KnownAnnals.CITATION);
    }

    static CertificationAssessed assessed(String on, boolean met) {
        return assessed(on, met ? EIGHTEEN_OF_25 : null, met);
    }

    static CertificationAssessed assessed(
            String on, @Nullable SubordinateCounts counts, boolean met) {
        return new CertificationAssessed(
                ID,
                day(on),
                CertificationRuleSet.CIRCULAR_124_2021,
                List.of(),
                counts,
                met,
                KnownAnnals.CITATION);
    }

    static CertificationRecognised recognised() {
        return new CertificationRecognised(
                ID, DECISION, day("2023-12-01"), DecidingBody.DISTRICT_PC, KnownAnnals.CITATION);
    }

    static CertificationRefused refused() {
        return new CertificationRefused(
                ID,
                null,
                day("2023-12-01"),
                DecidingBody.DISTRICT_PC,
                REASON,
                KnownAnnals.CITATION);
    }

    static CertificationRevoked revoked() {
        return new CertificationRevoked(
                ID, DECISION, day("2024-03-01"), GROUND, REASON, KnownAnnals.CITATION);
    }
}
