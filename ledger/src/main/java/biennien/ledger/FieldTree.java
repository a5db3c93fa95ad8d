package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.text.JsonReader;
import biennien.ledger.text.JsonText;
import biennien.ledger.text.Utf8;

import java.util.ArrayList;
import java.util.List;

/**
 * A small tree over the scalar fields of one payload, so that one field can be proved without
 * showing the others. Each field has a salt of its own, made from the salt of the event: who sees
 * one field can't try values for the next.
 */
public final class FieldTree {

    private FieldTree() {}

    /**
     * A scalar of the payload.
     *
     * @param pointer its JSON Pointer (RFC 6901), such as {@code /quantity/value}
     * @param value its canonical JSON text: {@code "text"}, {@code 71}, {@code true}, {@code null}
     */
    public record Field(String pointer, String value) {

        /** A text field; its value is quoted and escaped here. */
        public static Field ofText(String pointer, String text) {
            Utf8 json = new Utf8(text.length() + 16);
            JsonText.append(json, text);
            return new Field(pointer, new String(json.array(), 0, json.length(), UTF_8));
        }
    }

    /** The scalar fields of a payload, in its order. Empty objects and arrays have none. */
    public static List<Field> fields(byte[] payload) {
        List<Field> fields = new ArrayList<>();
        JsonReader.scalars(
                payload,
                (pointer, json, from, to) ->
                        fields.add(
                                new Field(
                                        new String(pointer.array(), 0, pointer.length(), UTF_8),
                                        new String(json, from, to - from, UTF_8))));
        return fields;
    }

    /** The root over all fields, in the order of their pointers by UTF-16 code units. */
    public static byte[] root(byte[] salt, List<Field> fields) {
        FieldHasher hasher = new FieldHasher(new Sha256());
        fields.forEach(hasher::add);
        return hasher.root(salt);
    }

    /** {@link #root(byte[], List)} of {@link #fields}, at once. */
    public static byte[] root(byte[] salt, byte[] payload) {
        return root(salt, payload, new Sha256());
    }

    static byte[] root(byte[] salt, byte[] payload, Sha256 sha256) {
        FieldHasher hasher = new FieldHasher(sha256);
        JsonReader.scalars(payload, hasher);
        return hasher.root(salt);
    }

    /** The entry of one field: canonical JSON of its pointer, its own salt and its value. */
    public static byte[] entry(byte[] salt, Field field) {
        FieldHasher hasher = new FieldHasher(new Sha256());
        hasher.add(field);
        return hasher.entry(salt);
    }
}
