package biennien.query.unit;

import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;

/** Units whose names differ in tone marks only. */
class SpellingTest {

    private static ReadModel model;

    @BeforeAll
    static void theUnits() {
        model = new ReadModel();
        model.record(
                unit("unit:hieu", AdministrativeLevel.WARD, "Tô Hiệu", null),
                unit("unit:hieu-khac", AdministrativeLevel.WARD, "Tô Hiếu", null),
                unit("unit:an-1", AdministrativeLevel.WARD, "Tân An", null),
                unit("unit:an-2", AdministrativeLevel.WARD, "Tân An", null),
                unit("unit:an-3", AdministrativeLevel.WARD, "Tân Ân", null));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void the_one_that_is_spelled_as_asked_is_meant() {
        String decomposed = Normalizer.normalize("phường  tô hiệu", Normalizer.Form.NFD);
        for (String name : new String[] {"Phường Tô Hiệu", "Tô Hiệu", decomposed}) {
            var figures = model.get("/api/v1/figures?unit=" + name);
            assertThat(figures.status()).as(name).isEqualTo(200);
            assertThat(model.get("/api/v1/units/" + name).at("/id").asString())
                    .as(name)
                    .isEqualTo("unit:hieu");
        }
        assertThat(model.get("/api/v1/units/Phường Tô Hiếu").at("/id").asString())
                .isEqualTo("unit:hieu-khac");
    }

    @Test
    void without_tone_marks_or_with_two_of_one_spelling_it_stays_ambiguous() {
        assertThat(model.get("/api/v1/units/phuong to hieu").status()).isEqualTo(409);
        var two = model.get("/api/v1/units/Phường Tân An");
        assertThat(two.status()).isEqualTo(409);
        assertThat(two.at("/candidates").size()).isEqualTo(3);
    }
}
