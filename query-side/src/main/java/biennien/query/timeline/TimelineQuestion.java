package biennien.query.timeline;

import biennien.events.StoredNames;
import biennien.query.kernel.Days;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines.
 *
 * @param from only what may have been true on a day from this one on
 * @param to only what may have been true on a day up to and with this one
 * @param kind a stored name ({@code figure.FigureReported}) or all of a feature ({@code figure})
 */
record TimelineQuestion(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind)
        implements Question {

    TimelineQuestion {
        Days.inOrder(from, to);
        if (kind != null && kinds().noneMatch(kind::equals)) {
            throw QueryProblem.badParameter(
                    "kind",
                    "unknown-kind",
                    "Nothing of this kind is recorded; there are: "
                            + kinds().distinct().sorted().collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static Stream<String> kinds() {
        return StoredNames.all().stream()
                .map(StoredNames.StoredName::name)
                .flatMap(name -> Stream.of(name, name.substring(0, name.indexOf('.'))));
    }
}
