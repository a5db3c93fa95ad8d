package biennien.query.reading;

import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Period;
import biennien.events.values.Quote;
import biennien.events.values.RelativeTime;
import biennien.events.values.RelativeTime.Rule;
import biennien.events.values.Shape;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Which time, as a command would say it: the days, how the source told them, or both.
 *
 * @param edtf ISO 8601-2
 * @param shape POINT or SPAN; without it what the text means by itself
 * @param said the words of the source that tell it by another time
 * @param anchor the day on which they were said
 * @param rule how they are read
 */
record PeriodQuestion(
        @Nullable String edtf,
        @Nullable String shape,
        @Nullable String said,
        @Nullable String anchor,
        @Nullable Rule rule)
        implements Question {

    PeriodQuestion {
        if (edtf == null && said == null) {
            throw QueryProblem.badParameter(
                    "edtf",
                    "no-period",
                    "'edtf' is the time to read; or 'said', 'anchor' and 'rule' tell it by another"
                            + " time.");
        }
        if (said != null && (anchor == null || rule == null)) {
            throw QueryProblem.badParameter(
                    anchor == null ? "anchor" : "rule",
                    "relative-incomplete",
                    "A time that is told by another needs 'said', 'anchor' and 'rule'.");
        }
    }

    /** Read by the rules of a command, and refused by them. */
    Period period() {
        Edtf days = read("edtf", edtf, Edtf::of);
        Shape stated = read("shape", shape, PeriodQuestion::shape);
        RelativeTime relative =
                read(
                        "said",
                        said,
                        words ->
                                new RelativeTime(
                                        new Quote(words),
                                        saidAt(),
                                        java.util.Objects.requireNonNull(rule),
                                        null,
                                        null,
                                        null));
        return java.util.Objects.requireNonNull(
                read(
                        "edtf",
                        "",
                        _ ->
                                stated == null && days != null && relative == null
                                        ? Period.ofSaid(days)
                                        : Period.asked(days, stated, relative)));
    }

    private Edtf saidAt() {
        return java.util.Objects.requireNonNull(read("anchor", anchor, Edtf::of));
    }

    private static Shape shape(String text) {
        return switch (text) {
            case "POINT" -> Shape.POINT;
            case "SPAN" -> Shape.SPAN;
            default -> throw new MalformedValue("unknown-shape", "A shape is POINT or SPAN.");
        };
    }

    private static <T> @Nullable T read(
            String parameter, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (MalformedValue malformed) {
            throw QueryProblem.badParameter(parameter, malformed.code(), malformed.getMessage());
        }
    }
}
