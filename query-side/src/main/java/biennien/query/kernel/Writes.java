package biennien.query.kernel;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/**
 * What one projection writes: statements with named parameters, as in {@link JdbcClient}. In a
 * {@link Batch} they wait for those of other events; what a projection reads itself it finds as if
 * all that its stream wrote before were there.
 */
public final class Writes {

    private static final Object ALL = "all";

    private final JdbcTemplate jdbc;
    private final JdbcClient reads;
    private final boolean inOrder;
    private final Map<String, PreparedText> texts = new ConcurrentHashMap<>();

    private Writes(DataSource database, boolean inOrder) {
        this.jdbc = new JdbcTemplate(database);
        this.reads = JdbcClient.create(jdbc);
        this.inOrder = inOrder;
    }

    /**
     * For rows that come from the events of one stream each, and from what is written for them.
     * Events of a parked stream hold back nothing else for the same reason.
     */
    public static Writes byStream(DataSource database) {
        return new Writes(database, false);
    }

    /** For rows that come from several streams: statements stay in the order of all events. */
    public static Writes inOrder(DataSource database) {
        return new Writes(database, true);
    }

    /** A constant text: it is kept for good. */
    public Statement sql(String text) {
        return new Statement(text);
    }

    void send(PreparedText text, List<@Nullable Object[]> rows) {
        PreparedStatementCallback<int[]> all =
                statement -> {
                    for (@Nullable Object[] row : rows) {
                        text.bind(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                };
        jdbc.execute(text.sql(), all);
    }

    /** What is told in the order of its events and does not touch the rows of others. */
    private Object sequence() {
        return !inOrder
                        && CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage() instanceof DomainEventMessage<?> e
                ? e.getAggregateIdentifier()
                : ALL;
    }

    /** A statement that gets its values. */
    public final class Statement {

        private final String text;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Statement(String text) {
            this.text = text;
        }

        public Statement param(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public Statement params(Map<String, ? extends @Nullable Object> more) {
            values.putAll(more);
            return this;
        }

        /** Now, or at the end of the batch. */
        public void update() {
            PreparedText prepared = texts.computeIfAbsent(text, PreparedText::new);
            @Nullable Object[] row = prepared.inPlaces(values);
            Batch batch = Batch.current();
            if (batch == null) {
                send(prepared, List.<@Nullable Object[]>of(row));
            } else {
                batch.add(Writes.this, sequence(), prepared, row);
            }
        }

        /** Now, after what this stream wrote. */
        public <T> JdbcClient.MappedQuerySpec<T> query(RowMapper<T> mapper) {
            Batch batch = Batch.current();
            if (batch != null) {
                batch.send(Writes.this, sequence());
            }
            return reads.sql(text).params(values).query(mapper);
        }
    }
}
