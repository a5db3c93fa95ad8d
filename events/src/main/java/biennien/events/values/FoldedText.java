package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.text.Normalizer;
import java.util.Locale;

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
        String small = isAscii(text) ? text : decomposed(text);
        small = small.toLowerCase(Locale.ROOT);
        if (!isAscii(small)) {
            // Some small letters have marks that their capitals had not.
            small = decomposed(small);
        }
        StringBuilder folded = new StringBuilder(small.length());
        boolean between = false;
        for (int i = 0; i < small.length(); ) {
            int c = small.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || isNumber(c)) {
                if (between && !folded.isEmpty()) {
                    folded.append(' ');
                }
                between = false;
                // đ has no decomposition; ð is what some keyboards give for it.
                folded.appendCodePoint(c == 'đ' || c == 'ð' ? 'd' : c);
            } else if (!isMark(c)) {
                between = true;
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
