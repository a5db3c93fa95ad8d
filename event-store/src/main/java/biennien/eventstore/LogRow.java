package biennien.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * An event as far as a {@link Fold} needs it, read from the bytes it came in: what nobody asks for
 * is never made. It is valid until the next row.
 */
public final class LogRow {

    /** The columns, in the order in which they are found here. */
    static final String COLUMNS = "position, recorded_at, revision, stream, type, payload";

    private static final short FIELDS = 6;

    // A count of fields, then each field's length before its bytes; three of them have a fixed one.
    private static final int POSITION = Short.BYTES + Integer.BYTES;
    private static final int RECORDED_AT = POSITION + Long.BYTES + Integer.BYTES;
    private static final int REVISION = RECORDED_AT + Long.BYTES + Integer.BYTES;
    private static final int STREAM_LENGTH = REVISION + Integer.BYTES;

    /** Looking for names given twice costs as much as all the rest, and the append has done it. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private byte[] bytes = {};
    private ByteBuffer numbers = ByteBuffer.wrap(bytes);
    private int start;

    /**
     * Moves on to the row that begins here.
     *
     * @return where the next one begins
     */
    int moveTo(byte[] message, int offset) {
        if (bytes != message) {
            bytes = message;
            numbers = ByteBuffer.wrap(message);
        }
        start = offset;
        if (numbers.getShort(start) != FIELDS) {
            throw new IllegalStateException(
                    "A row of the log has %d columns.".formatted(numbers.getShort(start)));
        }
        return payloadAt() + numbers.getInt(payloadAt() - Integer.BYTES);
    }

    public long position() {
        return numbers.getLong(start + POSITION);
    }

    public Instant recordedAt() {
        return BinaryCopy.timestamp(numbers.getLong(start + RECORDED_AT));
    }

    public int revision() {
        return numbers.getInt(start + REVISION);
    }

    public String stream() {
        return text(start + STREAM_LENGTH);
    }

    /** The stored name. */
    public String type() {
        return text(typeLengthAt());
    }

    /**
     * The payload, before its first token. Names stand in the order of their UTF-16 code units at
     * every level, so whoever asks for them in that order needs one pass.
     */
    public JsonParser payload() {
        int at = payloadAt();
        return JSON.createParser(
                ObjectReadContext.empty(), bytes, at, numbers.getInt(at - Integer.BYTES));
    }

    /**
     * Goes on to the value of a name at the level the parser is at, inside an object or just before
     * it, passing over everything between. Afterwards the parser is at the value.
     *
     * @return whether there is one; if not, the parser is at the end of the object
     */
    public static boolean seek(JsonParser json, String name) {
        if (json.currentToken() == null) {
            json.nextToken();
        }
        while (true) {
            JsonToken token = json.nextToken();
            if (token != JsonToken.PROPERTY_NAME) {
                return false;
            }
            boolean found = json.currentName().equals(name);
            JsonToken value = json.nextToken();
            if (found) {
                return true;
            }
            if (value.isStructStart()) {
                json.skipChildren();
            }
        }
    }

    private int typeLengthAt() {
        int at = start + STREAM_LENGTH;
        return at + Integer.BYTES + numbers.getInt(at);
    }

    private int payloadAt() {
        int at = typeLengthAt();
        return at + Integer.BYTES + numbers.getInt(at) + Integer.BYTES;
    }

    private String text(int lengthAt) {
        return new String(bytes, lengthAt + Integer.BYTES, numbers.getInt(lengthAt), UTF_8);
    }
}
