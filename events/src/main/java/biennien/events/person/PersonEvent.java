package biennien.events.person;

import biennien.events.law.ErasureGround;
import biennien.events.values.PersonId;
import biennien.events.values.Reason;

/** What happened to the name of one commended person. No event of this kind holds a name. */
public sealed interface PersonEvent {

    PersonId id();

    /**
     * Somebody was allowed to read the sealed name. It is recorded before the name is opened, so a
     * name that was seen is always in the log; that it was seen is not, since the caller may be
     * gone. The account that asked is in the metadata, like that of every event.
     *
     * @param purpose what the name was needed for (Law 91/2025/QH15), in words that name nobody
     */
    record NameRevealed(PersonId id, Reason purpose) implements PersonEvent {}

    /**
     * The name was made unreadable for ever. The key to it dies in the transaction that stores this
     * event, so the two are never seen apart. It says of whom by the id alone and holds nothing by
     * which a guess at the name could be confirmed. The account that asked is in the metadata.
     *
     * @param ground why, as a code of the law; no words, since they could name the person
     */
    record PersonErased(PersonId id, ErasureGround ground) implements PersonEvent {}
}
