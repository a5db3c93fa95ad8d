package biennien.app.person;

import biennien.app.Settings;
import biennien.app.StartRefused;
import biennien.app.database.Database;
import biennien.command.person.NameSealer;
import biennien.command.person.PersonsOnRecord;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.values.HoldsPersonalText;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.eventstore.AppendGuard;

import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Seals names, opens them, and lets no name into the log, nor the reading of one, whose person has
 * no key.
 */
@Component
public final class PersonKeys implements NameSealer, PersonsOnRecord, AppendGuard {
    private static final long LOCK = 909_2027;

    private final JdbcClient jdbc;
    private final KeyEncryptionKey wrapping;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient jdbc, Settings settings, Database database) throws SQLException {
        this.jdbc = jdbc;
        // Processes that start at once on one data folder must not each make a key.
        try (Connection alone = database.connections().getConnection();
                Statement lock = alone.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            this.wrapping = wrappingKey(jdbc, settings.dataFolder().resolve("key-encryption-key"));
        }
    }

    private static KeyEncryptionKey wrappingKey(JdbcClient jdbc, Path file) {
        Optional<String> used =
                jdbc.sql("SELECT wrapped_by FROM keys.person_key ORDER BY created_at DESC LIMIT 1")
                        .query(String.class)
                        .optional();
        if (!KeyEncryptionKey.exists(file)) {
            if (used.isPresent()) {
                throw new StartRefused(
                        "Personal names are stored, but the key to them is not at "
                                + file
                                + ". Put the file back from its backup; without it they can't be"
                                + " read.");
            }
            return KeyEncryptionKey.create(file);
        }
        KeyEncryptionKey key = KeyEncryptionKey.read(file);
        if (used.isPresent() && !used.get().equals(key.fingerprint())) {
            throw new StartRefused(
                    "The key at " + file + " is not the one that the stored names need.");
        }
        return key;
    }

    @Override
    public Sealed seal(PersonId subject, String pointer, Name name) {
        Optional<PersonKey> stored = stored(subject);
        PersonKey key = stored.orElseGet(() -> PersonKey.fresh(subject, random));
        return new SealedName(
                key.seal(pointer, name, random),
                stored.isPresent()
                        ? Map.of()
                        : NewKey.of(
                                subject,
                                wrapping.wrap(subject.value(), key.bytes()),
                                wrapping.fingerprint()),
                key);
    }

    @Override
    public Optional<String> digest(PersonId subject, String text) {
        return stored(subject).map(key -> key.digest(text));
    }

    /**
     * The name, for a call that is allowed to see it and records that it did.
     *
     * @return empty when the person was erased
     * @throws UnreadableName when the text does not belong there
     */
    public Optional<Name> open(String pointer, PersonalText text) {
        if (isErased(text.subject())) {
            return Optional.empty();
        }
        return stored(text.subject()).map(key -> key.open(pointer, text));
    }

    /**
     * @throws ErasedPerson when there is a tombstone
     */
    private Optional<PersonKey> stored(PersonId subject) {
        if (isErased(subject)) {
            throw new ErasedPerson(subject);
        }
        return jdbc.sql("SELECT wrapped_key FROM keys.person_key WHERE person = :person")
                .param("person", subject.value())
                .query(byte[].class)
                .optional()
                .map(wrapped -> wrapping.unwrap(subject.value(), wrapped))
                .map(bytes -> new PersonKey(subject, bytes));
    }

    /** A key is stored with the first event that needs it, and only then. */
    @Override
    public Standing standing(PersonId person) {
        if (isErased(person)) {
            return Standing.ERASED;
        }
        boolean named =
                jdbc.sql("SELECT EXISTS (SELECT FROM keys.person_key WHERE person = :person)")
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
        return named ? Standing.SEALED : Standing.NEVER_NAMED;
    }

    private boolean isErased(PersonId subject) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM keys.tombstone WHERE person = :person)")
                .param("person", subject.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<InAppend> check(List<? extends EventMessage<?>> events) {
        SortedSet<String> persons = new TreeSet<>();
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof HoldsPersonalText holder) {
                holder.personalTexts().forEach(text -> persons.add(text.subject().value()));
            }
            if (event.getPayload() instanceof NameRevealed read) {
                persons.add(read.id().value());
            }
        }
        return persons.isEmpty() ? Optional.empty() : Optional.of(new KeysLive(persons));
    }

    private record SealedName(PersonalText text, Map<String, String> metaData, PersonKey key)
            implements Sealed {
        @Override
        public String digest(String plain) {
            return key.digest(plain);
        }

        @Override
        public String toString() {
            return "sealed " + text.subject();
        }
    }
}
