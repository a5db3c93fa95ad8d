package biennien.eventstore;

import java.util.Optional;

/** Another stream holds what this append claims; nothing of the append was stored. */
public final class ClaimTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Claim holder;

    public ClaimTaken(Claim holder) {
        super(
                "%s %s is held by %s since position %d"
                        .formatted(
                                holder.scope(), holder.key(), holder.stream(), holder.position()));
        this.holder = holder;
    }

    /** What is held, and by whom. */
    public Claim claim() {
        return holder;
    }

    public String scope() {
        return holder.scope();
    }

    public String key() {
        return holder.key();
    }

    public String holderStream() {
        return holder.stream();
    }

    /** The holder in words, where it said them. */
    public Optional<String> holder() {
        return Optional.ofNullable(holder.holder());
    }

    /** Where the holder claimed it. */
    public long position() {
        return holder.position();
    }
}
