package biennien.pages.api;

/** An address that a page cannot do without refused to answer; the reader is told why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("refused with " + answer.status());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
