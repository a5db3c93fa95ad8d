package biennien.app.axon;

import biennien.app.database.Database;
import biennien.eventstore.AppendGuard;
import biennien.eventstore.AppendLimits;
import biennien.eventstore.AppendObserver;
import biennien.eventstore.Appender;
import biennien.eventstore.EventNames;
import biennien.eventstore.IdempotencyPurge;
import biennien.eventstore.JustStored;
import biennien.eventstore.LogReader;
import biennien.eventstore.PostgresEventStorageEngine;
import biennien.eventstore.StoredNameSerializer;
import biennien.eventstore.TokenTyping;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/** The log, and Axon's event store on it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class LogConfiguration {
    // How soon events of another process on the same database are seen; our own are told at once.
    private static final Duration LOOK_FOR_EVENTS = Duration.ofMillis(100);
    private static final Duration PURGE_ANSWERS = Duration.ofHours(1);

    @Bean
    EventNames eventNames() {
        return new RegisteredEventNames();
    }

    @Bean
    @Qualifier("eventSerializer")
    StoredNameSerializer eventSerializer(EventNames names) {
        return new StoredNameSerializer(names);
    }

    /** Without it a processor never starts again after a reset. */
    @Bean
    TokenTyping tokenTyping() {
        return new TokenTyping();
    }

    @Bean
    LogReader logReader(DataSource dataSource) {
        return new LogReader(dataSource);
    }

    /**
     * The one writer of this process.
     *
     * @param migrated the data source, so that the tables are there
     */
    @Bean
    Appender appender(
            Database database, DataSource migrated, AppendObserver observer, JustStored fresh) {
        return new Appender(database.connections(), AppendLimits.DEFAULT, observer, fresh);
    }

    @Bean
    JustStored justStored() {
        return new JustStored();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Appender appender,
            LogReader reader,
            @Qualifier("eventSerializer") Serializer serializer,
            List<AppendGuard> guards) {
        return new PostgresEventStorageEngine(appender, reader, serializer, guards);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, Configuration axon, MeterRegistry meters) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(LOOK_FOR_EVENTS.toMillis())
                .messageMonitor(new MessageTimers("eventStore", meters))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    @Bean
    Hourly forgetOldAnswers(DataSource dataSource) {
        return new Hourly(new IdempotencyPurge(dataSource), PURGE_ANSWERS);
    }
}
