package biennien.pages.year;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.register.Line;
import biennien.pages.register.Lines;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes the tables of an answer about a year into what is shown. */
final class YearSheet {

    /** The order in which numbers of one thing are told. */
    private static final List<String> ORDER =
            List.of("records", "opening", "new", "ended", "closing", "registered", "recognised");

    /** So many figures of a table stand on the sheet; its own page has them all. */
    static final int MOST = 40;

    /** So many figures stand on a sheet, if need be fewer of each table. */
    private static final int MOST_ON_A_SHEET = 120;

    private static final int FEWEST = 5;

    private final Lines in;
    private final boolean vietnamese;
    private final Map<String, Line> sources = new LinkedHashMap<>();

    YearSheet(Lines in, boolean vietnamese) {
        this.in = in;
        this.vietnamese = vietnamese;
    }

    List<YearTable> tables(Map<String, Object> year, Set<String> lawChanged) {
        List<Object> tables = list(year, "tables");
        int most = most(tables);
        return tables.stream()
                .map(
                        one ->
                                table(
                                        one,
                                        list(one, "reported").stream().limit(most).toList(),
                                        lawChanged))
                .toList();
    }

    /** So many figures of each table that all of them find a place. */
    private static int most(List<Object> tables) {
        int most = MOST;
        while (most > FEWEST && shown(tables, most) > MOST_ON_A_SHEET) {
            most--;
        }
        return most;
    }

    private static int shown(List<Object> tables, int most) {
        return tables.stream().mapToInt(one -> Math.min(most, list(one, "reported").size())).sum();
    }

    /**
     * @param reported what of its figures is shown
     */
    YearTable table(Object table, List<Object> reported, Set<String> lawChanged) {
        String code = String.valueOf(text(table, "code"));
        List<Object> recorded = list(table, "recorded");
        List<String> measures = measures(recorded);
        List<Object> controls = list(table, "controls");
        return new YearTable(
                code,
                in.say("years.table." + code),
                measures.stream().map(this::measure).toList(),
                counted(recorded, measures, controls),
                !controls.isEmpty(),
                reported.stream().map(this::reported).toList(),
                Long.parseLong(String.valueOf(text(table, "reportedCount"))),
                list(table, "gapCodes").stream().map(gap -> in.say("years.gap." + gap)).toList(),
                parts(recorded),
                lawChanged.contains(code));
    }

    private static List<String> measures(List<Object> recorded) {
        return recorded.stream()
                .map(row -> String.valueOf(text(row, "measure")))
                .distinct()
                .sorted(
                        (a, b) -> {
                            int x = ORDER.indexOf(a);
                            int y = ORDER.indexOf(b);
                            return Integer.compare(
                                    x < 0 ? ORDER.size() : x, y < 0 ? ORDER.size() : y);
                        })
                .toList();
    }

    String measure(String code) {
        String key = "years.measure." + code;
        String said = in.known(key);
        return said == null ? in.called(code) : said;
    }

    private List<YearTable.Counted> counted(
            List<Object> recorded, List<String> measures, List<Object> controls) {
        Map<String, Object> verdicts = new HashMap<>();
        controls.forEach(control -> verdicts.put(String.valueOf(text(control, "kind")), control));
        Map<List<@Nullable String>, Map<String, List<Line>>> rows = new LinkedHashMap<>();
        Map<List<@Nullable String>, Object> first = new HashMap<>();
        for (Object row : recorded) {
            List<@Nullable String> key = Arrays.asList(text(row, "kind"), text(row, "by"));
            first.putIfAbsent(key, row);
            rows.computeIfAbsent(key, _ -> new HashMap<>())
                    .computeIfAbsent(String.valueOf(text(row, "measure")), _ -> new ArrayList<>())
                    .add(in.counted(row));
        }
        List<YearTable.Counted> all = new ArrayList<>();
        rows.forEach(
                (key, cells) -> {
                    Object row = Objects.requireNonNull(first.get(key));
                    Object control = verdicts.get(String.valueOf(text(row, "kind")));
                    all.add(
                            new YearTable.Counted(
                                    label(row),
                                    text(row, "by") == null ? null : in.called(text(row, "by")),
                                    measures.stream()
                                            .map(one -> cells.getOrDefault(one, List.of()))
                                            .toList(),
                                    control == null ? null : verdict(control)));
                });
        return all;
    }

    /** Vietnamese as the answer says it, English by its code. */
    String label(Object row) {
        String label = text(row, "label");
        return vietnamese && label != null ? label : in.called(text(row, "kind"));
    }

    private Line verdict(Object control) {
        String verdict = String.valueOf(text(control, "verdict"));
        return in.explained(
                in.called(verdict),
                "mark "
                        + switch (verdict) {
                            case "MATCH" -> "sure";
                            case "CONTRADICTS" -> "against";
                            default -> "doubtful";
                        },
                at(control, "explain"));
    }

    private YearTable.Reported reported(Object reported) {
        Object figure = Objects.requireNonNull(at(reported, "figure"));
        return new YearTable.Reported(
                in.fact("figures", text(figure, "id"), in.called(text(figure, "indicator"))),
                in.quiet(in.called(text(figure, "subject"))),
                in.unit(at(figure, "unit")),
                in.quantity(at(figure, "quantity"), at(figure, "explain")),
                in.when(at(figure, "period")),
                String.valueOf(text(reported, "fits")),
                text(reported, "counts"),
                in.status(at(figure, "status")),
                in.source(at(figure, "source")),
                numbered(figure));
    }

    /** Which of the sources at the foot of the sheet it is; 0 if it has none. */
    private int numbered(Object figure) {
        String id = text(figure, "source.id");
        if (id == null) {
            return 0;
        }
        sources.computeIfAbsent(id, _ -> in.source(at(figure, "source")));
        return List.copyOf(sources.keySet()).indexOf(id) + 1;
    }

    /** All that the reported figures of the sheet are taken from, in order. */
    List<Line> sources() {
        return List.copyOf(sources.values());
    }

    private List<String> parts(List<Object> recorded) {
        Set<String> all = new TreeSet<>();
        for (Object row : recorded) {
            for (Object part : list(row, "borders.notApportionable")) {
                all.add(String.valueOf(text(part, "unit.name")));
            }
        }
        return List.copyOf(all);
    }
}
