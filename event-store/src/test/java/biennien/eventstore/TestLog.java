package biennien.eventstore;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** A log of its own for one test, on real PostgreSQL. */
final class TestLog implements AutoCloseable {

    static final StoredNameSerializer SERIALIZER = new StoredNameSerializer(new TestEvent.Names());

    private final TestDatabase database;
    private final List<Appender> appenders = new ArrayList<>();
    final DataSource source;
    final LogReader reader;
    final JdbcClient sql;

    TestLog() {
        this(TestPostgres.newDatabase());
    }

    TestLog(TestDatabase database) {
        this.database = database;
        source = database.dataSource();
        EventStoreSchema.migrate(source);
        reader = new LogReader(source);
        sql = JdbcClient.create(source);
    }

    Appender appender() {
        return appender(AppendLimits.DEFAULT);
    }

    /** As another process would have one. */
    Appender appender(AppendLimits limits) {
        Appender appender = new Appender(source, limits, AppendObserver.NONE, new JustStored());
        appenders.add(appender);
        return appender;
    }

    PostgresEventStorageEngine engine(AppendGuard... guards) {
        return engine(appender(), guards);
    }

    PostgresEventStorageEngine engine(Appender appender, AppendGuard... guards) {
        return new PostgresEventStorageEngine(appender, reader, SERIALIZER, Arrays.asList(guards));
    }

    static DomainEventMessage<?> event(String stream, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("test", stream, sequence, payload);
    }

    static DomainEventMessage<?> noted(String stream, long sequence) {
        return event(stream, sequence, new TestEvent.Noted(stream, "text", (int) sequence));
    }

    /** Does it in a unit of work, as a command handler does, and commits. */
    static Receipt inUnitOfWork(Consumer<UnitOfWork<?>> work) {
        UnitOfWork<?> unitOfWork =
                DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        Receipt receipt = Receipt.of(unitOfWork);
        ResultMessage<?> result =
                unitOfWork.executeWithResult(
                        () -> {
                            work.accept(unitOfWork);
                            return "done";
                        });
        if (result.isExceptional()
                && result.exceptionResult() instanceof RuntimeException refusal) {
            throw refusal;
        }
        return receipt;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        appenders.forEach(Appender::close);
        database.close();
    }
}
