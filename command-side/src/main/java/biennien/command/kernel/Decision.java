package biennien.command.kernel;

import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a pure decision: facts, or a named "no". A value, so that an import can rehearse a
 * thousand rows without a single throw.
 *
 * @param <E> the feature's events
 */
public sealed interface Decision<E> {

    /**
     * Yes.
     *
     * @param events what happened, in order, at least one
     * @param warnings what is doubtful about it; stored with the events
     */
    record Accepted<E>(List<E> events, List<Warning> warnings) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command has at least one event");
            }
        }
    }

    /** No, for one named reason. */
    record Rejected<E>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events), List.of());
    }

    static <E> Decision<E> accept(List<Warning> warnings, E event) {
        return new Accepted<>(List.of(event), warnings);
    }

    /**
     * @param message one or two sentences for people: the rule, and what to do
     */
    static <E> Decision<E> reject(Rejection reason, String message) {
        return new Rejected<>(new Refusal(reason, message, null, reason.legalBasis()));
    }

    /**
     * @param pointer JSON Pointer of the field at fault ({@code /period/edtf})
     */
    static <E> Decision<E> reject(Rejection reason, String message, @Nullable String pointer) {
        return new Rejected<>(new Refusal(reason, message, pointer, reason.legalBasis()));
    }

    static <E> Decision<E> reject(
            Rejection reason, String message, @Nullable String pointer, LegalBasis basis) {
        return new Rejected<>(new Refusal(reason, message, pointer, basis));
    }

    /** The same decision with more warnings. */
    default Decision<E> warn(List<Warning> more) {
        return switch (this) {
            case Accepted<E>(var events, var warnings) -> {
                var all = new ArrayList<>(warnings);
                all.addAll(more);
                yield new Accepted<>(events, all);
            }
            case Rejected<E> no -> no;
        };
    }
}
