package biennien.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What travels with the append of a unit of work and is written in its transaction: all of it or
 * nothing. Without an append nothing of it is written.
 *
 * <p>Not safe for use by several threads; a unit of work belongs to one.
 */
public final class AppendExtras {

    private static final String RESOURCE = AppendExtras.class.getName();

    private final Map<Claim.Key, Wanted> claims = new LinkedHashMap<>();
    private final Map<Claim.Key, @Nullable String> releases = new LinkedHashMap<>();
    private final Set<String> emptied = new LinkedHashSet<>();
    private final List<AppendGuard.InAppend> checks = new ArrayList<>();
    private @Nullable IdempotencyRecord idempotency;
    private long ground = Long.MAX_VALUE;

    /**
     * How a key is claimed.
     *
     * @param stream null for the stream of the first event
     * @param holder that stream in words, null where nobody said
     * @param told what the sender of the command gets when another one holds it
     */
    record Wanted(
            @Nullable String stream,
            @Nullable String holder,
            boolean shared,
            Function<ClaimTaken, ? extends RuntimeException> told) {

        Claim of(Claim.Key key, String ofFirstEvent, long position) {
            return new Claim(
                    key.scope(),
                    key.key(),
                    stream == null ? ofFirstEvent : stream,
                    position,
                    holder,
                    shared);
        }
    }

    AppendExtras() {}

    /** Those of the current unit of work, begun when there are none yet. */
    public static AppendExtras current() {
        return of(CurrentUnitOfWork.get());
    }

    /** Those of a unit of work. A nested one shares them with its root, as it shares the append. */
    public static AppendExtras of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new AppendExtras());
    }

    static Optional<AppendExtras> attachedTo(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }

    /**
     * Claims a key for the stream of the first event of the append. A stream may claim again what
     * it holds. If another stream holds it the append fails with {@link ClaimTaken}.
     */
    public AppendExtras claim(String scope, String key) {
        claims.put(new Claim.Key(scope, key), new Wanted(null, null, false, Function.identity()));
        return this;
    }

    /** Claims a key for a stream, for units of work that write several. */
    public AppendExtras claim(String scope, String key, String stream) {
        claims.put(new Claim.Key(scope, key), new Wanted(stream, null, false, Function.identity()));
        return this;
    }

    /**
     * Claims a key for the stream of the first event, which says who it is and what its command is
     * told if another stream was first.
     *
     * @param holder in words, for whoever wants the key later
     * @param told made in the append, by whichever thread leads it: it looks nothing up
     */
    public AppendExtras claim(
            Claim.Key key, String holder, Function<ClaimTaken, ? extends RuntimeException> told) {
        claims.put(key, new Wanted(null, holder, false, told));
        return this;
    }

    /**
     * Claims a key together with every other stream that says the same words. A stream that says
     * others gets what {@code told} makes of it, even if it is among the holders already.
     *
     * @param holder what all of them have in common
     */
    public AppendExtras share(
            Claim.Key key, String holder, Function<ClaimTaken, ? extends RuntimeException> told) {
        claims.put(key, new Wanted(null, holder, true, told));
        return this;
    }

    /**
     * Gives a key back that the stream of the first event holds. Giving back what the stream does
     * not hold changes nothing. Keys are given back before others are claimed.
     */
    public AppendExtras release(String scope, String key) {
        releases.put(new Claim.Key(scope, key), null);
        return this;
    }

    /** Gives a key back that the stream holds. */
    public AppendExtras release(String scope, String key, String stream) {
        releases.put(new Claim.Key(scope, key), stream);
        return this;
    }

    /**
     * Gives back every key of a scope that the stream of the first event holds alone, for keys that
     * can't be told again from what is known by now. What it shares stays with the others.
     */
    public AppendExtras releaseAll(String scope) {
        emptied.add(scope);
        return this;
    }

    /**
     * Remembers the answer under its key. If there is one already the append fails with {@link
     * AlreadyAnswered}.
     */
    public AppendExtras remember(IdempotencyRecord answer) {
        if (idempotency != null) {
            throw new IllegalStateException("One request has one answer.");
        }
        idempotency = answer;
        return this;
    }

    /** Runs a check in the transaction of this append. */
    public AppendExtras check(AppendGuard.InAppend check) {
        checks.add(check);
        return this;
    }

    /** See {@link Ground}. Costs the append nothing. */
    void standsOn(long position) {
        ground = Math.min(ground, position);
    }

    /** Up to where the ground is known; no limit when the decision does not stand on it. */
    long ground() {
        return ground;
    }

    /** Whether what later decisions stand on is another after this append. */
    boolean movesGround() {
        return checks.contains(Ground.MOVE);
    }

    /** Nothing to write beside the events. */
    boolean isEmpty() {
        return claims.isEmpty()
                && releases.isEmpty()
                && emptied.isEmpty()
                && checks.isEmpty()
                && idempotency == null;
    }

    Map<Claim.Key, Wanted> claims() {
        return claims;
    }

    Map<Claim.Key, @Nullable String> releases() {
        return releases;
    }

    /** The scopes in which the stream of the first event holds nothing of its own any more. */
    Set<String> emptied() {
        return emptied;
    }

    List<AppendGuard.InAppend> checks() {
        return checks;
    }

    @Nullable IdempotencyRecord idempotency() {
        return idempotency;
    }
}
