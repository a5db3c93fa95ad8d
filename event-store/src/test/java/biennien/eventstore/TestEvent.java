package biennien.eventstore;

import java.util.Map;

/** Events of a feature that exists only here. */
sealed interface TestEvent {

    record Noted(String id, String text, int count) implements TestEvent {}

    record Struck(String id) implements TestEvent {}

    /** Their stored names. */
    final class Names implements EventNames {

        private static final Map<Class<?>, StoredName> NAMES =
                Map.of(
                        Noted.class, new StoredName("test.Noted", 1),
                        Struck.class, new StoredName("test.Struck", 1));

        @Override
        public StoredName nameOf(Class<?> type) {
            StoredName name = NAMES.get(type);
            if (name == null) {
                throw new IllegalArgumentException("No event: " + type);
            }
            return name;
        }

        @Override
        public Class<?> classOf(StoredName name) {
            return NAMES.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No event ever was " + name))
                    .getKey();
        }
    }
}
