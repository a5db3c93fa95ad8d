package biennien.query.live;

import biennien.query.kernel.Position;

import org.axonframework.eventhandling.EventMessage;
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
        if (batch.getMessage() instanceof TrackedEventMessage<?> event) {
            boolean first = batch.resources().put(LAST, Position.of(event.trackingToken())) == null;
            if (first) {
                batch.afterCommit(this::tell);
            }
        }
        return chain.proceed();
    }

    private void tell(UnitOfWork<?> batch) {
        Long last = batch.getResource(LAST);
        if (last != null) {
            emitter.emit(Follow.class, _ -> true, new Projected(last));
        }
    }
}
