package biennien.ledger.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Checkpoint;
import biennien.ledger.Leaf;
import biennien.ledger.text.JsonReader;
import biennien.ledger.text.JsonText;
import biennien.ledger.text.Strict;
import biennien.ledger.text.Utf8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What an archive is. Nobody signed it: what it says of the tree is held against the checkpoint.
 *
 * @param checkpoint origin, size and root
 * @param made when, in microseconds
 * @param software that made it, for people
 */
public record Manifest(Kind kind, Checkpoint checkpoint, Instant made, String software) {

    /** The whole log, or some facts of it. */
    public enum Kind {
        /** Every entry, every tile and every stored row. */
        LOG("log"),
        /** Proofs of some entries, with their rows and fields where wanted. */
        PACK("pack");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static final String FORMAT = "bn-archive/1";

    private static final Set<String> KEYS =
            Set.of("format", "kind", "origin", "size", "root", "made", "software");

    byte[] json() {
        Utf8 json = new Utf8(512);
        json.addAscii("{\"format\":\"" + FORMAT + "\",\"kind\":\"" + kind.word + "\",\"origin\":");
        JsonText.append(json, checkpoint.origin());
        json.addAscii(",\"size\":");
        json.addDecimal(checkpoint.size());
        json.addAscii(",\"root\":\"" + Strict.base64(checkpoint.root()));
        json.addAscii("\",\"made\":\"" + Leaf.time(made) + "\",\"software\":");
        JsonText.append(json, software);
        json.addAscii("}\n");
        return json.copy();
    }

    static Manifest parse(byte[] json) {
        try {
            Map<String, Object> members = JsonReader.flat(json);
            if (!members.keySet().equals(KEYS) || !FORMAT.equals(members.get("format"))) {
                throw new IllegalArgumentException(
                        "it is of the form %s with the members %s, not %s"
                                .formatted(FORMAT, KEYS, new String(json, UTF_8)));
            }
            return new Manifest(
                    kind(text(members, "kind")),
                    new Checkpoint(
                            text(members, "origin"),
                            size(members),
                            Strict.hash(text(members, "root"), "root")),
                    Instant.parse(text(members, "made")),
                    text(members, "software"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(Archive.MANIFEST + ": " + e.getMessage(), e);
        }
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no kind " + Strict.shown(word));
    }

    private static long size(Map<String, Object> members) {
        if (members.get("size") instanceof Long size) {
            return size;
        }
        throw new IllegalArgumentException("size is a number");
    }

    private static String text(Map<String, Object> members, String key) {
        if (members.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(key + " is a text");
    }
}
