package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.text.Normalizer;

class TextsPropertiesTest {

    @Property
    void folding_twice_changes_nothing_and_unicode_form_does_not_matter(@ForAll String text) {
        FoldedText folded = FoldedText.of(text);

        assertThat(FoldedText.of(folded.value())).isEqualTo(folded);
        assertThat(FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property
    void a_text_that_was_taken_is_taken_again_unchanged(@ForAll String text) {
        try {
            String value = new Name(text).value();
            assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC)).isTrue();
            assertThat(new Name(value).value()).isEqualTo(value);
        } catch (MalformedValue refused) {
            assertThat(refused.code()).endsWith("-name");
        }
    }
}
