package biennien.events.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** One row of a table that says who may do what, from when to when, and how sure we are of it. */
record Grant<W, B>(
        W what, B by, Validity validity, @Nullable LegalBasis legalBasis, Confirmation state) {

    /**
     * A row of that day permits, or warns if it is unconfirmed. Where only rows of other days are
     * left, the right has ended or not begun; that refuses if the end itself is confirmed. A pair
     * that is in no row is not known, which is no reason to refuse.
     */
    static <W, B> Reading read(
            List<Grant<W, B>> table, W what, B by, LocalDate day, LegalBasis whyEnded) {
        var rows =
                table.stream().filter(row -> row.what.equals(what) && row.by.equals(by)).toList();
        for (var row : rows) {
            if (row.validity.holdsOn(day)) {
                return row.state == Confirmation.UNCONFIRMED
                        ? Reading.doubtful(row.legalBasis)
                        : Reading.permitted(row.legalBasis);
            }
        }
        return rows.stream().anyMatch(row -> row.validity.hasEndedBy(day))
                ? Reading.forbidden(whyEnded)
                : Reading.doubtful(null);
    }
}
