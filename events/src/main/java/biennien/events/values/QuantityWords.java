package biennien.events.values;

import biennien.events.values.Quantity.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the numbers in a Vietnamese phrase, with the words before and behind them that qualify them
 * and the unit that they count in. In a phrase, unlike in a column of numbers, a dot groups
 * thousands and a comma is the decimal mark; "triệu" and the like multiply.
 *
 * <p>A proposal for someone who compares it with what is to be recorded, never a record. What may
 * be read in two ways is not read: it is said why.
 */
public final class QuantityWords {

    /**
     * A number found.
     *
     * @param kind what the words before it make of it
     * @param number the number; for {@link Kind#MAGNITUDE} the lower power of ten
     */
    public record Told(Kind kind, BigDecimal number) {}

    /**
     * What was read of a phrase.
     *
     * @param said the phrase as offsets count in it: NFC, trimmed, single blanks
     * @param readings in the order of the phrase
     * @param unread what looks like a number and was not read
     */
    public record Phrase(String said, List<QuantityReading> readings, List<Unread> unread) {}

    /**
     * Something that looks like a number and is none, or more than one.
     *
     * @param code range, digits-apart, sum-of-words, or the code of a malformed quantity
     * @param why in a sentence
     * @param from characters of the phrase before it
     * @param to characters of the phrase up to its end
     */
    public record Unread(String code, String why, int from, int to) {}

    /** A number at its place, before anything is made of the words around it. */
    private record Found(int start, int end, BigDecimal number, BigDecimal scale, boolean order) {
        boolean scaled() {
            return scale.compareTo(BigDecimal.ONE) > 0;
        }
    }

    // The longest cue first: "không quá" is the contrary of "quá", "trên dưới" of neither.
    private static final List<Map.Entry<String, Kind>> CUES =
            List.of(
                    Map.entry("không nhiều hơn", Kind.AT_MOST),
                    Map.entry("gần như", Kind.NEARLY),
                    Map.entry("không vượt quá", Kind.AT_MOST),
                    Map.entry("không ít hơn", Kind.AT_LEAST),
                    Map.entry("khoảng chừng", Kind.ABOUT),
                    Map.entry("chưa được", Kind.AT_MOST),
                    Map.entry("suýt soát", Kind.ABOUT),
                    Map.entry("không đầy", Kind.AT_MOST),
                    Map.entry("không đến", Kind.AT_MOST),
                    Map.entry("không tới", Kind.AT_MOST),
                    Map.entry("không dưới", Kind.AT_LEAST),
                    Map.entry("tối thiểu", Kind.AT_LEAST),
                    Map.entry("nhiều nhất", Kind.AT_MOST),
                    Map.entry("trên dưới", Kind.ABOUT),
                    Map.entry("không quá", Kind.AT_MOST),
                    Map.entry("không hơn", Kind.AT_MOST),
                    Map.entry("nhiều hơn", Kind.OVER),
                    Map.entry("ước chừng", Kind.ABOUT),
                    Map.entry("chưa đầy", Kind.AT_MOST),
                    Map.entry("chưa đến", Kind.AT_MOST),
                    Map.entry("chưa tới", Kind.AT_MOST),
                    Map.entry("ước tính", Kind.ABOUT),
                    Map.entry("ít nhất", Kind.AT_LEAST),
                    Map.entry("ít hơn", Kind.AT_MOST),
                    Map.entry("xấp xỉ", Kind.ABOUT),
                    Map.entry("hầu như", Kind.ABOUT),
                    Map.entry("khoảng", Kind.ABOUT),
                    Map.entry("tối đa", Kind.AT_MOST),
                    Map.entry("chừng", Kind.ABOUT),
                    Map.entry("vượt", Kind.OVER),
                    Map.entry("trên", Kind.OVER),
                    Map.entry("dưới", Kind.AT_MOST),
                    Map.entry("ngót", Kind.NEARLY),
                    Map.entry("hơn", Kind.OVER),
                    Map.entry("quá", Kind.OVER),
                    Map.entry("gần", Kind.NEARLY),
                    Map.entry("tầm", Kind.ABOUT),
                    Map.entry("ước", Kind.ABOUT),
                    Map.entry("độ", Kind.ABOUT),
                    Map.entry("cỡ", Kind.ABOUT));

