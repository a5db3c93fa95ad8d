package biennien.query.live;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;

/** Tells once for each batch, after its rows are committed, how far it came. */
public final class NewsOfBatches implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String LAST = NewsOfBatches.class.getName();

    private final QueryUpdateEmitter emitter;

    public NewsOfBatches(QueryUpdateEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain) throws Exception {
        // What is replayed was told when it happened.
        if (batch.getMessage() instanceof TrackedEventMessage<?> event
                && !ReplayToken.isReplay(event)) {
            // Right after a replay the token is still wrapped in that of the replay.
            event.trackingToken().position().ifPresent(position -> note(batch, position));
        }
        return chain.proceed();
    }

    private void note(UnitOfWork<? extends EventMessage<?>> batch, long position) {
        boolean first = batch.resources().put(LAST, position) == null;
        if (first) {
            batch.afterCommit(this::tell);
        }
    }

    private void tell(UnitOfWork<?> batch) {
        Long last = batch.getResource(LAST);
        if (last != null) {
            emitter.emit(Follow.class, _ -> true, new Projected(last));
        }
    }
}
