package biennien.eventstore;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a command gets back: where its events stand. It is put into the unit of work before the
 * handler runs ({@link ReceiptInterceptor}), filled by the engine when the append is stored, and
 * can be read by any thread after that. It stays in its process.
 */
public final class Receipt {

    private static final String RESOURCE = Receipt.class.getName();

    private volatile @Nullable Stored stored;
    private volatile @Nullable Object result;

    public Receipt() {}

    /**
     * Where the events of one append stand.
     *
     * @param firstPosition of the first event
     * @param lastPosition of the last event; all between belong to the same append
     * @param recordedAt of all of them
     */
    public record Stored(long firstPosition, long lastPosition, Instant recordedAt) {}

    /** That of a unit of work, begun when there is none yet. */
    public static Receipt of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new Receipt());
    }

    static Optional<Receipt> attachedTo(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }

    /** Empty while nothing is stored, and for ever when the command recorded nothing. */
    public Optional<Stored> find() {
        return Optional.ofNullable(stored);
    }

    /** The last position, for {@code minPosition} of the reads that follow. */
    public OptionalLong position() {
        Stored now = stored;
        return now == null ? OptionalLong.empty() : OptionalLong.of(now.lastPosition());
    }

    /** What the command handler itself returned. */
    public @Nullable Object result() {
        return result;
    }

    void fill(Stored where) {
        this.stored = where;
    }

    void result(@Nullable Object handlerResult) {
        this.result = handlerResult;
    }

    @Override
    public String toString() {
        Stored now = stored;
        return now == null ? "nothing recorded" : now.toString();
    }
}
