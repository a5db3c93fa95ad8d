package biennien.pages.fact;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Members of an answer of the API as people read them: codes as words, times and numbers with what
 * qualifies them, ids as links. Whatever is not known here is still shown, by its own name.
 */
final class Members {
    /** Addresses, keys within a fact, and what the page tells in a place of its own. */
    private static final Set<String> NEVER =
            Set.of("explain", "history", "versions", "known", "recommendation");

    /** What has not happened is not missing. */
    private static final Set<String> MAY_NEVER_BE =
            Set.of(
                    "outdatedSince",
                    "retypings",
                    "renamings",
                    "ratings",
                    "dissolution",
                    "mergedInto",
                    "closing",
                    "retired",
                    "supersession",
                    "withdrawal",
                    "revocation",
                    "aliases",
                    "replications",
                    "endedBy",
                    "annulment");

    /** Words of people, in which nothing is a code. */
    private static final Set<String> WORDS =
            Set.of(
                    "name",
                    "title",
                    "text",
                    "quote",
                    "publicationQuote",
                    "reason",
                    "number",
                    "legalText",
                    "decision",
                    "document",
                    "ground",
                    "row",
                    "evidence",
                    "host",
                    "record",
                    "said",
                    "archivedFile",
                    "was",
                    "became");

    /** Numbers that are places in the log. */
    private static final Set<String> POSITIONS =
            Set.of("position", "outdatedSince", "basis", "erasure", "supersedes", "supersededBy");

    /** Numbers that count nothing: years and ordinals. */
    private static final Set<String> ORDINALS =
            Set.of("year", "anniversary", "page", "paragraph", "offset", "revision", "sequence");

    /** Registers in which a fact has more to be called by than its id. */
    private static final Map<String, String> FACTS_WITH_NAMES =
            Map.of(
                    "figure", "figures",
                    "group", "groups",
                    "model", "models",
                    "organisation", "organisations",
                    "programme", "programmes");

    /** So many other facts are called by their names, the rest by their ids. */
    private static final int MOST_NAMED = 25;

    private static final Set<String> DAYS = Set.of("adoptedOn", "operativeOn", "since", "anchor");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|[A-Z]+(_[A-Z]+)*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[a-z]+:[a-z0-9-]+");

    private final Show show;
    private final Reading reading;

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> called = new HashMap<>();
    private final Object itself;

    /**
     * @param itself id of the fact
     */
    Members(Show show, Reading reading, Object itself) {
        this.show = show;
        this.reading = reading;
        this.itself = itself;
    }

    /** What a document is called, asked for once. */
    String title(String source) {
        return titles.computeIfAbsent(
                source,
                id ->
                        Objects.toString(
                                reading.tryAsk("/api/v1/sources/" + Reading.part(id))
                                        .object()
                                        .get("title"),
                                id));
    }

    /** What another fact is called, asked for once; its id where it has no name to tell. */
    private String called(String id) {
        return called.size() < MOST_NAMED
                ? called.computeIfAbsent(id, this::name)
                : called.getOrDefault(id, id);
    }

    /** A figure by its number and its document, an organisation or a programme by its name. */
    private String name(String id) {
        String register = FACTS_WITH_NAMES.get(id.substring(0, id.indexOf(':')));
        if (register == null) {
            return id;
        }
        Answer answer = reading.tryAsk("/api/v1/" + register + "/" + Reading.part(id));
        if (!answer.ok()) {
            return id;
        }
        Map<String, Object> fact = answer.object();
        if (fact.get("quantity") instanceof Map<?, ?> quantity) {
            String number = (show.quantity(quantity) + " " + show.unitOf(quantity)).strip();
            return fact.get("source") instanceof Map<?, ?> source && source.get("title") != null
                    ? number + ", " + source.get("title")
                    : number;
        }
        return Objects.toString(fact.get("name"), Objects.toString(fact.get("title"), id));
    }

    /** All members that say something, but for those that are left out. */
    List<Member> of(Map<?, ?> item, Set<String> without) {
        List<Member> members = new ArrayList<>();
        item.forEach(
                (key, value) -> {
                    String name = key.toString();
                    if (without.contains(name) || NEVER.contains(name) || isEmpty(value)) {
                        return;
                    }
                    if (name.equals("recordedAt") && item.get("position") instanceof Number at) {
                        members.add(Member.text(name, label(name), show.moment(value), event(at)));
                    } else if (!isToldAlready(name, value, item)) {
                        members.add(member(name, value, item));
                    }
                });
        return members;
    }

    /**
     * The position leads from the moment; a part of the fact says once more which fact it is of.
     */
    private boolean isToldAlready(String name, Object value, Map<?, ?> item) {
        return (name.equals("position") && item.get("recordedAt") != null) || value.equals(itself);
    }

