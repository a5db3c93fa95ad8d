package biennien.events.reorganisation;

import biennien.events.values.DocumentNumber;
import biennien.events.values.MalformedValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The legal act behind a reorganisation.
 *
 * @param legalText its number as printed
 * @param adoptedOn day of adoption, absent when not recorded; the old authorities go on working
 *     until the operative day (Resolution 202/2025/QH15)
 * @param operativeOn first day on which the new order holds (valid time, Asia/Ho_Chi_Minh)
 */
public record Act(DocumentNumber legalText, @Nullable LocalDate adoptedOn, LocalDate operativeOn) {
    public Act {
        if (adoptedOn != null && adoptedOn.isAfter(operativeOn)) {
            throw new MalformedValue(
                    "operative-before-adoption",
                    "A reorganisation can't be operative on "
                            + operativeOn
                            + " before it is adopted on "
                            + adoptedOn
                            + ".");
        }
    }
}
