package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a number is read and written where machines and people meet: the {@code value} column of a
 * CSV file, a number or text in JSON, the stored event. One decimal point, nothing else. What a
 * Vietnamese reader would take for thousands, such as {@code 20.000} or {@code 1.632}, is never
 * guessed at: it is asked back.
 */
public final class QuantityText {
    /** Digits before the point; more than any count of people or đồng needs. */
    private static final int MAX_INTEGER_DIGITS = 18;

    private static final int MAX_DECIMALS = 6;

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.(\\d+))?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:[.,' ]\\d{3})+");

    private QuantityText() {}

    /**
     * The number typed.
     *
     * @param raw the characters as they stood in the file, for a JSON number too: a parser that has
     *     already made a double of {@code 20.000} has lost the question
     * @throws MalformedValue {@code ambiguous-number} when it may be grouped by thousands; {@code
     *     malformed-number} when it is no plain number; {@code long-number} above 18 digits or 6
     *     decimals
     */
    public static BigDecimal number(@Nullable String raw) {
        String text = Text.required("number", raw).strip();
        boolean digits = digitsOnly(text);
        if (!digits && GROUPED.matcher(text).matches()) {
            throw ambiguous(text);
        }
        if (!digits && !NUMBER.matcher(text).matches()) {
            throw new MalformedValue(
                    "malformed-number",
                    "\"" + Text.shown(text) + "\" is not a plain number. " + hint(text));
        }
        if (digits && text.length() <= MAX_INTEGER_DIGITS) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        BigDecimal value = new BigDecimal(text);
        if (value.precision() - value.scale() > MAX_INTEGER_DIGITS
                || value.stripTrailingZeros().scale() > MAX_DECIMALS
                || text.length() > MAX_INTEGER_DIGITS + 1 + 2 * MAX_DECIMALS) {
            throw new MalformedValue(
                    "long-number",
                    "A number has at most "
                            + MAX_INTEGER_DIGITS
                            + " digits and "
                            + MAX_DECIMALS
                            + " decimals; \""
                            + Text.shown(text)
                            + "\" has more.");
        }
        return plain(value);
    }

    /**
     * The one text of a number: no exponent, no trailing zeros, a point before decimals. A number
     * of exactly three decimals that could be taken for grouped thousands gets a fourth, so that
     * what is stored can never be misread and always reads back: 12.3450.
     */
    public static String stored(BigDecimal value) {
        String text = plain(value).toPlainString();
        return !digitsOnly(text) && GROUPED.matcher(text).matches() ? text + "0" : text;
    }

    /** The same number with one scale only, so that equal numbers are equal objects. */
    static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** So are nearly all, and they need none of the questions below. */
    private static boolean digitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static MalformedValue ambiguous(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        String whole = text.replaceAll("[.,' ]", "");
        boolean onePoint = text.chars().filter(c -> !Character.isDigit(c)).count() == 1 && last > 0;
        if (!onePoint) {
            return new MalformedValue(
                    "ambiguous-number",
                    "Is \"" + text + "\" meant as " + whole + "? Write it without separators.");
        }
        String decimal = text.replace(',', '.');
        String small = plain(new BigDecimal(decimal)).toPlainString();
        // With three decimals left the short form would be asked back again.
        String smallTyped = stored(new BigDecimal(decimal));
        return new MalformedValue(
                "ambiguous-number",
                "Is \""
                        + text
                        + "\" "
                        + small
                        + " or "
                        + whole
                        + "? Write "
                        + smallTyped
                        + " or "
                        + whole
                        + ".");
    }

    private static String hint(String text) {
        if (text.startsWith("-")) {
            return "Counts are never negative.";
        }
        if (text.contains("%")) {
            return "Write the number alone and \"%\" as its unit.";
        }
        if (text.contains(",")) {
            return "Decimals follow a point, and thousands are not grouped.";
        }
        if (text.matches("[0-9.]+[eE][+-]?\\d+")) {
            return "Write all digits instead of an exponent.";
        }
        return "Write digits, and a point before decimals; words such as \"trên\" or \"triệu\""
                + " belong to the kind or the text of the quantity.";
    }
}
