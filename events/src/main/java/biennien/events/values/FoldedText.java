package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text is searched by: no tone marks or other diacritics, đ as d, small letters, everything
 * that is neither letter nor digit as a blank, single blanks. "Bắc Kạn" in either Unicode form,
 * "BẮC KẠN" and "bac kan" all fold to "bac kan"; "Thanh Hóa" and "Thanh Hoá" fold alike, since a
 * mark is dropped wherever it sat. Not for showing: it keeps less than was written. It may be
 * empty.
 *
 * @param value the folded text; folding it again changes nothing
 */
public record FoldedText(@JsonValue String value) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FoldedText {
        value = fold(Text.required("text", value));
    }

    public static FoldedText of(String text) {
        return new FoldedText(text);
    }

    /** Whether the words searched for occur here one after the other, from the start of a word. */
    public boolean contains(FoldedText searched) {
        return (" " + value).contains(" " + searched.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String fold(String text) {
        String small = decomposed(decomposed(text).toLowerCase(Locale.ROOT));
        // đ has no decomposition; ð is what some keyboards give for it.
        String plain = MARKS.matcher(small).replaceAll("").replace('đ', 'd').replace('ð', 'd');
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
