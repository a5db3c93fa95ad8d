package biennien.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The limit of everything that reads the whole log: its rows as one binary COPY over the wire, each
 * decoded into its columns, no JSON parsed.
 */
final class DecodedCopy {

    private static final String COPY =
            """
            COPY eventstore.event (position, recorded_at, event_id, stream, sequence, type,
                                   revision, salt, payload, metadata)
            TO STDOUT (FORMAT binary)
            """;

    private static final int HEADER = 11 + 2 * Integer.BYTES;

    private DecodedCopy() {}

    private record Row(
            long position,
            long recordedAt,
            UUID eventId,
            String stream,
            long sequence,
            String type,
            int revision,
            byte[] salt,
            byte[] payload,
            byte[] metadata) {}

    /** How many rows came. */
    static long read(Connection connection) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
        long rows = 0;
        long sum = 0;
        boolean first = true;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            bytes.position(first ? HEADER : 0);
            first = false;
            while (bytes.hasRemaining() && bytes.getShort() != -1) {
                Row row = row(bytes);
                sum += row.position() + row.payload().length + row.stream().length();
                rows++;
            }
        }
        if (sum <= 0) {
            throw new IllegalStateException("Nothing was read.");
        }
        return rows;
    }

    private static Row row(ByteBuffer bytes) {
        return new Row(
                int8(bytes),
                int8(bytes),
                uuid(bytes),
                text(bytes),
                int8(bytes),
                text(bytes),
                int4(bytes),
                bytea(bytes),
                bytea(bytes),
                bytea(bytes));
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
        return new String(bytea(bytes), UTF_8);
    }

    private static byte[] bytea(ByteBuffer bytes) {
        byte[] value = new byte[bytes.getInt()];
        bytes.get(value);
        return value;
    }
}
