package biennien.command.certification;

import static biennien.command.certification.Examples.DECISION;
import static biennien.command.certification.Examples.GROUND;
import static biennien.command.certification.Examples.ID;
import static biennien.command.certification.Examples.REASON;
import static biennien.command.certification.Examples.commune;
import static biennien.command.certification.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.Criterion;
import biennien.events.law.DecidingBody;
import biennien.events.values.DocumentNumber;
import biennien.eventstore.CanonicalJson;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a caller writes is what the command says. */
class CertificationBodiesTest {

    @Test
    void a_registration_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023", "year": 2023,
                                 "subject": {"kind": "commune", "name": "Phiêng Khoài",
                                             "unit": "unit:phieng-khoai"},
                                 "registeredOn": "2023-02"}
                                """,
                                RegisterForCertification.class))
                .isEqualTo(new RegisterForCertification(ID, commune(), 2023, day("2023-02"), null));
    }

    @Test
    void an_assessment_reads_from_its_body_with_its_parts_and_without() {
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023",
                                 "assessedOn": "2023-11-10", "rules": "circular-124-2021",
                                 "criteria": [{"criterion": "co-1", "met": true,
                                               "evidence": "5/BC-CAX"}],
                                 "counts": {"total": 25, "registered": 25, "recognised": 18},
                                 "met": true}
                                """,
                                AssessCertification.class))
                .isEqualTo(
                        new AssessCertification(
                                ID,
                                day("2023-11-10"),
                                CertificationRuleSet.CIRCULAR_124_2021,
                                List.of(
                                        new CriterionResult(
                                                Criterion.CO_1,
                                                true,
                                                new DocumentNumber("5/BC-CAX"))),
                                new SubordinateCounts(25, 25, 18),
                                true,
                                null));
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023", "assessedOn": "2023",
                                 "met": false}
                                """,
                                AssessCertification.class))
                .isEqualTo(
                        new AssessCertification(
                                ID, day("2023"), null, List.of(), null, false, null));
    }

    @Test
    void decisions_read_from_their_bodies() {
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023", "decision": "512/QĐ-UBND",
                                 "decidedOn": "2023-12-01", "decidedBy": "district-pc"}
                                """,
                                RecogniseCertification.class))
                .isEqualTo(
                        new RecogniseCertification(
                                ID, DECISION, day("2023-12-01"), DecidingBody.DISTRICT_PC, null));
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023", "decidedOn": "2023-12-01",
                                 "decidedBy": "district-pc", "reason": "hồ sơ không đúng"}
                                """,
                                RefuseCertification.class))
                .isEqualTo(
                        new RefuseCertification(
                                ID,
                                null,
                                day("2023-12-01"),
                                DecidingBody.DISTRICT_PC,
                                REASON,
                                null));
        assertThat(
                        read(
                                """
                                {"id": "certification:phieng-khoai-2023", "decision": "512/QĐ-UBND",
                                 "decidedOn": "2024-03-01", "ground": "15/KL-TTr",
                                 "reason": "hồ sơ không đúng"}
                                """,
                                RevokeCertification.class))
                .isEqualTo(
                        new RevokeCertification(
                                ID, DECISION, day("2024-03-01"), GROUND, REASON, null));
    }

    private static <T> T read(String body, Class<T> type) {
        return CanonicalJson.mapper().readValue(body, type);
    }
}
