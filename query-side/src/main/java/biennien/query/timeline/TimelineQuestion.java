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
 * @param unit an id, or a name with its type word ("Thành phố Sơn La")
 * @param within with the units below it, on the days on which they lay below it
 * @param on the day on which the unit bore the name; without it every unit that ever bore it counts
 * @param from only what may have been true on a day from this one on
 * @param to only what may have been true on a day up to and with this one
 * @param kind a stored name ({@code figure.FigureReported}) or all of a feature ({@code figure})
 */
record TimelineQuestion(
        @Nullable String unit,
        boolean within,
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String kind)
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
