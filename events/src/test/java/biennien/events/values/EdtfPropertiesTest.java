package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

class EdtfPropertiesTest {

    /** A statement about a day that someone knows, and that day. */
    record Said(String text, LocalDate truth) {}

    @Property
    void what_is_certain_is_possible(
            @ForAll("texts") String text,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b) {
        Edtf edtf = Edtf.parse(text);

        if (edtf.certainlyWithin(a, b)) {
            assertThat(edtf.possiblyWithin(a, b)).isTrue();
        }
    }

    /** Whatever shape the fact has: what is certain is possible, and so is what is definite. */
    @Property
    void what_is_certain_of_a_period_is_possible(
            @ForAll("texts") String text,
            @ForAll Shape shape,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b) {
        Edtf edtf = Edtf.parse(text);
        Assume.that(shape == Shape.SPAN || edtf.naturalShape() == Shape.POINT);
        Period period = new Period(edtf, shape);

        if (period.certainlyWithin(a, b)) {
            assertThat(period.possiblyWithin(a, b)).isTrue();
            for (Days days : period.definiteDays()) {
                assertThat(days.first()).isAfterOrEqualTo(a);
                assertThat(days.last()).isBefore(b);
            }
        }
        if (a.isBefore(b) && period.definiteDays().stream().anyMatch(days -> days.contains(a))) {
            assertThat(period.possiblyWithin(a, b)).isTrue();
        }
    }

    @Property
    void a_wider_window_loses_nothing(
            @ForAll("texts") String text,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b,
            @ForAll("days") LocalDate c,
            @ForAll("days") LocalDate d) {
        List<LocalDate> days = List.of(a, b, c, d).stream().sorted().toList();
        Edtf edtf = Edtf.parse(text);

        if (edtf.certainlyWithin(days.get(1), days.get(2))) {
            assertThat(edtf.certainlyWithin(days.get(0), days.get(3))).isTrue();
        }
        if (edtf.possiblyWithin(days.get(1), days.get(2))) {
            assertThat(edtf.possiblyWithin(days.get(0), days.get(3))).isTrue();
        }
    }

    @Property
    void a_blurred_statement_still_allows_the_true_day(
            @ForAll("statements") Said said,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b) {
        Edtf edtf = Edtf.parse(said.text);
        LocalDate truth = said.truth;

        assertThat(edtf.possiblyWithin(truth, truth.plusDays(1))).isTrue();
        edtf.earliest().ifPresent(first -> assertThat(first).isBeforeOrEqualTo(truth));
        edtf.latest().ifPresent(last -> assertThat(last).isAfterOrEqualTo(truth));
        if (edtf.certainlyWithin(a, b)) {
            assertThat(truth).isAfterOrEqualTo(a).isBefore(b);
        }
    }

    @Property
    void the_bounds_are_possible_days_and_nothing_beyond_them_is(@ForAll("texts") String text) {
        Edtf edtf = Edtf.parse(text);

        edtf.earliest()
                .ifPresent(
                        first -> {
                            assertThat(edtf.possiblyWithin(first, first.plusDays(1))).isTrue();
                            assertThat(edtf.possiblyWithin(LocalDate.MIN, first)).isFalse();
                        });
        edtf.latest()
                .ifPresent(
                        last -> {
                            assertThat(edtf.possiblyWithin(last, last.plusDays(1))).isTrue();
                            assertThat(edtf.possiblyWithin(last.plusDays(1), LocalDate.MAX))
                                    .isFalse();
                        });
    }

    @Property
    void unstated_digits_allow_exactly_the_days_that_read_so(
            @ForAll("unsignedDates") String text, @ForAll("days") LocalDate day) {
        boolean readsSo =
                Pattern.compile("^" + text.replace("X", "\\d")).matcher(day.toString()).find();

        assertThat(Edtf.parse(text).possiblyWithin(day, day.plusDays(1))).isEqualTo(readsSo);
    }

    @Property
    void definite_days_are_possible_in_order_and_apart(@ForAll("texts") String text) {
        Edtf edtf = Edtf.parse(text);
        LocalDate before = null;
        for (Days days : edtf.definiteDays()) {
            days.beginning()
                    .ifPresent(d -> assertThat(edtf.possiblyWithin(d, d.plusDays(1))).isTrue());
            days.end().ifPresent(d -> assertThat(edtf.possiblyWithin(d, d.plusDays(1))).isTrue());
            if (before != null) {
                assertThat(days.first()).isAfter(before.plusDays(1));
            }
            before = days.last();
        }
    }

    @Property
    void a_shape_said_by_hand_is_definite_only_where_the_text_allows(@ForAll("texts") String text) {
        Edtf edtf = Edtf.parse(text);

        for (Days days : new Period(edtf, Shape.SPAN).definiteDays()) {
            days.beginning()
                    .ifPresent(d -> assertThat(edtf.possiblyWithin(d, d.plusDays(1))).isTrue());
        }
    }

