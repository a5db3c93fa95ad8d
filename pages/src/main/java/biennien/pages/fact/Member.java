package biennien.pages.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One member of an answer as it is shown.
 *
 * @param name as the API has it
 * @param look text, code, number, hidden, quote, cite, group, row or list: which form it is shown
 *     in
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
    private static final Set<String> BESIDE = Set.of("recordedAt", "position", "citation");

    static Member text(String name, String label, String text, @Nullable String href) {
        return new Member(name, label, "text", text, "", href, List.of());
    }

    Member looking(String otherLook) {
        return new Member(name, label, otherLook, text, more, href, inner);
    }

    /** All of it as one line, but for where and when it was recorded. */
    public String line() {
        if (inner.isEmpty() || look.equals("cite")) {
            return more.isEmpty() ? text : text + " " + more;
        }
        return inner.stream()
                .filter(one -> !BESIDE.contains(one.name) || one.label.isEmpty())
                .map(one -> one.label.isEmpty() ? one.line() : one.label + ": " + one.line())
                .collect(Collectors.joining("; "));
    }
}
