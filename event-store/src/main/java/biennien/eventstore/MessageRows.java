package biennien.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

import java.util.UUID;

/** Axon's messages as rows of the log, and back. */
public final class MessageRows {

    private static final int SALT_BYTES = 16;

    private final RandomBytes random = new RandomBytes();
    private final Serializer serializer;

    /**
     * @param serializer of the log: {@link StoredNameSerializer}
     */
    public MessageRows(Serializer serializer) {
        this.serializer = serializer;
    }

    NewEvent row(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(
                    "Only events of an aggregate have a place in the log, not "
                            + message.getPayloadType().getName());
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        EntryTooLarge.refuse(event.getAggregateIdentifier(), payload.getType().getName());
        return new NewEvent(
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                random.next(SALT_BYTES),
                payload.getData(),
                metadata.getData());
    }

    /** Payload and metadata are read when somebody asks for them. */
    public GenericTrackedDomainEventMessage<Object> message(StoredEvent event) {
        SerializedMessage<Object> message =
                new SerializedMessage<>(
                        event.eventId().toString(),
                        new SimpleSerializedObject<>(
                                event.payload(),
                                byte[].class,
                                event.type(),
                                Integer.toString(event.revision())),
                        new SimpleSerializedObject<>(
                                event.metadata(), byte[].class, MetaData.class.getName(), null),
                        serializer);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                streamType(event.stream()),
                event.stream(),
                event.sequence(),
                message,
                event::recordedAt);
    }

    /** Streams carry their type in front: {@code certification:…}. */
    private static String streamType(String stream) {
        int colon = stream.indexOf(':');
        return colon < 0 ? stream : stream.substring(0, colon);
    }
}
