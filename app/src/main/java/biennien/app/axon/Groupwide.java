package biennien.app.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * All events of a processing group in one sequence: a parked one holds back all behind it. Its name
 * is stored with the parked events, so it must stay the same in every process; Axon's own
 * sequential policy has another one in each.
 */
final class Groupwide implements SequencingPolicy<EventMessage<?>> {
    static final Groupwide SEQUENCE = new Groupwide();

    private Groupwide() {}

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return "all";
    }
}
