package biennien.command.person;

import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;

import java.util.Map;
import java.util.Optional;

/**
 * Seals a personal name under its person's own key, before it becomes part of any command.
 *
 * <p>Sealing writes nothing. The key of a person seen for the first time travels, wrapped, in the
 * metadata of the command and is stored in the very transaction of the append, so that a refused
 * command or a dry run leaves no key behind.
 */
public interface NameSealer {

    /**
     * @param subject the person; a key is made for a person seen for the first time
     * @param pointer JSON Pointer of the field in the event that will hold the name; a sealed name
     *     can't be moved to another field
     * @throws ErasedPerson when the person was forgotten: no new key is ever made for them
     */
    Sealed seal(PersonId subject, String pointer, Name name);

    /**
     * A digest of a text under the key that the person has in the store: equal texts give equal
     * digests while the key lives, and afterwards nothing can confirm a guess.
     *
     * @return empty when no key of the person is stored
     */
    Optional<String> digest(PersonId subject, String text);

    /** A sealed name and what must travel with the command that holds it. */
    interface Sealed {

        PersonalText text();

        /** To be put into the metadata of the command: the wrapped key, where it is a new one. */
        Map<String, String> metaData();

        /** The same digest as {@link NameSealer#digest}, under the key that sealed this name. */
        String digest(String text);
    }

    /** The person was forgotten and stays so. */
    final class ErasedPerson extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final PersonId subject;

        public ErasedPerson(PersonId subject) {
            super("The person " + subject + " was forgotten and can't be recorded again.");
            this.subject = subject;
        }

        public PersonId subject() {
            return subject;
        }
    }
}
