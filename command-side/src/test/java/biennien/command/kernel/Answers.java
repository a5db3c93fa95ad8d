package biennien.command.kernel;

import static java.util.stream.Collectors.toSet;

import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tests ask of the answer that an aggregate gave through Axon. */
public final class Answers {

    private Answers() {}

    /** Details of an exception that carries this refusal out of the aggregate. */
    public static Matcher<RejectionDetails> refusedAs(String code, int status) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RejectionDetails details) {
                return details.code().equals(code) && details.status() == status;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("refused as " + code + " with status " + status);
            }
        };
    }

    /** Events of which each carries exactly these warnings in its metadata. */
    public static Matcher<List<EventMessage<?>>> storedWithWarnings(String... codes) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> events) {
                return !events.isEmpty()
                        && events.stream().allMatch(event -> stored(event).equals(Set.of(codes)));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("events with the warnings " + Set.of(codes));
            }

            @Override
            protected void describeMismatchSafely(
                    List<EventMessage<?>> events, Description mismatch) {
                mismatch.appendText(
                        events.stream().map(event -> stored(event)).toList().toString());
            }
        };
    }

    private static Set<String> stored(EventMessage<?> event) {
        if (event.getMetaData().get(Shell.WARNINGS) instanceof List<?> warnings) {
            return warnings.stream()
                    .map(warning -> String.valueOf(((Map<?, ?>) warning).get("code")))
                    .collect(toSet());
        }
        return Set.of();
    }
}
