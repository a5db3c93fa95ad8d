package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.FieldTree.Field;
import biennien.ledger.text.JsonReader;
import biennien.ledger.text.Strict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * That one field of one event has this value, without a word about the other fields: the field is
 * in the {@link FieldTree} of the payload, its root in the leaf, the leaf in the log. How many
 * other fields there are can be read from it, but is not proved.
 */
public final class FieldProof {

    /**
     * What is proved.
     *
     * @param pointer the JSON Pointer of the field in the payload
     * @param value its canonical JSON text: {@code "text"}, {@code 71}, {@code true}, {@code null}
     * @param leaf the event in which it stands
     * @param checkpoint the tree in which the event is
     */
    public record Proven(String pointer, String value, Leaf leaf, Checkpoint checkpoint) {}

    private static final String FIRST = "biennien.field-proof/1";
    private static final String INDEX = "index ";
    private static final String SIZE = "size ";
    private static final Pattern SALT = Pattern.compile("\"[0-9a-f]{64}\"");

    private final InclusionProof inFields;
    private final long size;
    private final byte[] entry;
    private final byte[] leaf;
    private final LogProof inLog;

    private FieldProof(
            InclusionProof inFields, long size, byte[] entry, byte[] leaf, LogProof inLog) {
        this.inFields = inFields;
        this.size = size;
        this.entry = entry;
        this.leaf = leaf;
        this.inLog = inLog;
    }

    /**
     * Proves a field of a payload.
     *
     * @param salt of the event
     * @param payload as stored
     * @param pointer of the field to prove
     * @param leaf the leaf of the event
     * @param inLog that the leaf is in the log
     * @throws IllegalArgumentException when the payload has no such field
     */
    public static FieldProof of(
            byte[] salt, byte[] payload, String pointer, byte[] leaf, LogProof inLog) {
        List<Field> fields = new ArrayList<>(FieldTree.fields(payload));
        fields.sort(Comparator.comparing(Field::pointer));
        List<byte[]> leafHashes = new ArrayList<>();
        int index = -1;
        for (Field field : fields) {
            if (field.pointer().equals(pointer)) {
                index = leafHashes.size();
            }
            leafHashes.add(MerkleTree.leafHash(FieldTree.entry(salt, field)));
        }
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The payload has no field at %s. It has: %s."
                            .formatted(
                                    Strict.shown(pointer),
                                    fields.stream().map(Field::pointer).toList()));
        }
        return new FieldProof(
                inclusion(index, leafHashes),
                fields.size(),
                FieldTree.entry(salt, fields.get(index)),
                leaf.clone(),
                inLog);
    }

    private static InclusionProof inclusion(int index, List<byte[]> leafHashes) {
        try {
            return InclusionProof.of(
                    index,
                    leafHashes.size(),
                    (level, at) ->
                            MerkleTree.root(
                                    leafHashes.subList(
                                            (int) (at << level), (int) ((at + 1) << level))));
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read here.", e);
        }
    }

    /**
     * Reads a field proof file.
     *
     * @throws IllegalArgumentException that says what is wrong, and in which line
     */
    public static FieldProof parse(String file) {
        Lines lines = new Lines(file, "the field proof file");
        lines.expect(FIRST);
        long index = number(lines, INDEX);
        long size = number(lines, SIZE);
        List<byte[]> hashes = lines.hashes();
        byte[] entry = json(lines);
        byte[] leaf = json(lines);
        return new FieldProof(
                new InclusionProof(index, hashes),
                size,
                entry,
                leaf,
                lines.checked(lines.rest(), LogProof::parse));
    }

    private static long number(Lines lines, String word) {
        String line = lines.next();
        if (!line.startsWith(word)) {
            throw lines.refusal("\"" + word + "\" and a number is missing.");
        }
        return lines.checked(
                line.substring(word.length()), text -> Strict.decimal(text, "The number"));
    }

    private static byte[] json(Lines lines) {
        byte[] json = lines.checked(lines.next(), Strict::bytes);
        lines.expect("");
        return json;
    }

    public String encoded() {
        StringBuilder file = new StringBuilder(FIRST).append('\n');
        file.append(INDEX).append(inFields.index()).append('\n');
        file.append(SIZE).append(size).append('\n');
        Lines.append(file, inFields.hashes());
        file.append('\n').append(new String(entry, UTF_8)).append("\n\n");
        file.append(new String(leaf, UTF_8)).append("\n\n");
        return file.append(inLog.encoded()).toString();
    }

    /**
     * Holds the field against the leaf, the leaf against the checkpoint, and the checkpoint against
     * the policy.
     *
     * @throws NoteRefused when the policy does not take the checkpoint
     * @throws ProofRefused when anything else does not hold
     */
    public Proven verify(Policy policy) throws NoteRefused, ProofRefused {
        Checkpoint checkpoint = inLog.verify(leaf, policy);
        Leaf of = parsedLeaf();
        if (of.position() != inLog.index()) {
            throw new ProofRefused(
                    "The leaf says position %d and stands at %d."
                            .formatted(of.position(), inLog.index()));
        }
        Field field = parsedEntry();
        try {
            inFields.verify(MerkleTree.leafHash(entry), size, of.fields());
        } catch (ProofRefused e) {
            throw new ProofRefused("The field " + field.pointer() + ": " + e.getMessage());
        }
        return new Proven(field.pointer(), field.value(), of, checkpoint);
    }

    private Leaf parsedLeaf() throws ProofRefused {
        try {
            return Leaf.parse(leaf);
        } catch (IllegalArgumentException e) {
            throw new ProofRefused(Strict.reason(e));
        }
    }

    /** Exactly <code>{"p":…,"s":…,"v":…}</code>, so that it can be read in one way only. */
    private Field parsedEntry() throws ProofRefused {
        List<Field> members;
        try {
            members = FieldTree.fields(entry);
        } catch (IllegalArgumentException e) {
            throw new ProofRefused("The entry of the field: " + e.getMessage());
        }
        if (!members.stream().map(Field::pointer).toList().equals(List.of("/p", "/s", "/v"))) {
            throw new ProofRefused("The entry of the field has not the members p, s and v.");
        }
        String pointer = members.get(0).value();
        String value = members.get(2).value();
        String canonical =
                "{\"p\":%s,\"s\":%s,\"v\":%s}".formatted(pointer, members.get(1).value(), value);
        if (!pointer.startsWith("\"")
                || !SALT.matcher(members.get(1).value()).matches()
                || !Arrays.equals(canonical.getBytes(UTF_8), entry)) {
            throw new ProofRefused("The entry of the field is not in its canonical form.");
        }
        return new Field(JsonReader.text(pointer), value);
    }
}
