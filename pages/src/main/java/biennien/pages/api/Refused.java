package biennien.pages.api;

import java.util.List;
import java.util.Map;

/** An address that a page cannot do without refused to answer; the reader is told why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("refused with " + answer.status());
        this.answer = answer;
    }

    /** There is no such page. */
    public static Refused notFound() {
        return new Refused(new Answer(NOT_FOUND, null, Map.of("status", NOT_FOUND)));
    }

    /**
     * Something in the address of the page cannot be read.
     *
     * @param code of a problem that the API has, too
     */
    public static Refused badParameter(String name, String code, String detail) {
        return new Refused(
                new Answer(
                        BAD_REQUEST,
                        null,
                        Map.of(
                                "type",
                                "/problems/" + code,
                                "status",
                                BAD_REQUEST,
                                "detail",
                                detail,
                                "errors",
                                List.of(
                                        Map.of(
                                                "pointer",
                                                "?" + name,
                                                "code",
                                                code,
                                                "message",
                                                detail)))));
    }

    public Answer answer() {
        return answer;
    }
}
