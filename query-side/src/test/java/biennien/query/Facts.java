package biennien.query;

import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.DocumentKind;
import biennien.events.law.Indicator;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.ReorganisationId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Facts for tests, in few words. */
public final class Facts {

    public static final String ARTICLE = "source:bai-son-la";
    public static final Act ON_1_JULY_2025 =
            new Act(
                    new DocumentNumber("202/2025/QH15"),
                    LocalDate.of(2025, 6, 12),
                    LocalDate.of(2025, 7, 1));

    private Facts() {}

    public static SourceRegistered article() {
        return article(ARTICLE, "Ngày hội toàn dân ở thành phố Sơn La");
    }

    public static SourceRegistered article(String id, String title) {
        return new SourceRegistered(
                new SourceId(id),
                DocumentKind.PRESS_ARTICLE,
                new Name(title),
                null,
                List.of(new Name(id.substring(7) + ".txt")),
                null,
                null,
                null,
                null);
    }

    public static UnitEstablished unit(
            String id,
            AdministrativeLevel level,
            String name,
            @Nullable String parent,
            String... codes) {
        return new UnitEstablished(
                new UnitId(id), description(level, name, parent, codes), null, null, null);
    }

    public static UnitDescription description(
            AdministrativeLevel level, String name, @Nullable String parent, String... codes) {
        return new UnitDescription(
                level,
                new Name(name),
                List.of(),
                parent == null ? null : new UnitId(parent),
                Arrays.stream(codes).map(code -> new UnitCode("nso", code)).toList());
    }

    public static UnitsMerged merged(
            String id, Act act, List<Edge> from, String into, UnitDescription description) {
        return new UnitsMerged(
                new ReorganisationId("reorganisation:" + id),
                act,
                from,
                new NewUnit(new UnitId(into), description),
                null);
    }

    public static UnitAbolished abolished(String id, Act act, String unit, Edge... heirs) {
        return new UnitAbolished(
                new ReorganisationId("reorganisation:" + id),
                act,
                new UnitId(unit),
                List.of(heirs),
                null);
    }

    public static UnitRenamed renamed(String id, String on, String unit, String name) {
        return new UnitRenamed(
                new ReorganisationId("reorganisation:" + id),
                act(on),
                new UnitId(unit),
                new Name(name),
                null);
    }

    public static UnitRelevelled relevelled(
            String id, String on, String unit, AdministrativeLevel level) {
        return new UnitRelevelled(
                new ReorganisationId("reorganisation:" + id),
                act(on),
                new UnitId(unit),
                level,
                null);
    }

    public static UnitReparented reparented(
            String id, String on, String unit, @Nullable String parent) {
        return new UnitReparented(
                new ReorganisationId("reorganisation:" + id),
                act(on),
                new UnitId(unit),
                parent == null ? null : new UnitId(parent),
                null);
    }

    public static Act act(String operativeOn) {
        return new Act(new DocumentNumber("1/NQ-CP"), null, LocalDate.parse(operativeOn));
    }

    public static Edge whole(String unit) {
        return new Edge(new UnitId(unit), Share.WHOLE);
    }

    public static Edge part(String unit) {
        return new Edge(new UnitId(unit), Share.PART);
    }

    /** A figure under construction. */
    public record Figure(
            String id,
            String unit,
            Indicator indicator,
            String subject,
            Quantity quantity,
            String period,
            String source,
            @Nullable String quote) {

        public Figure of(String otherUnit) {
            return new Figure(id, otherUnit, indicator, subject, quantity, period, source, quote);
        }

        public Figure about(String otherPeriod) {
            return new Figure(id, unit, indicator, subject, quantity, otherPeriod, source, quote);
        }

        public Figure quoting(String words) {
            return new Figure(id, unit, indicator, subject, quantity, period, source, words);
        }

        public Figure from(String otherSource) {
            return new Figure(id, unit, indicator, subject, quantity, period, otherSource, quote);
        }

        public Figure stating(Quantity other) {
            return new Figure(id, unit, indicator, subject, other, period, source, quote);
        }

        public FigureReported reported() {
            return new FigureReported(
                    new FigureId("figure:" + id),
                    new UnitId(unit),
                    indicator,
                    new Subject(indicator.subjectType().code(), subject),
                    quantity,
                    Period.ofSaid(Edtf.of(period)),
                    null,
                    citation());
        }

        public FigureCorrected corrected(String reason) {
            return new FigureCorrected(
                    new FigureId("figure:" + id),
                    correction(reason),
                    new Subject(indicator.subjectType().code(), subject),
                    quantity,
                    Period.ofSaid(Edtf.of(period)),
                    null);
        }

        public FigureWithdrawn withdrawn(String reason) {
            return new FigureWithdrawn(new FigureId("figure:" + id), correction(reason));
        }

        private Correction correction(String reason) {
            return new Correction(Correction.Kind.ENTRY_ERROR, new Reason(reason), citation());
        }

        private Citation citation() {
            return new Citation(
                    new SourceId(source), quote == null ? null : new Quote(quote), null);
        }
    }

    public static Figure figure(
            String id, String unit, Indicator indicator, String subject, Quantity quantity) {
        return new Figure(
                id, unit, indicator, subject, quantity, "2022-01?/2022-07?", ARTICLE, null);
    }

    /** Persons under management by measure. */
    public static Figure managed(String id, String unit, String measure, Quantity quantity) {
        return figure(id, unit, Indicator.MANAGED_PERSON_COUNT, measure, quantity);
    }

    public static Quantity persons(long count) {
        return Quantity.exact(count, "người", Measure.STOCK);
    }

    public static Quantity guns(long count) {
        return Quantity.exact(count, "khẩu", Measure.FLOW);
    }
}
