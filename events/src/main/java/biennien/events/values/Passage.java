package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a document the quoted words stand, so that a reader finds them again: a page, a
 * paragraph of it, or both; or how many characters of the archived text stand before them. Stored
 * as {@code {"page":3}}, {@code {"page":3,"paragraph":2}} or {@code {"offset":1523}}.
 *
 * @param page as counted from 1, whatever is printed on it
 * @param paragraph of the page, or of the document when no page is told, from 1
 * @param offset characters (code points, NFC) of the archived text before the words, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passage(
        @Nullable Integer page, @Nullable Integer paragraph, @Nullable Integer offset) {

    private static final int MOST_PAGES = 100_000;
    private static final int MOST_CHARACTERS = 1_000_000_000;
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:page (\\d{1,9}))?(?:(?:^|, )paragraph (\\d{1,9}))?|offset (\\d{1,9})");

    /**
     * @throws MalformedValue {@code malformed-place} when nothing is told, a number is out of
     *     reach, or an offset stands beside a page
     */
    public Passage {
        boolean byPage = page != null || paragraph != null;
        if (byPage == (offset != null)) {
            throw malformed();
        }
        if (outside(page, 1, MOST_PAGES)
                || outside(paragraph, 1, MOST_PAGES)
                || outside(offset, 0, MOST_CHARACTERS)) {
            throw malformed();
        }
    }

    private static boolean outside(@Nullable Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }

    private static MalformedValue malformed() {
        return new MalformedValue(
                "malformed-place",
                "A place in a document is a page, a paragraph or both, counted from 1"
                        + " ({\"page\":3,\"paragraph\":2}), or the characters before the words"
                        + " ({\"offset\":1523}).");
    }

    /**
     * Reads the one-line form of {@link #text}.
     *
     * @throws MalformedValue {@code malformed-place}
     */
    public static Passage parse(String text) {
        Matcher told = TEXT.matcher(text.strip());
        if (!told.matches()) {
            throw new MalformedValue(
                    "malformed-place",
                    "\""
                            + Text.shown(text)
                            + "\" is no place in a document. Write page 3, paragraph 2, both as"
                            + " \"page 3, paragraph 2\", or offset 1523.");
        }
        return new Passage(number(told.group(1)), number(told.group(2)), number(told.group(3)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** In one line: {@code page 3, paragraph 2} or {@code offset 1523}. */
    public String text() {
        if (offset != null) {
            return "offset " + offset;
        }
        String ofPage = page == null ? "" : "page " + page;
        String ofParagraph = paragraph == null ? "" : "paragraph " + paragraph;
        return ofPage.isEmpty() || ofParagraph.isEmpty()
                ? ofPage + ofParagraph
                : ofPage + ", " + ofParagraph;
    }

    @Override
    public String toString() {
        return text();
    }
}
