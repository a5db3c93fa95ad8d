package biennien.events.inspection;

import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * Which of the teams of a plan: the {@code 4} of "Đoàn kiểm tra số 4".
 *
 * @param value a number of up to three digits, perhaps with a letter, or a Roman one; stored as
 *     this text
 */
public record TeamNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}[A-Z]?|[IVXLC]{1,7}");

    /**
     * @throws MalformedValue {@code malformed-team-number} when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamNumber {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue(
                    "malformed-team-number",
                    "The number of a team is digits or Roman, such as 4, 4A or IV, without the"
                            + " words before it.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
