package biennien.command.register;

import biennien.events.StoredNames;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.StoredEvent;

/** Stored bytes → the event they say. */
final class Payloads {

    private Payloads() {}

    static Object of(StoredEvent event) {
        var name = StoredNames.of(event.type(), event.revision());
        if (name == null) {
            throw new IllegalStateException(
                    "position "
                            + event.position()
                            + " holds "
                            + event.type()
                            + " revision "
                            + event.revision()
                            + ", which this version does not know");
        }
        return CanonicalJson.read(event.payload(), name.type());
    }
}
