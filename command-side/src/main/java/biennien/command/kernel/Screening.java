package biennien.command.kernel;

import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.source.SourceEvent;
import biennien.events.unit.UnitEvent;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.PersonalText;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.Remark;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks through the free words of what is about to be recorded for something that reads like a
 * person's name. For facts it only warns: villages, streets and schools bear the names of persons,
 * and a name that it does not know passes. Names of units and titles of documents are not looked
 * at; they are what law and print call them.
 *
 * <p>A name is a common family name with one to three words behind it, all with capitals, unless
 * the word before says that a place or an institution is meant.
 */
public final class Screening {

    static final String CODE = "looks-like-a-person";

    /** The family names that nine of ten people bear, and the more common of the others. */
    private static final String FAMILY =
            "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Đinh"
                    + "|Trịnh|Đào|Lương|Trương|Lâm|Phùng|Mai|Tạ|Hà|Cao|Châu|Tô|Thái|Chu|Quách"
                    + "|Vương|Tống|Tăng|Lò|Quàng|Cầm|Giàng|Vàng|Thào|Sùng|Mùa|Hờ|Triệu|Nông|Hứa"
                    + "|Đàm|Mạc|Danh|Thạch|Kim|Sơn)";

    private static final String GIVEN = "(?: \\p{Lu}\\p{Ll}*){1,3}";

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}-])" + FAMILY + GIVEN + "(?![\\p{L}-])");

    /** What stands before the name of a place or an institution. */
    private static final Set<String> OF_A_PLACE =
            Set.of(
                    "xã", "phường", "trấn", "huyện", "quận", "phố", "tỉnh", "thôn", "bản", "ấp",
                    "xóm", "buôn", "khu", "đường", "chợ", "trường", "thpt", "thcs", "tiểu", "học",
                    "khóm", "cầu", "sông", "hồ", "núi", "đảo", "công", "viện", "huyện,", "chùa",
                    "đền", "ty", "bảo", "tàng", "quán", "ngõ", "làng", "khẩu", "cảng", "nhà");

    /** Words that open a sentence or a place name and are family names too. */
    private static final Set<String> PLACES =
            Set.of(
                    "Hồ Chí Minh",
                    "Hà Nội",
                    "Hà Giang",
                    "Hà Nam",
                    "Hà Tĩnh",
                    "Cao Bằng",
                    "Thái Nguyên",
                    "Thái Bình",
                    "Lâm Đồng",
                    "Sơn La",
                    "Sơn Tây",
                    "Mai Sơn",
                    "Mai Châu",
                    "Châu Phú",
                    "Châu Đốc",
                    "Châu Thành",
                    "Lương Sơn",
                    "Cao Lãnh",
                    "Kim Sơn",
                    "Kim Động",
                    "Hà Đông",
                    "Hà Tiên",
                    "Thạch Hà",
                    "Thạch Thành",
                    "Triệu Sơn",
                    "Nông Cống",
                    "Hà Trung",
                    "Châu Á",
                    "Hồ Tây",
                    "Hà Tây");

    private record Part(String name, Method accessor) {}

    /** Free words of one kind or the other. */
    private static final Set<Class<?>> WORDS =
            Set.of(
                    Quote.class,
                    Reason.class,
                    Remark.class,
                    Name.class,
                    Office.class,
                    Quantity.class);

    /** The parts of a record in which there may be words; most have none. */
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(component -> mayHaveWords(component.getType()))
                            .map(Screening::part)
                            .toList();
                }
            };

    private Screening() {}

    static boolean mayHaveWords(Class<?> type) {
        if (type.isRecord()) {
            return WORDS.contains(type) || !PARTS.get(type).isEmpty();
        }
        return !type.isPrimitive() && !type.isEnum() && !Modifier.isFinal(type.getModifiers());
    }

    private static Part part(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(component.getName(), accessor);
    }

    /** One warning for each field whose words read like a name; the words are not repeated. */
    static List<Warning> of(List<?> events) {
        var fields = new LinkedHashSet<String>();
        for (Object event : events) {
            if (!(event instanceof UnitEvent
                    || event instanceof ReorganisationEvent
                    || event instanceof SourceEvent)) {
                walk(event, "", fields);
            }
        }
        return fields.stream().map(Screening::warning).toList();
    }

    private static Warning warning(String field) {
        return Warning.of(
                CODE,
                "The words in '"
                        + field
                        + "' look like the name of a person. They stay for ever and may be read by"
                        + " everybody. If they name one, correct the record and choose words that"
                        + " do not; officials are told by office.");
    }

    private static void walk(@Nullable Object value, String field, Set<String> found) {
        switch (value) {
            case null -> {}
            case PersonalText _ -> {}
            case Quote quote -> look(quote.value(), field, found);
            case Reason reason -> look(reason.value(), field, found);
            case Remark remark -> look(remark.value(), field, found);
            case Name name -> look(name.value(), field, found);
            case Office office -> look(office.value(), field, found);
            case Quantity quantity -> look(quantity.said(), field + "/said", found);
            case List<?> list -> list.forEach(item -> walk(item, field, found));
            case Record parts -> {
                for (Part part : PARTS.get(parts.getClass())) {
                    walk(read(part, parts), field + "/" + part.name(), found);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(Part part, Record of) {
        try {
            return part.accessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look(@Nullable String words, String field, Set<String> found) {
        if (words != null && readsLikeAName(words)) {
            found.add(field);
        }
    }

    /** Whether there is a common family name with given names behind it, and no place is meant. */
    public static boolean readsLikeAName(String words) {
        if (!hasCapitalsSideBySide(words)) {
            return false;
        }
        var name = NAME.matcher(words);
        while (name.find()) {
            if (!isPlace(words.substring(0, name.start()), name.group())) {
                return true;
            }
        }
        return false;
    }

    /** Two words with capitals: without them there is no name, and this is seen much quicker. */
    private static boolean hasCapitalsSideBySide(String words) {
        boolean capital = false;
        for (int i = 0; i < words.length(); i++) {
            if (Character.isSurrogate(words.charAt(i))) {
                // It may be a capital; there are some beyond the first plane.
                return true;
            }
            boolean opens = i == 0 || !Character.isLetter(words.charAt(i - 1));
            if (opens) {
                boolean now = Character.isUpperCase(words.charAt(i));
                if (now && capital && words.charAt(i - 1) == ' ') {
                    return true;
                }
                capital = now;
            }
        }
        return false;
    }

    private static boolean isPlace(String before, String name) {
        if (PLACES.stream().anyMatch(name::startsWith)) {
            return true;
        }
        var last = new ArrayList<>(List.of(before.strip().split("[\\s“\"(]+")));
        return OF_A_PLACE.contains(last.getLast().toLowerCase(Locale.ROOT));
    }
}
