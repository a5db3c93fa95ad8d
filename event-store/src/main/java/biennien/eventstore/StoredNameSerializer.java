package biennien.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * The event serializer: canonical JSON under stored names. The engine and the dead-letter queue
 * both use it, so that a parked event has the bytes of the log.
 */
public final class StoredNameSerializer extends Jackson3Serializer {

    private final EventNames names;

    public StoredNameSerializer(EventNames names) {
        super(Jackson3Serializer.builder());
        this.names = names;
    }

    @Override
    protected ObjectWriter getWriter() {
        return CanonicalJson.mapper().writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return CanonicalJson.mapper().readerFor(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.class.equals(type) || MetaData.class.equals(type)) {
            return super.typeForClass(type);
        }
        StoredName name = names.nameOf(type);
        return new SimpleSerializedType(name.name(), Integer.toString(name.revision()));
    }

    /**
     * Axon would hand an unknown type on and let handlers pass over it in silence; here it fails.
     */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return names.classOf(storedName(type));
    }

    private static StoredName storedName(SerializedType type) {
        String revision = type.getRevision();
        if (revision == null) {
            throw new SerializationException("No revision is given for " + type.getName());
        }
        return new StoredName(type.getName(), Integer.parseInt(revision));
    }
}
