package biennien.app.axon;

import biennien.command.kernel.Command;
import biennien.command.remote.AnsweredFromAfar;
import biennien.eventstore.RedecidingCommandBus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import java.util.function.BooleanSupplier;

/**
 * What a process of one role needs of the message server: commands, the news of what was projected,
 * and nothing else. Events never go there; the log is ours.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class MessageServerConfiguration {

    /** What other processes ask of our handlers; the handlers themselves stay on their own bus. */
    @Bean
    @Primary
    AxonServerCommandBus serverCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration configuration,
            @Qualifier("localSegment") RedecidingCommandBus handlers,
            @Qualifier("messageSerializer") Serializer serializer,
            RoutingStrategy routing,
            CommandPriorityCalculator priority,
            CommandLoadFactorProvider load,
            CommandBusSpanFactory spans) {
        return AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(new AnsweredFromAfar(handlers))
                .serializer(serializer)
                .routingStrategy(routing)
                .priorityCalculator(priority)
                .loadFactorProvider(load)
                .spanFactory(spans)
                .build();
    }

    /** All commands of a stream go to one process while it lives, which has the stream cached. */
    @Bean
    RoutingStrategy routingStrategy() {
        return command -> ((Command) command.getPayload()).id().toString();
    }

    @Bean
    BooleanSupplier messageServerConnected(
            AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        return () -> connections.isConnected(configuration.getContext());
    }

    /**
     * Takes away the door by which an operator of the message server may pause, split or release
     * our processor: its one segment is what makes one basis.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor processorsAreOurOwnAffair() {
        return registry -> {
            if (registry.containsBeanDefinition("processorInfoConfiguration")) {
                registry.removeBeanDefinition("processorInfoConfiguration");
            }
        };
    }

    @Bean
    HealthIndicator messageServerHealthIndicator(BooleanSupplier messageServerConnected) {
        return () -> (messageServerConnected.getAsBoolean() ? Health.up() : Health.down()).build();
    }

    @Bean
    MeterBinder messageServerMeter(BooleanSupplier messageServerConnected) {
        return meters ->
                Gauge.builder(
                                "biennien.message.server.connected",
                                messageServerConnected,
                                connected -> connected.getAsBoolean() ? 1 : 0)
                        .description("1 while the message server can be reached")
                        .register(meters);
    }
}
