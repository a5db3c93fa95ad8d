package biennien.eventstore;

/** The registry of stored names. This module knows no feature, so the application hands it in. */
public interface EventNames {

    /**
     * The name new events of this class are stored under.
     *
     * @throws IllegalArgumentException if the class is no event
     */
    StoredName nameOf(Class<?> type);

    /**
     * The class that reads events stored under this name.
     *
     * @throws IllegalArgumentException if no event ever had that name and revision
     */
    Class<?> classOf(StoredName name);
}
