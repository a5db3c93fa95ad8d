package biennien.app.split;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Values of any record of ours, by trying until its constructor accepts one. The same seed gives
 * the same values.
 */
final class AnyValue {
    private static final int TRIES = 3_000;
    private static final List<String> TEXTS =
            List.of(
                    "7",
                    "20.500",
                    "Tổ một",
                    "nghìn người",
                    "2022-05",
                    "2022-05-01",
                    "2022",
                    "12/QĐ-UBND",
                    "trên 7",
                    "part:0.25",
                    "abc",
                    "01234567",
                    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                    "AAAAAAAAAAAAAAAAAAAAAA==",
                    "AAAAAAAAAAAAAAAA");

    private final Random random;

    AnyValue(long seed) {
        this.random = new Random(seed);
    }

    Object of(Type type) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic -> generic(generic);
            default -> throw new AssertionError("no value of " + type);
        };
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return any(TEXTS);
        }
        if (type == int.class || type == Integer.class) {
            return any(List.of(1, 2, 9, 70, 2022));
        }
        if (type == long.class || type == Long.class) {
            return any(List.of(1L, 2L, 70L, 2022L));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2022, 5, 1 + random.nextInt(20));
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1000), 123_000);
        }
        if (type == Year.class) {
            return Year.of(2022);
        }
        if (type == byte[].class) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return bytes;
        }
        if (type.isEnum()) {
            return any(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            return of(any(Arrays.asList(type.getPermittedSubclasses())));
        }
        if (type.isRecord()) {
            return record(type);
        }
        return fromText(type);
    }

    private Object generic(ParameterizedType type) {
        Type of = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return random.nextBoolean() ? List.of(of(of)) : List.of(of(of), of(of));
        }
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(List.of(of(of)));
        }
        if (type.getRawType() == Map.class) {
            return Map.of(of(of), of(type.getActualTypeArguments()[1]));
        }
        throw new AssertionError("no value of " + type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            RuntimeException last = new IllegalStateException("not tried");
            for (int i = 0; i < TRIES; i++) {
                try {
                    return constructor.newInstance(values(type, components));
                } catch (InvocationTargetException refused) {
                    if (!(refused.getCause() instanceof RuntimeException reason)) {
                        throw refused;
                    }
                    last = reason;
                }
            }
            throw new AssertionError("no value of " + type + " found", last);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object[] values(Class<?> type, RecordComponent[] components) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean mayBeAbsent =
                    components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean isId = components.length == 1 && components[i].getType() == String.class;
            if (mayBeAbsent && random.nextInt(3) == 0) {
                values[i] = null;
            } else if (isId && random.nextBoolean()) {
                values[i] = prefix(type) + ":" + random.nextInt(1000);
            } else {
                values[i] = of(components[i].getGenericType());
            }
        }
        return values;
    }

    private static String prefix(Class<?> type) {
        return type.getSimpleName().split("(?<=[a-z])(?=[A-Z])")[0].toLowerCase(Locale.ROOT);
    }

    /** A value type that is a class reads itself from one text. */
    private Object fromText(Class<?> type) {
        for (int i = 0; i < TRIES; i++) {
            String text = any(TEXTS);
            try {
                for (var method : type.getDeclaredMethods()) {
                    boolean reads =
                            method.getReturnType() == type
                                    && Arrays.equals(
                                            method.getParameterTypes(),
                                            new Class<?>[] {String.class});
                    if (reads && java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
                        method.setAccessible(true);
                        return method.invoke(null, text);
                    }
                }
            } catch (InvocationTargetException refused) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no value of " + type + " found");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
