package biennien.app.web;

import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in plain words what Jackson could not read, without naming a class of ours. */
final class JsonFaults {
    private static final JsonMapper PLAIN = JsonMapper.shared();

    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']+)'");

    private JsonFaults() {}

    static Problem problem(JacksonException e) {
        // A value type's own reason is better than what Jackson makes of it.
        MalformedValue malformed = cause(e, MalformedValue.class);
        if (malformed != null) {
            return invalid(pointer(e), malformed.code(), malformed.getMessage());
        }
        return switch (e) {
            case StreamReadException unreadable -> malformed(unreadable);
            case PropertyBindingException unknown -> unknownField(unknown);
            case MismatchedInputException mismatch -> wrongType(mismatch);
            default -> invalid(pointer(e), "invalid-value", "The value can't be read.");
        };
    }

    /**
     * Jackson gives up on an exponent like {@code 1e999999999999} without an exception of its own.
     */
    static boolean isOfJackson(NumberFormatException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("tools.jackson.");
    }

    static Problem invalid(String pointer, String code, String message) {
        String where = pointer.isEmpty() ? "The body" : "Field " + pointer;
        return Problem.of(400, "invalid-body", where + ": " + message)
                .withErrors(List.of(new FieldFault(pointer, code, message)));
    }

    /** {@code /period/edtf}; {@code ~} and {@code /} in a name are escaped as RFC 6901 says. */
    static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()
                                                .replace("~", "~0")
                                                .replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static Problem malformed(StreamReadException e) {
        TokenStreamLocation at = e.getLocation();
        String where =
                at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String reason = Objects.requireNonNullElse(e.getOriginalMessage(), "");
        if (reason.startsWith("Duplicate Object property")) {
            String key = reason.replaceAll("^[^\"]*\"(.*)\"$", "$1");
            return Problem.of(
                            400,
                            "malformed-json",
                            "The key \"" + key + "\" appears twice in one object" + where + ".")
                    .withError(pointer(e), "duplicate-key");
        }
        return Problem.of(400, "malformed-json", "The body is not valid JSON" + where + ".")
                .withErrors(
                        List.of(
                                new FieldFault(
                                        pointer(e),
                                        "malformed-json",
                                        reason.isEmpty() ? "Reading stopped here." : reason)));
    }

    private static Problem unknownField(PropertyBindingException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        String allowed =
                known == null || known.isEmpty()
                        ? "it has no fields"
                        : "allowed are "
                                + known.stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", "));
        return invalid(
                pointer(e),
                "unknown-field",
                "There is no field \"" + e.getPropertyName() + "\" here; " + allowed + ".");
    }

    private static Problem wrongType(MismatchedInputException e) {
        String reason = Objects.requireNonNullElse(e.getOriginalMessage(), "");
        if (reason.startsWith("Trailing token")) {
            return Problem.of(400, "malformed-json", "Something follows after the end of the body.")
                    .withError("", "malformed-json");
        }
        Matcher missing = MISSING.matcher(reason);
        if (missing.find()) {
            // The path names the field itself, except at the top of a tree.
            String field = "/" + missing.group(1);
            return missing(pointer(e).endsWith(field) ? pointer(e) : pointer(e) + field);
        }
        if (e instanceof InvalidNullException) {
            return missing(pointer(e));
        }
        Class<?> wanted = e.getTargetType();
        if (wanted == null) {
            return invalid(pointer(e), "wrong-type", "The value has the wrong type.");
        }
        String got =
                e.getCurrentToken() == null
                        ? ""
                        : switch (e.getCurrentToken()) {
                            case VALUE_STRING -> ", not a text";
                            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ", not a number";
                            case VALUE_TRUE, VALUE_FALSE -> ", not true or false";
                            case VALUE_NULL -> ", not null";
                            case START_OBJECT -> ", not an object";
                            case START_ARRAY -> ", not a list";
                            default -> "";
                        };
        // A text that is a text, but not of this form: the words for the form say enough.
        boolean text = e.getCurrentToken() == JsonToken.VALUE_STRING && readsFromText(wanted);
        String words = inWords(wanted);
        String tail = text || got.endsWith(words) ? "" : got;
        return invalid(pointer(e), "wrong-type", "It must be " + words + tail + ".");
    }

    private static Problem missing(String pointer) {
        return invalid(pointer, "missing-field", "It must be given.");
    }

    private static boolean readsFromText(Class<?> type) {
        return type.isEnum()
                || type == UUID.class
                || TemporalAccessor.class.isAssignableFrom(type)
                || isScalar(type);
    }

    static String inWords(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(JsonFaults::scalar)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == BigInteger.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == LocalDate.class) {
            return "a day such as \"2025-07-01\"";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (CharSequence.class.isAssignableFrom(type)
                || TemporalAccessor.class.isAssignableFrom(type)
                || isScalar(type)) {
            return "a text";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return "an object";
    }

    private static String scalar(Object constant) {
        return PLAIN.valueToTree(constant).asString();
    }

    /** A value type of one text. */
    private static boolean isScalar(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .anyMatch(accessor -> accessor.isAnnotationPresent(JsonValue.class));
    }

    /** The nearest cause of a type, the exception itself included. */
    static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < 20; depth++) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            next = next.getCause();
        }
        return null;
    }
}
