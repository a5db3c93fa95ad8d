package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/** Folding against its definition in terms of Unicode classes. */
class FoldedTextTest {

    private static String defined(String text) {
        String small = decomposed(decomposed(text).toLowerCase(Locale.ROOT));
        return small.replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Test
    void everyCharacterFoldsAsDefined() {
        for (int c = 1; c <= 0x1FFFF; c++) {
            if (Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF)) {
                String text = "a" + Character.toString(c) + "B " + Character.toString(c);
                assertThat(FoldedText.of(text).value()).as("U+%04X", c).isEqualTo(defined(text));
            }
        }
    }

    @Test
    void mixedTextsFoldAsDefined() {
        var random = new Random(909);
        String letters = "aĐdðÂậ́ṭ\u0309İẞ 09.,:=()-½①٣ß\u00a0\t";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(FoldedText.of("x" + text).value())
                    .as("%s", text)
                    .isEqualTo(defined("x" + text));
        }
    }
}
