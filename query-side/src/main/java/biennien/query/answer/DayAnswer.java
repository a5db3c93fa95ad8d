package biennien.query.answer;

import biennien.events.values.Edtf;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Extent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A day as far as it is known (valid time, local days of Asia/Ho_Chi_Minh).
 *
 * @param edtf as stated, ISO 8601-2
 * @param earliest the first possible day; null when there is no beginning
 * @param latest the last possible day, itself included; null when there is no end
 */
@AllMembers
public record DayAnswer(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** The days, exactly: the bounds are only their ends. */
    public Extent extent() {
        return Extent.said(edtf);
    }

    public static DayAnswer of(Edtf edtf) {
        return new DayAnswer(edtf.text(), edtf.earliest().orElse(null), edtf.latest().orElse(null));
    }
}
