package biennien.pages.register;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.web.Addresses;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes lines of cells in the language of the page, with links that keep its time of knowing. */
public final class Lines {

    /** So many sources of one page are called by their titles, the rest by their ids. */
    private static final int MOST_TITLES = 25;

    /** So many parts of one thing stand in a cell. */
    private static final int MOST_IN_A_CELL = 12;

    private final Show show;
    private final Reading reading;
    private final String register;
    private final Map<String, String> titles = new HashMap<>();

    public Lines(Show show, Reading reading, String register) {
        this.show = show;
        this.reading = reading;
        this.register = register;
    }

    public Line plain(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "", null);
    }

    public Line quiet(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "quiet", null);
    }

    /** What somebody or something is called. */
    public Line name(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "name", null);
    }

    /** The same beside the number by which it is called. */
    public Line titled(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "quiet name", null);
    }

    /** Words as they were recorded. */
    public Line recorded(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "recorded-words", null);
    }

    /** The number of a document. */
    public Line document(@Nullable String number) {
        return number == null ? missing() : new Line(number, null, "document", null);
    }

    /** Words of the register of law. */
    public Line law(@Nullable String words) {
        return words == null ? missing() : new Line(words, null, "law-text", null);
    }

    public Line missing() {
        return new Line(show.text("register.untold"), null, "missing", null);
    }

    public Line word(@Nullable Object code) {
        return code == null ? missing() : plain(show.word(code));
    }

    public Line key(String key) {
        return plain(show.text(key));
    }

    /** What leads to the page of the fact itself. */
    public Line fact(Map<String, Object> item, @Nullable String words) {
        return fact(register, text(item, "id"), words);
    }

    public Line fact(String of, @Nullable String id, @Nullable String words) {
        if (id == null) {
            return missing();
        }
        String said = words == null ? show.text("register.unnamed") : words;
        return new Line(said, link(Addresses.page(of, id)), "", null);
    }

    public Line unit(@Nullable Object unit) {
        String id = text(unit, "id");
        String name = text(unit, "name");
        return id == null || name == null
                ? missing()
                : new Line(name, link(Addresses.page("units", id)), "", null);
    }

    /** A day or a stretch of an answer. */
    public Line day(@Nullable Object day) {
        return day == null ? missing() : new Line(show.period(day), null, "", null);
    }

    /** A day that is known as such. */
    public Line date(@Nullable Object day) {
        return day == null ? missing() : new Line(show.edtf(day.toString()), null, "", null);
    }

    /** A number with the word that qualifies it, and the way to its explanation. */
    public Line quantity(@Nullable Object quantity, @Nullable Object explain) {
        if (quantity == null) {
            return missing();
        }
        return number(show.quantity(quantity), show.look(quantity), explain, show.unitOf(quantity));
    }

    /** Bounds as a number. */
    public Line bounds(@Nullable Object bounds, @Nullable Object explain) {
        if (bounds == null) {
            return missing();
        }
        return number(show.between(bounds), "bounded", explain, show.unitOf(bounds));
    }

    /** A counted line of a year or a register: from its least to its most. */
    public Line counted(Object row) {
        return bounds(Values.bounds(row), at(row, "explain"));
    }

    public Line count(@Nullable Object number, @Nullable Object explain, @Nullable String after) {
        return number == null ? missing() : number(show.plain(number), "exact", explain, after);
    }

    private Line number(
            String said, String look, @Nullable Object explain, @Nullable String after) {
        String href = show.explain(explain);
        String classes = href == null ? look : "number " + look;
        return new Line(said, href, classes, after);
    }

    /** A source by its id, or by id and title. */
    public Line source(@Nullable Object source) {
        String id = source instanceof String only ? only : text(source, "id");
        if (id == null) {
            return new Line(show.text("register.unsourced"), null, "doubt", null);
        }
        String given = text(source, "title");
        String title = given == null ? titles.computeIfAbsent(id, this::title) : given;
        return new Line(title, link(Addresses.page("sources", id)), "source", null);
    }

    private String title(String id) {
        if (titles.size() >= MOST_TITLES) {
            return id;
        }
        Answer source = reading.tryAsk("/api/v1/sources/" + Reading.part(id));
        return source.ok() ? Objects.requireNonNullElse(text(source.object(), "title"), id) : id;
    }

    public Line cited(Map<String, Object> item) {
        return source(text(item, "citation.source"));
    }

    /** Where a fact stands: in its register's own word. */
    public Line status(@Nullable Object status) {
        if (status == null) {
            return missing();
        }
        String own = "register.status." + register + "." + status;
        String said = show.text(show.has(own) ? own : "register.status." + status);
        return new Line(
                said,
                null,
                status.equals("current") ? "quiet" : "mark " + look(status.toString()),
                null);
    }

    private static String look(String status) {
        return switch (status) {
            case "active", "recognised", "conferred", "launched", "standing", "held" -> "sure";
            case "corrected", "assessed", "registered", "answered", "planned", "piloted" ->
                    "doubtful";
            case "withdrawn", "refused", "revoked", "annulled" -> "against";
            default -> "none";
        };
    }

    public Line mark(String key, String look) {
        String said = show.text(key);
        return new Line(said, null, "mark " + look, null);
    }

    /** A decision: its number and its day. */
    public List<Line> decision(@Nullable Object number, @Nullable Object on) {
        Line first = document(number == null ? null : number.toString());
        return on == null ? List.of(first) : List.of(first, quiet(show.period(on)));
    }

    /** The last of several states in order, or nothing. */
    public static @Nullable Object last(@Nullable Object from, String path) {
        List<Object> all = list(from, path);
        return all.isEmpty() ? null : all.getLast();
    }

    /** Lines of the first parts, with how many more there are; or that there are none. */
    public List<Line> each(List<Object> parts, java.util.function.Function<Object, Line> line) {
        if (parts.isEmpty()) {
            return List.of(missing());
        }
        List<Line> lines = new ArrayList<>(parts.stream().limit(MOST_IN_A_CELL).map(line).toList());
        if (parts.size() > MOST_IN_A_CELL) {
            lines.add(
                    quiet(
                            show.text(
                                    "register.more-in-cell",
                                    show.plain(parts.size() - MOST_IN_A_CELL))));
        }
        return lines;
    }

    /** A word in which something is judged, with the way to its explanation. */
    public Line explained(String said, String look, @Nullable Object explain) {
        return new Line(said, show.explain(explain), look, null);
    }

    /** A text of the pages if there is one. */
    public @Nullable String known(String key) {
        return show.has(key) ? show.text(key) : null;
    }

    /** A legal text as it is called here. */
    public @Nullable String legal(@Nullable String text) {
        return text == null ? null : show.legal(text);
    }

    /** Whether the page is in English. */
    public boolean isEnglish() {
        return show.isEnglish();
    }

    public String say(String key, Object... values) {
        return show.text(key, values);
    }

    public String called(@Nullable Object code) {
        return show.word(code);
    }

    public String when(@Nullable Object day) {
        return show.period(day);
    }

    public String link(String address) {
        return show.link(address, reading);
    }
}
