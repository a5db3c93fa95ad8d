package biennien.app.rebuild;

import biennien.query.kernel.ReadModelSchema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection on which {@code readmodel.} means another schema. A projection says the schema in
 * each of its statements, so that nobody has to know a search path to read it; the price is paid
 * here, where the same projection fills other tables.
 */
final class OtherSchema implements InvocationHandler {

    private static final Pattern LIVE =
            Pattern.compile("\\b" + Pattern.quote(ReadModelSchema.SCHEMA) + "\\.");

    private static final Pattern WRITES =
            Pattern.compile(
                    "\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE)\\s+"
                            + ReadModelSchema.SCHEMA
                            + "\\.(\\w+)",
                    Pattern.CASE_INSENSITIVE);

    private final Object target;
    private final String schema;
    private final Set<String> written;
    private final Map<String, String> known;

    private OtherSchema(
            Object target, String schema, Set<String> written, Map<String, String> known) {
        this.target = target;
        this.schema = schema;
        this.written = written;
        this.known = known;
    }

    /**
     * @param written takes the name of each table that is written to
     */
    static Connection of(Connection connection, String schema, Set<String> written) {
        return (Connection)
                Proxy.newProxyInstance(
                        OtherSchema.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new OtherSchema(connection, schema, written, new ConcurrentHashMap<>()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Connection && method.getName().equals("unwrap")) {
            // What is below would write into the live tables.
            throw new SQLFeatureNotSupportedException(
                    "A projection that is rebuilt writes through JDBC, or is Folded.");
        }
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            arguments[0] = known.computeIfAbsent(sql, this::meant);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        // Prepared statements have their text already; plain ones are told it later.
        return method.getName().equals("createStatement")
                ? Proxy.newProxyInstance(
                        OtherSchema.class.getClassLoader(),
                        new Class<?>[] {Statement.class},
                        new OtherSchema(result, schema, written, known))
                : result;
    }

    private String meant(String sql) {
        Matcher writes = WRITES.matcher(sql);
        while (writes.find()) {
            written.add(writes.group(1));
        }
        return LIVE.matcher(sql).replaceAll(Matcher.quoteReplacement(schema + "."));
    }
}
