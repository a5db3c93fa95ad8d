package biennien.command.kernel;

import biennien.eventstore.AppendExtras;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.IdempotencyRecord;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns what a command carries in its metadata into extras of its append, and makes the warnings of
 * the decision the result of the command. It runs where the command is handled, which may be
 * another process than the one that was asked.
 */
@Component
public final class CommandContextInterceptor
        implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Metadata of a command: a map of claim scope to key, claimed for its stream. */
    public static final String CLAIMS = "claims";

    /** Metadata of a command: {@link Idempotency}, as a map of texts. */
    public static final String IDEMPOTENCY = "idempotency";

    private static final String WARNINGS = CommandContextInterceptor.class.getName() + ".warnings";

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var metaData = unitOfWork.getMessage().getMetaData();
        if (metaData.get(CLAIMS) instanceof Map<?, ?> claims) {
            var extras = AppendExtras.of(unitOfWork);
            claims.forEach((scope, key) -> extras.claim((String) scope, (String) key));
        }
        if (metaData.get(IDEMPOTENCY) instanceof Map<?, ?> asked) {
            String id = ((Command) unitOfWork.getMessage().getPayload()).id().toString();
            AppendExtras.of(unitOfWork)
                    .remember(
                            new IdempotencyRecord(
                                    text(asked, "principal"),
                                    text(asked, "key"),
                                    HexFormat.of().parseHex(text(asked, "fingerprint")),
                                    Integer.parseInt(text(asked, "status")),
                                    position ->
                                            CanonicalJson.write(
                                                    new CommandAnswer(
                                                            id, position, warnings(unitOfWork)))));
        }
        chain.proceed();
        return warnings(unitOfWork);
    }

    private static String text(Map<?, ?> asked, String part) {
        return Objects.requireNonNull(asked.get(part), part).toString();
    }

    static void warn(UnitOfWork<?> unitOfWork, List<Warning> warnings) {
        unitOfWork.root().resources().put(WARNINGS, warnings);
    }

    private static List<Warning> warnings(UnitOfWork<?> unitOfWork) {
        List<Warning> warnings = unitOfWork.root().getResource(WARNINGS);
        return warnings == null ? List.of() : warnings;
    }
}
