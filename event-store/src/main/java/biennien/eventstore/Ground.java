package biennien.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What decisions of many streams stand on: facts of other streams that change seldom, such as which
 * units there are. The log keeps the position of the last append that changed any of it. So a
 * command need not ask whether its knowledge is up to date: it says up to where it knows the
 * ground, and its append is refused if the ground moved after that, whichever process moved it.
 * Then {@link RedecidingCommandBus} has it decided once more, on what was looked up.
 */
public final class Ground {

    /** Notes that the append moves the ground. */
    static final AppendGuard.InAppend MOVE = Ground::move;

    private static final String NOTE =
            "UPDATE eventstore.log_head SET ground = greatest(ground, ?)";

    private Ground() {}

    /**
     * Lets the command in hand be decided on knowledge that nobody checked: its append will prove
     * it, and a refusal is decided once more.
     *
     * @param position up to which the ground is known
     * @return false outside a command, where nothing would prove it, and when the command is
     *     already being decided once more. Then it has to be looked up ({@link LogReader#ground}),
     *     see {@link #isLookedUpTo}
     */
    public static boolean isProvenByAppendSince(long position) {
        if (!CurrentUnitOfWork.isStarted() || !DecisionAttempt.mayBeRepeated()) {
            return false;
        }
        DecisionAttempt.usedOldState();
        AppendExtras.current().standsOn(position);
        return true;
    }

    /**
     * Lets the append of the command in hand, if there is one, prove what was looked up: nothing
     * slips in between the look and the append, or the command fails as one that met a change.
     */
    public static void isLookedUpTo(long position) {
        if (CurrentUnitOfWork.isStarted()) {
            AppendExtras.current().standsOn(position);
        }
    }

    /**
     * Up to where a decision knew the ground, which its append proved when it was stored: from
     * there to its own place nothing moved it.
     *
     * @return a place behind every other when it did not stand on the ground
     */
    public static long provenBy(UnitOfWork<?> stored) {
        return AppendExtras.of(stored).ground();
    }

    /** Notes each append that moves the ground. */
    public static AppendGuard movedBy(Predicate<Object> payloads) {
        return events -> moves(events, payloads) ? Optional.of(MOVE) : Optional.empty();
    }

    private static boolean moves(
            List<? extends EventMessage<?>> events, Predicate<Object> payloads) {
        for (EventMessage<?> event : events) {
            if (payloads.test(event.getPayload())) {
                return true;
            }
        }
        return false;
    }

    private static void move(Connection connection, long firstPosition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setLong(1, firstPosition);
            statement.executeUpdate();
        }
    }
}
