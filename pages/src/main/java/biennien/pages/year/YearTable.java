package biennien.pages.year;

import biennien.pages.register.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One of the tables T1 to T13 as it is shown.
 *
 * @param measures headings of the counted numbers
 * @param counted lines of recorded facts
 * @param control whether opening + new − ended = closing is looked at
 * @param reported figures of sources
 * @param inAll how many of them there are, shown or not
 * @param gaps what must not be read into it, in words
 * @param parts units that lie within the borders with a part only
 * @param lawChanged whether a rule of it began or ended in the year
 */
record YearTable(
        String code,
        String title,
        List<String> measures,
        List<Counted> counted,
        boolean control,
        List<Reported> reported,
        long inAll,
        List<String> gaps,
        List<String> parts,
        boolean lawChanged) {

    /** Whether there are more figures of sources than stand here. */
    public boolean cut() {
        return inAll > reported.size();
    }

    /** Whether nothing at all stands in it. */
    public boolean empty() {
        return counted.isEmpty() && reported.isEmpty();
    }

    /**
     * A line: what is counted, and a cell for each measure.
     *
     * @param by what it is further told apart by
     * @param verdict of the control; null where there is none
     */
    record Counted(
            String label, @Nullable String by, List<List<Line>> cells, @Nullable Line verdict) {}

    /**
     * A figure of a source.
     *
     * @param fits how it stands to the year, a code
     * @param counts wholly or between, within other borders; null as-reported
     * @param numbered the number of its source at the foot of the sheet
     */
    record Reported(
            Line figure,
            Line subject,
            Line unit,
            Line number,
            String period,
            String fits,
            @Nullable String counts,
            Line status,
            Line source,
            int numbered) {}
}
