package biennien.app.web;

import org.jspecify.annotations.Nullable;

/** The reason that a steward gives for an act; it is kept for ever. */
public final class KeptReason {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private KeptReason() {}

    /**
     * @param what the reason says, as a sentence without its end
     * @return the reason without the white space around it
     * @throws Refused with 400 at {@code /reason} when it is too short or too long
     */
    public static String of(@Nullable String said, String what) {
        String reason = said == null ? "" : said.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new Refused(
                    Problem.of(
                                    400,
                                    "invalid-body",
                                    "%s; it has %d to %d characters."
                                            .formatted(what, SHORTEST, LONGEST))
                            .withError("/reason", "invalid-value"));
        }
        return reason;
    }
}
