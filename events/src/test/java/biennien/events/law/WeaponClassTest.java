package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;

class WeaponClassTest {

    private static final LocalDate LAST_DAY_OF_2017_LAW = LocalDate.of(2024, 12, 31);
    private static final LocalDate FIRST_DAY_OF_2024_LAW = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "homemade-gun, undetermined, military-weapon, unconfirmed",
        "homemade-airgun, hunting-gun, military-weapon, partly",
        "pcp-airgun, hunting-gun, military-weapon, partly",
        "shotgun-like, undetermined, military-weapon, partly",
        "flintlock-gun, hunting-gun, hunting-gun, unconfirmed",
        "hunting-gun, hunting-gun, hunting-gun, confirmed",
        "military-gun, military-weapon, military-weapon, confirmed",
        "gun-part, undetermined, military-weapon, partly",
        "gun, undetermined, undetermined, unconfirmed",
        "rudimentary-weapon, rudimentary-weapon, rudimentary-weapon, confirmed",
        "explosive, explosive, explosive, confirmed",
        "firecracker, fireworks, fireworks, unconfirmed"
    })
    void the_class_follows_the_law_of_the_day(
            String type, String before, String after, String stateAfter) {
        var weapon = WeaponType.fromCode(type);
        assertThat(WeaponClass.on(weapon, LAST_DAY_OF_2017_LAW).weaponClass().code())
                .isEqualTo(before);
        assertThat(WeaponClass.on(weapon, FIRST_DAY_OF_2024_LAW).weaponClass().code())
                .isEqualTo(after);
        assertThat(WeaponClass.on(weapon, FIRST_DAY_OF_2024_LAW).state().code())
                .isEqualTo(stateAfter);
    }

    @ParameterizedTest
    @EnumSource
    void the_unread_law_of_2017_is_never_confirmed(WeaponType type) {
        assertThat(WeaponClass.on(type, LAST_DAY_OF_2017_LAW).state())
                .isEqualTo(Confirmation.UNCONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_unconfirmed_may_be_undetermined(WeaponType type) {
        var classing = WeaponClass.on(type, FIRST_DAY_OF_2024_LAW);
        if (classing.weaponClass() == WeaponClass.UNDETERMINED) {
            assertThat(classing.state()).isEqualTo(Confirmation.UNCONFIRMED);
        }
    }
}
