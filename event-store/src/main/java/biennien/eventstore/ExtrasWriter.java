package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes what travels with appends, in their transaction and after their events. The counter is
 * held by then, so no other append in any process runs: what is read here can't change before the
 * commit.
 */
final class ExtrasWriter {

    private static final String CLAIM =
            """
            INSERT INTO eventstore.claim AS c (scope, key, stream, position, holder, shared)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                 ?::boolean[])
            ON CONFLICT (scope, key) DO UPDATE SET holder = excluded.holder
            WHERE c.shared = excluded.shared
              AND CASE WHEN c.shared THEN c.holder = excluded.holder
                       ELSE c.stream = excluded.stream END
            """;

    private static final String RELEASE =
            """
            DELETE FROM eventstore.claim c
            USING unnest(?::text[], ?::text[], ?::text[]) AS r(scope, key, stream)
            WHERE c.scope = r.scope AND c.key = r.key AND c.stream = r.stream
            """;

    private static final String RELEASE_ALL =
            """
            DELETE FROM eventstore.claim
            WHERE scope = ANY (?::text[]) AND stream = ? AND NOT shared
            """;

    private static final String REMEMBER =
            """
            INSERT INTO eventstore.idempotency AS i
                (principal, key, fingerprint, status, response, position, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (principal, key) DO UPDATE SET
                fingerprint = excluded.fingerprint, status = excluded.status,
                response = excluded.response, position = excluded.position,
                created_at = excluded.created_at
            WHERE i.created_at < excluded.created_at - interval '7 days'
            """;

    private final Connection connection;
    private final AppendConnection.Place place;

    ExtrasWriter(Connection connection, AppendConnection.Place place) {
        this.connection = connection;
        this.place = place;
    }

    /** Throws what refuses an append; with several appends, any of them may be the guilty one. */
    void write(List<Append> appends) throws SQLException, Refusal {
        List<Wish> wishes = new ArrayList<>();
        long position = place.firstPosition();
        for (Append append : appends) {
            AppendExtras extras = append.extras();
            if (extras != null) {
                for (AppendGuard.InAppend check : extras.checks()) {
                    run(check, position);
                }
                String stream = append.events().getFirst().stream();
                if (!extras.releases().isEmpty() || !extras.emptied().isEmpty()) {
                    // In the order of positions: an earlier append must not profit from this one.
                    claim(wishes);
                    wishes.clear();
                    release(extras.releases(), stream);
                    releaseAll(extras.emptied(), stream);
                }
                wishes.addAll(wishes(extras.claims(), stream, position));
                IdempotencyRecord answer = extras.idempotency();
                if (answer != null) {
                    remember(answer, position + append.events().size() - 1);
                }
            }
            position += append.events().size();
        }
        claim(wishes);
    }

    private void run(AppendGuard.InAppend check, long position) throws SQLException, Refusal {
        try {
            check.run(connection, position);
        } catch (RuntimeException e) {
            throw new Refusal(e);
        } catch (Error e) {
            throw new Refusal(new EventStoreException("A check of an append broke down.", e));
        }
    }

    /**
     * A key on its way to a stream.
     *
     * @param told what the sender gets when another one holds it
     */
    private record Wish(Claim claim, Function<ClaimTaken, ? extends RuntimeException> told) {}

    private static List<Wish> wishes(
            Map<Claim.Key, AppendExtras.Wanted> keys, String ofFirstEvent, long position) {
        List<Wish> wishes = new ArrayList<>();
        keys.forEach(
                (key, wanted) ->
                        wishes.add(
                                new Wish(wanted.of(key, ofFirstEvent, position), wanted.told())));
        return wishes;
    }

    private void release(Map<Claim.Key, @Nullable String> keys, String ofFirstEvent)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            texts(statement, 1, keys.keySet(), Claim.Key::scope);
            texts(statement, 2, keys.keySet(), Claim.Key::key);
            texts(
                    statement,
                    3,
                    keys.values(),
                    stream -> Objects.requireNonNullElse(stream, ofFirstEvent));
            statement.executeUpdate();
        }
    }

    private void releaseAll(Set<String> scopes, String stream) throws SQLException {
        if (scopes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RELEASE_ALL)) {
            texts(statement, 1, scopes, scope -> scope);
            statement.setString(2, stream);
            statement.executeUpdate();
        }
    }

    private void claim(List<Wish> wishes) throws SQLException, Refusal {
        if (wishes.isEmpty()) {
            return;
        }
        List<Claim> claims = eachOnce(wishes.stream().map(Wish::claim).toList());
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            texts(statement, 1, claims, Claim::scope);
            texts(statement, 2, claims, Claim::key);
            texts(statement, 3, claims, Claim::stream);
            Object[] positions = claims.stream().map(Claim::position).toArray(Long[]::new);
            statement.setArray(4, connection.createArrayOf("int8", positions));
            texts(statement, 5, claims, Claim::holder);
            Object[] shared = claims.stream().map(Claim::shared).toArray(Boolean[]::new);
            statement.setArray(6, connection.createArrayOf("bool", shared));
            if (statement.executeUpdate() < claims.size()) {
                throw refusal(wishes);
            }
        }
    }

    /** Of appends that share a key only the first brings it: one statement can't write it twice. */
    private static List<Claim> eachOnce(List<Claim> claims) {
        Set<List<Object>> shared = new HashSet<>();
        return claims.stream()
                .filter(
                        claim ->
                                !claim.shared()
                                        || shared.add(
                                                List.of(
                                                        claim.scope(),
                                                        claim.key(),
                                                        String.valueOf(claim.holder()))))
                .toList();
    }

    private <T> void texts(
            PreparedStatement statement,
            int parameter,
            Collection<? extends T> of,
            Function<T, @Nullable String> text)
            throws SQLException {
        Object[] texts = of.stream().map(text).toArray(String[]::new);
        statement.setArray(parameter, connection.createArrayOf("text", texts));
    }

    private Refusal refusal(List<Wish> wishes) throws SQLException {
        for (Wish wish : wishes) {
            Claim claim = wish.claim();
            Optional<Claim> holder = Lookups.claim(connection, claim.scope(), claim.key());
            if (holder.isPresent() && holder.get().excludes(claim)) {
                return new Refusal(wish.told().apply(new ClaimTaken(holder.get())));
            }
        }
        throw new IllegalStateException("A claim was refused that nobody holds: " + wishes);
    }

    private void remember(IdempotencyRecord answer, long lastPosition)
            throws SQLException, Refusal {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, answer.principal());
            statement.setString(2, answer.key());
            statement.setBytes(3, answer.fingerprint());
            statement.setInt(4, answer.status());
            statement.setBytes(5, answer.answer().at(lastPosition));
            statement.setLong(6, lastPosition);
            statement.setObject(7, OffsetDateTime.ofInstant(place.recordedAt(), ZoneOffset.UTC));
            if (statement.executeUpdate() == 0) {
                throw new Refusal(
                        new AlreadyAnswered(
                                Lookups.answer(connection, answer.principal(), answer.key(), true)
                                        .orElseThrow()));
            }
        }
    }
}
