package biennien.query;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** A read model with very many rows of one kind, and how it is read. */
public final class Many {

    private Many() {}

    /** So many figures more that differ from this one by their ids, places and unit alone. */
    public static void figuresLike(ReadModel model, String figure, String unit, int many) {
        model.sql
                .sql(
                        """
                        INSERT INTO readmodel.figure
                        SELECT (copy).* FROM (
                            SELECT jsonb_populate_record(
                                       f, jsonb_build_object('figure', f.figure || '-' || n,
                                                             'unit', CAST(:unit AS text),
                                                             'first_position', 1000 + n)) AS copy
                              FROM readmodel.figure f, generate_series(1, :many) n
                             WHERE f.figure = :figure) copies
                        """)
                .param("figure", figure)
                .param("unit", unit)
                .param("many", many)
                .update();
    }

    /** The same database; each statement is counted. */
    public static JdbcClient counting(DataSource source, AtomicInteger statements) {
        return JdbcClient.create(
                proxy(
                        DataSource.class,
                        source,
                        "getConnection",
                        connection ->
                                proxy(
                                        Connection.class,
                                        (Connection) connection,
                                        "prepareStatement",
                                        statement -> {
                                            statements.incrementAndGet();
                                            return statement;
                                        })));
    }

    private interface Made {
        Object of(Object result);
    }

    private static <T> T proxy(Class<T> type, T target, String method, Made made) {
        return type.cast(
                Proxy.newProxyInstance(
                        Many.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, called, arguments) -> {
                            try {
                                Object result = called.invoke(target, arguments);
                                return called.getName().equals(method) ? made.of(result) : result;
                            } catch (InvocationTargetException e) {
                                throw Objects.requireNonNull(e.getCause());
                            }
                        }));
    }
}
