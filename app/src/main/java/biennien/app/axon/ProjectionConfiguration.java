package biennien.app.axon;

import biennien.app.Settings;
import biennien.eventstore.AxonTables;
import biennien.query.kernel.Groups;
import biennien.query.live.GateOfBatches;
import biennien.query.live.NewsOfBatches;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

/** One streaming processor carries every projection, so that one token is one basis. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    // As many as Axon buffers. Each batch costs some forty round trips, which take long while
    // others use the processors; all of its events become visible at once, and wait for each other.
    private static final int BATCH = 1_024;
    // A process that died lets go of its segment after this; others look this often.
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_CLAIMS = Duration.ofSeconds(1);
    private static final int MOST_SEQUENCES = 1_024;

    /** Groups whose rows come from several streams, so that the order among streams matters. */
    private static final Set<String> ACROSS_STREAMS = Set.of(Groups.UNIT, Groups.TOTALS);

    @Bean
    TokenSchema tokenSchema() {
        return AxonTables.tokens();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return AxonTables.deadLetters();
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            TokenSchema schema,
            Settings settings) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(schema)
                .serializer(serializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(node(settings))
                .build();
    }

    @Bean
    ConfigurerModule projections(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ProcessingGroups groups,
            PlatformTransactionManager manager,
            DataSource database,
            MeterRegistry meters) {
        DistributionSummary sizes =
                DistributionSummary.builder("biennien.projection.batch")
                        .description("Events projected in one transaction")
                        .baseUnit("events")
                        .register(meters);
        var timers = new MessageTimers("eventProcessor", meters);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.assignProcessingGroup(group -> Groups.PROCESSOR);
            processing.registerEventProcessorFactory(
                    (name, axon, handlers) ->
                            new BatchFirst(
                                    settings(name, axon, handlers, timers),
                                    manager,
                                    untilShutdown(new Gathering(name, BATCH), axon),
                                    sizes));
            processing.registerDefaultListenerInvocationErrorHandler(
                    axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultHandlerInterceptor(
                    (axon, processor) -> new GateOfBatches(database));
            processing.registerDefaultHandlerInterceptor(
                    (axon, processor) ->
                            new NewsOfBatches(axon.getComponent(QueryUpdateEmitter.class)));
            for (String group : groups.names()) {
                // By name: Axon's own default for all groups would replace ours for all groups.
                processing.registerDeadLetterQueue(
                        group,
                        axon ->
                                JdbcSequencedDeadLetterQueue.builder()
                                        .processingGroup(group)
                                        .maxSequences(MOST_SEQUENCES)
                                        .connectionProvider(connections)
                                        .transactionManager(transactions)
                                        .schema(schema)
                                        .genericSerializer(serializer)
                                        .eventSerializer(eventSerializer)
                                        .build());
                processing.registerDeadLetterPolicy(
                        group, axon -> new ParkedUnlessTransient(group));
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group,
                        // A replay handles every event anew, so what was parked is parked no more.
                        (axon, invoker) ->
                                invoker.allowReset(true).enableSequenceIdentifierCache());
            }
            ACROSS_STREAMS.forEach(
                    group ->
                            processing.registerSequencingPolicy(group, axon -> Groupwide.SEQUENCE));
        };
    }

    private static PooledStreamingEventProcessor.Builder settings(
            String name,
            org.axonframework.config.Configuration axon,
            EventHandlerInvoker handlers,
            MessageTimers monitor) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .messageSource(axon.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(monitor)
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .coordinatorExecutor(
                        untilShutdown(
                                Executors.newSingleThreadScheduledExecutor(
                                        Thread.ofPlatform().name(name + "-coordinator").factory()),
                                axon))
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(LOOK_FOR_CLAIMS.toMillis())
                .initialToken(StreamableMessageSource::createTailToken);
    }

    private static <T extends ExecutorService> T untilShutdown(
            T thread, org.axonframework.config.Configuration axon) {
        axon.onShutdown(thread::shutdown);
        return thread;
    }

    /**
     * Who claims a segment. On the embedded database nobody else can be there, so after a crash the
     * claim of the process before is taken over at once; elsewhere no two processes may ever have
     * the same name, and process ids are all 1 in containers.
     */
    private static String node(Settings settings) {
        return settings.db().served()
                ? ProcessHandle.current().pid() + "-" + UUID.randomUUID()
                : "embedded";
    }
}
