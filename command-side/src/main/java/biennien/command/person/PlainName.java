package biennien.command.person;

import biennien.events.values.FoldedText;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;

import org.jspecify.annotations.Nullable;

/** A name that is sealed must not stand beside its seal in plain words: those stay for ever. */
public final class PlainName {

    private PlainName() {}

    /**
     * @param field what the words are, for the message
     * @param words that are stored in plain beside the sealed name: a quote, an id
     * @throws MalformedValue when they hold the name, however it is accented or joined; it is not
     *     repeated
     */
    public static void refuseIn(String field, @Nullable String words, Name name) {
        if (words != null && FoldedText.of(words).contains(FoldedText.of(name.value()))) {
            throw new MalformedValue(
                    "name-in-plain-words",
                    "'"
                            + field
                            + "' holds the name that is to be sealed, and is stored in plain for"
                            + " ever. Choose other words.");
        }
    }
}
