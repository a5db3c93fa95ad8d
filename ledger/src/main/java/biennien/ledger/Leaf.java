package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What the tree says about one event. Everything in it is a pure function of the stored row, and
 * its form can never change: the leaves of decades hang on it.
 *
 * <p>The public leaf shows no content, only salted hashes, so that an event of few possible values
 * (a count of 1 to 4) can't be found by trying them all.
 *
 * @param stream the stream with its type prefix, such as {@code certification:son-la-2020}
 * @param fields the root of the {@link FieldTree} of the payload
 * @param metadata {@link #metadataHash} of the stored metadata
 * @param payload {@link #payloadHash} of the stored payload
 * @param position the place in the log, which is also the index of the leaf
 * @param recordedAt in microseconds, as stored
 */
public record Leaf(
        String stream,
        byte[] fields,
        UUID eventId,
        byte[] metadata,
        byte[] payload,
        long position,
        Instant recordedAt,
        int revision,
        long sequence,
        String type) {

    /** The name of this form in every leaf, so that a verifier knows what it reads. */
    public static final String FORM = "bn/1";

    /** An entry of a tile carries its length in two bytes (C2SP tlog-tiles). */
    public static final int LIMIT_BYTES = 65_535;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Leaf {
        if (position < 0 || sequence < 0 || revision < 1) {
            throw new IllegalArgumentException(
                    "Position and sequence start at 0, revision at 1: %d, %d, %d."
                            .formatted(position, sequence, revision));
        }
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("Recorded times have microseconds: " + recordedAt);
        }
        for (byte[] hash : List.of(fields, metadata, payload)) {
            if (hash.length != 32) {
                throw new IllegalArgumentException("SHA-256 has 32 bytes, not " + hash.length);
            }
        }
    }

    /** SHA-256(salt || 0x00 || stored payload). */
    public static byte[] payloadHash(byte[] salt, byte[] payload) {
        return saltedHash(salt, (byte) 0x00, payload);
    }

    /** SHA-256(salt || 0x01 || stored metadata). */
    public static byte[] metadataHash(byte[] salt, byte[] metadata) {
        return saltedHash(salt, (byte) 0x01, metadata);
    }

    /** The entry as it is hashed and served: canonical JSON (RFC 8785), its keys in order. */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(512);
        json.append("{\"agg\":");
        JsonText.appendString(json, stream);
        json.append(",\"alg\":\"").append(FORM).append('"');
        appendHash(json, "fields", fields);
        json.append(",\"id\":\"").append(eventId).append('"');
        appendHash(json, "meta", metadata);
        appendHash(json, "payload", payload);
        json.append(",\"pos\":").append(position);
        json.append(",\"rec\":\"").append(MICROSECONDS.format(recordedAt)).append('"');
        json.append(",\"rev\":").append(revision);
        json.append(",\"seq\":").append(sequence);
        json.append(",\"type\":");
        JsonText.appendString(json, type);
        byte[] bytes = json.append('}').toString().getBytes(UTF_8);
        if (bytes.length > LIMIT_BYTES) {
            throw new IllegalStateException(
                    "The leaf of position %d has %d bytes, more than %d."
                            .formatted(position, bytes.length, LIMIT_BYTES));
        }
        return bytes;
    }

    private static void appendHash(StringBuilder json, String key, byte[] hash) {
        json.append(",\"").append(key).append("\":\"sha256:");
        json.append(HexFormat.of().formatHex(hash)).append('"');
    }

    private static byte[] saltedHash(byte[] salt, byte domain, byte[] bytes) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update(salt);
        digest.update(domain);
        return digest.digest(bytes);
    }
}
