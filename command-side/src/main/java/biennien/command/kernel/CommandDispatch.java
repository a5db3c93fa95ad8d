package biennien.command.kernel;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Sends a command to wherever it is handled and waits for its answer. */
@Component
public class CommandDispatch {

    private final CommandRoute route;

    CommandDispatch(CommandRoute route) {
        this.route = route;
    }

    /**
     * @param metaData the keys of {@link Shell} and {@link CommandContextInterceptor}
     * @throws CommandRejected when the answer is no
     * @throws Rehearsed when it was a rehearsal and would be accepted
     * @throws CommandsAway when the command reached nobody
     */
    public CommandAnswer send(Command command, Map<String, ?> metaData) {
        return route.carry(new GenericCommandMessage<>(command, metaData));
    }
}
