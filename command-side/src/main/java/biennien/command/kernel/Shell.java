package biennien.command.kernel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import biennien.command.kernel.Decision.Accepted;
import biennien.command.kernel.Decision.Rejected;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one place where a decision becomes events of an aggregate, or an exception. */
public final class Shell {

    /** Metadata of a command: the sequence the caller last saw of the stream ({@code If-Match}). */
    public static final String EXPECTED_SEQUENCE = "expectedSequence";

    /** Metadata of a command that is to be decided but not carried out (a dry run). */
    public static final String REHEARSAL = "rehearsal";

    /** Metadata of an event: what was doubtful about it. */
    public static final String WARNINGS = "warnings";

    /** Metadata of commands and events: the account that asked. */
    public static final String ACTOR = "actor";

    /** Metadata of a command: the role of that account. */
    public static final String ACTOR_ROLE = "actorRole";

    private Shell() {}

    /**
     * Applies the events of an accepted decision to the aggregate in scope.
     *
     * @throws CommandRejected when the answer is no
     */
    public static void carryOut(Decision<?> decision) {
        refuseWhenStale();
        switch (decision) {
            case Accepted<?>(var events, var doubts) -> {
                var warnings = new ArrayList<>(doubts);
                warnings.addAll(Screening.of(events));
                if (CurrentUnitOfWork.isStarted()) {
                    CommandContextInterceptor.warn(CurrentUnitOfWork.get(), warnings);
                }
                if (isRehearsal()) {
                    throw new Rehearsed(warnings);
                }
                var metaData =
                        warnings.isEmpty()
                                ? MetaData.emptyInstance()
                                : MetaData.with(WARNINGS, stored(warnings));
                for (Object event : events) {
                    apply(event, metaData);
                }
            }
            case Rejected<?>(var refusal) -> throw new CommandRejected(refusal.details());
        }
    }

    /**
     * Recorders mend what they recorded themselves; stewards mend everything.
     *
     * @param recordedBy the account that recorded the fact, null while there is none
     * @throws CommandRejected with status 403 otherwise
     */
    public static void onlyByRecorderOrSteward(
            @Nullable String recordedBy, @Nullable String actor, @Nullable String role) {
        boolean nothingRecordedYet = recordedBy == null;
        if (nothingRecordedYet
                || "steward".equalsIgnoreCase(role)
                || (actor != null && actor.equals(recordedBy))) {
            return;
        }
        throw new CommandRejected(
                new RejectionDetails(
                        "recorded-by-another",
                        403,
                        "Another account recorded this fact. Only it or a steward can change it.",
                        null,
                        null));
    }

    /** Whether the command in hand is only to be decided. */
    public static boolean isRehearsal() {
        return CurrentUnitOfWork.isStarted()
                && Boolean.TRUE.equals(
                        CurrentUnitOfWork.get().getMessage().getMetaData().get(REHEARSAL));
    }

    private static void refuseWhenStale() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        var expected = CurrentUnitOfWork.get().getMessage().getMetaData().get(EXPECTED_SEQUENCE);
        if (expected == null) {
            return;
        }
        Long version = AggregateLifecycle.getVersion();
        long actual = version == null ? -1 : version;
        if (((Number) expected).longValue() != actual) {
            throw new CommandRejected(
                    new RejectionDetails(
                            "stale",
                            412,
                            "The stream is at \""
                                    + actual
                                    + "\", not at \""
                                    + expected
                                    + "\". Read it again and decide anew.",
                            null,
                            null));
        }
    }

    private static List<Map<String, String>> stored(List<Warning> warnings) {
        return warnings.stream().map(Shell::stored).toList();
    }

    private static Map<String, String> stored(Warning warning) {
        var stored = new LinkedHashMap<String, String>();
        stored.put("code", warning.code());
        stored.put("message", warning.message());
        if (warning.legalBasis() != null) {
            stored.put("legalBasis", warning.legalBasis());
        }
        return stored;
    }
}
