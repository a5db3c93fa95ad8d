package biennien.ledger;

import biennien.ledger.text.JsonReader;
import biennien.ledger.text.JsonText;
import biennien.ledger.text.Strict;
import biennien.ledger.text.Utf8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One event with all that is stored of it, so that its leaf can be made again, and the row too.
 *
 * @param salt 16 random bytes
 * @param payload exactly as stored
 * @param metadata exactly as stored
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record EventRow(
        long position,
        Instant recordedAt,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int revision,
        byte[] salt,
        byte[] payload,
        byte[] metadata) {

    private static final List<String> KEYS =
            List.of(
                    "position",
                    "recordedAt",
                    "eventId",
                    "stream",
                    "sequence",
                    "type",
                    "revision",
                    "salt",
                    "payload",
                    "metadata");

    /**
     * Its leaf.
     *
     * @throws IllegalArgumentException when the payload is no JSON, or the row can't have a leaf
     */
    public Leaf leaf() {
        return Leaf.of(
                position,
                recordedAt,
                eventId,
                stream,
                sequence,
                type,
                revision,
                salt,
                payload,
                metadata);
    }

    /** One line of JSON, without a line feed; bytes in base64. */
    public byte[] json() {
        Utf8 json = new Utf8(512 + 2 * (payload.length + metadata.length));
        json.addAscii("{\"position\":");
        json.addDecimal(position);
        text(json, "recordedAt", Leaf.time(recordedAt));
        text(json, "eventId", eventId.toString());
        text(json, "stream", stream);
        json.addAscii(",\"sequence\":");
        json.addDecimal(sequence);
        text(json, "type", type);
        json.addAscii(",\"revision\":");
        json.addDecimal(revision);
        text(json, "salt", Strict.base64(salt));
        text(json, "payload", Strict.base64(payload));
        text(json, "metadata", Strict.base64(metadata));
        json.add('}');
        return json.copy();
    }

    private static void text(Utf8 json, String key, String text) {
        json.addAscii(",\"" + key + "\":");
        JsonText.append(json, text);
    }

    /**
     * Reads what {@link #json} writes, its members in any order.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static EventRow parse(byte[] line) {
        Map<String, Object> members = JsonReader.flat(line);
        if (!members.keySet().equals(Set.copyOf(KEYS))) {
            throw new IllegalArgumentException(
                    "A row has the members %s, not %s.".formatted(KEYS, members.keySet()));
        }
        try {
            return new EventRow(
                    number(members, "position"),
                    time(text(members, "recordedAt")),
                    id(text(members, "eventId")),
                    text(members, "stream"),
                    number(members, "sequence"),
                    text(members, "type"),
                    Math.toIntExact(number(members, "revision")),
                    Strict.base64(text(members, "salt"), "salt"),
                    Strict.base64(text(members, "payload"), "payload"),
                    Strict.base64(text(members, "metadata"), "metadata"));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("The row is not good: " + e.getMessage(), e);
        }
    }

    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (!Leaf.time(time).equals(text)) {
            throw new IllegalArgumentException(
                    "recordedAt has six digits after the second and Z: " + Strict.shown(text));
        }
        return time;
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException(
                    "eventId is a UUID in lower case: " + Strict.shown(text));
        }
        return id;
    }

    private static String text(Map<String, Object> members, String key) {
        if (members.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(key + " is no text.");
    }

    private static long number(Map<String, Object> members, String key) {
        if (members.get(key) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException(key + " is no number.");
    }

    /**
     * What of this row is not what the leaf says; empty when all is.
     *
     * @param leaf what was recorded then
     */
    public String differenceFrom(Leaf leaf) {
        if (position != leaf.position()) {
            return "the stored row here is of " + position;
        }
        boolean payloadAsWas = Arrays.equals(Leaf.payloadHash(salt, payload), leaf.payload());
        boolean metadataAsWas = Arrays.equals(Leaf.metadataHash(salt, metadata), leaf.metadata());
        if (!payloadAsWas && !metadataAsWas) {
            return "neither the stored payload nor the stored metadata hash to the leaf's"
                    + " (the salt is another, or both are)";
        }
        if (!payloadAsWas) {
            return "the stored payload does not hash to the leaf's payload";
        }
        if (!metadataAsWas) {
            return "the stored metadata does not hash to the leaf's meta";
        }
        try {
            if (!Arrays.equals(FieldTree.root(salt, payload), leaf.fields())) {
                return "the fields of the stored payload do not give the leaf's fields";
            }
        } catch (IllegalArgumentException e) {
            return "the stored payload has no fields: " + e.getMessage();
        }
        return differenceOfEnvelope(leaf);
    }

    private String differenceOfEnvelope(Leaf leaf) {
        Object[][] columns = {
            {"recordedAt", Leaf.time(recordedAt), Leaf.time(leaf.recordedAt())},
            {"eventId", eventId, leaf.eventId()},
            {"stream", stream, leaf.stream()},
            {"sequence", sequence, leaf.sequence()},
            {"type", type, leaf.type()},
            {"revision", revision, leaf.revision()}
        };
        for (Object[] column : columns) {
            if (!column[1].equals(column[2])) {
                return "the stored %s is %s, the leaf says %s"
                        .formatted(
                                column[0],
                                Strict.shown(column[1].toString()),
                                Strict.shown(column[2].toString()));
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "%d: %s v%d of %s/%d".formatted(position, type, revision, stream, sequence);
    }
}
