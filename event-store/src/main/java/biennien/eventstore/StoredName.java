package biennien.eventstore;

/**
 * The name an event is stored under, ours and not Java's, so that classes may move.
 *
 * @param name such as {@code certification.LocalityCertified}
 * @param revision from 1; a new one for a changed shape
 */
public record StoredName(String name, int revision) {

    public StoredName {
        if (name.isBlank() || revision < 1) {
            throw new IllegalArgumentException(
                    "Not a stored name: %s, %d".formatted(name, revision));
        }
    }

    @Override
    public String toString() {
        return name + " v" + revision;
    }
}
