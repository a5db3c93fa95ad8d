package biennien.eventstore;

import java.util.List;

/** Leaves as the appender of this process has them, for tests of those who take them. */
public final class AppendedHere {

    private AppendedHere() {}

    /** As if this process had appended these. */
    public static void put(JustStored fresh, List<StoredEvent> events) {
        for (StoredEvent event : events) {
            fresh.stored(
                    new Receipt.Stored(event.position(), event.position(), event.recordedAt()),
                    1,
                    List.of(
                            new NewEvent(
                                    event.eventId(),
                                    event.stream(),
                                    event.sequence(),
                                    event.type(),
                                    event.revision(),
                                    event.salt(),
                                    event.payload(),
                                    event.metadata())));
        }
    }
}
