package biennien.query.reading;

import biennien.events.values.Period;
import biennien.query.answer.PeriodAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.reading.PhraseAnswer.InWords;

/**
 * A time as it would be recorded.
 *
 * @param period with its bounds
 * @param words the time as people say it, never more certain than it is
 */
@AllMembers
record PeriodReading(PeriodAnswer period, InWords words) {

    static PeriodReading of(Period period) {
        String text = period.edtf().text();
        return new PeriodReading(
                PeriodAnswer.of(period),
                new InWords(
                        SpokenTime.VIETNAMESE.of(text, period.shape()),
                        SpokenTime.ENGLISH.of(text, period.shape())));
    }
}
