package biennien.pages.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one event changed of a fact.
 *
 * @param previous where what held before was recorded; null for the first
 * @param what what happened, in words
 * @param why its correction: kind, reason, source; null where it is none
 * @param changes what was said before and after; empty for the first
 */
public record Version(
        long position,
        @Nullable Long previous,
        @Nullable Object recordedAt,
        String what,
        @Nullable Correction why,
        List<Change> changes) {

    /**
     * @param kind in words
     * @param reason null when it is suppressed
     */
    public record Correction(
            String kind,
            @Nullable String reason,
            @Nullable String quote,
            @Nullable String source,
            @Nullable String sourcePage,
            @Nullable String sourceTitle) {}

    /**
     * One member that is said otherwise.
     *
     * @param before null when nothing was said
     * @param after null when nothing is said any more
     * @param within whether it is a list, of which only what came and went is told
     */
    public record Change(
            String label, @Nullable Member before, @Nullable Member after, boolean within) {}
}
