package biennien.query.reconciliation;

import biennien.events.figure.FigureClaim.Difference;
import biennien.events.figure.Subject;
import biennien.events.law.HandoverMode;
import biennien.events.law.Indicator;
import biennien.events.law.PartOf;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Shape;
import biennien.query.kernel.Snapshot;
import biennien.query.results.RecordedCounts;
import biennien.query.results.ResultRow;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reported number beside what the registers count of recorded facts. */
enum Recorded {
    /** Founded and living. */
    GROUPS(Indicator.GROUP_COUNT, "groups", Measure.STOCK, "closing", null),
    ORGANISATIONS(Indicator.MASS_ORGANISATION_COUNT, "groups", Measure.STOCK, "closing", null),
    /** Begun and not retired; the counters of a model are other numbers. */
    MODELS(Indicator.MODEL_COUNT, "models", Measure.STOCK, "closing", null),
    HANDED_OVER(
            Indicator.WEAPON_HANDOVER_COUNT,
            "handovers",
            Measure.FLOW,
            "items",
            HandoverMode.VOLUNTARY_HANDOVER),
    SEIZED(Indicator.WEAPON_SEIZED_COUNT, "handovers", Measure.FLOW, "items", HandoverMode.SEIZED),
    FOUND(Indicator.WEAPON_FOUND_COUNT, "handovers", Measure.FLOW, "items", HandoverMode.FOUND),
    /** A certificate is of a year, so only whole years are compared. */
    CERTIFIED(Indicator.CERTIFIED_COUNT, "certifications", Measure.FLOW, "recognised", null),
    REGISTERED(Indicator.REGISTERED_COUNT, "certifications", Measure.FLOW, "registered", null),
    AWARDS(Indicator.AWARD_COUNT, "commendations", Measure.FLOW, "recipients", null);

    private static final Set<String> STANDING = Set.of("opening", "new", "ended", "closing");

    private final Indicator indicator;
    private final String register;
    private final Measure measure;
    private final String counts;
    private final @Nullable HandoverMode mode;

    Recorded(
            Indicator indicator,
            String register,
            Measure measure,
            String counts,
            @Nullable HandoverMode mode) {
        this.indicator = indicator;
        this.register = register;
        this.measure = measure;
        this.counts = counts;
        this.mode = mode;
    }

    static Optional<Recorded> of(Indicator indicator) {
        return Arrays.stream(values()).filter(each -> each.indicator == indicator).findFirst();
    }

    /** What the registers count. */
    static List<Indicator> indicators() {
        return Arrays.stream(values()).map(each -> each.indicator).toList();
    }

    Check check(Figure reported, RecordedCounts recorded, Snapshot snapshot) {
        var reasons = new ArrayList<String>();
        if (reported.measure() != measure) {
            reasons.add(Difference.MEASURES.code());
        }
        if (!isCountedInItsTime(reported)) {
            reasons.add(Difference.PERIODS.code());
        }
        if (!reasons.isEmpty()) {
            return Check.none(Rule.COUNTED_OTHERWISE, List.of(), reasons);
        }
        var of = new OfUnit(reported.answer().unit().id(), true, null);
        List<ResultRow> lines =
                recorded
                        .rows(register, of, reported.earliest(), reported.latest(), snapshot)
                        .stream()
                        .filter(line -> isAbout(line, reported.subject()))
                        .toList();
        List<ResultRow> alike =
                lines.stream().filter(line -> countAlike(reported.counted(), line.unit())).toList();
        if (alike.stream().allMatch(Recorded::isNothing)) {
            return lines.stream().allMatch(Recorded::isNothing)
                    ? Check.none(Rule.NOTHING_RECORDED, List.of(), List.of())
                    : Check.none(
                            Rule.COUNTED_OTHERWISE,
                            List.of(),
                            List.of(Difference.UNITS_OF_COUNT.code()));
        }
        Interval sum =
                measure == Measure.STOCK
                        ? standing(alike, reported)
                        : alike.stream()
                                .filter(line -> line.measure().equals(counts))
                                .map(line -> within(line, reported.subject()))
                                .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
        List<ResultRow> used =
                alike.stream()
                        .filter(
                                line ->
                                        line.measure().equals(counts)
                                                || measure == Measure.STOCK && !isOneDay(reported))
                        .toList();
        return new Check(
                Rule.ofRecorded(reported.bounds(), sum),
                Bounds.of(sum, reported.counted(), measure),
                List.of(),
                used,
                List.of());
    }

    /**
     * A register counts what stands on a day, what happened in a stretch of days, and for a year
     * what is of that year; of a stretch whose days are only about known it counts nothing that
     * could be compared.
     */
    private boolean isCountedInItsTime(Figure reported) {
        LocalDate from = reported.earliest();
        LocalDate to = reported.latest();
        if (from == null || to == null) {
            return false;
        }
        if (register.equals("certifications")) {
            return from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
        }
        boolean aboutKnown = reported.answer().period().edtf().matches(".*[~%X\\[].*");
        return measure == Measure.STOCK
                || isOneDay(reported)
                || reported.shape() == Shape.SPAN && !aboutKnown;
    }

    private static boolean isOneDay(Figure reported) {
        return Objects.equals(reported.earliest(), reported.latest());
    }

    private boolean isAbout(ResultRow line, String subject) {
        if (register.equals("models")) {
            return line.kind().equals("model") && subject.equals(Subject.ALL);
        }
        if (mode != null && !mode.code().equals(line.by()) && !isMixed(line)) {
            return false;
        }
        // Members of groups are another number.
        return isKind(line, subject)
                && (line.measure().equals(counts) || STANDING.contains(line.measure()));
    }

    private static boolean isKind(ResultRow line, String subject) {
        return subject.equals(Subject.ALL)
                || Set.of(subject.split("\\|")).contains(line.kind())
                || PartOf.heldBy(subject).contains(line.kind())
                || PartOf.heldBy(line.kind()).contains(subject);
    }

    private static boolean isMixed(ResultRow line) {
        return HandoverMode.MIXED.code().equals(line.by());
    }

    /** What may be counted under another kind or mode may be nothing of it. */
    private Interval within(ResultRow line, String subject) {
        boolean surely =
                !isMixed(line)
                        && (subject.equals(Subject.ALL)
                                || Set.of(subject.split("\\|")).contains(line.kind())
                                || register.equals("handovers")
                                        && PartOf.heldBy(subject).contains(line.kind()));
        Interval all = line.bounds();
        return surely ? all : new Interval(BigDecimal.ZERO, false, all.hi(), all.hiOpen());
    }

    /** On the one day, or on whichever day of several: what began may not have, and so on. */
    private Interval standing(List<ResultRow> lines, Figure reported) {
        Map<String, Interval> sums =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        ResultRow::measure,
                                        line -> within(line, reported.subject()),
                                        Interval::plus));
        Function<String, Interval> sum =
                name -> sums.getOrDefault(name, Interval.exactly(BigDecimal.ZERO));
        if (isOneDay(reported)) {
            return sum.apply("closing");
        }
        Interval least = sum.apply("opening").minus(sum.apply("ended")).notBelowZero();
        Interval most = sum.apply("opening").plus(sum.apply("new"));
        return new Interval(least.lo(), least.loOpen(), most.hi(), most.hiOpen());
    }

    private boolean countAlike(String reported, String counted) {
        return !register.equals("handovers") || reported.equalsIgnoreCase(counted);
    }

    private static boolean isNothing(ResultRow line) {
        BigDecimal most = line.most();
        return most != null && most.signum() == 0;
    }
}