    /** Names of the members of which nothing is recorded. */
    List<String> missing(Map<?, ?> item, Set<String> without) {
        return item.entrySet().stream()
                .filter(entry -> isEmpty(entry.getValue()))
                .map(entry -> entry.getKey().toString())
                .filter(name -> !without.contains(name) && !NEVER.contains(name))
                .filter(name -> !MAY_NEVER_BE.contains(name))
                .map(this::label)
                .distinct()
                .toList();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    String label(String name) {
        String key = "fact.member." + name;
        return show.has(key) ? show.text(key) : name;
    }

    Member member(String name, @Nullable Object value, Map<?, ?> around) {
        String label = label(name);
        return switch (value) {
            case null -> Member.text(name, label, show.text("fact.not-recorded"), null);
            case Map<?, ?> map -> object(name, label, map, around);
            case List<?> list -> list(name, label, list, around);
            case Boolean yes -> Member.text(name, label, show.text("fact.boolean." + yes), null);
            case Number number -> number(name, label, number, around);
            default -> scalar(name, label, value.toString());
        };
    }

    private Member object(String name, String label, Map<?, ?> map, Map<?, ?> around) {
        if (map.containsKey("edtf")) {
            return period(name, label, map);
        }
        if (map.containsKey("kind") && map.containsKey("value")) {
            return number(
                    name,
                    label,
                    show.quantity(map),
                    show.unitOf(map),
                    show.explain(around.get("explain")),
                    show.look(map));
        }
        if (map.containsKey("lo") && map.containsKey("hi")) {
            return number(
                    name,
                    label,
                    show.between(map),
                    show.unitOf(map),
                    show.explain(map.get("explain")),
                    "bounded");
        }
        if (map.containsKey("level") && map.containsKey("name") && map.containsKey("id")) {
            return Member.text(
                    name,
                    label,
                    Objects.toString(map.get("name"), Objects.toString(map.get("id"), "")),
                    link(map.get("id")));
        }
        if (map.containsKey("title") && map.size() == 2 && map.containsKey("id")) {
            return Member.text(
                    name,
                    label,
                    Objects.toString(map.get("title"), show.text("fact.hidden-words")),
                    link(map.get("id")));
        }
        if (map.containsKey("source") && map.containsKey("quote")) {
            return citation(name, label, map);
        }
        return new Member(name, label, "group", "", "", null, of(map, Set.of()));
    }

    private Member period(String name, String label, Map<?, ?> map) {
        Object relative = map.get("relative");
        String said =
                relative instanceof Map<?, ?> told && told.get("said") != null
                        ? show.text("fact.said", told.get("said"))
                        : "";
        return new Member(name, label, "text", show.period(map), said, null, List.of());
    }

    private Member citation(String name, String label, Map<?, ?> map) {
        String source = Objects.toString(map.get("source"), "");
        return new Member(
                name,
                label,
                "cite",
                Objects.toString(map.get("quote"), ""),
                title(source),
                link(source),
                map.get("place") instanceof Map<?, ?> place
                        ? List.of(member("place", place, map))
                        : List.of());
    }

    private Member list(String name, String label, List<?> list, Map<?, ?> around) {
        boolean allScalar =
                list.stream().noneMatch(one -> one instanceof Map || one instanceof List);
        List<Member> items =
                list.stream()
                        .map(
                                one ->
                                        one instanceof Map<?, ?> map
                                                ? object(name, "", map, map)
                                                : member(name, one, around))
                        .toList();
        return new Member(name, label, allScalar ? "row" : "list", "", "", null, items);
    }

    private Member number(String name, String label, Number number, Map<?, ?> around) {
        if (POSITIONS.contains(name)) {
            return Member.text(name, label, show.text("fact.position", number), event(number));
        }
        if (ORDINALS.contains(name)) {
            return Member.text(name, label, number.toString(), null);
        }
        return number(
                name, label, show.plain(number), "", show.explain(around.get("explain")), "exact");
    }

    private static Member number(
            String name,
            String label,
            String shown,
            String unit,
            @Nullable String explain,
            String look) {
        return new Member(
                name,
                label,
                look.equals("hidden-cell") ? "hidden" : "number",
                shown,
                unit,
                explain,
                List.of());
    }

    private Member scalar(String name, String label, String value) {
        if (name.equals("recordedAt")) {
            return Member.text(name, label, show.moment(value), null);
        }
        if (name.equals("edtf") || DAYS.contains(name)) {
            return Member.text(name, label, show.edtf(value), null);
        }
        if (WORDS.contains(name)) {
            return name.toLowerCase(java.util.Locale.ROOT).endsWith("quote")
                    ? Member.text(name, label, value, null).looking("quote")
                    : Member.text(name, label, value, null);
        }
        if (name.equals("legalBasis")) {
            return Member.text(name, label, show.legal(value), null);
        }
        if (DAY.matcher(value).matches()) {
            return Member.text(name, label, show.edtf(value), null);
        }
        String link = ID.matcher(value).matches() ? link(value) : null;
        if (link != null) {
            String said = called(value);
            return said.equals(value)
                    ? Member.text(name, label, value, link).looking("code")
                    : Member.text(name, label, said, link);
        }
        return CODE.matcher(value).matches()
                ? Member.text(name, label, code(name, value), null)
                : Member.text(name, label, value, null);
    }

    /** A code means another thing in another member: a status "held" is no "held for". */
    String code(String name, String value) {
        String own = "fact.code." + name + "." + value;
        return show.has(own) ? show.text(own) : show.word(value);
    }

    private @Nullable String link(@Nullable Object id) {
        String page = show.page(id);
        return page == null ? null : show.link(page, reading);
    }

    private String event(Number position) {
        return show.link("/events/" + position, reading);
    }
}
