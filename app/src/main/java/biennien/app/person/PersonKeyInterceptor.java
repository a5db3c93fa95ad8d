package biennien.app.person;

import biennien.eventstore.AppendExtras;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the new key that a command carries to its append. */
@Component
public final class PersonKeyInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        NewKey.in(unitOfWork.getMessage().getMetaData())
                .ifPresent(key -> AppendExtras.of(unitOfWork).check(key));
        return chain.proceed();
    }
}
