package biennien.query.answer;

import biennien.events.values.Edtf;
import biennien.events.values.Period;
import biennien.events.values.Shape;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Extent;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The time a figure speaks about (valid time, local days of Asia/Ho_Chi_Minh).
 *
 * @param edtf as stated, ISO 8601-2
 * @param earliest the first possible day; null when there is no beginning
 * @param latest the last possible day, itself included; null when there is no end
 * @param shape POINT: on some day in it; SPAN: throughout it
 * @param relative how the source told it by another time; absent when it did not
 */
@AllMembers
public record PeriodAnswer(
        String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Shape shape,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RelativeAnswer relative) {

    /** A time as a command says it. */
    public static PeriodAnswer of(Period period) {
        return new PeriodAnswer(
                period.edtf().text(),
                period.earliest().orElse(null),
                period.latest().orElse(null),
                period.shape(),
                period.relative() == null ? null : RelativeAnswer.of(period.relative()));
    }

    /** The same time, however a source told it. */
    public PeriodAnswer inDays() {
        return new PeriodAnswer(edtf, earliest, latest, shape, null);
    }

    /** The days, exactly: the bounds are only their ends. */
    public Extent extent() {
        return Extent.of(new Period(Edtf.of(edtf), shape));
    }
}
