package biennien.command.person;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.person.PersonCommand.ErasePerson;
import biennien.command.person.PersonCommand.RevealName;
import biennien.events.person.PersonEvent;
import biennien.events.values.PersonId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class PersonAggregate {

    @AggregateIdentifier private @Nullable PersonId id;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevealName c, PersonsOnRecord persons) {
        carryOut(Person.decide(c, persons.standing(c.id())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ErasePerson c, PersonsOnRecord persons) {
        carryOut(Person.decide(c, persons.standing(c.id())));
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        id = event.id();
    }
}
