package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The points of an assessment, such as 95.5. The scale is that of whoever gave them, so they are
 * compared within one rule only and never added up.
 *
 * @param value decimal text without needless zeros; stored as this text
 */
public record Points(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}(?:\\.\\d{1,2})?");

    /**
     * @throws MalformedValue {@code malformed-points} when it is not a decimal number from 0 to
     *     9999 with at most two places
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Points {
        var given =
                Text.exactly(
                        "points",
                        value,
                        FORM,
                        "a number from 0 to 9999 with a point before at most two decimals, such"
                                + " as 95.5");
        value = new BigDecimal(given).stripTrailingZeros().toPlainString();
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
