package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class QuantityReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    gần 1,2 triệu lượt người xem       | NEARLY 1200000 lượt người 0..24
                    trên 7.100 tổ chức quần chúng      | OVER 7100 tổ chức 0..18
                    05 đội thanh niên xung kích        | EXACT 5 đội 0..6
                    gần như 100 % hộ dân               | NEARLY 100 % 0..13
                    hầu như 100 hộ                     | ABOUT 100 hộ 0..14
                    tầm 200 người                      | ABOUT 200 người 0..13
                    độ 30 người                        | ABOUT 30 người 0..11
                    cỡ 50 hộ                           | ABOUT 50 hộ 0..8
                    ước tính có 3.000 người            | ABOUT 3000 người 0..23
                    tối đa là 50 người                 | AT_MOST 50 người 0..18
                    khoảng tới 40 người                | ABOUT 40 người 0..19
                    mức độ 4                           | EXACT 4 ? 7..8
                    tiến độ 30 mô hình                 | EXACT 30 mô hình 8..18
                    hàng trăm nguồn tin có giá trị     | MAGNITUDE 100 nguồn tin 0..19
                    vài chục hộ                        | MAGNITUDE 10 hộ 0..11
                    hơn 95% bản, khu phố               | OVER 95 % 0..7
                    đạt 95,5 phần trăm                 | EXACT 95.5 % 4..18
                    không quá 20 người                 | AT_MOST 20 người 0..18
                    không ít hơn 20 người              | AT_LEAST 20 người 0..21
                    trên dưới 20 người                 | ABOUT 20 người 0..18
                    từ 20 người dân trở lên            | AT_LEAST 20 người dân 3..23
                    20 trở xuống                       | AT_MOST 20 ? 0..12
                    1.312 nhóm liên gia tự quản…       | EXACT 1312 nhóm 0..10 open
                    38 cụm an ninh, 145 tổ hòa giải v.v. | EXACT 38 cụm 0..6 open, EXACT 145 tổ 16..22 open
                    không để xảy ra điểm nóng          | EXACT 0 điểm 0..20 none
                    không có vụ việc phức tạp          | EXACT 0 vụ việc 0..16 none
                    nhiều hội nghị                     | NOT_REPORTED hội nghị 0..14
                    thành lập mười hai tổ hòa giải     | EXACT 12 tổ 10..21
                    hai mươi lăm mô hình               | EXACT 25 mô hình 0..20
                    ba trăm linh năm hộ                | EXACT 305 hộ 0..19
                    hơn hai nghìn hộ dân               | OVER 2000 hộ dân 0..20
                    hai tổ và 3 đội                    | EXACT 2 tổ 0..6, EXACT 3 đội 10..15
                    2 nghìn 300 hộ                     | EXACT 2300 hộ 0..14
                    2 triệu rưỡi đồng                  | EXACT 2500000 đồng 0..17
                    149 bài viết trên 3 fanpage        | EXACT 149 bài viết 0..12, OVER 3 fanpage 13..27 or
                    trong tháng 190 cuộc               | EXACT 190 cuộc 12..20
                    """)
    void a_phrase_is_read_with_its_unit_and_its_place(String phrase, String read) {
        assertThat(shown(phrase)).isEqualTo(read);
    }

    /** What may be another number, or none at all, is not guessed at. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    từ 10 đến 20 người         | range
                    10 - 20 người              | range
                    từ 10 người đến 20 người   | range
                    hàng chục đến hàng trăm vụ | range
                    7 100 tổ chức              | digits-apart
                    2 triệu 5 đồng             | digits-apart
                    120% kế hoạch              | percent-above-100
                    """)
    void what_may_be_read_in_two_ways_is_said_to_be_so(String phrase, String code) {
        var read = QuantityWords.read(phrase);

        assertThat(read.readings()).isEmpty();
        assertThat(read.unread()).extracting(QuantityWords.Unread::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ngày 19 tháng 8 năm 2022
                    trong năm tổ chức nhiều việc
                    tháng hai tổ chức ra quân
                    thứ ba hội nghị bàn
                    hai ba vụ
                    hai trăm năm hộ
                    Điều 4 quy định
                    ba mẹ và các cháu
                    một số việc
                    """)
    void dates_articles_and_ambiguous_words_count_nothing(String phrase) {
        assertThat(QuantityWords.told(phrase)).isEmpty();
    }

    /** "Trên 3 fanpage" may be on three pages: three is then not excluded. */
    @Test
    void where_the_cue_may_be_none_the_number_itself_stays_possible() {
        var pages = QuantityWords.read("149 bài viết trên 3 fanpage").readings().getLast();
        var over = QuantityWords.read("cung cấp trên 5.000 tin").readings().getFirst();

        assertThat(pages.bounds()).hasToString("[3, ∞)");
        assertThat(over.bounds()).hasToString("(5000, ∞)");
    }

    private static String shown(String phrase) {
        return QuantityWords.read(phrase).readings().stream()
                .map(
                        r ->
                                r.kind()
                                        + (r.number() == null
                                                ? ""
                                                : " " + r.number().toPlainString())
                                        + " "
                                        + (r.unit() == null ? "?" : r.unit())
                                        + " "
                                        + r.from()
                                        + ".."
                                        + r.to()
                                        + (r.listOpen() ? " open" : "")
                                        + (r.assertedNone() ? " none" : "")
                                        + (r.orExactly() ? " or" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * Words around a number, and numbers that someone who says them of n may know.
     *
     * @param behind whether the words stand behind the number and its unit
     */
    record Cue(String words, boolean behind, LongFunction<LongStream> truths) {
        Cue(String words, LongFunction<LongStream> truths) {
            this(words, false, truths);
        }
    }

    private static final LongFunction<LongStream> SAME = LongStream::of;
    private static final LongFunction<LongStream> MORE =
            n -> LongStream.of(n + 1, n + 7, 3 * n + 1);
    private static final LongFunction<LongStream> LESS =
            n -> LongStream.of(n - 1, n - n / 10 - 1, n / 2).filter(t -> t >= 0 && t < n);
    private static final LongFunction<LongStream> AROUND =
            n ->
                    LongStream.concat(
                            LongStream.of(n), LongStream.concat(MORE.apply(n), LESS.apply(n)));

    private static final List<Cue> CUES =
            List.of(
                    new Cue("", SAME),
                    new Cue("có", SAME),
                    new Cue("tổng số", SAME),
                    new Cue("trên", MORE),
                    new Cue("hơn", MORE),
                    new Cue("quá", MORE),
                    new Cue("vượt", MORE),
                    new Cue("nhiều hơn", MORE),
                    new Cue("gần", LESS),
                    new Cue("ngót", LESS),
                    new Cue("dưới", LESS),
                    new Cue("ít hơn", LESS),
                    new Cue("chưa đến", LESS),
                    new Cue("chưa đầy", LESS),
                    new Cue("khoảng", AROUND),
                    new Cue("chừng", AROUND),
                    new Cue("xấp xỉ", AROUND),
                    new Cue("trên dưới", AROUND),
                    new Cue("ước tính", AROUND),
                    new Cue("khoảng chừng", AROUND),
                    new Cue("ít nhất", n -> LongStream.of(n, n + 1, 2 * n)),
                    new Cue("tối thiểu", n -> LongStream.of(n, n + 1, 2 * n)),
                    new Cue("không dưới", n -> LongStream.of(n, n + 1, 2 * n)),
                    new Cue("không ít hơn", n -> LongStream.of(n, n + 1, 2 * n)),
                    new Cue("trở lên", true, n -> LongStream.of(n, n + 1, 2 * n)),
                    new Cue("tối đa", n -> LongStream.of(n, n / 2, 0)),
                    new Cue("không quá", n -> LongStream.of(n, n / 2, 0)),
                    new Cue("không vượt quá", n -> LongStream.of(n, n / 2, 0)),
                    new Cue("trở xuống", true, n -> LongStream.of(n, n / 2, 0)));

    @Property(tries = 4000)
    void what_is_read_is_never_narrower_than_what_the_words_allow(
            @ForAll("numbers") long[] number,
            @ForAll("cues") Cue cue,
            @ForAll("units") String unit,
            @ForAll("settings") String setting,
            @ForAll("forms") String form) {
        String spelled = spelled(number[0], (int) number[1]);
        String told =
                cue.behind
                        ? spelled + " " + unit + " " + cue.words
                        : (cue.words + " " + spelled + " " + unit).strip();
        String phrase = written(setting.replace("*", told), form);

        var read = QuantityWords.read(phrase);

        assertThat(read.readings()).as(phrase).hasSize(1);
        QuantityReading reading = read.readings().getFirst();
        assertThat(reading.number()).as(phrase).isEqualByComparingTo(new BigDecimal(number[0]));
        assertThat(reading.unit()).as(phrase).isEqualTo(unit);
        cue.truths
                .apply(number[0])
                .forEach(
                        truth ->
                                assertThat(reading.bounds().contains(BigDecimal.valueOf(truth)))
                                        .as("%s: %s in %s", phrase, truth, reading.bounds())
                                        .isTrue());
        assertThat(read.said().substring(reading.from(), reading.to()).toLowerCase(Locale.ROOT))
                .as(phrase)
                .contains(unit)
                .contains(spelled);
    }

    /** However it is written, the same is read. */
    private static String written(String phrase, String form) {
        return switch (form) {
            case "NFD" -> Normalizer.normalize(phrase, Normalizer.Form.NFD);
            case "wide" -> phrase.replace(" ", "\u00a0");
            case "capital" -> phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
            default -> phrase;
        };
    }

    /** The ways to write a whole number: plain, grouped, with a leading zero, rounded, in words. */
    private static String spelled(long n, int way) {
        String plain = Long.toString(n);
        return switch (way) {
            case 1 -> String.format(Locale.GERMANY, "%,d", n);
            case 2 -> n < 10 ? "0" + n : plain;
            case 3 -> n > 0 && n % 1000 == 0 ? n / 1000 + " nghìn" : plain;
            case 4 ->
                    n > 0 && n % 100_000 == 0
                            ? new BigDecimal(n)
                                            .movePointLeft(6)
                                            .stripTrailingZeros()
                                            .toPlainString()
                                            .replace('.', ',')
                                    + " triệu"
                            : plain;
            case 5 -> inWords(n, plain);
            default -> plain;
        };
    }

    private static final String[] DIGITS = {
        "", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
    };

    private static String inWords(long n, String otherwise) {
        if (n > 10 && n < 20) {
            return "mười " + (n == 15 ? "lăm" : DIGITS[(int) n - 10]);
        }
        if (n >= 20 && n < 100) {
            int ones = (int) n % 10;
            String last = ones == 1 ? "mốt" : ones == 5 ? "lăm" : DIGITS[ones];
            return (DIGITS[(int) n / 10] + " mươi " + last).strip();
        }
        return n > 0 && n < 10 && n != 5 ? DIGITS[(int) n] : otherwise;
    }

    /** A number and the way it is written. */
    @Provide
    Arbitrary<long[]> numbers() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(1, 99),
                                Arbitraries.longs().between(100, 9_999_999),
                                Arbitraries.longs().between(1, 99).map(n -> n * 1000),
                                Arbitraries.longs().between(1, 99).map(n -> n * 100_000)),
                        Arbitraries.integers().between(0, 5))
                .as((n, way) -> new long[] {n, way});
    }

    @Provide
    Arbitrary<Cue> cues() {
        return Arbitraries.of(CUES);
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(
                "người",
                "lượt người",
                "lượt",
                "tổ",
                "tổ chức",
                "tổ, đội",
                "mô hình",
                "vụ",
                "khẩu",
                "hộ dân",
                "cuộc",
                "nguồn tin",
                "câu lạc bộ");
    }

    @Provide
    Arbitrary<String> settings() {
        return Arbitraries.of("*", "* tham gia", "toàn tỉnh ghi nhận * trong kỳ", "(*)");
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("plain", "NFD", "wide", "capital");
    }
}
