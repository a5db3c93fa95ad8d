package biennien.eventstore;

/** The request was carried out before under the same Idempotency-Key; nothing new was stored. */
public final class AlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StoredAnswer answer;

    public AlreadyAnswered(StoredAnswer answer) {
        super("Answered before, at position " + answer.position());
        this.answer = answer;
    }

    public StoredAnswer answer() {
        return answer;
    }
}
