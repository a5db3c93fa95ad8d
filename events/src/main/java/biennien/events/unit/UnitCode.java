package biennien.events.unit;

import biennien.events.values.MalformedValue;

import java.util.regex.Pattern;

/**
 * An official code. It says nothing without a date: codes are given again to other units.
 *
 * @param scheme the list it is from; {@code nso} is the list of the statistics office (Decision
 *     19/2025/QĐ-TTg and its predecessors)
 * @param code as printed, with its leading zeros
 */
public record UnitCode(String scheme, String code) {
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{1,20}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,12}");

    public UnitCode {
        if (!SCHEME.matcher(scheme).matches()) {
            throw new MalformedValue(
                    "code-scheme",
                    "The scheme of a unit code is a short lower-case word such as 'nso', not '"
                            + scheme
                            + "'.");
        }
        if (!CODE.matcher(code).matches()) {
            throw new MalformedValue(
                    "unit-code", "A unit code has 1 to 12 digits or letters, not '" + code + "'.");
        }
    }
}
