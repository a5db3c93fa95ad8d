package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Vietnamese words for whole numbers: "hai", "mười hai", "hai mươi mốt", "một trăm linh năm", "ba
 * nghìn hai trăm". Only what can be one number and nothing else is read: "năm" alone may be five or
 * a year, "hai ba" may be two or three, "hai trăm năm" is spoken for 205 and for 250.
 */
final class NumberWords {

    /** What was read, and how many syllables it took. */
    record Read(BigDecimal number, int syllables) {}

    private static final Map<String, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry("một", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bốn", 4),
                    Map.entry("năm", 5),
                    Map.entry("sáu", 6),
                    Map.entry("bảy", 7),
                    Map.entry("bẩy", 7),
                    Map.entry("tám", 8),
                    Map.entry("chín", 9));

    /** How the last digit is spoken behind tens. */
    private static final Map<String, Integer> AFTER_TENS =
            Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5);

    private static final List<Map.Entry<String, Long>> SCALES =
            List.of(
                    Map.entry("tỷ", 1_000_000_000L),
                    Map.entry("tỉ", 1_000_000_000L),
                    Map.entry("triệu", 1_000_000L),
                    Map.entry("nghìn", 1_000L),
                    Map.entry("ngàn", 1_000L));

    private final List<String> syllables;
    private int at;

    private NumberWords(List<String> syllables, int at) {
        this.syllables = syllables;
        this.at = at;
    }

    /** Whether there is anything in a text in small letters that a number could begin with. */
    static boolean mayBeIn(String words) {
        for (String digit : DIGITS.keySet()) {
            if (words.contains(digit)) {
                return true;
            }
        }
        return words.contains("mười");
    }

    /**
     * The longest number that begins at a syllable; null when there is none, or more than one
     * reading of it.
     *
     * @param syllables in small letters, NFC
     */
    static @Nullable Read at(List<String> syllables, int start) {
        var reader = new NumberWords(syllables, start);
        long total = 0;
        long below = Long.MAX_VALUE;
        while (true) {
            int before = reader.at;
            int group = reader.belowThousand();
            if (group < 0) {
                return null;
            }
            if (group == 0) {
                reader.at = before;
                break;
            }
            long scale = reader.scale();
            if (scale >= below) {
                return null;
            }
            total += group * scale;
            below = scale;
            if (scale == 1) {
                break;
            }
        }
        int read = reader.at - start;
        boolean bareYear = read == 1 && reader.peek(-1).equals("năm");
        boolean goesOn = read > 0 && isNumberWord(reader.peek(0));
        return read == 0 || bareYear || goesOn ? null : new Read(BigDecimal.valueOf(total), read);
    }

    /** 1 to 999; 0 when no number begins here, -1 when it may be read in two ways. */
    private int belowThousand() {
        int number = 0;
        Integer hundreds = DIGITS.get(peek(0));
        if (hundreds != null && peek(1).equals("trăm")) {
            number = hundreds * 100;
            at += 2;
            if (peek(0).equals("linh") || peek(0).equals("lẻ")) {
                Integer ones = peek(1).equals("tư") ? Integer.valueOf(4) : DIGITS.get(peek(1));
                if (ones == null) {
                    return -1;
                }
                at += 2;
                return number + ones;
            }
        }
        int tens = tens();
        if (tens != 0) {
            return number + tens;
        }
        Integer alone = DIGITS.get(peek(0));
        if (alone == null) {
            return number;
        }
        if (number > 0) {
            return -1;
        }
        at++;
        return alone;
    }

    /** 10 to 99; 0 when there are none. */
    private int tens() {
        int tens;
        if (peek(0).equals("mười")) {
            tens = 10;
            at++;
        } else {
            Integer first = DIGITS.get(peek(0));
            if (first == null || !(peek(1).equals("mươi") || peek(1).equals("chục"))) {
                return 0;
            }
            tens = first * 10;
            at += 2;
        }
        Integer ones = AFTER_TENS.getOrDefault(peek(0), DIGITS.get(peek(0)));
        // "Hai mươi năm" is twenty years: five behind tens is "lăm".
        if (ones != null && !peek(0).equals("năm")) {
            at++;
            return tens + ones;
        }
        return tens;
    }

    private long scale() {
        for (var scale : SCALES) {
            if (peek(0).equals(scale.getKey())) {
                at++;
                return scale.getValue();
            }
        }
        return 1;
    }

    /** Whether a syllable may be a part of a number; of two side by side neither is one alone. */
    static boolean isNumberWord(String syllable) {
        return !syllable.equals("năm")
                && (DIGITS.containsKey(syllable)
                        || List.of("mươi", "mười", "trăm", "chục", "rưỡi", "vạn").contains(syllable)
                        || SCALES.stream().anyMatch(scale -> scale.getKey().equals(syllable)));
    }

    private String peek(int ahead) {
        int i = at + ahead;
        return i >= 0 && i < syllables.size() ? syllables.get(i) : "";
    }
}
