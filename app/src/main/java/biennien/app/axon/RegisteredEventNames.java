package biennien.app.axon;

import biennien.events.StoredNames;
import biennien.eventstore.EventNames;
import biennien.eventstore.StoredName;

/** Hands the registry of stored names to the log, which knows no feature. */
final class RegisteredEventNames implements EventNames {

    @Override
    public StoredName nameOf(Class<?> type) {
        StoredNames.StoredName registered = StoredNames.of(type);
        if (registered == null) {
            throw new IllegalArgumentException(type + " is no registered event");
        }
        return new StoredName(registered.name(), registered.revision());
    }

    @Override
    public Class<?> classOf(StoredName name) {
        StoredNames.StoredName registered = StoredNames.of(name.name(), name.revision());
        if (registered == null) {
            throw new IllegalArgumentException("No event was ever stored as " + name);
        }
        return registered.type();
    }
}