    @Property
    void order_is_total_and_agrees_with_equality(
            @ForAll("texts") String a, @ForAll("texts") String b, @ForAll("texts") String c) {
        Edtf x = Edtf.parse(a);
        Edtf y = Edtf.parse(b);
        Edtf z = Edtf.parse(c);

        assertThat(x.compareTo(y) == 0).isEqualTo(x.equals(y));
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(-Integer.signum(y.compareTo(x)));
        List<Edtf> sorted = List.of(x, y, z).stream().sorted(Comparator.naturalOrder()).toList();
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
    }

    @Property(tries = 5000)
    void any_text_is_read_back_as_written_or_refused_with_a_reason(
            @ForAll("scribbles") String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            assertThat(edtf.text()).isEqualTo(text.strip());
            assertThat(edtf).isEqualTo(Edtf.parse(edtf.text()));
        } catch (MalformedValue refused) {
            assertThat(refused.code()).startsWith("edtf-");
        }
    }

    @Example
    void the_pad_is_one_unit_as_published() {
        assertThat(Edtf.APPROXIMATION_PAD_UNITS).isEqualTo(1);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1995, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> date = dates();
        Arbitrary<String> plain = days().map(LocalDate::toString);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, date),
                        Tuple.of(
                                2,
                                Combinators.combine(date, date).as(EdtfPropertiesTest::interval)),
                        Tuple.of(
                                1,
                                date.flatMap(
                                        d ->
                                                Arbitraries.of(
                                                        d + "/..", d + "/", "../" + d, "/" + d))),
                        Tuple.of(
                                1,
                                Combinators.combine(plain, plain)
                                        .as((a, b) -> "[" + min(a, b) + ".." + max(a, b) + "]")),
                        Tuple.of(
                                1,
                                plain.flatMap(
                                        d -> Arbitraries.of("[.." + d + "]", "[" + d + "..]"))),
                        Tuple.of(
                                2,
                                date.list()
                                        .ofMinSize(1)
                                        .ofMaxSize(5)
                                        .flatMap(
                                                l ->
                                                        Arbitraries.of(
                                                                "[" + String.join(",", l) + "]",
                                                                "{" + String.join(",", l) + "}"))))
                .withoutEdgeCases();
    }

    /** Dates with unstated digits and signs; every one of them exists. */
    private Arbitrary<String> dates() {
        return Combinators.combine(
                        unsignedDates(),
                        Arbitraries.of("", "", "", "?", "~", "%"),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 2))
                .as(
                        (date, sign, atEnd, part) -> {
                            if (atEnd) {
                                return date + sign;
                            }
                            String[] parts = date.split("-");
                            parts[part % parts.length] = sign + parts[part % parts.length];
                            return String.join("-", parts);
                        })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> unsignedDates() {
        return statements(false).map(Said::text);
    }

    @Provide
    Arbitrary<Said> statements() {
        return statements(true);
    }

    private Arbitrary<Said> statements(boolean approximate) {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(4, 7, 10),
                        Arbitraries.integers().between(0, 9).set().ofMaxSize(3),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.of(false, false, true))
                .as(
                        (truth, length, unstated, shift, about) -> {
                            boolean blurred = approximate && about;
                            LocalDate told = blurred ? shifted(truth, length, shift) : truth;
                            char[] text = told.toString().substring(0, length).toCharArray();
                            for (int at : unstated) {
                                if (at < length && text[at] != '-') {
                                    text[at] = 'X';
                                }
                            }
                            return new Said(new String(text) + (blurred ? "~" : ""), truth);
                        })
                .withoutEdgeCases();
    }

    private static LocalDate shifted(LocalDate truth, int length, int by) {
        return switch (length) {
            case 4 -> truth.plusYears(by);
            case 7 -> YearMonth.from(truth).plusMonths(by).atDay(1);
            default -> truth.plusDays(by);
        };
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> noise =
                Arbitraries.strings().withChars("0123456789X?~%/.-[]{},uYETx ").ofMaxLength(14);
        Arbitrary<String> spoiled =
                Combinators.combine(
                                texts(),
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.strings()
                                        .withChars("0123456789X?~%/.-[]{},uT")
                                        .ofMaxLength(2),
                                Arbitraries.integers().between(0, 2))
                        .as(
                                (text, at, piece, dropped) -> {
                                    int from = Math.min(at, text.length());
                                    int to = Math.min(from + dropped, text.length());
                                    return text.substring(0, from) + piece + text.substring(to);
                                });
        return Arbitraries.oneOf(noise, spoiled, Arbitraries.strings().ofMaxLength(20))
                .withoutEdgeCases();
    }

    private static String interval(String a, String b) {
        Edtf x = Edtf.parse(a);
        Edtf y = Edtf.parse(b);
        return x.earliest().orElse(LocalDate.MIN).isAfter(y.latest().orElse(LocalDate.MAX))
                ? b + "/" + a
                : a + "/" + b;
    }

    private static String min(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static String max(String a, String b) {
        return a.compareTo(b) <= 0 ? b : a;
    }
}
