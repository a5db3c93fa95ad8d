package biennien.pages.unit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A timeline as it is drawn: lines of the same kind and time are one entry with one mark. Places
 * are shares of the width, so that the drawing fits a phone and a sheet of paper alike.
 *
 * @param entries in the order of the answer
 * @param ticks years along the axis
 * @param ended where the life of the unit ends; null while it lives
 * @param chosen where the day lies as of which the unit is shown; null where none was chosen
 * @param height in pixels
 */
record Drawing(
        List<Entry> entries,
        List<Tick> ticks,
        @Nullable String ended,
        @Nullable String chosen,
        int height) {

    private static final int TOP = 30;
    private static final int ROW = 36;
    private static final double MARGIN = 2.5;
    private static final int MOST_TICKS = 8;

    /** How the time of an entry is known, which is how it is drawn. */
    enum Look {
        /** One day. */
        POINT("point"),
        /** Some day between two. */
        WITHIN("within"),
        /** All days from one to another. */
        SPAN("span"),
        /** Some day or stretch that ends here; its beginning is not known. */
        BEFORE("before"),
        /** It begins here; its end is not known, or has not come. */
        AFTER("after"),
        /** No time was told; nothing is drawn. */
        UNTOLD("untold");

        private final String css;

        Look(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /**
     * What a source says of its own certainty; an end of which a digit is not known is as doubtful
     * as one that may be wrong.
     *
     * @param isPerhaps whether the time may be another one
     * @param isAbout whether it is told roughly
     * @param isFrom whether that is said of the beginning
     * @param isTo whether that is said of the end
     */
    public record Doubt(boolean isPerhaps, boolean isAbout, boolean isFrom, boolean isTo) {

        static Doubt of(String edtf) {
            int slash = edtf.indexOf('/');
            String from = slash < 0 ? edtf : edtf.substring(0, slash);
            String to = slash < 0 ? edtf : edtf.substring(slash + 1);
            return new Doubt(
                    holds(edtf, "?%") || (slash >= 0 && holds(edtf, "X")),
                    holds(edtf, "~%"),
                    holds(from, "?~%") || (slash >= 0 && holds(from, "X")),
                    holds(to, "?~%") || (slash >= 0 && holds(to, "X")));
        }

        private static boolean holds(String edtf, String marks) {
            return edtf.chars().anyMatch(mark -> marks.indexOf(mark) >= 0);
        }

        /** Whether anything is in doubt. */
        public boolean isAny() {
            return isFrom || isTo;
        }

        /** Which words say it: perhaps, about, or both. */
        public String word() {
            return isPerhaps ? (isAbout ? "about-perhaps" : "perhaps") : "about";
        }
    }

    /**
     * Lines of one kind and time.
     *
     * @param doubt how sure the source is of the time
     * @param y of the mark, in pixels
     * @param from share of the width
     * @param to share of the width
     * @param wide from the one to the other
     * @param atEnd whether its words end at the mark, because they would not fit after it
     */
    public record Entry(
            int number,
            String feature,
            List<Map<String, Object>> lines,
            Look look,
            Doubt doubt,
            int y,
            String from,
            String to,
            String wide,
            boolean atEnd) {

        public @Nullable Object time() {
            return lines.getFirst().get("valid");
        }

        public boolean isDrawn() {
            return look != Look.UNTOLD;
        }
    }

    /** A year on the axis. */
    public record Tick(String at, int year, String anchor) {}

    private record Scale(long from, long to) {
        double at(LocalDate day) {
            return MARGIN
                    + (day.toEpochDay() - from) * (100 - 2 * MARGIN) / Math.max(1.0, to - from);
        }
    }

    /** How many lines it holds. */
    int lines() {
        return entries.stream().mapToInt(entry -> entry.lines().size()).sum();
    }

    /**
     * @param lines of the timeline
     * @param stretches ids of facts that hold or count over all of their days
     * @param life of the unit, as answered
     * @param on the day that was chosen
     */
    static Drawing of(
            List<Map<String, Object>> lines,
            Set<String> stretches,
            Map<?, ?> life,
            @Nullable LocalDate on) {
        Map<List<Object>, List<Map<String, Object>>> grouped = new LinkedHashMap<>();
        for (Map<String, Object> line : lines) {
            String kind = String.valueOf(line.get("kind"));
            boolean stretch = stretches.contains(String.valueOf(line.get("fact")));
            grouped.computeIfAbsent(
                            List.of(
                                    kind.substring(0, kind.indexOf('.')),
                                    Days.of(line.get("valid")).edtf(),
                                    stretch),
                            _ -> new ArrayList<>())
                    .add(line);
        }
        LocalDate ended = Days.day(life.get("until"));
        Scale scale = scale(lines, ended, on);
        List<Entry> entries = new ArrayList<>();
        int drawn = 0;
        for (var group : untoldLast(grouped)) {
            Days days = Days.of(group.getValue().getFirst().get("valid"));
            Look look = look(days, (boolean) group.getKey().get(2));
            double from = days.earliest() == null ? 0 : scale.at(days.earliest());
            double to = days.latest() == null ? 100 : scale.at(days.latest());
            entries.add(
                    new Entry(
                            entries.size() + 1,
                            (String) group.getKey().getFirst(),
                            group.getValue(),
                            look,
                            Doubt.of(days.edtf()),
                            TOP + drawn * ROW + 22,
                            share(from),
                            share(to),
                            share(Math.max(0.4, to - from)),
                            from > 50 || (days.earliest() == null && to > 50)));
            drawn += look == Look.UNTOLD ? 0 : 1;
        }
        return new Drawing(
                entries,
                ticks(scale),
                ended == null ? null : share(scale.at(ended)),
                on == null ? null : share(scale.at(on)),
                TOP + drawn * ROW + 12);
    }

    private static List<Map.Entry<List<Object>, List<Map<String, Object>>>> untoldLast(
            Map<List<Object>, List<Map<String, Object>>> grouped) {
        return grouped.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                group ->
                                        look(
                                                        Days.of(
                                                                group.getValue()
                                                                        .getFirst()
                                                                        .get("valid")),
                                                        false)
                                                == Look.UNTOLD))
                .toList();
    }

    private static Look look(Days days, boolean stretch) {
        if (days.earliest() == null && days.latest() == null) {
            return Look.UNTOLD;
        }
        if (days.earliest() == null) {
            return Look.BEFORE;
        }
        if (days.latest() == null) {
            return Look.AFTER;
        }
        if (days.earliest().equals(days.latest())) {
            return Look.POINT;
        }
        return stretch || (days.edtf().contains("/") && !days.edtf().startsWith("["))
                ? Look.SPAN
                : Look.WITHIN;
    }

    private static Scale scale(
            List<Map<String, Object>> lines, @Nullable LocalDate ended, @Nullable LocalDate on) {
        List<LocalDate> days = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Days of = Days.of(line.get("valid"));
            add(days, of.earliest());
            add(days, of.latest());
        }
        add(days, ended);
        add(days, on);
        Collections.sort(days);
        if (days.isEmpty()) {
            return new Scale(0, 1);
        }
        LocalDate first = days.getFirst().withDayOfYear(1);
        LocalDate last = days.getLast().withDayOfYear(1).plusYears(1);
        return new Scale(first.toEpochDay(), last.toEpochDay());
    }

    private static void add(List<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static List<Tick> ticks(Scale scale) {
        LocalDate first = LocalDate.ofEpochDay(scale.from());
        LocalDate last = LocalDate.ofEpochDay(scale.to());
        long years = ChronoUnit.YEARS.between(first, last);
        if (years < 1) {
            return List.of();
        }
        int step = (int) Math.ceil(years / (double) MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate year = first; !year.isAfter(last); year = year.plusYears(step)) {
            double at = scale.at(year);
            ticks.add(
                    new Tick(
                            share(at),
                            year.getYear(),
                            at < 5 ? "start" : at > 95 ? "end" : "middle"));
        }
        return ticks;
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(percent, 0, 100));
    }
}
