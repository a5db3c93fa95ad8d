package biennien.events.law;

import static java.util.stream.Collectors.toUnmodifiableMap;

import biennien.events.values.MalformedValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way back from a word to its constant. */
final class Codes<E extends Enum<E> & Coded> {

    private final Class<E> type;
    private final Map<String, E> byCode;

    Codes(Class<E> type) {
        this.type = type;
        this.byCode =
                Arrays.stream(type.getEnumConstants())
                        .collect(toUnmodifiableMap(Coded::code, Function.identity()));
    }

    E find(String code) {
        E found = byCode.get(code);
        if (found == null) {
            throw new MalformedValue(
                    "unknown-" + name('-'),
                    "'%s' is no %s; allowed: %s".formatted(code, name(' '), allowed()));
        }
        return found;
    }

    Optional<E> lookUp(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private String allowed() {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded::code)
                .collect(Collectors.joining(", "));
    }

    private String name(char between) {
        return type.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", String.valueOf(between))
                .toLowerCase(Locale.ROOT);
    }
}
