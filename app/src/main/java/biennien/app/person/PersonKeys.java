package biennien.app.person;

import biennien.command.person.NameSealer;
import biennien.command.person.PersonsOnRecord;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.values.HoldsPersonalText;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.eventstore.AppendGuard;

import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Seals names, opens them, and lets no name into the log, nor the reading of one, whose person has
 * no key. An erasure that enters the log takes the key along.
 */
@Component
public final class PersonKeys implements NameSealer, PersonsOnRecord, AppendGuard {
    /**
     * The log is asked too: one that was restored from an archive has the erasures, and no table of
     * keys that could have told.
     */
    private static final String ERASED =
            """
            (EXISTS (SELECT FROM keys.tombstone WHERE person = :person)
             OR EXISTS (SELECT FROM eventstore.event
                         WHERE stream = :person AND type = 'person.PersonErased'))
            """;

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final WrappingKeys wrapping;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient jdbc, KeyRing ring, WrappingKeys wrapping) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.wrapping = wrapping;
    }

    @Override
    public Sealed seal(PersonId subject, String pointer, Name name) {
        Optional<PersonKey> stored = stored(subject);
        PersonKey key = stored.orElseGet(() -> PersonKey.fresh(subject, random));
        return new SealedName(
                key.seal(pointer, name, random),
                stored.isPresent() ? Map.of() : newKey(subject, key),
                key);
    }

    private Map<String, String> newKey(PersonId subject, PersonKey key) {
        KeyEncryptionKey current = ring.get(wrapping.current().orElseThrow());
        return NewKey.of(
                subject, current.wrap(subject.value(), key.bytes()), current.fingerprint());
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
        Optional<Wrapped> found = wrapped(subject);
        if (found.isPresent() && !ring.has(found.get().by())) {
            // A rotation that ended in this moment has wrapped it anew.
            found = wrapped(subject);
        }
        return found.map(
                row ->
                        new PersonKey(
                                subject, ring.get(row.by()).unwrap(subject.value(), row.key())));
    }

    private record Wrapped(byte[] key, String by) {}

    private Optional<Wrapped> wrapped(PersonId subject) {
        return jdbc.sql(
                        """
                        SELECT wrapped_key, wrapped_by FROM keys.person_key
                         WHERE person = :person
                        """)
                .param("person", subject.value())
                .query((row, _) -> new Wrapped(row.getBytes(1), row.getString(2)))
                .optional();
    }

    /** A key is stored with the first event that needs it, and only then. */
    @Override
    public Standing standing(PersonId person) {
        // In one statement: between two, an erasure would make the person look never named.
        String standing =
                jdbc.sql(
                                "SELECT CASE WHEN "
                                        + ERASED
                                        + """
                                             THEN 'ERASED'
                                        WHEN EXISTS (SELECT FROM keys.person_key
                                                      WHERE person = :person) THEN 'SEALED'
                                        ELSE 'NEVER_NAMED' END
                                        """)
                        .param("person", person.value())
                        .query(String.class)
                        .single();
        return Standing.valueOf(standing);
    }

    private boolean isErased(PersonId subject) {
        return jdbc.sql("SELECT " + ERASED)
                .param("person", subject.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<InAppend> check(List<? extends EventMessage<?>> events) {
        SortedSet<String> alive = new TreeSet<>();
        List<InAppend> ends = new ArrayList<>();
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof HoldsPersonalText holder) {
                holder.personalTexts().forEach(text -> alive.add(text.subject().value()));
            }
            switch (event.getPayload()) {
                case NameRevealed read -> alive.add(read.id().value());
                case PersonErased erased -> ends.add(new KeyDies(erased.id().value()));
                default -> {}
            }
        }
        if (alive.isEmpty() && ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                (connection, firstPosition) -> {
                    new KeysLive(alive).run(connection, firstPosition);
                    for (InAppend end : ends) {
                        end.run(connection, firstPosition);
                    }
                });
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
