package biennien.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.postgresql.copy.CopyOut;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Reads the rows of a binary COPY of the columns of an event: after a header, each row has a count
 * of fields and each field its length before its bytes, all big-endian (PostgreSQL manual, COPY,
 * "Binary Format").
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};
    private static final short NO_MORE_ROWS = -1;

    /** Signature, flags, and an extension that no PostgreSQL so far has. */
    static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;

    private static final short FIELDS = 10;

    /** Timestamps count microseconds from 2000-01-01. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final long MICROS_PER_SECOND = 1_000_000;

    private BinaryCopy() {}

    static List<StoredEvent> read(CopyOut copy) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        boolean first = true;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            if (first) {
                skipHeader(bytes);
                first = false;
            }
            while (bytes.hasRemaining() && bytes.getShort(bytes.position()) != NO_MORE_ROWS) {
                events.add(event(bytes));
            }
        }
        return events;
    }

    /** Whether no row begins here but the end of them all. */
    static boolean endsAt(byte[] message, int at) {
        return message[at] == -1 && message[at + 1] == -1;
    }

    private static void skipHeader(ByteBuffer bytes) {
        byte[] signature = new byte[SIGNATURE.length];
        bytes.get(signature);
        if (!Arrays.equals(signature, SIGNATURE)) {
            throw new IllegalStateException("The server's COPY does not start like one.");
        }
        bytes.getInt();
        int extension = bytes.getInt();
        bytes.position(bytes.position() + extension);
    }

    private static StoredEvent event(ByteBuffer bytes) {
        short fields = bytes.getShort();
        if (fields != FIELDS) {
            throw new IllegalStateException("A row of the log has %d columns.".formatted(fields));
        }
        return new StoredEvent(
                int8(bytes),
                timestamp(int8(bytes)),
                uuid(bytes),
                text(bytes),
                int8(bytes),
                text(bytes),
                int4(bytes),
                bytea(bytes),
                bytea(bytes),
                bytea(bytes));
    }

    static Instant timestamp(long micros) {
        return Instant.ofEpochSecond(
                EPOCH_SECONDS + Math.floorDiv(micros, MICROS_PER_SECOND),
                Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    }

    private static long int8(ByteBuffer bytes) {
        bytes.getInt();
        return bytes.getLong();
    }

    private static int int4(ByteBuffer bytes) {
        bytes.getInt();
        return bytes.getInt();
    }

    private static UUID uuid(ByteBuffer bytes) {
        bytes.getInt();
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        String text = new String(bytes.array(), bytes.position(), length, UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private static byte[] bytea(ByteBuffer bytes) {
        byte[] value = new byte[bytes.getInt()];
        bytes.get(value);
        return value;
    }
}
