package biennien.query.answer;

import biennien.events.values.FoldedText;
import biennien.events.values.Interval;
import biennien.events.values.Quantity;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that tell of one to four persons. A small cell may be told by any words that somebody
 * quotes, of whatever they are recorded for, so the public sees no such words in any answer: every
 * quote, reason, number in words, name and title of an answer is read through {@link #shown}.
 *
 * <p>It is a rule about words and knows no more than they say; rather too much is lost than too
 * little.
 */
public final class FewPersons {

    private static final String PERSONS =
            "(?:doi tuong|dt|d tuong|vo chong|ten|dua|ca nhan|nguoi|em|truong hop|hoc vien|hoc"
                    + " sinh|thanh nien|thanh thieu nien|thieu nien|tre|chau|con nghien|nam|nu|phu"
                    + " nu|pham nhan|bi can|bi cao|nghi pham|nghi can)";

    /** What a colon and an equals sign between a word and a number are read as: "bằng". */
    private static final String EQUALS = "bang";

    /** Nothing follows that makes it a larger number: "1.002", "2 nghìn". */
    private static final String ALONE =
            "(?! (?:\\d|muoi|chuc|tram|nghin|ngan|van|trieu|ty)\\w*\\b)";

    /**
     * For a folded text in a statement ({@code ~}): no text that tells of a few persons fails it.
     * Folding leaves the digits of other scripts as they are, and drops colons.
     */
    public static final String PERHAPS =
            "\\m(?:0?[1-4] ?|(?:mot|hai|ba|bon|tu|[^ a-z0-9]+) )"
                    + PERSONS
                    + "\\M|\\m"
                    + PERSONS
                    + "(?: [^ ]+){0,5} (?:0?[1-4]|mot|hai|ba|bon|tu|[^ a-z0-9]+)(?: |$)";

    /** The last word of a larger number ("hai mươi ba") is none of its own. */
    private static final Pattern FEW =
            Pattern.compile(
                    "\\b(?:0?[1-4]"
                            + "|(?<!\\b(?:muoi|tram|nghin|ngan) )"
                            + "(?<!\\b(?:tram|nghin|ngan) (?:linh|le) )"
                            + "(?:mot|hai|ba|bon|tu)) "
                            + PERSONS
                            + "\\b"
                            // The other way round: "số đối tượng: 1", "đối tượng là 02".
                            + "|\\b"
                            + PERSONS
                            + "(?: (?!"
                            + EQUALS
                            + "\\b)[^ ]+){0,3} (?:"
                            + EQUALS
                            + " (?:0?[1-4]|mot|hai|ba|bon)\\b|la 0?[1-4]\\b)"
                            + ALONE
                            + "|\\bso (?:luong )?"
                            + PERSONS
                            + "(?: [^ 0-9]+){0,3} 0?[1-4]\\b"
                            + ALONE);

    /** What {@link #FEW} can't do without: one of these words and one of the next. */
    private static final Set<String> WORDS_OF_PERSONS =
            Arrays.stream(PERSONS.substring("(?:".length(), PERSONS.length() - 1).split("\\|"))
                    .map(person -> person.split(" ")[0])
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WORDS_OF_FEW =
            Set.of("1", "2", "3", "4", "01", "02", "03", "04", "mot", "hai", "ba", "bon", "tu");

    private static final Pattern EQUAL_SIGNS = Pattern.compile("[:=]");

    /** "Từ năm 2018", "hai năm", "Bản 2 Nậm Păm" and "một Học viện" fold like counts of persons. */
    private static final Set<String> OTHER_WORDS =
            Set.of(
                    "từ", "tự", "tử", "tứ", "bà", "bá", "bả", "bã", "hại", "hái", "hải", "hài",
                    "bón", "bồn", "bộn", "năm", "nằm", "nắm", "nấm", "nậm", "châu", "chậu", "viện",
                    "đưa", "đua", "dưa", "dừa", "dựa", "đũa");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** In words, and as reports abbreviate it. */
    private static final Pattern SUBJECTS =
            Pattern.compile("(?:^| )(?:doi tuong|dt|d tuong)(?: |$)");

    /** "3đối tượng" is a slip of "3 đối tượng". */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=\\d)(?=\\p{L})");

    private static final BigDecimal LARGE_ENOUGH = BigDecimal.valueOf(5);

    private FewPersons() {}

    /** The words as this reader may see them: null for the public when they tell of a few. */
    public static @Nullable String shown(View view, @Nullable String words) {
        return words != null && view.isPublic() && areToldOf(words) ? null : words;
    }

    /** Those of the words that this reader may see. */
    public static List<String> shown(View view, List<String> words) {
        return words.stream().filter(one -> shown(view, one) != null).toList();
    }

    /**
     * What this reader may not search: the folded texts that tell of a few persons, for the public.
     *
     * @param q what is searched for; when nothing is, nothing is looked up
     * @param telling a statement that selects {@code words} which fail {@code :perhaps}
     * @return never empty, so that it can stand behind {@code NOT IN}
     */
    public static List<String> unsearchable(Snapshot snapshot, @Nullable String q, String telling) {
        if (q == null || !snapshot.view().isPublic()) {
            return List.of("");
        }
        Stream<String> told =
                snapshot
                        .sql(telling)
                        .param("perhaps", PERHAPS)
                        .query((row, _) -> row.getString("words"))
                        .list()
                        .stream()
                        .filter(FewPersons::areToldOf)
                        .map(words -> FoldedText.of(words).value());
        return Stream.concat(Stream.of(""), told).toList();
    }

    /** Whether one to four persons are told of, in figures or in words, with or without marks. */
    public static boolean areToldOf(String words) {
        String plain = plain(words);
        String folded = FoldedText.of(plain).value();
        return mayBeTold(folded) && FEW.matcher(folded).find() && areSpelled(plain);
    }

    /**
     * Most words tell of nobody, and need no more than this. Other scripts are left to the rule.
     */
    private static boolean mayBeTold(String folded) {
        boolean persons = false;
        boolean few = false;
        int begin = 0;
        while (begin < folded.length() && !(persons && few)) {
            int blank = folded.indexOf(' ', begin);
            String word = folded.substring(begin, blank < 0 ? folded.length() : blank);
            boolean foreign = word.chars().anyMatch(c -> c >= 0x80);
            persons |= foreign || WORDS_OF_PERSONS.contains(word);
            few |= foreign || WORDS_OF_FEW.contains(word);
            begin += word.length() + 1;
        }
        return persons && few;
    }

    /** With the digits of whatever script or width as 0 to 9. */
    private static String plain(String words) {
        if (words.chars().allMatch(c -> c < 0x80)) {
            return inWords(words);
        }
        var plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .forEach(
                        c -> {
                            int digit = Character.digit(c, 10);
                            if (Character.isDigit(c) && digit >= 0) {
                                plain.append(digit);
                            } else {
                                plain.appendCodePoint(c);
                            }
                        });
        return inWords(plain);
    }

    private static String inWords(CharSequence words) {
        String equal = EQUAL_SIGNS.matcher(words).replaceAll(" bằng ");
        return RUN_TOGETHER.matcher(equal).replaceAll(" ");
    }

    /**
     * Whether a number is one of one to four persons by its own unit of count: "đối tượng" are
     * persons, whatever they are counted for.
     */
    public static boolean areCounted(Quantity quantity) {
        BigDecimal stated = quantity.number().orElse(null);
        return areSubjects(quantity.unit()) && stated != null && isFew(stated, quantity.bounds());
    }

    /** Whether things counted in this unit are persons that somebody has dealt with. */
    public static boolean areSubjects(String unit) {
        return SUBJECTS.matcher(FoldedText.of(plain(unit)).value()).find();
    }

    /** One to four as stated, whatever the qualifier; or nothing of five and more is possible. */
    public static boolean isFew(BigDecimal stated, Interval bounds) {
        boolean few = stated.signum() > 0 && stated.compareTo(LARGE_ENOUGH) < 0;
        BigDecimal hi = bounds.hi();
        return few
                || hi != null
                        && hi.signum() > 0
                        && (bounds.hiOpen()
                                ? hi.compareTo(LARGE_ENOUGH) <= 0
                                : hi.compareTo(LARGE_ENOUGH) < 0);
    }

    /** For sums: of a few persons the public learns no more than that it is some number. */
    public static Interval bounds(View view, Quantity quantity) {
        return view.isPublic() && areCounted(quantity)
                ? Interval.from(BigDecimal.ZERO)
                : quantity.bounds();
    }

    private static boolean areSpelled(String words) {
        String spelling = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> spelled =
                Arrays.stream(BETWEEN_WORDS.split(spelling)).filter(w -> !w.isEmpty()).toList();
        String folded =
                spelled.stream()
                        .map(word -> FoldedText.of(word).value())
                        .collect(Collectors.joining(" "));
        Matcher few = FEW.matcher(folded);
        while (few.find()) {
            int first = blanks(folded.substring(0, few.start()));
            int last = first + blanks(few.group());
            if (spelled.subList(first, last + 1).stream().noneMatch(OTHER_WORDS::contains)) {
                return true;
            }
        }
        return false;
    }

    private static int blanks(String text) {
        return (int) text.chars().filter(c -> c == ' ').count();
    }
}
