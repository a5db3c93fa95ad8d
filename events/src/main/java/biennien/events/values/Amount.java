package biennien.events.values;

/**
 * What is known of a number together with what it counts: the result of arithmetic on quantities.
 *
 * @param bounds the numbers it may be
 * @param unit what is counted, as in {@link Quantity#unit()}
 * @param measure how it stands in time
 */
public record Amount(Interval bounds, String unit, Measure measure) {

    public Amount {
        Text.required("bounds", bounds);
        unit = Text.line("unit", unit, Quantity.MAX_UNIT_LENGTH);
        Text.required("measure", measure);
    }

    /**
     * @throws MalformedValue {@code different-units} or {@code different-measures}
     */
    public Amount minus(Amount other) {
        refuseUnlike(other);
        return new Amount(bounds.minus(other.bounds), unit, measure);
    }

    /**
     * The part that this is of the other, as a plain number: 0.5 is a half.
     *
     * @throws MalformedValue {@code different-units}, {@code different-measures} or {@code
     *     division-by-zero}
     */
    public Interval dividedBy(Amount other) {
        refuseUnlike(other);
        return bounds.dividedBy(other.bounds);
    }

    /**
     * @throws MalformedValue {@code different-units} or {@code different-measures}
     */
    public Truth isLessThan(Amount other) {
        refuseUnlike(other);
        return bounds.isLessThan(other.bounds);
    }

    /**
     * @throws MalformedValue {@code different-units} or {@code different-measures}
     */
    public Truth isAtMost(Amount other) {
        refuseUnlike(other);
        return bounds.isAtMost(other.bounds);
    }

    /**
     * @throws MalformedValue {@code different-units} or {@code different-measures}
     */
    public Truth isEqualTo(Amount other) {
        refuseUnlike(other);
        return bounds.isEqualTo(other.bounds);
    }

    void refuseUnlike(Amount other) {
        if (!unit.equals(other.unit)) {
            throw new MalformedValue(
                    "different-units",
                    "\""
                            + unit
                            + "\" and \""
                            + other.unit
                            + "\" are different units and cannot be added or compared.");
        }
        if (measure != other.measure) {
            throw new MalformedValue(
                    "different-measures",
                    "A "
                            + measure
                            + " and a "
                            + other.measure
                            + " cannot be added or compared, even in the same unit.");
        }
    }
}
