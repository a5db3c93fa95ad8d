package biennien.pages.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One member of an answer as it is shown.
 *
 * @param name as the API has it
 * @param look text, code, number, hidden, quote, group or list: which form it is shown in
 * @param text in the language of the page; empty for a group and a list
 * @param more a few words after it, such as what is counted
 * @param href where it leads; null where it leads nowhere
 * @param inner the members of a group, or the items of a list
 */
public record Member(
        String name,
        String label,
        String look,
        String text,
        String more,
        @Nullable String href,
        List<Member> inner) {

    static Member text(String name, String label, String text, @Nullable String href) {
        return new Member(name, label, "text", text, "", href, List.of());
    }

    Member looking(String otherLook) {
        return new Member(name, label, otherLook, text, more, href, inner);
    }

    /** All of it as one line. */
    public String line() {
        if (inner.isEmpty()) {
            return more.isEmpty() ? text : text + " " + more;
        }
        String all = inner.stream().map(Member::line).collect(Collectors.joining("; "));
        return text.isEmpty() ? all : text + " " + all;
    }
}
