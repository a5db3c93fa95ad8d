package biennien.command.kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What checks of one command have found so far: the first "no", or everything that is doubtful.
 *
 * @param refusal null while nothing forbids
 * @param warnings in the order in which they were found
 */
public record Findings(@Nullable Refusal refusal, List<Warning> warnings) {

    public static final Findings NONE = new Findings(null, List.of());

    public Findings {
        warnings = List.copyOf(warnings);
    }

    public static Findings refuse(Refusal refusal) {
        return new Findings(refusal, List.of());
    }

    public static Findings refuse(Optional<Refusal> refusal) {
        return refusal.map(Findings::refuse).orElse(NONE);
    }

    public static Findings warn(Warning warning) {
        return new Findings(null, List.of(warning));
    }

    public static Findings warn(List<Warning> warnings) {
        return new Findings(null, warnings);
    }

    /** With what one more check finds; it is not asked any more once there is a "no". */
    public Findings and(Supplier<Findings> check) {
        if (refusal != null) {
            return this;
        }
        var more = check.get();
        var all = new ArrayList<>(warnings);
        all.addAll(more.warnings);
        return new Findings(more.refusal, all);
    }

    /** The decision these findings come to: the "no", or the event with every warning. */
    public <E> Decision<E> decide(Supplier<? extends E> event) {
        return decideAll(() -> List.of(event.get()));
    }

    /** The same for several events that happen together, in order. */
    public <E> Decision<E> decideAll(Supplier<List<E>> events) {
        return refusal == null
                ? new Decision.Accepted<>(events.get(), warnings)
                : new Decision.Rejected<>(refusal);
    }
}
