package biennien.events.values;

import java.util.Objects;

/**
 * A text or number that no rule of the product can give a meaning to. The caller is at fault, in
 * any state of the record; a rule that depends on the state answers with a rejection instead.
 */
public final class MalformedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code what is wrong, in kebab-case, for machines; stable
     * @param message what is wrong and what to do about it, for people
     */
    public MalformedValue(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, in kebab-case. */
    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
