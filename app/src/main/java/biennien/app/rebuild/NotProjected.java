package biennien.app.rebuild;

import biennien.query.kernel.Position;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.io.Serial;

/** A projection can't handle an event. */
final class NotProjected extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NotProjected(Projection projection, TrackedEventMessage<?> event, Throwable cause) {
        super(
                "%s can't handle the event at position %d, a %s: %s"
                        .formatted(
                                projection.name(),
                                Position.of(event.trackingToken()),
                                event.getPayloadType().getSimpleName(),
                                cause.getClass().getSimpleName()),
                cause);
    }
}
