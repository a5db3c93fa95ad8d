package biennien.events.values;

import biennien.events.values.Quantity.Kind;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers in a Vietnamese phrase, with the words before them that qualify them (FORMATS
 * 12, GLOSSARY 5). In a phrase, unlike in a column of numbers, a dot groups thousands and a comma
 * is the decimal mark; "triệu" and the like multiply.
 *
 * <p>A proposal for someone who compares it with what is to be recorded, never a record: "149 bài
 * viết trên 3 fanpage" holds "trên 3", which is no "over three".
 */
public final class QuantityWords {

    /**
     * A number found.
     *
     * @param kind what the words before it make of it
     * @param number the number; for {@link Kind#MAGNITUDE} the lower power of ten
     */
    public record Told(Kind kind, BigDecimal number) {}

    // The longest cue first: "không quá" is the contrary of "quá", "trên dưới" of neither.
    private static final List<Map.Entry<String, Kind>> CUES =
            List.of(
                    Map.entry("không dưới", Kind.AT_LEAST),
                    Map.entry("tối thiểu", Kind.AT_LEAST),
                    Map.entry("trên dưới", Kind.ABOUT),
                    Map.entry("không quá", Kind.AT_MOST),
                    Map.entry("ít nhất", Kind.AT_LEAST),
                    Map.entry("xấp xỉ", Kind.ABOUT),
                    Map.entry("khoảng", Kind.ABOUT),
                    Map.entry("tối đa", Kind.AT_MOST),
                    Map.entry("chừng", Kind.ABOUT),
                    Map.entry("trên", Kind.OVER),
                    Map.entry("dưới", Kind.AT_MOST),
                    Map.entry("ngót", Kind.NEARLY),
                    Map.entry("hơn", Kind.OVER),
                    Map.entry("quá", Kind.OVER),
                    Map.entry("gần", Kind.NEARLY),
                    Map.entry("ước", Kind.ABOUT));

    private static final Map<String, BigDecimal> TIMES =
            Map.of(
                    "chục", BigDecimal.TEN,
                    "trăm", BigDecimal.valueOf(100),
                    "nghìn", BigDecimal.valueOf(1_000),
                    "ngàn", BigDecimal.valueOf(1_000),
                    "vạn", BigDecimal.valueOf(10_000),
                    "triệu", BigDecimal.valueOf(1_000_000),
                    "tỷ", BigDecimal.valueOf(1_000_000_000),
                    "tỉ", BigDecimal.valueOf(1_000_000_000));

    private static final String TIMES_WORDS = "(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)";

    // No digits of a date, a share of pages or a document number: those have a slash or a dash.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.,-])(?<whole>\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(?<part>\\d+))?(?![\\p{L}\\p{N}/-]|[.,]\\d)(?<times>(?:"
                        + " "
                            + TIMES_WORDS
                            + "\\b)*)",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MAGNITUDE =
            Pattern.compile(
                    "\\bhàng(?<times>(?: " + TIMES_WORDS + "\\b)+)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private QuantityWords() {}

    /** The numbers told, first those in digits, then those only in words, each in their order. */
    public static List<Told> told(String phrase) {
        String words =
                Normalizer.normalize(phrase, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{Zs}\\s]+", " ");
        List<Told> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            String digits = number.group("whole").replace(".", "");
            String part = number.group("part");
            BigDecimal stated = new BigDecimal(part == null ? digits : digits + "." + part);
            found.add(
                    new Told(
                            kindBefore(words.substring(0, number.start())),
                            QuantityText.plain(stated.multiply(times(number.group("times"))))));
        }
        Matcher magnitude = MAGNITUDE.matcher(words);
        while (magnitude.find()) {
            found.add(new Told(Kind.MAGNITUDE, times(magnitude.group("times"))));
        }
        return List.copyOf(found);
    }

    /**
     * What the words of a quantity tell, where that can't be what is stated: another number, or the
     * same one qualified otherwise. Words that leave the qualifier out contradict nothing.
     */
    public static Optional<Told> contradiction(Quantity stated) {
        BigDecimal value = stated.number().orElse(null);
        if (value == null || stated.said() == null) {
            return Optional.empty();
        }
        List<Told> told = told(stated.said());
        List<Told> same =
                told.stream().filter(t -> isSame(t.number(), value, stated.unit())).toList();
        boolean agrees =
                told.isEmpty()
                        || same.stream()
                                .map(Told::kind)
                                .anyMatch(kind -> kind == Kind.EXACT || kind == stated.kind());
        return agrees ? Optional.empty() : Optional.of((same.isEmpty() ? told : same).getFirst());
    }

    /** "1,2 triệu đồng" is 1200000 đồng, and 1.2 where the unit is "triệu đồng". */
    private static boolean isSame(BigDecimal told, BigDecimal value, String unit) {
        return told.compareTo(value) == 0
                || told.compareTo(value.multiply(times(unit.toLowerCase(Locale.ROOT)))) == 0;
    }

    private static Kind kindBefore(String before) {
        String words = " " + before.strip();
        return CUES.stream()
                .filter(cue -> words.endsWith(" " + cue.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Kind.EXACT);
    }

    private static BigDecimal times(String words) {
        BigDecimal product = BigDecimal.ONE;
        for (String word : words.strip().split(" ")) {
            product = product.multiply(TIMES.getOrDefault(word, BigDecimal.ONE));
        }
        return product;
    }
}
