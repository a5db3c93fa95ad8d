package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stands between the mapper and the bytes, and lets only canonical JSON through. The mapper is
 * configured to sort; an annotation on some record could undo that, and here it is refused instead
 * of being stored.
 */
final class CanonicalGenerator extends JsonGeneratorDelegate {

    private static final long GREATEST = (1L << 53) - 1;

    /** Before every other name, as the empty name itself is refused. */
    private static final String NO_NAME_YET = "";

    /** The last name written in each open object, innermost first. */
    private final Deque<String> lastNames = new ArrayDeque<>();

    CanonicalGenerator(JsonGenerator bytes) {
        super(bytes, false);
    }

    /** Refuses half a surrogate pair, which has no UTF-8 form. */
    static void requireWholeCharacters(@Nullable JsonGenerator generator, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new StreamWriteException(generator, "Half a surrogate pair at " + i);
                }
                i++;
            }
        }
    }

    @Override
    public JsonGenerator writeStartObject() {
        lastNames.push(NO_NAME_YET);
        super.writeStartObject();
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(Object value) {
        lastNames.push(NO_NAME_YET);
        super.writeStartObject(value);
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(Object value, int size) {
        lastNames.push(NO_NAME_YET);
        super.writeStartObject(value, size);
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        lastNames.pop();
        super.writeEndObject();
        return this;
    }

    @Override
    public JsonGenerator writeName(String name) {
        requireNext(name);
        super.writeName(name);
        return this;
    }

    @Override
    public JsonGenerator writeName(SerializableString name) {
        requireNext(name.getValue());
        super.writeName(name);
        return this;
    }

    /** RFC 8785, section 3.2.3: names ascend by UTF-16 code units, as String compares. */
    private void requireNext(String name) {
        requireWholeCharacters(this, name);
        String last = lastNames.pop();
        if (last.compareTo(name) >= 0) {
            throw refusal(
                    "Names must ascend and not be empty: '%s' after '%s'".formatted(name, last));
        }
        lastNames.push(name);
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        throw refusal("Names are text.");
    }

    @Override
    public JsonGenerator writeString(String text) {
        requireWholeCharacters(this, text);
        super.writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeString(SerializableString text) {
        requireWholeCharacters(this, text.getValue());
        super.writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeString(char[] text, int offset, int length) {
        return writeString(new String(text, offset, length));
    }

    @Override
    public JsonGenerator writeString(Reader reader, int length) {
        throw refusal("Text is written whole.");
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        if (number > GREATEST || number < -GREATEST) {
            throw refusal("Integers beyond 2^53-1 are strings: " + number);
        }
        super.writeNumber(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(BigInteger number) {
        if (number.bitLength() > 53) {
            throw refusal("Integers beyond 2^53-1 are strings: " + number);
        }
        return writeNumber(number.longValueExact());
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeNumber(String encoded) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeNumber(char[] encoded, int offset, int length) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeArray(double[] numbers, int offset, int length) {
        throw fraction();
    }

    @Override
    public JsonGenerator writeArray(long[] numbers, int offset, int length) {
        writeStartArray();
        for (int i = offset; i < offset + length; i++) {
            writeNumber(numbers[i]);
        }
        writeEndArray();
        return this;
    }

    @Override
    public JsonGenerator writeArray(String[] texts, int offset, int length) {
        writeStartArray();
        for (int i = offset; i < offset + length; i++) {
            writeString(texts[i]);
        }
        writeEndArray();
        return this;
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRaw(SerializableString text) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRaw(char c) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRawValue(String text) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRawValue(String text, int offset, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeRawValue(char[] text, int offset, int length) {
        throw raw();
    }

    @Override
    public int writeBinary(Base64Variant variant, InputStream data, int length) {
        throw raw();
    }

    @Override
    public JsonGenerator writeEmbeddedObject(Object object) {
        throw raw();
    }

    private StreamWriteException fraction() {
        return refusal("Decimals are strings; only integers are numbers.");
    }

    private StreamWriteException raw() {
        return refusal("Only values have a canonical form.");
    }

    private StreamWriteException refusal(String reason) {
        return new StreamWriteException(this, reason);
    }
}
