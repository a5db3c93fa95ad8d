package biennien.query.reading;

import biennien.events.law.Indicator;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.QuantityReading;
import biennien.events.values.QuantityWords;
import biennien.query.reading.PhraseAnswer.InWords;
import biennien.query.reading.PhraseAnswer.ReadingAnswer;
import biennien.query.reading.PhraseAnswer.UnreadAnswer;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Readings → how they are said again. */
final class Spoken {

    private Spoken() {}

    static PhraseAnswer of(String said) {
        QuantityWords.Phrase phrase = QuantityWords.read(said);
        return new PhraseAnswer(
                phrase.said(),
                phrase.readings().stream().map(each -> reading(each, phrase.said())).toList(),
                phrase.unread().stream()
                        .map(
                                each ->
                                        new UnreadAnswer(
                                                each.code(), each.why(), each.from(), each.to()))
                        .toList(),
                why(phrase));
    }

    private static @Nullable String why(QuantityWords.Phrase phrase) {
        if (!phrase.readings().isEmpty()) {
            return null;
        }
        return phrase.unread().isEmpty()
                ? "There is no number in these words. A date, a document number and the number of a"
                        + " year or an article count nothing."
                : "What looks like a number may be read in more than one way; see 'unread'.";
    }

    private static ReadingAnswer reading(QuantityReading reading, String said) {
        Interval bounds = reading.bounds();
        Measure measure = measure(reading.unit());
        return new ReadingAnswer(
                said.substring(
                        said.offsetByCodePoints(0, reading.from()),
                        said.offsetByCodePoints(0, reading.to())),
                reading.from(),
                reading.to(),
                reading.kind(),
                reading.number(),
                bounds.lo(),
                bounds.loOpen(),
                bounds.hi(),
                bounds.hiOpen(),
                reading.unit(),
                measure,
                reading.listOpen(),
                reading.assertedNone(),
                reading.orExactly(),
                new InWords(vietnamese(reading, measure), english(reading, measure)));
    }

    /** Of all indicators that are counted in this word, if they agree. */
    private static @Nullable Measure measure(@Nullable String unit) {
        if (unit == null) {
            return null;
        }
        List<Measure> measures =
                Arrays.stream(Indicator.values())
                        .filter(indicator -> indicator.units().contains(unit))
                        .map(Indicator::measure)
                        .distinct()
                        .toList();
        return measures.size() == 1 ? measures.getFirst() : null;
    }

    private static String vietnamese(QuantityReading reading, @Nullable Measure measure) {
        String unit = unit(reading.unit());
        String number = number(reading.number(), '.', ',');
        String stated =
                switch (reading.kind()) {
                    case EXACT -> reading.assertedNone() ? "không có" : number;
                    case OVER ->
                            reading.orExactly() ? "trên (hoặc đúng) " + number : "trên " + number;
                    case NEARLY -> "gần " + number;
                    case ABOUT -> "khoảng " + number;
                    case AT_LEAST -> "ít nhất " + number;
                    case AT_MOST -> "không quá " + number;
                    case MAGNITUDE -> "từ " + number + " đến dưới " + tenfold(reading, '.', ',');
                    case NOT_REPORTED -> "có, không rõ bao nhiêu";
                };
        String inTime =
                measure == null
                        ? ""
                        : switch (measure) {
                            case STOCK -> ", số hiện có";
                            case FLOW -> ", số phát sinh trong kỳ";
                            case RATE -> ", tỷ lệ";
                            case CUMULATIVE -> ", số lũy kế";
                        };
        return stated + unit + inTime + (reading.listOpen() ? "; danh sách còn nữa" : "");
    }

    private static String english(QuantityReading reading, @Nullable Measure measure) {
        String unit = unit(reading.unitInEnglish().orElse(reading.unit()));
        String number = number(reading.number(), ',', '.');
        String stated =
                switch (reading.kind()) {
                    case EXACT -> reading.assertedNone() ? "no" : number;
                    case OVER ->
                            reading.orExactly() ? "over (or just) " + number : "over " + number;
                    case NEARLY -> "nearly " + number;
                    case ABOUT -> "about " + number;
                    case AT_LEAST -> "at least " + number;
                    case AT_MOST -> "at most " + number;
                    case MAGNITUDE -> number + " to below " + tenfold(reading, ',', '.');
                    case NOT_REPORTED -> "an untold number of";
                };
        String inTime = measure == null ? "" : ", " + measure.name().toLowerCase(Locale.ROOT);
        return stated + unit + inTime + (reading.listOpen() ? "; the list goes on" : "");
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : unit.equals("%") ? "%" : " " + unit;
    }

    private static String tenfold(QuantityReading reading, char group, char decimal) {
        BigDecimal power = reading.number();
        return number(power == null ? null : power.multiply(BigDecimal.TEN), group, decimal);
    }

    private static String number(@Nullable BigDecimal number, char group, char decimal) {
        if (number == null) {
            return "";
        }
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat("#,##0.######", symbols).format(number);
    }
}
