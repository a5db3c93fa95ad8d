package biennien.query.kernel;

import biennien.events.law.Coded;
import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a list of facts is ordered by; with a minus exactly the other way round.
 *
 * <p>Only by what every reader sees of every row. A number and the name of a person may be hidden,
 * and their place in an order would tell them.
 */
public enum Order implements Coded {
    /** As the facts were first recorded. */
    RECORDED("recorded"),
    LAST_RECORDED("-recorded"),
    /** By the first day on which a fact may have begun; without a beginning it is before all. */
    TIME("time"),
    LAST_TIME("-time"),
    /** By the last name of the unit, as units are listed; without a unit it is before all. */
    PLACE("place"),
    LAST_PLACE("-place");

    private final String code;

    Order(String code) {
        this.code = code;
    }

    public static Order fromCode(String code) {
        for (Order order : values()) {
            if (order.code.equals(code)) {
                return order;
            }
        }
        throw new MalformedValue(
                "unknown-order",
                "sort is recorded, time or place; with a minus before it (-time) the list is told"
                        + " the other way round.");
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    boolean isReverse() {
        return code.startsWith("-");
    }
}