    /** "Mức độ 4" is a level and "kích cỡ" a size; only the last syllable alone is a cue. */
    private static final Pattern OTHER_WORD =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?:mức|tiến|chế|tốc|trình|thái|cường|nhiệt|mật) độ|kích cỡ)$");

    /** Words between a cue and its number that change nothing: "tối đa là 50". */
    private static final List<String> LINKING_WORDS = List.of(" là", " có", " đến", " tới");

    private static final Pattern LINKING =
            Pattern.compile(
                    "(?<=\\p{L})(?:" + String.join("|", LINKING_WORDS) + ")+$",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Behind the number, or behind what it counts. */
    private static final List<Map.Entry<String, Kind>> CUES_BEHIND =
            List.of(
                    Map.entry("trở xuống", Kind.AT_MOST),
                    Map.entry("trở lên", Kind.AT_LEAST),
                    Map.entry("đổ lại", Kind.AT_MOST));

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

    /**
     * All that behind a number in digits makes another one of it or says how it is meant, or with
     * which a number of its own begins, so that it is not told which of two is meant.
     */
    private static final List<String> CHANGING_WORDS =
            Stream.of(
                            TIMES.keySet().stream(),
                            CUES_BEHIND.stream().map(Map.Entry::getKey),
                            Stream.of("rưỡi", "hàng", "vài"))
                    .flatMap(words -> words)
                    .toList();

    /** Any number of so many digits is one of {@code long}. */
    private static final int FEW_DIGITS = 15;

    private static final String TIMES_WORDS = "(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)";

    // No digits of a date, a share of pages or a document number: those have a slash or a dash.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.,:-])(?<whole>\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(?<part>\\d+))?(?![\\p{L}\\p{N}/-]|[.,:]\\d)(?<times>(?:"
                        + " "
                            + TIMES_WORDS
                            + "\\b)*)(?<half> rưỡi\\b)?",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ORDER =
            Pattern.compile(
                    "\\b(?:hàng|vài)(?<times>(?: " + TIMES_WORDS + "\\b)+)",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MANY =
            Pattern.compile("\\b(?:nhiều|một số) ", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NONE =
            Pattern.compile(
                    "\\b(?:không để xảy ra|không xảy ra|không phát sinh|không còn|không có|chưa"
                            + " xảy ra|chưa để xảy ra)(?: bất kỳ| một)? ",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\s]+");
    private static final Pattern GOES_ON =
            Pattern.compile("(?:…|\\.\\.\\.|v\\.\\s?v\\.?)[.…”\")]*$");

    /** What makes a number the name of a thing: the year 2022, Article 4, the 17th time. */
    private static final Pattern NAMED =
            Pattern.compile("(?:^|\\P{L})(?:thứ|điều|khoản|khóa|khoá|nghị quyết|mùng|mồng)$");

    /** "Tháng 8" is a month, "trong tháng 190 cuộc" is not. */
    private static final Map<String, Pattern> NAMED_BY_CALENDAR =
            Map.of(
                    "năm", Pattern.compile("(?:19|20)\\d{2}"),
                    "tháng", Pattern.compile("0?[1-9]|1[0-2]"),
                    "ngày", Pattern.compile("0?[1-9]|[12]\\d|3[01]"),
                    "quý", Pattern.compile("[1-4]"));

    private QuantityWords() {}

    /** The numbers told, in the order of the phrase. */
    public static List<Told> told(String phrase) {
        return told(read(phrase));
    }

    private static List<Told> told(Phrase phrase) {
        return phrase.readings().stream()
                .filter(reading -> !reading.assertedNone())
                .<Told>mapMulti(
                        (reading, each) -> {
                            if (reading.number() != null) {
                                each.accept(new Told(reading.kind(), reading.number()));
                            }
                        })
                .toList();
    }

    /** What a phrase tells, number by number, and what of it could not be read. */
    public static Phrase read(String phrase) {
        String said = singleBlanks(Normalizer.normalize(phrase, Normalizer.Form.NFC)).strip();
        return new Reader(said, small(said)).read();
    }

    /** By character, so that every place in the small letters is the same place in the phrase. */
    private static String small(String said) {
        char[] small = said.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = Character.toLowerCase(small[i]);
        }
        return new String(small);
    }

    private static String singleBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
            if (!single && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                return BLANKS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /**
     * What the words of a quantity tell, where that can't be what is stated: another number, or the
     * same one qualified otherwise, or that there was none. Words that leave the qualifier out
     * contradict nothing.
     */
    public static Optional<Told> contradiction(Quantity stated) {
        BigDecimal value = stated.number().orElse(null);
        String said = stated.said();
        if (value == null || said == null || tellsAtOnce(said, value)) {
            return Optional.empty();
        }
        Phrase phrase = read(said);
        List<Told> told = told(phrase);
        if (told.isEmpty() && value.signum() != 0 && tellsOfNone(phrase, stated.unit())) {
            return Optional.of(new Told(Kind.EXACT, BigDecimal.ZERO));
        }
        List<Told> same =
                told.stream().filter(t -> isSame(t.number(), value, stated.unit())).toList();
        boolean agrees =
                told.isEmpty()
                        || same.stream()
                                .map(Told::kind)
                                .anyMatch(kind -> kind == Kind.EXACT || kind == stated.kind());
        return agrees ? Optional.empty() : Optional.of((same.isEmpty() ? told : same).getFirst());
    }

    private static boolean tellsOfNone(Phrase phrase, String unit) {
        return phrase.readings().stream()
                .anyMatch(
                        reading ->
                                reading.assertedNone()
                                        && unit.toLowerCase(Locale.ROOT).equals(reading.unit()));
    }

    /**
     * Whether the words are the number itself and a few letters behind it, "71 khẩu súng", of which
     * none can be a part of the number or qualify it. Most words are such, and to read them takes
     * as long as all the rest of a decision.
     */
    static boolean tellsAtOnce(String said, BigDecimal value) {
        int digits = 0;
        while (digits < said.length() && said.charAt(digits) >= '0' && said.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0
                || digits > FEW_DIGITS
                || digits + 1 >= said.length()
                || said.charAt(digits) != ' '
                || value.compareTo(BigDecimal.valueOf(Long.parseLong(said, 0, digits, 10))) != 0) {
            return false;
        }
        for (int i = digits + 1; i < said.length(); i++) {
            char c = said.charAt(i);
            boolean blankBetween = c == ' ' && said.charAt(i - 1) != ' ' && i + 1 < said.length();
            if (!blankBetween && !Character.isLetter(c)) {
                return false;
            }
        }
        String words = small(said.substring(digits + 1));
        return Normalizer.isNormalized(words, Normalizer.Form.NFC)
                && !NumberWords.mayBeIn(words)
                && CHANGING_WORDS.stream().noneMatch(words::contains);
    }

    /** "1,2 triệu đồng" is 1200000 đồng, and 1.2 where the unit is "triệu đồng". */
    private static boolean isSame(BigDecimal told, BigDecimal value, String unit) {
        return told.compareTo(value) == 0
                || told.compareTo(value.multiply(times(unit.toLowerCase(Locale.ROOT)))) == 0;
    }

    private static BigDecimal times(String words) {
        BigDecimal product = BigDecimal.ONE;
        for (String word : words.strip().split(" ")) {
            product = product.multiply(TIMES.getOrDefault(word, BigDecimal.ONE));
        }
        return product;
    }

    /** One phrase while it is read. */
    private static final class Reader {
        private final String said;
        private final String small;
        private final boolean goesOn;
        private final List<QuantityReading> readings = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();

        Reader(String said, String small) {
            this.said = said;
            this.small = small;
            this.goesOn =
                    (small.contains("…") || small.contains(".")) && GOES_ON.matcher(small).find();
        }

        // Patterns are dear, each command's words are read, and most phrases have none of it.
        Phrase read() {
            List<Found> found = new ArrayList<>();
            if (hasDigits()) {
                inDigits(found);
            }
            if (small.contains("hàng") || small.contains("vài")) {
                orders(found);
            }
            if (NumberWords.mayBeIn(small)) {
                inWords(found);
            }
            found.sort(Comparator.comparingInt(Found::start));
            for (Found number : apart(found)) {
                add(number);
            }
            manyAndNone();
            readings.sort(Comparator.comparingInt(QuantityReading::from));
            return new Phrase(said, List.copyOf(readings), List.copyOf(unread));
        }

        /** A surrogate may be half of one: there are digits beyond the first plane. */
        private boolean hasDigits() {
            for (int i = 0; i < small.length(); i++) {
                char c = small.charAt(i);
                if (Character.isDigit(c) || Character.isSurrogate(c)) {
                    return true;
                }
            }
            return false;
        }

        private void inDigits(List<Found> found) {
            Matcher number = NUMBER.matcher(small);
            while (number.find()) {
                String whole = number.group("whole");
                if (isName(whole, small.substring(0, number.start()).stripTrailing())) {
                    continue;
                }
                String part = number.group("part");
                String digits = whole.replace(".", "");
                BigDecimal stated =
                        new BigDecimal(inAscii(part == null ? digits : digits + "." + part));
                BigDecimal scale = times(number.group("times"));
                BigDecimal value = stated.multiply(scale);
                if (number.group("half") != null) {
                    value = value.add(scale.divide(BigDecimal.TWO));
                }
                found.add(
                        new Found(
                                number.start(),
                                number.end(),
                                QuantityText.plain(value),
                                scale,
                                false));
            }
        }

        /** Digits of every script are read; BigDecimal knows none beyond the first plane. */
        private static String inAscii(String number) {
            return number.codePoints()
                    .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
        }

        private static boolean isName(String whole, String before) {
            if (before.isEmpty()) {
                return false;
            }
            for (var each : NAMED_BY_CALENDAR.entrySet()) {
                if (endsWithWord(before, each.getKey())
                        && each.getValue().matcher(whole).matches()) {
                    return true;
                }
            }
            return NAMED.matcher(before).find();
        }

        private void orders(List<Found> found) {
            Matcher order = ORDER.matcher(small);
            while (order.find()) {
                BigDecimal power = times(order.group("times"));
                found.add(new Found(order.start(), order.end(), power, power, true));
            }
        }

        /** Only where a known unit follows: elsewhere "ba", "năm" and "một" are other words. */
        private void inWords(List<Found> found) {
            List<String> syllables = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            Matcher word = WORD.matcher(small);
            while (word.find()) {
                syllables.add(word.group());
                starts.add(word.start());
                ends.add(word.end());
            }
            for (int i = 0; i < syllables.size(); i++) {
                NumberWords.Read read = NumberWords.at(syllables, i);
                if (read == null || (i > 0 && NumberWords.isNumberWord(syllables.get(i - 1)))) {
                    continue;
                }
                int last = i + read.syllables() - 1;
                int start = starts.get(i);
                int end = ends.get(last);
                String before = small.substring(0, start).stripTrailing();
                boolean oneRun = small.substring(start, end).indexOf(',') < 0;
                boolean taken = found.stream().anyMatch(f -> f.start < end && start < f.end);
                if (oneRun
                        && !taken
                        && !NAMED.matcher(before).find()
                        && NAMED_BY_CALENDAR.keySet().stream()
                                .noneMatch(each -> endsWithWord(before, each))
                        && end < small.length()
                        && UnitWords.at(small.substring(end + 1)).isPresent()) {
                    found.add(new Found(start, end, read.number(), BigDecimal.ONE, false));
                }
                i = last;
            }
        }

        /** Those that stand for themselves; what stands together is one number, or none. */
        private List<Found> apart(List<Found> found) {
            List<Found> apart = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                Found one = found.get(i);
                if (i + 1 == found.size()) {
                    apart.add(one);
                    break;
                }
                Found next = found.get(i + 1);
                String between = small.substring(one.end, next.start);
                boolean fromTo =
                        endsWithWord(small.substring(0, one.start).stripTrailing(), "từ")
                                && between.matches(" [^,;.\\d]{0,30}(?:đến|tới) ");
                if (fromTo || between.matches(" (?:đến|tới|hoặc|-|–|—) (?:hàng )?")) {
                    unread("range", "From one number to another is no single quantity.", one, next);
                    i++;
                } else if (between.equals(" ") && one.scaled() && isPartOf(one, next)) {
                    apart.add(
                            new Found(
                                    one.start,
                                    next.end,
                                    one.number.add(next.number),
                                    next.scale,
                                    false));
                    i++;
                } else if (between.equals(" ")) {
                    unread(
                            "digits-apart",
                            "Two numbers side by side may be one that is grouped by blanks, or"
                                    + " two.",
                            one,
                            next);
                    i++;
                } else {
                    apart.add(one);
                }
            }
            return apart;
        }

        /** "2 nghìn 300" and "1 tỷ 200 triệu"; not "2 triệu 5", which is spoken for 2.5 million. */
        private static boolean isPartOf(Found whole, Found part) {
            return !whole.order
                    && !part.order
                    && part.number.compareTo(whole.scale) < 0
                    && (part.scaled() || part.number.compareTo(BigDecimal.valueOf(100)) >= 0);
        }

        private void unread(String code, String why, Found first, Found last) {
            unread.add(new Unread(code, why, characters(first.start), characters(last.end)));
        }

        private void add(Found number) {
            Kind kind = number.order ? Kind.MAGNITUDE : Kind.EXACT;
            int from = number.start;
            String before = small.substring(0, number.start).stripTrailing();
            String cue = null;
            if (!number.order && !before.isEmpty()) {
                String linked = before;
                var found = cue(linked);
                if (found == null) {
                    linked = withoutLinking(before);
                    found = linked.equals(before) ? null : cue(linked);
                }
                if (found != null) {
                    kind = found.getValue();
                    cue = found.getKey();
                    from = linked.length() - cue.length();
                }
            }
            int to = number.end;
            String unit = unitAfter(to);
            if (unit != null) {
                to =
                        small.indexOf(
                                        unit.equals("%") && small.startsWith("%", to) ? "%" : unit,
                                        to)
                                + unit.length();
            }
            if (cue == null && !number.order) {
                for (var behind : CUES_BEHIND) {
                    int at = small.indexOf(behind.getKey(), number.end);
                    if (at >= 0 && isNear(to, at)) {
                        kind = behind.getValue();
                        to = at + behind.getKey().length();
                        break;
                    }
                }
            }
            boolean orExactly = "trên".equals(cue) && countsBefore(from);
            propose(kind, number.number, unit, false, orExactly, from, to);
        }

        private static String withoutLinking(String before) {
            return LINKING_WORDS.stream().anyMatch(before::endsWith)
                    ? LINKING.matcher(before).replaceFirst("")
                    : before;
        }

        private static Map.@Nullable Entry<String, Kind> cue(String before) {
            for (var each : CUES) {
                if (endsWithWord(before, each.getKey()) && !OTHER_WORD.matcher(before).find()) {
                    return each;
                }
            }
            return null;
        }

        /** Behind what is counted there may be a few words that say which: "người dân trở lên". */
        private boolean isNear(int from, int at) {
            String between = small.substring(Math.min(from, at), at);
            return between.matches("[^,;.\\d]*") && between.strip().split(" ").length <= 4;
        }

        /** Whether something counted stands right before: "149 bài viết trên 3 fanpage". */
        private boolean countsBefore(int cue) {
            String before = small.substring(0, cue);
            return before.matches("(?s).*\\d[^,;.\\d]*")
                    && !before.matches("(?sU).*\\b(?:có|và|với|được|là|đạt|cho) $");
        }

        private @Nullable String unitAfter(int at) {
            String rest = small.substring(at);
            if (rest.startsWith("%")) {
                return "%";
            }
            return rest.startsWith(" ") ? UnitWords.at(rest.substring(1)).orElse(null) : null;
        }

        private void manyAndNone() {
            if (small.contains("nhiều ") || small.contains("một số ")) {
                many();
            }
            if (small.contains("không ") || small.contains("chưa ")) {
                none();
            }
        }

        private void many() {
            Matcher many = MANY.matcher(small);
            while (many.find()) {
                String unit = UnitWords.at(small.substring(many.end())).orElse(null);
                if (unit != null && isFree(many.start(), many.end())) {
                    propose(
                            Kind.NOT_REPORTED,
                            null,
                            unit,
                            false,
                            false,
                            many.start(),
                            many.end() + unit.length());
                }
            }
        }

        private void none() {
            Matcher none = NONE.matcher(small);
            while (none.find()) {
                String unit = UnitWords.at(small.substring(none.end())).orElse(null);
                // "Không có người thân mắc tệ nạn" tells of families, and counts nobody.
                if (unit != null && !unit.equals("người") && isFree(none.start(), none.end())) {
                    propose(
                            Kind.EXACT,
                            BigDecimal.ZERO,
                            unit,
                            true,
                            false,
                            none.start(),
                            none.end() + unit.length());
                }
            }
        }

        private boolean isFree(int start, int end) {
            int from = characters(start);
            int to = characters(end);
            return readings.stream().noneMatch(r -> r.from() < to && from < r.to());
        }

        private void propose(
                Kind kind,
                @Nullable BigDecimal number,
                @Nullable String unit,
                boolean none,
                boolean orExactly,
                int from,
                int to) {
            var reading =
                    new QuantityReading(
                            kind,
                            number,
                            unit != null && unit.equals("phần trăm") ? "%" : unit,
                            goesOn,
                            none,
                            orExactly,
                            characters(from),
                            characters(to));
            try {
                reading.bounds();
                readings.add(reading);
            } catch (MalformedValue meaningless) {
                unread.add(
                        new Unread(
                                meaningless.code(),
                                String.valueOf(meaningless.getMessage()),
                                characters(from),
                                characters(to)));
            }
        }

        private int characters(int at) {
            return said.codePointCount(0, at);
        }

        private static boolean endsWithWord(String text, String word) {
            int start = text.length() - word.length();
            return text.endsWith(word)
                    && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
        }
    }
}
