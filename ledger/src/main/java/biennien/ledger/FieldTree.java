package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
            StringBuilder json = new StringBuilder(text.length() + 16);
            JsonText.appendString(json, text);
            return new Field(pointer, json.toString());
        }
    }

    /** The root over all fields, in the order of their pointers by UTF-16 code units. */
    public static byte[] root(byte[] salt, List<Field> fields) {
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(Field::pointer));
        TreeHash tree = new TreeHash();
        String previous = null;
        Mac mac = hmac(salt);
        for (Field field : sorted) {
            if (field.pointer().equals(previous)) {
                throw new IllegalArgumentException("Two fields at " + field.pointer());
            }
            previous = field.pointer();
            tree.add(MerkleTree.leafHash(entry(mac, field)));
        }
        return tree.root();
    }

    /** The entry of one field: canonical JSON of its pointer, its own salt and its value. */
    public static byte[] entry(byte[] salt, Field field) {
        return entry(hmac(salt), field);
    }

    private static byte[] entry(Mac mac, Field field) {
        StringBuilder json = new StringBuilder(64 + 2 * field.pointer().length());
        json.append("{\"p\":");
        JsonText.appendString(json, field.pointer());
        byte[] fieldSalt = mac.doFinal(field.pointer().getBytes(UTF_8));
        json.append(",\"s\":\"").append(HexFormat.of().formatHex(fieldSalt));
        json.append("\",\"v\":").append(field.value()).append('}');
        return json.toString().getBytes(UTF_8);
    }

    private static Mac hmac(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
