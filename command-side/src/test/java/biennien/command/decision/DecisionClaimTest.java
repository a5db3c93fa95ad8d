package biennien.command.decision;

import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.register.Atlas;
import biennien.events.law.DecidingBody;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

class DecisionClaimTest {

    private static DecisionIssuer issuer(DecidingBody body, UnitId below, String on) {
        return DecisionIssuer.above(
                body.code(), body.tier(), below, Edtf.of(on), Atlas.after().units());
    }

    private static String key(DecisionIssuer issuer, String number, int year) {
        return DecisionClaim.key(issuer, new DocumentNumber(number), year);
    }

    @Test
    void every_spelling_of_a_number_is_the_same_decision_of_its_year_and_issuer() {
        var commune = issuer(DecidingBody.COMMUNE_PC, CHIENG_LE, "2024-03-05");

        assertThat(key(commune, "05/QĐ-UBND", 2024))
                .isEqualTo(key(commune, "5 / qđ–ubnd", 2024))
                .isNotEqualTo(key(commune, "05/QĐ-UBND", 2025))
                .isNotEqualTo(key(commune, "06/QĐ-UBND", 2024))
                .isNotEqualTo(
                        key(
                                issuer(DecidingBody.COMMUNE_PC, TO_HIEU, "2025-08-01"),
                                "05/QĐ-UBND",
                                2024))
                .isNotEqualTo(key(DecisionIssuer.central("prime-minister"), "05/QĐ-UBND", 2024));
    }

    @Test
    void the_issuer_is_the_unit_of_its_tier_above_the_subject_on_the_day() {
        assertThat(issuer(DecidingBody.COMMUNE_PC, CHIENG_LE, "2024-03-05").unit())
                .isEqualTo(CHIENG_LE);
        assertThat(issuer(DecidingBody.DISTRICT_PC, CHIENG_LE, "2024-03-05").unit())
                .isEqualTo(SON_LA_CITY);
        assertThat(issuer(DecidingBody.PROVINCIAL_PC, CHIENG_LE, "2024-03-05").unit())
                .isEqualTo(SON_LA);
        assertThat(issuer(DecidingBody.PROVINCIAL_PC, TO_HIEU, "2025-08-01").unit())
                .isEqualTo(SON_LA);
    }

    @Test
    void where_no_unit_of_that_tier_is_known_the_subject_itself_stands_in() {
        assertThat(issuer(DecidingBody.DISTRICT_PC, TO_HIEU, "2025-08-01").unit())
                .isEqualTo(TO_HIEU);
    }
}
