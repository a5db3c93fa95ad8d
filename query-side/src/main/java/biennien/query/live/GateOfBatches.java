package biennien.query.live;

import biennien.eventstore.ReadGate;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import javax.sql.DataSource;

/**
 * Passes the gate at the beginning of each batch, in its transaction: the tables are never
 * exchanged under rows that are half written. Nor does a batch wait for the disk: its rows and its
 * token are one transaction, so a crash takes both or neither, and what it takes is in the log and
 * is projected again.
 */
public final class GateOfBatches implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String PASSED = GateOfBatches.class.getName();
    private static final String BEGIN = ReadGate.PASS + "; SET LOCAL synchronous_commit = off";

    private final JdbcTemplate jdbc;

    public GateOfBatches(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain) throws Exception {
        if (batch.resources().put(PASSED, true) == null) {
            jdbc.execute(BEGIN);
        }
        return chain.proceed();
    }
}
