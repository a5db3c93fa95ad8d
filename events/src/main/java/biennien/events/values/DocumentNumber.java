package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an official document, such as {@code 124/2021/TT-BCA}, {@code 09/CTr-BCA-MTTQ} or
 * {@code 46-CT/TW}: a number, sometimes its year, then the kind of document and who issued it
 * (GLOSSARY 11). Two numbers are equal when they are written alike; {@link #sameAs} tells whether
 * they mean the same document.
 *
 * @param value as written: NFC, trimmed, single blanks, at most 80 characters; stored as this text
 */
public record DocumentNumber(@JsonValue String value) {
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern KEY =
            Pattern.compile("\\d{1,6}\\p{Lu}{0,2}(?:[-/.][\\p{Lu}\\p{Nd}()&]+)+");
    private static final Pattern KIND = Pattern.compile("[-/.]\\d*\\p{Lu}");

    /**
     * @throws MalformedValue {@code malformed-document-number} when it does not begin with a number
     *     followed by a kind or an issuer in letters; a date such as 5/11/2020 is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentNumber {
        value = Text.line("document number", value, 80);
        String key = key(value);
        Matcher kind = KIND.matcher(key);
        if (!KEY.matcher(key).matches() || !kind.find()) {
            throw new MalformedValue(
                    "malformed-document-number",
                    "A document number reads <number>/<year>/<kind>-<issuer>, for example"
                            + " 124/2021/TT-BCA, 09/CTr-BCA-MTTQ or 46-CT/TW; the year may be"
                            + " missing, the kind may not. \""
                            + Text.shown(value)
                            + "\" does not; write only the number, without words before it.");
        }
    }

    /**
     * What two spellings of one number have in common: capitals, plain dashes, no blanks, no
     * leading zeros in the number (a number below ten is officially written with one). Đ and D stay
     * different letters: they name different kinds and issuers, and a spelling without diacritics
     * is recorded as an alias by someone who has looked.
     */
    public String key() {
        return key(value);
    }

    /** Whether both mean the same document, however they are written. */
    public boolean sameAs(DocumentNumber other) {
        return key().equals(other.key());
    }

    @Override
    public String toString() {
        return value;
    }

    private static String key(String text) {
        String plain = DASHES.matcher(text).replaceAll("-").replace(" ", "");
        return LEADING_ZEROS.matcher(plain.toUpperCase(Locale.ROOT)).replaceFirst("");
    }
}
