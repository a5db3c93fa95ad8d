package biennien.query.timeline;

import biennien.query.kernel.Days;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which lines.
 *
 * @param from only what may have been true on a day from this one on
 * @param to only what may have been true on a day up to and with this one
 * @param kind a stored name ({@code figure.FigureReported}) or all of a feature ({@code figure})
 * @param without not what is of this kind, a stored name or a feature
 * @param since only what was recorded after this position
 * @param fact only the lines of this fact, by its id
 * @param source only what is taken from this document, by its id
 */
public record TimelineQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String kind,
        @Nullable String without,
        @Nullable Long since,
        @Nullable String fact,
        @Nullable String source)
        implements Question {

    /** Of all facts and all documents. */
    public static TimelineQuestion of(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long since) {
        return new TimelineQuestion(from, to, null, null, since, null, null);
    }

    public TimelineQuestion {
        Days.inOrder(from, to);
        Kinds.requireKnown("kind", kind);
        Kinds.requireKnown("without", without);
    }
}
