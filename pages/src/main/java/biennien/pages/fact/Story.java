package biennien.pages.fact;

import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The versions of a fact as a story: what was said, what changed, and why. */
final class Story {
    /** What every version has of its own, or what the story tells in its own words. */
    private static final Set<String> OWN =
            Set.of(
                    "position",
                    "recordedAt",
                    "known",
                    "explain",
                    "history",
                    "versions",
                    "correction",
                    "revocation");

    private final Show show;
    private final Members members;

    Story(Show show, Members members) {
        this.show = show;
        this.members = members;
    }

    /**
     * @param item the fact, with its versions as far as its register keeps them
     * @param lines of the timeline about it
     */
    List<Version> of(Map<String, Object> item, List<Map<String, Object>> lines) {
        Map<Long, Map<String, Object>> versions = byPosition(item.get("versions"), true);
        Map<Long, Map<String, Object>> history = byPosition(item.get("history"), false);
        List<Version> story = new ArrayList<>();
        Map<String, Object> before = null;
        Long previous = null;
        for (Map<String, Object> line :
                lines.stream().sorted((a, b) -> Long.compare(position(a), position(b))).toList()) {
            long position = position(line);
            Map<String, Object> after = versions.get(position);
            story.add(
                    new Version(
                            position,
                            previous,
                            line.get("recordedAt"),
                            show.kind(line.get("kind")),
                            why(after, history.get(position), isEnd(line) ? item : null),
                            before == null || after == null ? List.of() : changes(before, after)));
            before = after == null ? before : after;
            previous = after == null ? previous : Long.valueOf(position);
        }
        return story;
    }

    private static boolean isEnd(Map<String, Object> line) {
        String kind = Objects.toString(line.get("kind"), "");
        return kind.endsWith("Revoked") || kind.endsWith("Withdrawn");
    }

    private static long position(Map<String, Object> line) {
        return line.get("position") instanceof Number n ? n.longValue() : -1;
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, Map<String, Object>> byPosition(
            @Nullable Object list, boolean byKnown) {
        Map<Long, Map<String, Object>> all = new HashMap<>();
        if (list instanceof List<?> versions) {
            for (Object version : versions) {
                Map<String, Object> one = (Map<String, Object>) version;
                Object from =
                        byKnown && one.get("known") instanceof Map<?, ?> known
                                ? known.get("from")
                                : one.get("position");
                if (from instanceof Number position) {
                    all.put(position.longValue(), one);
                }
            }
        }
        return all;
    }

    private Version.@Nullable Correction why(
            @Nullable Map<String, Object> version,
            @Nullable Map<String, Object> told,
            @Nullable Map<String, Object> ended) {
        for (Map<String, Object> one : nonNull(told, version, ended)) {
            for (String name : List.of("correction", "revocation", "withdrawal")) {
                if (one.get(name) instanceof Map<?, ?> correction
                        && correction.get("kind") != null) {
                    return correction(correction);
                }
            }
        }
        return null;
    }

    @SafeVarargs
    private static List<Map<String, Object>> nonNull(@Nullable Map<String, Object>... maps) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> map : maps) {
            if (map != null) {
                all.add(map);
            }
        }
        return all;
    }

    private Version.Correction correction(Map<?, ?> given) {
        Map<?, ?> citation = given.get("citation") instanceof Map<?, ?> map ? map : Map.of();
        return new Version.Correction(
                show.word(given.get("kind")),
                text(given.get("reason")),
                text(citation.get("quote")),
                text(citation.get("source")),
                show.page(citation.get("source")),
                citation.get("source") == null
                        ? null
                        : members.title(citation.get("source").toString()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private List<Version.Change> changes(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.removeAll(OWN);
        List<Version.Change> changes = new ArrayList<>();
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (Objects.equals(bare(was), bare(is))) {
                continue;
            }
            List<Version.Change> inner = oneByOne(name, was, is);
            if (!inner.isEmpty()) {
                changes.addAll(inner);
                continue;
            }
            if (was instanceof List<?> earlier && is instanceof List<?> later) {
                changes.add(
                        new Version.Change(
                                members.label(name),
                                shown(name, without(earlier, later), before),
                                shown(name, without(later, earlier), after),
                                true));
            } else {
                changes.add(
                        new Version.Change(
                                members.label(name),
                                shown(name, was, before),
                                shown(name, is, after),
                                false));
            }
        }
        return changes;
    }

    private @Nullable Member shown(
            String name, @Nullable Object value, Map<String, Object> around) {
        boolean none =
                value == null
                        || (value instanceof List<?> list && list.isEmpty())
                        || (value instanceof Map<?, ?> map && map.isEmpty());
        return none ? null : members.member(name, value, around);
    }

    /** Of a list whose items stayed and changed, what changed in each; empty for any other. */
    @SuppressWarnings("unchecked")
    private List<Version.Change> oneByOne(String name, @Nullable Object was, @Nullable Object is) {
        if (!(was instanceof List<?> before
                && is instanceof List<?> after
                && before.size() == after.size())) {
            return List.of();
        }
        List<Version.Change> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!(before.get(i) instanceof Map<?, ?> one
                    && after.get(i) instanceof Map<?, ?> other)) {
                return List.of();
            }
            String place = members.label(name) + " " + (i + 1) + ", ";
            for (Version.Change change :
                    changes((Map<String, Object>) one, (Map<String, Object>) other)) {
                all.add(
                        new Version.Change(
                                place + change.label(),
                                change.before(),
                                change.after(),
                                change.within()));
            }
        }
        return all;
    }

    /** What is in the one list and not in the other. */
    private static List<?> without(List<?> list, List<?> other) {
        List<@Nullable Object> others = new ArrayList<>();
        other.forEach(one -> others.add(bare(one)));
        return list.stream().filter(one -> !others.contains(bare(one))).toList();
    }

    /** Without the links, which name the basis that they stand in. */
    private static @Nullable Object bare(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> same = new HashMap<>();
            map.forEach(
                    (key, inner) -> {
                        if (!"explain".equals(key)) {
                            same.put(key, bare(inner));
                        }
                    });
            return same;
        }
        return value instanceof List<?> list ? list.stream().map(Story::bare).toList() : value;
    }
}
