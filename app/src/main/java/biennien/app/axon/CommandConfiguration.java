package biennien.app.axon;

import biennien.app.Settings;
import biennien.app.metrics.CommandOutcomes;
import biennien.app.person.PersonKeyInterceptor;
import biennien.command.kernel.CommandContextInterceptor;
import biennien.command.kernel.CommandRoute;
import biennien.command.kernel.HandledHere;
import biennien.command.kernel.Shell;
import biennien.eventstore.BoundedCache;
import biennien.eventstore.ReceiptInterceptor;
import biennien.eventstore.RedecidingCommandBus;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** How a command is carried out. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    // Small aggregates of a few events each; far more than are written to within minutes.
    private static final long CACHED_AGGREGATES = 20_000;

    /**
     * No transaction around a command: deciding reads the log, and the one write is the append,
     * which has a transaction of its own.
     */
    @Bean
    @Qualifier("localSegment")
    RedecidingCommandBus commandBus(
            Configuration axon,
            DuplicateCommandHandlerResolver duplicates,
            CommandContextInterceptor context,
            PersonKeyInterceptor personKeys,
            CommandOutcomes outcomes,
            MeterRegistry meters) {
        SimpleCommandBus.Builder builder =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .duplicateCommandHandlerResolver(duplicates)
                        .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                        .messageMonitor(
                                new MultiMessageMonitor<>(
                                        new MessageTimers("commandBus", meters), outcomes));
        RedecidingCommandBus bus = new RedecidingCommandBus(builder);
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new ReceiptInterceptor());
        bus.registerHandlerInterceptor(personKeys);
        bus.registerHandlerInterceptor(context);
        return bus;
    }

    /**
     * A process that handles commands handles those that enter at itself, so it needs no message
     * server for them.
     */
    @Bean
    CommandRoute commandRoute(
            Settings settings,
            @Qualifier("localSegment") RedecidingCommandBus here,
            ObjectProvider<AxonServerCommandBus> elsewhere,
            @Qualifier("messageServerConnected") ObjectProvider<BooleanSupplier> connected) {
        return settings.role().handlesCommands()
                ? new HandledHere(here)
                : new MessageServerRoute(elsewhere.getObject(), connected.getObject());
    }

    /** Named by the aggregates. */
    @Bean
    Cache aggregateCache() {
        return new BoundedCache(CACHED_AGGREGATES);
    }

    @Bean
    CorrelationDataProvider messageOrigin() {
        return ofCommands(new MessageOriginProvider());
    }

    /** Who asked, in which request: from the command to each of its events. */
    @Bean
    CorrelationDataProvider caller() {
        return ofCommands(new SimpleCorrelationDataProvider(Shell.ACTOR, "requestId"));
    }

    /** Projections send nothing on, and need not read the metadata of each event for it. */
    private static CorrelationDataProvider ofCommands(CorrelationDataProvider provider) {
        return message ->
                message instanceof CommandMessage ? provider.correlationDataFor(message) : Map.of();
    }
}
