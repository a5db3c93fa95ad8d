package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** The day before and the day of each boundary of ranking and exemplary titles. */
class MovementLawTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-19, DOUBTFUL, ''",
        "2022-01-20, PERMITTED, Decision 510/QĐ-BCA-V05",
    })
    void the_ranking_has_a_text_since_january_2022(LocalDate day, Effect effect, String text) {
        assertThat(MovementRanking.on(day).effect()).isEqualTo(effect);
        assertThat(MovementRanking.on(day).cited()).isEqualTo(text);
        assertThat(Instrument.DECISION_510_2022.inForceFrom()).contains(MovementRanking.SINCE);
    }

    @ParameterizedTest
    @CsvSource({
        "residential-area, 2024-11-20",
        "commune, 2024-11-30",
        "agency, 2024-11-30",
        "enterprise, 2024-11-30",
        "educational-institution, 2024-11-30",
        "district, 2024-12-15",
    })
    void each_kind_has_its_deadline(String kind, LocalDate tooLate) {
        assertThat(MovementRanking.tooLateFrom(MovementSubjectKind.fromCode(kind), 2024))
                .contains(tooLate);
    }

    @Test
    void provinces_have_no_deadline_that_was_read() {
        assertThat(MovementRanking.tooLateFrom(MovementSubjectKind.PROVINCE, 2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 2022-12-27, DOUBTFUL, ''",
        "commune, 2022-12-28, PERMITTED, Decision 9745/QĐ-BCA-V05",
        "agency, 2025-10-09, PERMITTED, Decision 9745/QĐ-BCA-V05",
        "agency, 2025-10-10, PERMITTED, Plan 612/KH-BCA",
        "residential-area, 2025-10-10, DOUBTFUL, Plan 612/KH-BCA",
        "district, 2024-01-01, DOUBTFUL, Decision 9745/QĐ-BCA-V05",
    })
    void a_title_rests_on_the_text_of_its_day(
            String kind, LocalDate day, Effect effect, String text) {
        var reading = ExemplaryTitle.on(MovementSubjectKind.fromCode(kind), day);

        assertThat(reading.effect()).isEqualTo(effect);
        assertThat(reading.cited()).isEqualTo(text);
    }

    @Test
    void only_bodies_are_organisations_and_only_units_have_a_tier() {
        for (var kind : MovementSubjectKind.values()) {
            assertThat(kind.tier().isPresent() && kind.organisationKind().isPresent()).isFalse();
        }
        assertThat(MovementSubjectKind.AGENCY.organisationKind()).contains(OrganisationKind.AGENCY);
        assertThat(MovementSubjectKind.RESIDENTIAL_AREA.organisationKind()).isEmpty();
    }
}
