package biennien.query.ledger;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Connections that break at the n-th statement or commit, before or after the database has done it;
 * from then on nothing works any more, as after the end of a process.
 */
final class FailingAt {

    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "commit");

    private final DataSource real;
    private final int failing;
    private final boolean afterwards;
    private int steps;
    private boolean broken;

    FailingAt(DataSource real, int failing, boolean afterwards) {
        this.real = real;
        this.failing = failing;
        this.afterwards = afterwards;
    }

    boolean hasFailed() {
        return broken;
    }

    DataSource source() {
        return proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (_, method, arguments) -> call(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(
                        FailingAt.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        boolean step = STEPS.contains(method.getName());
        boolean ends = Set.of("close", "rollback").contains(method.getName());
        if (broken && !ends) {
            throw new SQLException("The connection is gone.", "08006");
        }
        boolean now = step && steps++ == failing;
        if (now && !afterwards) {
            broken = true;
            throw new SQLException("The connection is gone.", "08006");
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (now) {
            broken = true;
            throw new SQLException("The connection went away after it.", "08006");
        }
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement)
                : result;
    }
}
