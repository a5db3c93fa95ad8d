package biennien.command.remote;

import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Rehearsed;
import biennien.command.kernel.RejectionDetails;
import biennien.command.kernel.Warning;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.values.MalformedValue;
import biennien.events.values.PersonId;
import biennien.eventstore.AlreadyAnswered;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.DatabaseAway;
import biennien.eventstore.LogReadOnly;
import biennien.eventstore.LogUnavailable;
import biennien.eventstore.OutcomeUnknown;
import biennien.eventstore.StoredAnswer;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

import java.sql.SQLTransientConnectionException;
import java.util.List;

/**
 * What a command was answered instead of being accepted, in the form that crosses processes: an
 * exception itself never does. Whoever asked throws the same as the handling process did, so that
 * nobody can tell from an answer where a command was handled.
 */
public sealed interface Failure {

    /** The exception it stands for. */
    RuntimeException thrown();

    /**
     * What an exception of a command says.
     *
     * @return a {@link Fault} for what nobody foresaw
     */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandRejected no -> new Rejected(no.details());
            case Rehearsed yes -> new WouldBeAccepted(yes.warnings());
            case ClaimTaken taken -> new Taken(taken.claim());
            case AlreadyAnswered before -> new Answered(before.answer());
            case ConcurrencyException meanwhile -> new ChangedMeanwhile(text(meanwhile));
            case LogReadOnly closed -> new LogClosed(text(closed));
            case LogUnavailable away -> new LogAway(text(away));
            case OutcomeUnknown unknown -> new Unknown(text(unknown));
            case ErasedPerson erased -> new Erased(erased.subject());
            case MalformedValue malformed -> new Malformed(malformed.code(), text(malformed));
            default ->
                    DatabaseAway.isReasonFor(thrown)
                            ? new OutOfReach(text(thrown))
                            : new Fault(text(thrown));
        };
    }

    private static String text(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }

    /** See {@link CommandRejected}. */
    record Rejected(RejectionDetails details) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new CommandRejected(details);
        }
    }

    /** See {@link Rehearsed}. */
    record WouldBeAccepted(List<Warning> warnings) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new Rehearsed(warnings);
        }
    }

    /** See {@link ClaimTaken}. */
    record Taken(Claim claim) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new ClaimTaken(claim);
        }
    }

    /** See {@link AlreadyAnswered}. */
    record Answered(StoredAnswer answer) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new AlreadyAnswered(answer);
        }
    }

    /** See {@link ConcurrencyException}. */
    record ChangedMeanwhile(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new ConcurrencyException(message);
        }
    }

    /** See {@link LogReadOnly}. */
    record LogClosed(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new LogReadOnly(message);
        }
    }

    /** See {@link LogUnavailable}. */
    record LogAway(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new LogUnavailable(message);
        }
    }

    /** See {@link OutcomeUnknown}. */
    record Unknown(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new OutcomeUnknown(message);
        }
    }

    /** See {@link ErasedPerson}. */
    record Erased(PersonId subject) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new ErasedPerson(subject);
        }
    }

    /** See {@link MalformedValue}. */
    record Malformed(String code, String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new MalformedValue(code, message);
        }
    }

    /** The log could not be read, because the database went away. */
    record OutOfReach(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new EventStoreException(message, new SQLTransientConnectionException(message));
        }
    }

    /** Nobody foresaw it. The process where it happened has logged it. */
    record Fault(String message) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new IllegalStateException("Where the command was handled: " + message);
        }
    }
}
