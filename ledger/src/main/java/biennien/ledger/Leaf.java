package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.text.JsonReader;
import biennien.ledger.text.JsonText;
import biennien.ledger.text.Strict;
import biennien.ledger.text.Utf8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
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
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
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

    private static final byte PAYLOAD = 0x00;
    private static final byte METADATA = 0x01;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final String SHA256 = "sha256:";
    private static final Set<String> KEYS =
            Set.of(
                    "agg", "alg", "fields", "id", "meta", "payload", "pos", "rec", "rev", "seq",
                    "type");

    /** For years that have not four digits. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Leaf {
        if (position < 0 || sequence < 0 || revision < 1) {
            throw new IllegalArgumentException(
                    "Position and sequence start at 0, revision at 1: %d, %d, %d."
                            .formatted(position, sequence, revision));
        }
        if (recordedAt.getNano() % NANOS_PER_MICRO != 0) {
            throw new IllegalArgumentException("Recorded times have microseconds: " + recordedAt);
        }
        refuseOtherThanHash(fields);
        refuseOtherThanHash(metadata);
        refuseOtherThanHash(payload);
    }

    private static void refuseOtherThanHash(byte[] hash) {
        if (hash.length != 32) {
            throw new IllegalArgumentException("SHA-256 has 32 bytes, not " + hash.length);
        }
    }

    /**
     * The leaf of one stored row.
     *
     * @param salt of the event
     * @param payload canonical JSON, as stored
     * @param metadata canonical JSON, as stored
     */
    public static Leaf of(
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
        Sha256 sha256 = new Sha256();
        return new Leaf(
                stream,
                FieldTree.root(salt, payload, sha256),
                eventId,
                saltedHash(sha256.digest(), salt, METADATA, metadata),
                saltedHash(sha256.digest(), salt, PAYLOAD, payload),
                position,
                recordedAt,
                revision,
                sequence,
                type);
    }

    /** SHA-256(salt || 0x00 || stored payload). */
    public static byte[] payloadHash(byte[] salt, byte[] payload) {
        return saltedHash(MerkleTree.sha256(), salt, PAYLOAD, payload);
    }

    /** SHA-256(salt || 0x01 || stored metadata). */
    public static byte[] metadataHash(byte[] salt, byte[] metadata) {
        return saltedHash(MerkleTree.sha256(), salt, METADATA, metadata);
    }

    private static byte[] saltedHash(MessageDigest digest, byte[] salt, byte domain, byte[] bytes) {
        digest.update(salt);
        digest.update(domain);
        return digest.digest(bytes);
    }

    /** The entry as it is hashed and served: canonical JSON (RFC 8785), its keys in order. */
    public byte[] bytes() {
        Utf8 json = new Utf8(512);
        json.addAscii("{\"agg\":");
        JsonText.append(json, stream);
        json.addAscii(",\"alg\":\"" + FORM + "\",\"fields\":\"" + SHA256);
        json.addHex(fields);
        json.addAscii("\",\"id\":\"");
        json.addAscii(eventId.toString());
        json.addAscii("\",\"meta\":\"" + SHA256);
        json.addHex(metadata);
        json.addAscii("\",\"payload\":\"" + SHA256);
        json.addHex(payload);
        json.addAscii("\",\"pos\":");
        json.addDecimal(position);
        json.addAscii(",\"rec\":\"");
        appendTime(json, recordedAt);
        json.addAscii("\",\"rev\":");
        json.addDecimal(revision);
        json.addAscii(",\"seq\":");
        json.addDecimal(sequence);
        json.addAscii(",\"type\":");
        JsonText.append(json, type);
        json.add('}');
        if (json.length() > LIMIT_BYTES) {
            throw new IllegalStateException(
                    "The leaf of position %d has %d bytes, more than %d."
                            .formatted(position, json.length(), LIMIT_BYTES));
        }
        return json.copy();
    }

    /** A recorded time as leaves have it: {@code 2026-11-21T03:04:05.123456Z}. */
    public static String time(Instant recordedAt) {
        Utf8 text = new Utf8(32);
        appendTime(text, recordedAt);
        return new String(text.array(), 0, text.length(), UTF_8);
    }

    private static void appendTime(Utf8 json, Instant time) {
        LocalDateTime utc =
                LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 1_000 || utc.getYear() > 9_999) {
            json.addAscii(MICROSECONDS.format(time));
            return;
        }
        json.addPadded(utc.getYear(), 4);
        json.add('-');
        json.addPadded(utc.getMonthValue(), 2);
        json.add('-');
        json.addPadded(utc.getDayOfMonth(), 2);
        json.add('T');
        json.addPadded(utc.getHour(), 2);
        json.add(':');
        json.addPadded(utc.getMinute(), 2);
        json.add(':');
        json.addPadded(utc.getSecond(), 2);
        json.add('.');
        json.addPadded(utc.getNano() / NANOS_PER_MICRO, 6);
        json.add('Z');
    }

    /**
     * Reads what {@link #bytes} writes, and nothing else.
     *
     * @throws IllegalArgumentException that says why it is no leaf of this form
     */
    public static Leaf parse(byte[] entry) {
        Map<String, Object> members = JsonReader.flat(entry);
        if (!members.keySet().equals(KEYS)) {
            throw new IllegalArgumentException(
                    "A leaf has the keys agg, alg, fields, id, meta, payload, pos, rec, rev, seq,"
                            + " type, not %s.".formatted(members.keySet()));
        }
        if (!FORM.equals(members.get("alg"))) {
            throw new IllegalArgumentException("The leaf has not the form " + FORM + ".");
        }
        Leaf leaf;
        try {
            leaf =
                    new Leaf(
                            text(members, "agg"),
                            hash(members, "fields"),
                            UUID.fromString(text(members, "id")),
                            hash(members, "meta"),
                            hash(members, "payload"),
                            number(members, "pos"),
                            Instant.parse(text(members, "rec")),
                            Math.toIntExact(number(members, "rev")),
                            number(members, "seq"),
                            text(members, "type"));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("The leaf is not good: " + e.getMessage(), e);
        }
        if (!Arrays.equals(leaf.bytes(), entry)) {
            throw new IllegalArgumentException("The leaf is not in its canonical form.");
        }
        return leaf;
    }

    private static String text(Map<String, Object> members, String key) {
        if (members.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("In the leaf " + key + " is no text.");
    }

    private static long number(Map<String, Object> members, String key) {
        if (members.get(key) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("In the leaf " + key + " is no number.");
    }

    private static byte[] hash(Map<String, Object> members, String key) {
        String text = text(members, key);
        if (!text.startsWith(SHA256) || text.length() != SHA256.length() + 64) {
            throw new IllegalArgumentException(
                    "In the leaf %s is not %s and 64 digits, but %s."
                            .formatted(key, SHA256, Strict.shown(text)));
        }
        return HexFormat.of().parseHex(text, SHA256.length(), text.length());
    }
}
