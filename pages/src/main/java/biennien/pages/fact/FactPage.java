package biennien.pages.fact;

import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.api.Who;
import biennien.pages.record.Tasks;
import biennien.pages.web.Addresses;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One fact: what, when, where, by which source, who recorded it, how it was corrected. */
@Controller
class FactPage {
    /** Told in the head, the source or the record of the page, not once more among the members. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "id",
                    "unit",
                    "status",
                    "citation",
                    "source",
                    "quote",
                    "place",
                    "row",
                    "recordedAt",
                    "position",
                    "correction",
                    "revocation");

    private static final Set<String> OF_FIGURES =
            Set.of(
                    "indicator",
                    "subject",
                    "subjectType",
                    "quantity",
                    "period",
                    "listOpen",
                    "flags",
                    "ruling",
                    "legalClasses",
                    "statedBy");

    private final Show show;
    private final Tasks tasks;

    FactPage(Show show, Tasks tasks) {
        this.show = show;
        this.tasks = tasks;
    }

    @GetMapping("/facts/{register}/{id}")
    String fact(
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String versions,
            Reading reading,
            Model model) {
        if (!Addresses.has(register)) {
            throw Refused.notFound();
        }
        Map<String, Object> item =
                item(
                        reading.one(
                                "/api/v1/" + register + "/" + Reading.part(id),
                                "history",
                                register.equals("rulings") ? null : true));
        List<Map<String, Object>> lines =
                reading.list("/api/v1/timeline", "fact", id, "limit", 1_000);
        Members members = new Members(show, reading, id);
        Set<String> without = new HashSet<>(ELSEWHERE);
        if (register.equals("figures")) {
            without.addAll(OF_FIGURES);
        }
        if (register.equals("seals")) {
            without.add("after");
        }
        List<Version> story = new Story(show, members).of(item, lines);
        Object position = story.isEmpty() ? item.get("position") : story.getLast().position();
        model.addAttribute("register", register);
        model.addAttribute(
                "next", tasks.next(register, id, (Who) model.getAttribute("who"), reading));
        model.addAttribute("item", item);
        model.addAttribute("big", withoutListOpen(item.get("quantity")));
        model.addAttribute("unit", unit(item));
        model.addAttribute("when", when(item));
        model.addAttribute("heading", heading(register, item, members));
        model.addAttribute("status", status(item, members));
        model.addAttribute("members", members.of(item, without));
        model.addAttribute(
                "missing", members.missing(item, Set.of("id", "correction", "revocation")));
        model.addAttribute("citation", citation(item));
        model.addAttribute("source", source(item, reading));
        model.addAttribute("citedWithin", isCitedWithin(uncorrected(item)));
        model.addAttribute("cite", cite(item, register, position, reading, model));
        model.addAttribute("story", story);
        model.addAttribute("told", Versions.of(story, versions));
        model.addAttribute("corrected", lastCorrection(story));
        model.addAttribute("first", story.isEmpty() ? null : story.getFirst());
        model.addAttribute("position", position);
        model.addAttribute("event", Events.one(position, reading));
        model.addAttribute(
                "recordedBy",
                Events.account(story, position, reading, show.text("fact.recorded.by-another")));
        return "fact/fact";
    }

    /** A seal is told inside of what came after it; of any other fact the answer itself tells. */
    private static Map<String, Object> item(Map<String, Object> answer) {
        if (!(answer.get("seal") instanceof Map<?, ?> seal)) {
            return answer;
        }
        Map<String, Object> item = new LinkedHashMap<>();
        seal.forEach((name, value) -> item.put(name.toString(), value));
        answer.forEach(item::putIfAbsent);
        item.remove("seal");
        return item;
    }

    private static @Nullable Object unit(Map<String, Object> item) {
        return item.get("unit") instanceof Map<?, ?> unit
                ? unit
                : item.get("subject") instanceof Map<?, ?> subject ? subject.get("unit") : null;
    }

    /** The first of the times that say when it was. */
    private @Nullable String when(Map<String, Object> item) {
        for (String name :
                List.of(
                        "period",
                        "on",
                        "founded",
                        "conferredOn",
                        "decidedOn",
                        "registeredOn",
                        "term",
                        "from")) {
            if (item.get(name) instanceof Map<?, ?> time && time.containsKey("edtf")) {
                return show.period(time);
            }
        }
        if (item.get("holding") instanceof Map<?, ?> held && held.get("on") != null) {
            return show.period(held.get("on"));
        }
        return item.get("operativeOn") == null
                ? item.get("year") == null ? null : show.edtf(item.get("year").toString())
                : show.edtf(item.get("operativeOn").toString());
    }

