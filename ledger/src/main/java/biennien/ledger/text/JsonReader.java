package biennien.ledger.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON (RFC 8259) from UTF-8 and nothing looser: no key twice in an object, no lone
 * surrogate, at most {@link #DEPTH} objects and arrays in each other, nothing after the value.
 * Refusals are {@link IllegalArgumentException}s that name the byte.
 */
public final class JsonReader {

    /** Objects and arrays in each other, as many as the writer of events takes. */
    public static final int DEPTH = 500;

    /** What takes the scalars of a document, in their order. */
    public interface Scalars {

        /**
         * One text, number, {@code true}, {@code false} or {@code null}.
         *
         * @param pointer its JSON Pointer (RFC 6901), not to be kept
         * @param json where its canonical text is
         * @param from the first byte of it
         * @param to the first byte after it
         */
        void scalar(Utf8 pointer, byte[] json, int from, int to);
    }

    private final byte[] json;
    private int at;
    private int depth;

    /** Whether the text read last had an escape in it; then it stands in {@link #decoded}. */
    private boolean escaped;

    private final StringBuilder decoded = new StringBuilder();
    private final Utf8 pointer = new Utf8(64);
    private final Utf8 rewritten = new Utf8(64);

    private JsonReader(byte[] json) {
        this.json = json;
    }

    /** Hands on all scalars; texts with escapes in their canonical form (RFC 8785). */
    public static void scalars(byte[] json, Scalars scalars) {
        JsonReader reader = new JsonReader(json);
        reader.blanks();
        reader.value(scalars);
        reader.end();
    }

    /**
     * An object whose members are all texts or whole numbers from 0 on.
     *
     * @return each key with a {@code String} or a {@code Long}
     */
    public static Map<String, Object> flat(byte[] json) {
        JsonReader reader = new JsonReader(json);
        Map<String, Object> members = new LinkedHashMap<>();
        reader.blanks();
        reader.expect('{');
        reader.blanks();
        if (!reader.take('}')) {
            do {
                reader.blanks();
                int start = reader.at;
                String key = reader.text();
                reader.blanks();
                reader.expect(':');
                reader.blanks();
                if (members.put(key, reader.flatValue(key)) != null) {
                    throw refusal(start, "the key " + Strict.shown(key) + " stands twice");
                }
                reader.blanks();
            } while (reader.take(','));
            reader.expect('}');
        }
        reader.end();
        return members;
    }

    /** A text, given with its quotes and escapes. */
    public static String text(String json) {
        JsonReader reader = new JsonReader(Strict.bytes(json));
        String text = reader.text();
        reader.end();
        return text;
    }

    private Object flatValue(String key) {
        if (peek() == '"') {
            return text();
        }
        int start = at;
        number();
        return Strict.decimal(new String(json, start, at - start, UTF_8), key);
    }

    private void end() {
        blanks();
        if (at < json.length) {
            throw refusal(at, "something stands after the end");
        }
    }

    private void value(Scalars scalars) {
        switch (peek()) {
            case '{' -> object(scalars);
            case '[' -> array(scalars);
            case '"' -> {
                int start = at;
                string();
                if (escaped) {
                    rewritten.cut(0);
                    JsonText.append(rewritten, decoded.toString());
                    scalars.scalar(pointer, rewritten.array(), 0, rewritten.length());
                } else {
                    scalars.scalar(pointer, json, start, at);
                }
            }
            case 't' -> literal("true", scalars);
            case 'f' -> literal("false", scalars);
            case 'n' -> literal("null", scalars);
            default -> {
                int start = at;
                number();
                scalars.scalar(pointer, json, start, at);
            }
        }
    }

    private void literal(String word, Scalars scalars) {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        scalars.scalar(pointer, json, start, at);
    }

    private void object(Scalars scalars) {
        deeper();
        at++;
        blanks();
        if (!take('}')) {
            int parent = pointer.length();
            Keys keys = new Keys();
            do {
                blanks();
                int start = at;
                if (peek() != '"') {
                    throw refusal(at, "a key in quotes is missing");
                }
                string();
                if (!keys.isNew(start + 1, at - 1)) {
                    throw refusal(start, "a key stands twice in one object");
                }
                addToPointer(start + 1, at - 1);
                blanks();
                expect(':');
                blanks();
                value(scalars);
                pointer.cut(parent);
                blanks();
            } while (take(','));
            expect('}');
        }
        depth--;
    }

    private void array(Scalars scalars) {
        deeper();
        at++;
        blanks();
        if (!take(']')) {
            int parent = pointer.length();
            long index = 0;
            do {
                pointer.add('/');
                pointer.addDecimal(index++);
                blanks();
                value(scalars);
                pointer.cut(parent);
                blanks();
            } while (take(','));
            expect(']');
        }
        depth--;
    }

    private void deeper() {
        if (++depth > DEPTH) {
            throw refusal(at, "more than " + DEPTH + " objects and arrays stand in each other");
        }
    }

    /** RFC 6901, section 3: "~" becomes "~0" and "/" becomes "~1". */
    private void addToPointer(int from, int to) {
        byte[] key = json;
        int start = from;
        int end = to;
        if (escaped) {
            key = Strict.bytes(decoded.toString());
            start = 0;
            end = key.length;
        }
        pointer.add('/');
        for (int i = start; i < end; i++) {
            byte c = key[i];
            if (c == '~' || c == '/') {
                pointer.add('~');
                pointer.add(c == '~' ? '0' : '1');
            } else {
                pointer.add(c);
            }
        }
    }

    private String text() {
        if (peek() != '"') {
            throw refusal(at, "a text in quotes is missing");
        }
        int start = at + 1;
        string();
        return escaped ? decoded.toString() : new String(json, start, at - 1 - start, UTF_8);
    }

    /** Passes over a text from quote to quote; what has an escape in it is decoded. */
    private void string() {
        escaped = false;
        int start = ++at;
        while (true) {
            plain();
            int c = peek();
            if (c == '"') {
                break;
            }
            if (c == '\\') {
                if (!escaped) {
                    escaped = true;
                    decoded.setLength(0);
                    decoded.append(new String(json, start, at - start, UTF_8));
                }
                escape();
            } else if (c < 0x20) {
                throw refusal(at, "a control character stands in a text");
            } else {
                int length = sequence(c);
                if (escaped) {
                    decoded.append(new String(json, at, length, UTF_8));
                }
                at += length;
            }
        }
        at++;
        if (escaped) {
            refuseLoneSurrogates(start);
        }
    }

    /** Passes over ASCII that stands for itself. */
    private void plain() {
        int end = at;
        while (end < json.length && json[end] >= 0x20 && json[end] != '"' && json[end] != '\\') {
            end++;
        }
        if (escaped) {
            decoded.append(new String(json, at, end - at, UTF_8));
        }
        at = end;
    }

    private void escape() {
        at++;
        int c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/' -> decoded.append((char) c);
            case 'b' -> decoded.append('\b');
            case 't' -> decoded.append('\t');
            case 'n' -> decoded.append('\n');
            case 'f' -> decoded.append('\f');
            case 'r' -> decoded.append('\r');
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(peek(), 16);
                    if (digit < 0) {
                        throw refusal(at, "an escape has four hexadecimal digits");
                    }
                    unit = (unit << 4) | digit;
                    at++;
                }
                decoded.append((char) unit);
            }
            default -> throw refusal(at - 1, "there is no such escape");
        }
    }

    private void refuseLoneSurrogates(int start) {
        for (int i = 0; i < decoded.length(); i++) {
            if (Character.isSurrogate(decoded.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(Character.codePointAt(decoded, i))) {
                    throw refusal(start, "the text has a lone surrogate");
                }
                i++;
            }
        }
    }

    /** The length of a UTF-8 sequence of several bytes; RFC 3629, section 4. */
    private int sequence(int first) {
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > json.length) {
            throw refusal(at, "this is not UTF-8");
        }
        int second = json[at + 1] & 0xff;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        boolean good = second >= least && second <= most;
        for (int i = 2; i < length; i++) {
            good &= (json[at + i] & 0xc0) == 0x80;
        }
        if (!good) {
            throw refusal(at, "this is not UTF-8");
        }
        return length;
    }

    /** Passes over a number; RFC 8259, section 6. */
    private void number() {
        int start = at;
        if (at < json.length && json[at] == '-') {
            at++;
        }
        if (at < json.length && json[at] == '0') {
            at++;
        } else {
            digits(start);
        }
        if (at < json.length && json[at] == '.') {
            at++;
            digits(start);
        }
        if (at < json.length && (json[at] == 'e' || json[at] == 'E')) {
            at++;
            if (at < json.length && (json[at] == '+' || json[at] == '-')) {
                at++;
            }
            digits(start);
        }
    }

    private void digits(int start) {
        int first = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == first) {
            throw refusal(start, "this is no value");
        }
    }

    private void blanks() {
        while (at < json.length) {
            byte c = json[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private int peek() {
        if (at >= json.length) {
            throw refusal(at, "it ends too early");
        }
        return json[at] & 0xff;
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw refusal(at, "\"" + wanted + "\" is missing");
        }
    }

    private static IllegalArgumentException refusal(int where, String why) {
        return new IllegalArgumentException("Not good JSON at byte %d: %s.".formatted(where, why));
    }

    /** The keys of one object. Canonical JSON has them in order, where none can come twice. */
    private final class Keys {

        /** Where they stand, without their quotes. */
        private int[] ranges = new int[16];

        private int count;
        private @Nullable Set<String> all;

        /** Takes the key that was read last. */
        boolean isNew(int from, int to) {
            if (all == null && !escaped && isAfterTheLast(from, to)) {
                keep(from, to);
                return true;
            }
            Set<String> known = all;
            if (known == null) {
                known = new HashSet<>();
                for (int i = 0; i < count; i++) {
                    known.add(raw(ranges[2 * i], ranges[2 * i + 1]));
                }
                all = known;
            }
            return known.add(escaped ? decoded.toString() : raw(from, to));
        }

        private boolean isAfterTheLast(int from, int to) {
            return count == 0
                    || Arrays.compareUnsigned(
                                    json,
                                    ranges[2 * count - 2],
                                    ranges[2 * count - 1],
                                    json,
                                    from,
                                    to)
                            < 0;
        }

        private void keep(int from, int to) {
            if (2 * count == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * ranges.length);
            }
            ranges[2 * count] = from;
            ranges[2 * count + 1] = to;
            count++;
        }

        private String raw(int from, int to) {
            return new String(json, from, to - from, UTF_8);
        }
    }
}
