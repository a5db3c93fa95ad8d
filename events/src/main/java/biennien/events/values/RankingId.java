package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A ranking of one subject of the movement in one year.
 *
 * @param value {@code ranking:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record RankingId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RankingId {
        value = StreamName.of("ranking", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
