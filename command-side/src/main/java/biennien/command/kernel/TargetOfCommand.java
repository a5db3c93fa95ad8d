package biennien.command.kernel;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * The stream a command is asked of. Axon would search the command's class for its annotation each
 * time, which took a seventh of the time of a whole command.
 */
@Component
final class TargetOfCommand implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((Command) command.getPayload()).id(), null);
    }
}
