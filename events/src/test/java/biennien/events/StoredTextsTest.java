package biennien.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.figure.Subject;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.SourceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fact stores as text can be seen and has a form. */
class StoredTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\nb", "a\u0000b", "a\u200bb", "\u202eabc", "\ufeffa", "\ud800"})
    void a_subject_that_cannot_be_seen_is_refused(String code) {
        assertThatThrownBy(() -> new Subject("model", code))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        no -> assertThat(no.code()).isEqualTo("subject-code"));
    }

    @Test
    void a_subject_is_stored_composed_and_in_single_blanks() {
        assertThat(new Subject("model", " Camera  an ninh ơ\u0309 ba\u0309n ").code())
                .isEqualTo("Camera an ninh ở bản");
        assertThatThrownBy(() -> new Subject("model", "a".repeat(121)))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "lời kể của một người", "a\u0000"})
    void the_row_of_a_publication_is_an_id_and_no_text(String row) {
        assertThatThrownBy(
                        () ->
                                new PublicationStated(
                                        new SourceId("source:a"), Edtf.of("2020"), null, row))
                .isInstanceOf(MalformedValue.class);
    }
}
