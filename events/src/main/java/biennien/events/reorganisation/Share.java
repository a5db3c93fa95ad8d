package biennien.events.reorganisation;

import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of the unit before goes over an edge: {@code whole}, {@code part} (how much is not
 * known) or {@code part:0.25}. A part of unknown size is never apportioned.
 */
public record Share(@JsonValue String text) {

    public static final Share WHOLE = new Share("whole");
    public static final Share PART = new Share("part");

    @JsonCreator
    public Share {
        if (!text.equals("whole") && !text.equals("part") && !isFraction(text)) {
            throw new MalformedValue(
                    "share",
                    "A share is 'whole', 'part' (size unknown) or 'part:' and a decimal fraction"
                            + " between 0 and 1 such as 'part:0.25', not '"
                            + text
                            + "'.");
        }
    }

    public boolean isWhole() {
        return text.equals("whole");
    }

    /** The part as a number, the whole being 1; none when its size is not known. */
    public Optional<BigDecimal> fraction() {
        if (isWhole()) {
            return Optional.of(BigDecimal.ONE);
        }
        return isFraction(text) ? Optional.of(new BigDecimal(text.substring(5))) : Optional.empty();
    }

    private static boolean isFraction(String text) {
        if (!text.matches("part:0\\.\\d{1,6}")) {
            return false;
        }
        return new BigDecimal(text.substring(5)).signum() > 0;
    }
}
