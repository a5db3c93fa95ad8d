package biennien.query.ledger;

import org.jspecify.annotations.Nullable;

/** What is stored, or what somebody else was told, is not what the log says. */
final class Disagreement extends CannotSign {
    private static final long serialVersionUID = 1L;

    private final transient Sign sign;

    Disagreement(String message, Sign sign) {
        super(message);
        this.sign = sign;
    }

    Sign sign() {
        return sign;
    }

    /**
     * What an alarm is raised for.
     *
     * @param size of the tree in question
     * @param ours the root that the log has for it, null when it has none
     * @param theirs the root that was seen, null when it was not told
     * @param toldBy who told it: the data folder, the name of a witness, the id of an account
     * @param evidence what was seen, word for word
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
    record Sign(
            Kind kind,
            long size,
            byte @Nullable [] ours,
            byte @Nullable [] theirs,
            String toldBy,
            String evidence) {}

    /** How two views of the log differ. */
    enum Kind {
        /** Another root for a size that the log has. */
        OTHER_ROOT("other-root"),
        /** A checkpoint of ours that is larger than the log. */
        ROLLED_BACK("rolled-back"),
        /** A witness does not follow from what it has to what we have. */
        NOT_A_CONTINUATION("not-a-continuation");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
