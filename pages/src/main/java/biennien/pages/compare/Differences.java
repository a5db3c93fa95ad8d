package biennien.pages.compare;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Reading;
import biennien.pages.compare.Difference.Cause;
import biennien.pages.compare.Difference.Side;
import biennien.pages.register.Column;
import biennien.pages.register.Line;
import biennien.pages.register.Lines;
import biennien.pages.register.Register;
import biennien.pages.register.Registers;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes items of /api/v1/diff into what is shown: by the columns that their registers have. */
final class Differences {

    /** What is said elsewhere, or differs with every event. */
    private static final Set<String> NOT_TOLD =
            Set.of("explain", "recordedAt", "position", "history", "citation", "correction");

    private final Show show;
    private final Reading reading;

    Differences(Show show, Reading reading) {
        this.show = show;
        this.reading = reading;
    }

    Difference of(Map<String, Object> change) {
        String register = String.valueOf(text(change, "register"));
        Lines lines = new Lines(show, reading, register);
        Map<String, Object> before = item(change, "before");
        Map<String, Object> after = item(change, "after");
        Map<String, Object> known = after == null ? Objects.requireNonNull(before) : after;
        return new Difference(
                register,
                String.valueOf(text(change, "change")),
                title(register, lines, known),
                at(known, "unit.id") != null
                        ? lines.unit(at(known, "unit"))
                        : at(known, "subject.unit.id") != null
                                ? lines.unit(at(known, "subject.unit"))
                                : null,
                sides(register, lines, before, after),
                list(change, "causes").stream().map(cause -> cause(cause, lines)).toList());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> item(Map<String, Object> change, String side) {
        return change.get(side) instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    private static Line title(String register, Lines lines, Map<String, Object> item) {
        Register known = Registers.of(register).orElse(null);
        if (known != null) {
            // An indicator alone does not tell two figures apart.
            List<Line> name = known.columns().getFirst().cell().of(lines, item);
            Line first = name.getFirst();
            return new Line(
                    name.stream().map(Line::text).distinct().collect(Collectors.joining(" · ")),
                    first.href(),
                    first.look(),
                    null);
        }
        String said = text(item, "name") == null ? text(item, "title") : text(item, "name");
        String id = String.valueOf(text(item, "id"));
        return new Line(
                said == null ? id : said,
                lines.link("/" + register + "/" + Reading.part(id)),
                "",
                null);
    }

    private List<Side> sides(
            String register,
            Lines lines,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        List<Side> all = new ArrayList<>();
        List<Column> columns = Registers.of(register).map(Register::columns).orElse(List.of());
        for (Column column : columns) {
            List<Line> was = before == null ? List.of() : column.cell().of(lines, before);
            List<Line> is = after == null ? List.of() : column.cell().of(lines, after);
            boolean inTitle =
                    column.key().equals("unit")
                            || (before == null || after == null)
                                    && column.equals(columns.getFirst());
            if (!inTitle && !said(was).equals(said(is)) && told(was, is)) {
                all.add(
                        new Side(
                                show.text("register.column." + column.key()),
                                column.numeric(),
                                was,
                                is));
            }
        }
        if (before != null && after != null) {
            members(lines, before, after, all);
        }
        return all;
    }

    /** Whether there is more than that nothing is recorded. */
    private static boolean told(List<Line> was, List<Line> is) {
        return was.stream().anyMatch(line -> !line.look().equals("missing"))
                || is.stream().anyMatch(line -> !line.look().equals("missing"));
    }

    /** Without links, which name the basis they stand in. */
    private static List<String> said(List<Line> lines) {
        return lines.stream().map(line -> line.text() + " " + line.after()).toList();
    }

    /** Members with words of their own that no column shows. */
    private void members(
            Lines lines, Map<String, Object> before, Map<String, Object> after, List<Side> all) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(NOT_TOLD);
        List<String> others = new ArrayList<>();
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            boolean words = show.has("compare.member." + name);
            if (Objects.equals(was, is)) {
                continue;
            }
            if (words
                    && (was == null || was instanceof String)
                    && (is == null || is instanceof String)) {
                all.add(
                        new Side(
                                show.text("compare.member." + name),
                                false,
                                List.of(lines.plain(text(before, name))),
                                List.of(lines.plain(text(after, name)))));
            } else {
                others.add(name);
            }
        }
        if (all.isEmpty() && !others.isEmpty()) {
            all.add(
                    new Side(
                            show.text("compare.other-members"),
                            false,
                            List.of(lines.quiet(String.join(", ", others))),
                            List.of(lines.quiet(String.join(", ", others)))));
        }
    }

    private Cause cause(Object cause, Lines lines) {
        String position = String.valueOf(text(cause, "position"));
        String type = String.valueOf(text(cause, "type"));
        String key = "kind." + type;
        String source = text(cause, "source");
        return new Cause(
                position,
                lines.link("/events/" + position),
                show.moment(text(cause, "recordedAt")),
                show.has(key) ? show.text(key) : type,
                text(cause, "kind"),
                text(cause, "reason"),
                source == null ? null : lines.source(source));
    }
}
