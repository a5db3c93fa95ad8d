package biennien.app.rebuild;

import biennien.events.StoredNames;
import biennien.query.kernel.Folded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A projection at work on the tables of another schema, outside any processor: whoever feeds it
 * begins and ends the transactions.
 */
final class Projecting {

    private final Projection projection;
    private final Object instance;
    private final AnnotationEventHandlerAdapter handlers;
    private final Set<String> types;
    private final boolean everything;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    Projecting(Projection projection, Connection connection, String schema) {
        this.projection = projection;
        this.instance =
                projection.on(
                        new SingleConnectionDataSource(
                                OtherSchema.of(connection, schema, written), true));
        this.handlers = new AnnotationEventHandlerAdapter(instance);
        Collection<StoredNames.StoredName> all = StoredNames.all();
        this.types =
                all.stream()
                        .filter(stored -> handlers.canHandleType(stored.type()))
                        .map(StoredNames.StoredName::name)
                        .collect(Collectors.toUnmodifiableSet());
        this.everything =
                types.size() == all.stream().map(StoredNames.StoredName::name).distinct().count();
    }

    Projection projection() {
        return projection;
    }

    boolean handles(String type) {
        return types.contains(type);
    }

    /** Stored names of the events to ask for; none means all. */
    String[] wanted() {
        return everything ? new String[0] : types.toArray(String[]::new);
    }

    /** The quicker way, where there is one. */
    @Nullable Folded folded() {
        return instance instanceof Folded folded ? folded : null;
    }

    /**
     * @throws NotProjected when the handler fails, which the live one would be parked for
     */
    void handle(TrackedEventMessage<?> event) {
        // What a projection writes for different streams may be sent together; it is asked of the
        // unit of work whose event it is.
        var handled =
                DefaultUnitOfWork.startAndGet(event)
                        .executeWithResult(() -> handlers.handle(event));
        if (handled.isExceptional()) {
            throw new NotProjected(projection, event, handled.exceptionResult());
        }
    }

    /** The tables it wrote to so far. */
    Set<String> written() {
        return new TreeSet<>(written);
    }
}
