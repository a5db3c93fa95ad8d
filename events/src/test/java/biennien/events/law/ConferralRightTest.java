package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class ConferralRightTest {

    @ParameterizedTest
    @CsvSource({
        "giay-khen, district-pc-chair, 2019-05-01, PERMITTED",
        "giay-khen, district-pc-chair, 2025-06-30, PERMITTED",
        "giay-khen, district-pc-chair, 2025-07-01, FORBIDDEN",
        "bang-khen, district-pc-chair, 2025-07-01, FORBIDDEN",
        "letter-of-praise, district-pc-chair, 2025-07-01, FORBIDDEN",
        "letter-of-praise, district-pc-chair, 2025-06-30, PERMITTED",
        "giay-khen, commune-pc-chair, 2025-07-01, PERMITTED",
        "giay-khen, provincial-police-director, 2020-08-31, PERMITTED",
        "giay-khen, provincial-police-director, 2025-08-31, PERMITTED",
        "giay-khen, enterprise-director, 2024-01-01, PERMITTED",
        "bang-khen, provincial-pc-chair, 2023-12-31, PERMITTED",
        "bang-khen, minister-public-security, 2024-01-01, PERMITTED",
        "bang-khen, prime-minister, 2024-01-01, DOUBTFUL",
        "bang-khen, provincial-party-committee, 2022-08-19, DOUBTFUL",
        "order, state-president, 2024-01-01, DOUBTFUL",
        "order, commune-pc-chair, 2024-01-01, DOUBTFUL",
        "commemorative-medal-national-security, minister-public-security, 2025-04-27, PERMITTED",
        "commemorative-medal-national-security, minister-public-security, 2025-04-28, PERMITTED",
        "commemorative-medal-national-security, provincial-pc-chair, 2025-04-28, DOUBTFUL"
    })
    void who_may_confer_what_depends_on_the_day(
            String form, String conferrer, LocalDate day, Effect effect) {
        assertThat(reading(form, conferrer, day).effect()).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giay-khen | commune-pc-chair | 2023-12-31 | Law 15/2003/QH11",
                "giay-khen | commune-pc-chair | 2024-01-01 | Law 06/2022/QH15, Art. 80",
                "giay-khen | district-pc-chair | 2025-07-01 | Resolution 203/2025/QH15",
                "commemorative-medal-national-security | minister-public-security | 2025-04-27"
                        + " | Circular 11/2021/TT-BCA",
                "commemorative-medal-national-security | minister-public-security | 2025-04-28"
                        + " | Circular 20/2025/TT-BCA"
            })
    void the_text_in_force_on_the_day_is_cited(
            String form, String conferrer, LocalDate day, String text) {
        assertThat(reading(form, conferrer, day).cited()).isEqualTo(text);
    }

    @Test
    void a_collaborator_is_never_named() {
        assertThat(CommendationGround.MOVEMENT.mayNameRecipients()).isTrue();
        assertThat(CommendationGround.COLLABORATOR.mayNameRecipients()).isFalse();
    }

    private static Reading reading(String form, String conferrer, LocalDate day) {
        return ConferralRight.of(AwardForm.fromCode(form), Conferrer.fromCode(conferrer), day);
    }
}
