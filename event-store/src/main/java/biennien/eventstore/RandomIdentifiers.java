package biennien.eventstore;

import org.axonframework.common.IdentifierFactory;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids of Axon's messages: UUIDs of version 4, like those of its own factory, out of random bytes
 * that are fetched many at a time. Axon finds it as a service.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.4">RFC 9562, section 5.4</a>
 */
public final class RandomIdentifiers extends IdentifierFactory {

    private static final int BYTES = 16;

    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomBytes random = new RandomBytes();

    @Override
    public String generateIdentifier() {
        ByteBuffer bytes = ByteBuffer.wrap(random.next(BYTES));
        long most = (bytes.getLong() & ~VERSION_BITS) | VERSION_4;
        long least = (bytes.getLong() & ~VARIANT_BITS) | VARIANT;
        return new UUID(most, least).toString();
    }
}