    private @Nullable String status(Map<String, Object> item, Members members) {
        return item.get("status") == null
                ? null
                : members.code("status", item.get("status").toString());
    }

    private String heading(String register, Map<String, Object> item, Members members) {
        String kind = show.text("fact.one." + register);
        if (register.equals("figures")) {
            return capital(show.figure(item.get("indicator"), item.get("subject")));
        }
        if (register.equals("seals") && item.get("year") != null) {
            return show.text("fact.seal-of", item.get("year").toString());
        }
        for (String name : List.of("name", "title")) {
            if (item.get(name) != null) {
                return item.get(name).toString();
            }
        }
        // The place stands below: what is about the place itself is called by what it is.
        if (item.get("subject") instanceof Map<?, ?> subject) {
            String of =
                    item.get("year") == null
                            ? kind
                            : show.text("fact.of-year", kind, item.get("year").toString());
            return Objects.toString(subject.get("name"), capital(of));
        }
        for (String name : List.of("form", "kind", "type", "indicator")) {
            if (item.get(name) != null) {
                return capital(members.code(name, item.get(name).toString()));
            }
        }
        return capital(kind);
    }

    /** That the list goes on is said beside the number, not in it. */
    private static @Nullable Object withoutListOpen(@Nullable Object quantity) {
        if (!(quantity instanceof Map<?, ?> given)) {
            return null;
        }
        Map<Object, Object> big = new HashMap<>(given);
        big.remove("listOpen");
        return big;
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** Of a figure its citation stands in it member by member; of a commendation its document. */
    private static Map<String, Object> citation(Map<String, Object> item) {
        Map<String, Object> citation = new HashMap<>();
        if (item.get("citation") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> citation.put(name.toString(), value));
        } else if (item.get("source") instanceof Map<?, ?> source) {
            citation.put("source", source.get("id"));
            for (String name : List.of("quote", "row", "place")) {
                citation.put(name, item.get(name));
            }
        } else if (item.get("source") instanceof String source) {
            citation.put("source", source);
        }
        return citation;
    }

    /** What, where, when, by which document, and where it stands in the ledger. */
    private String cite(
            Map<String, Object> item,
            String register,
            @Nullable Object position,
            Reading reading,
            Model model) {
        List<String> words = new ArrayList<>();
        words.add(Objects.toString(model.getAttribute("heading"), register));
        if (item.get("quantity") instanceof Map<?, ?> quantity) {
            words.add((show.quantity(quantity) + " " + show.unitOf(quantity)).strip());
        }
        if (unit(item) instanceof Map<?, ?> unit && unit.get("name") != null) {
            words.add(unit.get("name").toString());
        }
        if (model.getAttribute("when") instanceof String when) {
            words.add(when);
        }
        Map<String, Object> source = source(item, reading);
        if (!source.isEmpty()) {
            words.addAll(Cite.document(source, show));
        }
        return Cite.of(words, position, show, reading);
    }

    private static Version.@Nullable Correction lastCorrection(List<Version> story) {
        return story.reversed().stream()
                .map(Version::why)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What was recorded first; a correction cites what it is taken from itself. */
    private static Map<String, Object> uncorrected(Map<String, Object> item) {
        Map<String, Object> first = new HashMap<>(item);
        first.keySet()
                .removeAll(Set.of("correction", "revocation", "withdrawal", "versions", "history"));
        return first;
    }

    /** Some facts are told part by part, each with a citation of its own. */
    private static boolean isCitedWithin(Object part) {
        return switch (part) {
            case Map<?, ?> map ->
                    map.get("source") instanceof String
                            || map.values().stream()
                                    .anyMatch(one -> one != null && isCitedWithin(one));
            case List<?> list -> list.stream().anyMatch(FactPage::isCitedWithin);
            default -> false;
        };
    }

    private static Map<String, Object> source(Map<String, Object> item, Reading reading) {
        Object id = citation(item).get("source");
        return id == null
                ? Map.of()
                : reading.tryAsk("/api/v1/sources/" + Reading.part(id.toString())).object();
    }
}
