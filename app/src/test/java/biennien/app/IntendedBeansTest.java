package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.eventstore.AppendGuard;
import biennien.eventstore.BoundedCache;
import biennien.eventstore.PostgresEventStorageEngine;
import biennien.eventstore.RedecidingCommandBus;
import biennien.eventstore.StoredNameSerializer;
import biennien.query.kernel.Groups;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wiring is what we mean, not what a framework makes of the classpath. */
class IntendedBeansTest {
    private final Service service = Service.shared();
    private final Configuration axon = service.bean(Configuration.class);

    @Test
    void projections_have_transactions_and_commands_have_none() throws Exception {
        assertThat(service.bean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(field(processor(), "transactionManager"))
                .isInstanceOf(SpringTransactionManager.class);

        assertThat(axon.commandBus()).isSameAs(service.bean(CommandBus.class));
        assertThat(axon.commandBus()).isInstanceOf(RedecidingCommandBus.class);
        assertThat(field(axon.commandBus(), "transactionManager"))
                .isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void the_log_is_ours() {
        assertThat(axon.eventStore()).isSameAs(service.bean(EventStore.class));
        assertThat(axon.eventStore()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(field(axon.eventStore(), "storageEngine"))
                .isSameAs(service.bean(EventStorageEngine.class))
                .isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(service.bean(Cache.class)).isInstanceOf(BoundedCache.class);
    }

    @Test
    void every_append_is_looked_at_for_persons_for_what_decisions_stand_on_and_for_an_older_log() {
        assertThat(service.beans(AppendGuard.class))
                .containsOnlyKeys("personKeys", "registersMove", "closedWhileOlder");
        assertThat(field(service.bean(EventStorageEngine.class), "guards"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSameElementsAs(service.beans(AppendGuard.class).values());
    }

    @Test
    void events_have_stored_names_and_everything_else_is_jackson_3() {
        assertThat(axon.eventSerializer()).isInstanceOf(StoredNameSerializer.class);
        assertThat(axon.serializer().getClass()).isEqualTo(Jackson3Serializer.class);
        assertThat(axon.messageSerializer().getClass()).isEqualTo(Jackson3Serializer.class);
        assertThat(service.beans(Serializer.class).values())
                .noneMatch(XStreamSerializer.class::isInstance);
    }

    @Test
    void the_token_is_kept_in_the_table_that_answers_read() {
        assertThat(service.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(service.beans(TokenStore.class)).hasSize(1);
        assertThat(field(processor(), "tokenStore")).isSameAs(service.bean(TokenStore.class));
        assertThat(
                        service.jdbc()
                                .sql(
                                        "SELECT DISTINCT token_type FROM eventstore.token_entry"
                                                + " WHERE processor_name = 'readmodel'")
                                .query(String.class)
                                .single())
                .isEqualTo(GlobalSequenceTrackingToken.class.getName());
    }

    @Test
    void one_streaming_processor_carries_every_group() {
        var processing = service.bean(EventProcessingConfiguration.class);

        assertThat(processing.eventProcessors()).containsOnlyKeys(Groups.PROCESSOR);
        assertThat(processing.eventProcessors().values())
                .noneMatch(SubscribingEventProcessor.class::isInstance);
        assertThat(processor().isRunning()).isTrue();
        assertThat(processor().maxCapacity()).isPositive();
        // A processor claims its segment after it has started.
        await().untilAsserted(() -> assertThat(processor().processingStatus()).hasSize(1));
    }

    @Test
    void every_group_parks_what_it_cannot_handle() {
        var processing = service.bean(EventProcessingConfiguration.class);

        assertThat(service.bean(biennien.app.axon.ProcessingGroups.class).names())
                .isNotEmpty()
                .allSatisfy(
                        group -> {
                            Optional<? extends SequencedDeadLetterQueue<?>> queue =
                                    processing.deadLetterQueue(group);
                            assertThat(queue).as(group).isPresent();
                            assertThat(processing.sequencedDeadLetterProcessor(group))
                                    .as(group)
                                    .isPresent();
                        });
    }

    @Test
    void no_column_holds_large_objects() {
        List<Map<String, Object>> columns =
                service.jdbc()
                        .sql(
                                """
                                SELECT table_schema, table_name, column_name
                                  FROM information_schema.columns
                                 WHERE udt_name IN ('oid', 'lo')
                                   AND table_schema
                                       IN ('eventstore', 'readmodel', 'accounts', 'keys',
                                           'ledger')
                                """)
                        .query()
                        .listOfRows();

        assertThat(columns).isEmpty();
    }

    @Test
    void each_schema_has_a_history_of_its_own() {
        assertThat(
                        service.jdbc()
                                .sql(
                                        """
                                        SELECT schemaname FROM pg_tables
                                         WHERE tablename = 'flyway_schema_history'
                                         ORDER BY schemaname
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "accounts", "eventstore", "keys", "ledger", "readmodel", "rebuild");
    }

    @Test
    void nothing_calls_home() {
        // Axon leaves its checker out of tests by itself; that it is excluded is what counts.
        assertThat(service.beans(UpdateCheckerAutoConfiguration.class)).isEmpty();
        assertThat(service.beans(UpdateChecker.class)).isEmpty();
        assertThat(service.bean(Environment.class).getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        assertThat(service.beans(AxonServerConnectionManager.class)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("UpdateChecker"));
    }

    private PooledStreamingEventProcessor processor() {
        return service.bean(EventProcessingConfiguration.class)
                .eventProcessor(Groups.PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private static Object field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return ReflectionUtils.getFieldValue(field, owner);
                }
            }
        }
        throw new AssertionError(owner.getClass() + " has no field " + name);
    }
}
