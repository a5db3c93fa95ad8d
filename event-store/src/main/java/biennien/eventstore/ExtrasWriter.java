package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what travels with appends, in their transaction and after their events. The counter is
 * held by then, so no other append in any process runs: what is read here can't change before the
 * commit.
 */
final class ExtrasWriter {

    private static final String CLAIM =
            """
            INSERT INTO eventstore.claim AS c (scope, key, stream, position)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
            ON CONFLICT (scope, key) DO UPDATE SET stream = excluded.stream
            WHERE c.stream = excluded.stream
            """;

    private static final String RELEASE =
            """
            DELETE FROM eventstore.claim c
            USING unnest(?::text[], ?::text[], ?::text[]) AS r(scope, key, stream)
            WHERE c.scope = r.scope AND c.key = r.key AND c.stream = r.stream
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
        List<Claim> claims = new ArrayList<>();
        long position = place.firstPosition();
        for (Append append : appends) {
            AppendExtras extras = append.extras();
            if (extras != null) {
                for (AppendGuard.InAppend check : extras.checks()) {
                    run(check, position);
                }
                String stream = append.events().getFirst().stream();
                if (!extras.releases().isEmpty()) {
                    // In the order of positions: an earlier append must not profit from this one.
                    claim(claims);
                    claims.clear();
                    release(named(extras.releases(), stream, position));
                }
                claims.addAll(named(extras.claims(), stream, position));
                IdempotencyRecord answer = extras.idempotency();
                if (answer != null) {
                    remember(answer, position + append.events().size() - 1);
                }
            }
            position += append.events().size();
        }
        claim(claims);
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

    private static List<Claim> named(
            Map<Claim.Key, @Nullable String> keys, String ofFirstEvent, long position) {
        List<Claim> claims = new ArrayList<>();
        keys.forEach(
                (key, stream) ->
                        claims.add(
                                new Claim(
                                        key.scope(),
                                        key.key(),
                                        stream == null ? ofFirstEvent : stream,
                                        position)));
        return claims;
    }

    private void release(List<Claim> releases) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            bindKeys(statement, releases);
            statement.executeUpdate();
        }
    }

    private void claim(List<Claim> claims) throws SQLException, Refusal {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            bindKeys(statement, claims);
            Object[] positions = claims.stream().map(Claim::position).toArray(Long[]::new);
            statement.setArray(4, connection.createArrayOf("int8", positions));
            if (statement.executeUpdate() < claims.size()) {
                throw new Refusal(new ClaimTaken(holderAmong(claims)));
            }
        }
    }

    private void bindKeys(PreparedStatement statement, List<Claim> claims) throws SQLException {
        List<String[]> columns =
                List.of(
                        claims.stream().map(Claim::scope).toArray(String[]::new),
                        claims.stream().map(Claim::key).toArray(String[]::new),
                        claims.stream().map(Claim::stream).toArray(String[]::new));
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, connection.createArrayOf("text", columns.get(i)));
        }
    }

    private Claim holderAmong(List<Claim> claims) throws SQLException {
        for (Claim claim : claims) {
            Optional<Claim> holder = Lookups.claim(connection, claim.scope(), claim.key());
            if (holder.isPresent() && !holder.get().stream().equals(claim.stream())) {
                return holder.get();
            }
        }
        throw new IllegalStateException("A claim was refused that nobody holds: " + claims);
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
