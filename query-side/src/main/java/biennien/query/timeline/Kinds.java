package biennien.query.timeline;

import biennien.events.StoredNames;
import biennien.query.kernel.QueryProblem;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of lines that one may ask for. */
final class Kinds {

    private Kinds() {}

    /**
     * @throws QueryProblem when nothing of the kind is ever recorded
     */
    static void requireKnown(String parameter, @Nullable String kind) {
        if (kind != null && all().noneMatch(kind::equals)) {
            throw QueryProblem.badParameter(
                    parameter,
                    "unknown-kind",
                    "Nothing of this kind is recorded; there are: "
                            + all().distinct().sorted().collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static Stream<String> all() {
        return StoredNames.all().stream()
                .map(StoredNames.StoredName::name)
                .flatMap(name -> Stream.of(name, name.substring(0, name.indexOf('.'))));
    }
}
