package biennien.query.results;

import biennien.query.kernel.AllMembers;
import biennien.query.kernel.KnownEarlier;
import biennien.query.results.YearAnswer.ReportedInYear;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * The reported figures of a year as known at two positions.
 *
 * @param year as it is called
 * @param from the earlier position
 * @param to the later position
 * @param changed how many tell another number, time, kind of thing or unit
 * @param added how many tell of the year at the later position only
 * @param removed how many tell of it at the earlier position only
 * @param same how many read the same
 * @param cut whether there are more figures than a year takes, so that some are not looked at
 * @param preceding how many of the items come before this piece
 * @param items a piece of them: first what differs, each in the order of tables and then of the
 *     first reports
 * @param next address of the piece that follows, between the same positions; null when this was the
 *     last
 */
@AllMembers
record YearDifferenceAnswer(
        int year,
        long from,
        long to,
        int changed,
        int added,
        int removed,
        int same,
        boolean cut,
        int preceding,
        List<FigureBeside> items,
        @Nullable String next) {

    /**
     * One figure at both positions.
     *
     * @param table T1 to T13
     * @param change changed, added, removed or same
     * @param from the earlier position; never part of the answer
     * @param before as it was known at the earlier position; null when it told nothing of the year
     * @param after as it is known at the later position; null when it tells nothing of the year
     */
    @AllMembers
    record FigureBeside(
            String table,
            String change,
            @JsonIgnore long from,
            @Nullable ReportedInYear before,
            @Nullable ReportedInYear after)
            implements KnownEarlier {

        @Override
        public @Nullable Long knownAt(String member) {
            return member.equals("before") ? from : null;
        }

        ReportedInYear any() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }
}
