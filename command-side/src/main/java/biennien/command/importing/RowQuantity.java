package biennien.command.importing;

import static biennien.command.importing.Row.Column.LIST_OPEN;
import static biennien.command.importing.Row.Column.MEASURE;
import static biennien.command.importing.Row.Column.PHRASE_VI;
import static biennien.command.importing.Row.Column.QUALIFIER;
import static biennien.command.importing.Row.Column.UNIT;
import static biennien.command.importing.Row.Column.VALUE;
import static biennien.command.importing.Row.Column.VALUE_BASIS;
import static biennien.command.importing.Row.Column.VALUE_TEXT;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.QuantityWords;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The number of a row with the qualifier that its words carry. */
final class RowQuantity {

    private RowQuantity() {}

    static Quantity read(Row row) {
        String value = row.has(VALUE) ? row.get(VALUE) : null;
        return switch (RowReader.required(row, QUALIFIER)) {
            case "exact" -> {
                if (value == null) {
                    throw new RowRefused(
                            "exact-without-value",
                            "Column 'value' is empty although the qualifier is 'exact'. A number"
                                    + " that is not stated is 'unknown', not zero.");
                }
                yield quantity(row, Kind.EXACT, value);
            }
            case "at-least" -> atLeast(row, value);
            case "at-most" -> quantity(row, Kind.AT_MOST, value);
            case "nearly" -> quantity(row, Kind.NEARLY, value);
            case "approx" ->
                    value == null
                            ? quantity(row, Kind.MAGNITUDE, magnitude(row))
                            : quantity(row, Kind.ABOUT, value);
            case "unknown" -> {
                if (value != null) {
                    throw new RowRefused(
                            "unknown-with-value",
                            "Column 'value' says '"
                                    + value
                                    + "' although the qualifier is 'unknown'.");
                }
                yield quantity(row, Kind.NOT_REPORTED, null);
            }
            case "n/a" ->
                    throw new RowRefused(
                            "nothing-to-measure",
                            "Column 'qualifier' is 'n/a': the row has nothing to measure and is no"
                                    + " figure.");
            case String other ->
                    throw new RowRefused(
                            "unknown-qualifier",
                            "Column 'qualifier': '"
                                    + other
                                    + "' is none of exact, at-least, at-most, nearly, approx,"
                                    + " unknown, n/a.");
        };
    }

    private static Quantity quantity(Row row, Kind kind, @Nullable String value) {
        if (value == null && kind != Kind.NOT_REPORTED) {
            throw new RowRefused(
                    "missing-value",
                    "Column 'value' is empty; the qualifier '"
                            + row.get(QUALIFIER)
                            + "' needs a number.");
        }
        String unit = RowReader.required(row, UNIT);
        var measure = measure(row);
        boolean open = flag(row);
        boolean none = assertedNone(row);
        var plain = new Quantity(kind, value, unit, measure, null, open, none);
        var words = said(row);
        if (words == null) {
            return plain;
        }
        try {
            return plain.inWords(row.get(words));
        } catch (MalformedValue malformed) {
            throw new RowRefused(
                    malformed.code(),
                    String.valueOf(malformed.getMessage())
                            .replaceFirst("^The said\\b", "Column '" + words.header() + "'"));
        }
    }

    private static Measure measure(Row row) {
        return switch (RowReader.required(row, MEASURE)) {
            case "stock" -> Measure.STOCK;
            // A count of happenings of their own, such as awards, goes by the time they took.
            case "flow", "event" -> Measure.FLOW;
            case "rate" -> Measure.RATE;
            case "cumulative" -> Measure.CUMULATIVE;
            case String other ->
                    throw new RowRefused(
                            "unknown-measure",
                            "Column 'measure': '"
                                    + other
                                    + "' is none of stock, flow, rate, cumulative, event.");
        };
    }

    private static boolean flag(Row row) {
        return switch (row.get(LIST_OPEN).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "", "false" -> false;
            case String other ->
                    throw new RowRefused(
                            "not-true-or-false",
                            "Column 'list_open': '" + other + "' is neither true nor false.");
        };
    }

    private static boolean assertedNone(Row row) {
        return switch (row.get(VALUE_BASIS)) {
            case "asserted-none" -> true;
            case "" -> false;
            case String other ->
                    throw new RowRefused(
                            "unknown-value-basis",
                            "Column 'value_basis': '" + other + "' is not asserted-none.");
        };
    }

    /** The words of the number itself, where the file has them; else the words around it. */
    private static @Nullable Column said(Row row) {
        return Stream.of(VALUE_TEXT, PHRASE_VI).filter(row::has).findFirst().orElse(null);
    }

    /** "Trên 7.100" leaves 7,100 out; other words for it do not, and neither does the column. */
    private static Quantity atLeast(Row row, @Nullable String value) {
        var atLeast = quantity(row, Kind.AT_LEAST, value);
        var number = atLeast.number().orElseThrow();
        boolean over =
                Stream.of(VALUE_TEXT, PHRASE_VI)
                        .flatMap(column -> QuantityWords.told(row.get(column)).stream())
                        .filter(told -> told.number().compareTo(number) == 0)
                        .map(QuantityWords.Told::kind)
                        .filter(kind -> kind == Kind.OVER || kind == Kind.AT_LEAST)
                        .findFirst()
                        .equals(Optional.of(Kind.OVER));
        return over ? quantity(row, Kind.OVER, value) : atLeast;
    }

    private static String magnitude(Row row) {
        var told =
                QuantityWords.told(row.get(VALUE_TEXT)).stream()
                        .filter(number -> number.kind() == Kind.MAGNITUDE)
                        .map(QuantityWords.Told::number)
                        .distinct()
                        .toList();
        if (told.size() != 1) {
            throw new RowRefused(
                    "approx-without-value",
                    "Columns 'value' and 'value_text': 'approx' needs a number or the words of one"
                            + " order of magnitude, such as 'hàng trăm' or 'hàng chục nghìn'.");
        }
        return told.getFirst().toPlainString();
    }
}
