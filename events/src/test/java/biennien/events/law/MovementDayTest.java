package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class MovementDayTest {

    @Test
    void the_first_was_in_2005_so_2022_is_the_17th_anniversary_and_2025_the_20th() {
        assertThat(MovementDay.firstYear()).isEqualTo(2005);
        assertThat(MovementDay.anniversaryIn(2005)).isZero();
        assertThat(MovementDay.anniversaryIn(2022)).isEqualTo(17);
        assertThat(MovementDay.anniversaryIn(2025)).isEqualTo(20);
    }

    @Test
    void festivals_of_a_year_are_held_in_july_and_august() {
        assertThat(MovementDay.seasonFrom(2024)).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(MovementDay.seasonTo(2024)).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(MovementDay.legalBasis().text()).isEqualTo("Decision 521/2005/QĐ-TTg");
    }
}
