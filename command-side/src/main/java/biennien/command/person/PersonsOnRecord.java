package biennien.command.person;

import biennien.events.values.PersonId;

/** What is known of persons without any name: whether there is one that can be read. */
@FunctionalInterface
public interface PersonsOnRecord {

    /** How it stands with the name of a person. */
    enum Standing {
        /** No event holds a name of this person. */
        NEVER_NAMED,
        /** The log holds the sealed name, and the key to it lives. */
        SEALED,
        /** The key was destroyed; a tombstone keeps the person from coming back. */
        ERASED
    }

    /** As of now; the append looks once more, so that no read slips in beside an erasure. */
    Standing standing(PersonId person);
}
