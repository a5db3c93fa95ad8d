package biennien.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that went away from a fault. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether it was the reason, as when it is restarted under load. */
    public static boolean isReasonFor(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return sql instanceof SQLTransientException
                        || state.startsWith("08")
                        || state.startsWith("57P");
            }
        }
        return false;
    }
}
