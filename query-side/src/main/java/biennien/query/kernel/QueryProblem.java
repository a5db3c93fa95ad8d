package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A question that has no answer, and why. Becomes a problem document (RFC 9457) at the edge. */
public final class QueryProblem extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String parameter;
    private final transient Map<String, Object> members;
    private final @Nullable Duration retryAfter;

    private QueryProblem(
            int status,
            String code,
            String message,
            @Nullable String parameter,
            Map<String, Object> members,
            @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.code = code;
        this.parameter = parameter;
        this.members = Map.copyOf(members);
        this.retryAfter = retryAfter;
    }

    /** A parameter that can't be read, or that there is not. */
    public static QueryProblem badParameter(String parameter, String code, String message) {
        return new QueryProblem(400, code, message, parameter, Map.of(), null);
    }

    /**
     * Nothing of that name, at this basis.
     *
     * @param parameter the parameter that named it, null when it was the address itself
     * @param members what may help, such as names that are near
     */
    public static QueryProblem unknown(
            @Nullable String parameter, String code, String message, Map<String, Object> members) {
        return new QueryProblem(404, code, message, parameter, members, null);
    }

    /**
     * Several things of that name; the answer would be a guess.
     *
     * @param parameter the parameter that named it, null when it was the address itself
     * @param members the candidates
     */
    public static QueryProblem ambiguous(
            @Nullable String parameter, String code, String message, Map<String, Object> members) {
        return new QueryProblem(409, code, message, parameter, members, null);
    }

    /** The answer that was given once can't be given again, for the reason in the message. */
    public static QueryProblem gone(String code, String message, Map<String, Object> members) {
        return new QueryProblem(410, code, message, null, members, null);
    }

    /** Not yet; the same question may be answered after a while. */
    public static QueryProblem notYet(
            String code, String message, Map<String, Object> members, Duration retryAfter) {
        return new QueryProblem(503, code, message, null, members, retryAfter);
    }

    public int status() {
        return status;
    }

    /** Stable, in kebab-case; the problem's type is {@code /problems/} and this. */
    public String code() {
        return code;
    }

    /** For people; English. */
    public String detail() {
        return Objects.requireNonNull(getMessage());
    }

    /** The query parameter at fault, if one is. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** Further members of the problem document, such as {@code candidates}. */
    public Map<String, Object> members() {
        return members;
    }

    /** When to ask again; for the header {@code Retry-After}. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
