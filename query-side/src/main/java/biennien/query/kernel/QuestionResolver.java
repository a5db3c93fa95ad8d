package biennien.query.kernel;

import static biennien.query.kernel.QueryProblem.badParameter;

import biennien.events.values.MalformedValue;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Builds the {@link Question} records of an endpoint from its query parameters. */
public final class QuestionResolver implements HandlerMethodArgumentResolver {

    private static final Map<Executable, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isQuestion(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var given =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                        .getParameterMap();
        refuseUnknown(given, parameter.getExecutable());
        return build(parameter.getParameterType(), given);
    }

    /**
     * @throws QueryProblem when an endpoint has no parameter of a name that was given
     */
    public static void refuseUnknown(Map<String, String[]> given, Executable endpoint) {
        Set<String> names = KNOWN.computeIfAbsent(endpoint, QuestionResolver::namesOf);
        for (String name : new TreeSet<>(given.keySet())) {
            if (!names.contains(name)) {
                throw badParameter(
                        name,
                        "unknown-parameter",
                        "There is no parameter '%s' here; there are: %s."
                                .formatted(shown(name), String.join(", ", names)));
            }
        }
    }

    private static Set<String> namesOf(Executable endpoint) {
        return Arrays.stream(endpoint.getParameterTypes())
                .filter(QuestionResolver::isQuestion)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A question of that type, from what was given. */
    public static Object build(Class<?> type, Map<String, String[]> given) {
        RecordComponent[] components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i], given.get(components[i].getName()));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof QueryProblem problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] given) {
        Class<?> type = component.getType();
        if (given != null && given.length > 1) {
            throw badParameter(
                    component.getName(),
                    "repeated-parameter",
                    "'%s' is given %d times.".formatted(component.getName(), given.length));
        }
        if (given == null || given[0].isBlank()) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        return read(component.getName(), type, given[0].strip());
    }

    private static Object read(String name, Class<?> type, String text) {
        try {
            return switch (type.getSimpleName()) {
                case "String" -> visible(name, text);
                case "Long" -> Long.valueOf(text);
                case "Integer" -> Integer.valueOf(text);
                case "LocalDate" -> Days.parse(text);
                case "Instant" -> moment(name, text);
                case "boolean" -> truth(name, text);
                default -> coded(type, text);
            };
        } catch (NumberFormatException e) {
            throw badParameter(
                    name, "not-a-number", "'%s' is no whole number.".formatted(shown(text)));
        } catch (DateTimeParseException e) {
            throw badParameter(
                    name, "not-a-day", "'%s' is no day such as 2025-07-01.".formatted(shown(text)));
        } catch (MalformedValue e) {
            throw badParameter(name, e.code(), e.getMessage());
        }
    }

    /** No text of the record holds a control character, and the database can't take a zero. */
    private static String visible(String name, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw badParameter(
                    name,
                    "invisible-character",
                    "'%s' contains a character that cannot be seen. Remove it.".formatted(name));
        }
        return text;
    }

    /** A + that was not encoded arrives as a blank. */
    private static Instant moment(String name, String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            Days.parse(moment.toLocalDate().toString());
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw badParameter(
                    name,
                    "not-a-moment",
                    "'%s' is no moment with an offset such as 2025-07-01T08:00:00+07:00."
                            .formatted(shown(text)));
        }
    }

    private static Boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default ->
                    throw badParameter(
                            name, "not-a-truth", "'%s' is true or false.".formatted(name));
        };
    }

    /** Codes of the law and ids: types that read themselves from one text. */
    private static Object coded(Class<?> type, String text) {
        try {
            return type.isEnum()
                    ? Objects.requireNonNull(
                            type.getMethod("fromCode", String.class).invoke(null, text))
                    : type.getConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedValue malformed) {
                throw malformed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be read from a text", e);
        }
    }

    private static boolean isQuestion(Class<?> type) {
        return type.isRecord() && Question.class.isAssignableFrom(type);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
