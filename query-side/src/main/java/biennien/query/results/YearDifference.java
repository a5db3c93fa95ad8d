package biennien.query.results;

import biennien.events.law.Indicator;
import biennien.events.law.ReportCalendar;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.FigureAnswer;
import biennien.query.figure.FiguresOfTime;
import biennien.query.kernel.Between;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Piece;
import biennien.query.kernel.Snapshot;
import biennien.query.results.YearAnswer.ReportedInYear;
import biennien.query.results.YearDifferenceAnswer.FigureBeside;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Holds the reported figures of a year, as known at one position, beside those of a later one. */
@Component
final class YearDifference {

    static final String SAME = "same";

    private final Years years;

    YearDifference(Years years) {
        this.years = years;
    }

    YearDifferenceAnswer between(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            YearDifferenceQuestion asked,
            Between between,
            Piece piece,
            Snapshot later,
            HttpServletRequest request) {
        long from = between.earlier(later);
        List<Keyed<ReportedInYear>> before = years.reported(year, of, calendar, later.at(from));
        List<Keyed<ReportedInYear>> after = years.reported(year, of, calendar, later);
        List<FigureBeside> all = beside(before, after, from);
        List<FigureBeside> wanted =
                asked.without() == null
                        ? all
                        : all.stream().filter(one -> !one.change().equals(SAME)).toList();
        int begin = begin(wanted, piece);
        int end = piece.end(begin, wanted.size());
        return new YearDifferenceAnswer(
                year,
                from,
                later.basis(),
                count(all, "changed"),
                count(all, "added"),
                count(all, "removed"),
                count(all, SAME),
                before.size() > FiguresOfTime.MOST || after.size() > FiguresOfTime.MOST,
                begin,
                wanted.subList(begin, end),
                end == wanted.size()
                        ? null
                        : Piece.next(
                                request, later.view(), later.basis(), id(wanted.get(end - 1))));
    }

    private static String id(FigureBeside one) {
        return one.any().figure().id();
    }

    /** The place after the figure with which the piece before ended. */
    private static int begin(List<FigureBeside> all, Piece piece) {
        if (piece.after().isEmpty()) {
            return 0;
        }
        String last = piece.after().getFirst();
        return 1
                + IntStream.range(0, all.size())
                        .filter(i -> id(all.get(i)).equals(last))
                        .findFirst()
                        .orElseThrow(Piece::malformed);
    }

    private static int count(List<FigureBeside> all, String change) {
        return (int) all.stream().filter(one -> one.change().equals(change)).count();
    }

    /** A figure with its place in the order of first reports. */
    private record Placed(FigureBeside line, long place) {}

    private static List<FigureBeside> beside(
            List<Keyed<ReportedInYear>> before, List<Keyed<ReportedInYear>> after, long from) {
        Map<String, Keyed<ReportedInYear>> then = byId(before);
        Map<String, Keyed<ReportedInYear>> now = byId(after);
        List<Placed> all = new ArrayList<>();
        now.forEach((id, is) -> all.add(placed(then.get(id), is, from)));
        then.forEach(
                (id, was) -> {
                    if (!now.containsKey(id)) {
                        all.add(placed(was, null, from));
                    }
                });
        return all.stream()
                .sorted(
                        Comparator.comparing((Placed one) -> one.line().change().equals(SAME))
                                .thenComparing(one -> YearTable.valueOf(one.line().table()))
                                .thenComparing(Placed::place)
                                .thenComparing(one -> id(one.line())))
                .map(Placed::line)
                .toList();
    }

    private static Map<String, Keyed<ReportedInYear>> byId(List<Keyed<ReportedInYear>> all) {
        Map<String, Keyed<ReportedInYear>> byId = new LinkedHashMap<>();
        all.stream()
                .limit(FiguresOfTime.MOST)
                .forEach(one -> byId.put(one.item().figure().id(), one));
        return byId;
    }

    private static Placed placed(
            @Nullable Keyed<ReportedInYear> was, @Nullable Keyed<ReportedInYear> is, long from) {
        ReportedInYear before = was == null ? null : was.item();
        ReportedInYear after = is == null ? null : is.item();
        String change =
                before == null
                        ? "added"
                        : after == null
                                ? "removed"
                                : readsTheSame(before.figure(), after.figure()) ? SAME : "changed";
        FigureAnswer any = after != null ? after.figure() : Objects.requireNonNull(before).figure();
        return new Placed(
                new FigureBeside(
                        YearTable.of(Indicator.fromCode(any.indicator())).name(),
                        change,
                        from,
                        before,
                        after),
                Years.firstPosition(is != null ? is : Objects.requireNonNull(was)));
    }

    /** As far as this reader may see it. */
    private static boolean readsTheSame(FigureAnswer before, FigureAnswer after) {
        return wordless(before.quantity()).equals(wordless(after.quantity()))
                && before.period().inDays().equals(after.period().inDays())
                && before.indicator().equals(after.indicator())
                && before.subject().equals(after.subject())
                && before.unit().equals(after.unit());
    }

    /** The number, in whichever words it was said. */
    private static QuantityAnswer wordless(QuantityAnswer quantity) {
        return quantity instanceof QuantityAnswer.Stated stated ? stated.saying(null) : quantity;
    }
}
