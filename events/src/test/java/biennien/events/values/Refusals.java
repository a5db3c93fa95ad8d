package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a value says when it is refused. */
final class Refusals {
    private Refusals() {}

    static MalformedValue of(ThrowingCallable call) {
        MalformedValue refusal = catchThrowableOfType(MalformedValue.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(refusal.getMessage()).matches("(?s)[\\p{Lu}\"].*[.?]");
        return refusal;
    }

    static String codeOf(ThrowingCallable call) {
        return of(call).code();
    }
}
