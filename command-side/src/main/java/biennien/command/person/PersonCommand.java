package biennien.command.person;

import biennien.command.kernel.Command;
import biennien.events.law.ErasureGround;
import biennien.events.values.PersonId;
import biennien.events.values.Reason;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of one commended person. Neither a command nor its answer holds a name. */
public sealed interface PersonCommand extends Command {

    @Override
    PersonId id();

    /**
     * To record that the name is read. The name itself is opened afterwards, by the process that
     * was asked.
     *
     * @param purpose what the name is needed for; it is stored in plain and names nobody
     */
    record RevealName(@TargetAggregateIdentifier PersonId id, Reason purpose)
            implements PersonCommand {}

    /**
     * To make the name unreadable for ever. What the person was commended for, when and where stays
     * on record; nothing personal can be recorded under this id again.
     *
     * @param ground why; a code and no words, which would outlive the erasure
     */
    record ErasePerson(@TargetAggregateIdentifier PersonId id, ErasureGround ground)
            implements PersonCommand {}
}
