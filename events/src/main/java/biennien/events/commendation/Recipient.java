package biennien.events.commendation;

import biennien.events.law.RecipientKind;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.PersonalText;

import org.jspecify.annotations.Nullable;

/**
 * Who was commended.
 *
 * @param count how many recipients of this kind the decision names, at least one
 * @param collective the name of a collective; never of a person
 * @param person the sealed name of an individual or of a household's head; absent when only counted
 */
public record Recipient(
        RecipientKind kind, int count, @Nullable Name collective, @Nullable PersonalText person) {

    public Recipient {
        if (count < 1) {
            throw new MalformedValue(
                    "recipient-count", "A commendation has at least one recipient.");
        }
        boolean personal = kind == RecipientKind.INDIVIDUAL || kind == RecipientKind.HOUSEHOLD;
        if (personal && collective != null) {
            throw new MalformedValue(
                    "collective-name",
                    "A recipient of kind " + kind.code() + " has no collective's name.");
        }
        if (!personal && person != null) {
            throw new MalformedValue(
                    "personal-name",
                    "A recipient of kind " + kind.code() + " is named as a collective.");
        }
        if (person != null && count != 1) {
            throw new MalformedValue(
                    "recipient-count", "A named person is one recipient; record each alone.");
        }
    }
}
