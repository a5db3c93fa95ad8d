package biennien.bench;

import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.DocumentKind;
import biennien.events.law.Indicator;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What is there before the figures: units, a yearly report of each province, and one figure of each
 * kind with a correction and a withdrawal, from which all others are copied.
 *
 * @param communes of each district
 */
record AsofGround(int communes) {

    static final int PROVINCES = 63;
    static final int DISTRICTS = 10;
    static final int FIRST_YEAR = 2015;
    static final int YEARS = 10;

    /** The last province is small: all its rows are compared with those of the projections. */
    static final String SAMPLE = province(PROVINCES - 1);

    static final List<Indicator> KINDS =
            List.of(
                    Indicator.WEAPON_HANDOVER_COUNT,
                    Indicator.LEGAL_OUTREACH_ATTENDANCE,
                    Indicator.FORUM_COUNT,
                    Indicator.INSPECTION_HELD,
                    Indicator.CERTIFIED_COUNT);

    /** How the numbers are qualified; the last stands for all the rest. */
    static final List<Quantity.Kind> QUALIFIERS =
            List.of(Quantity.Kind.OVER, Quantity.Kind.NEARLY, Quantity.Kind.EXACT);

    static final String VALUE = "777777";
    static final String YEAR = "2999";
    private static final String QUOTE = "trong năm đã có nhiều kết quả";

    static String province(int province) {
        return "unit:as-of-p%02d".formatted(province);
    }

    List<Object> events() {
        var events = new ArrayList<Object>();
        for (int p = 0; p < PROVINCES; p++) {
            events.add(unit(province(p), AdministrativeLevel.PROVINCE, "Đo " + p, null));
            for (int y = 0; y < YEARS; y++) {
                events.add(source("source:as-of-p%02d-%d".formatted(p, FIRST_YEAR + y)));
            }
            boolean sample = p == PROVINCES - 1;
            for (int d = 0; d < (sample ? 1 : DISTRICTS); d++) {
                String district = province(p) + "-d" + d;
                events.add(
                        unit(
                                district,
                                AdministrativeLevel.RURAL_DISTRICT,
                                "Đo %d.%d".formatted(p, d),
                                province(p)));
                for (int c = 0; c < (sample ? 2 : communes); c++) {
                    events.add(
                            unit(
                                    district + "-c%02d".formatted(c),
                                    AdministrativeLevel.COMMUNE,
                                    "Đo %d.%d.%d".formatted(p, d, c),
                                    district));
                }
            }
        }
        events.add(unit("unit:as-of-template", AdministrativeLevel.PROVINCE, "Mẫu", null));
        events.add(source("source:as-of-template"));
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (int qualifier = 0; qualifier < QUALIFIERS.size(); qualifier++) {
                events.add(reported(kind, qualifier));
                events.add(corrected(kind, qualifier));
                events.add(withdrawn(kind, qualifier));
            }
        }
        return events;
    }

    static FigureId template(int kind, int qualifier) {
        return new FigureId("figure:as-of-template-%d-%d".formatted(kind, qualifier));
    }

    private static FigureReported reported(int kind, int qualifier) {
        return new FigureReported(
                template(kind, qualifier),
                new UnitId("unit:as-of-template"),
                KINDS.get(kind),
                subject(kind),
                quantity(kind, qualifier, VALUE),
                Period.ofSaid(Edtf.of(YEAR)),
                null,
                citation("source:as-of-template"));
    }

    private static FigureCorrected corrected(int kind, int qualifier) {
        return correction(
                template(kind, qualifier), "source:as-of-template", kind, qualifier, YEAR, VALUE);
    }

    static FigureCorrected correction(
            FigureId id, String source, int kind, int qualifier, String year, String value) {
        return new FigureCorrected(
                id,
                new Correction(
                        Correction.Kind.NEW_INFORMATION,
                        new Reason("Báo cáo bổ sung ghi con số khác"),
                        citation(source)),
                subject(kind),
                quantity(kind, qualifier, value),
                Period.ofSaid(Edtf.of(year)),
                null);
    }

    private static FigureWithdrawn withdrawn(int kind, int qualifier) {
        return new FigureWithdrawn(
                template(kind, qualifier),
                new Correction(
                        Correction.Kind.ENTRY_ERROR,
                        new Reason("Ghi nhầm đơn vị"),
                        citation("source:as-of-template")));
    }

    private static Quantity quantity(int kind, int qualifier, String value) {
        return new Quantity(
                QUALIFIERS.get(qualifier),
                value,
                KINDS.get(kind).units().getFirst(),
                Measure.FLOW,
                null,
                false,
                false);
    }

    private static Subject subject(int kind) {
        Indicator indicator = KINDS.get(kind);
        return new Subject(
                indicator.subjectType().code(),
                indicator == Indicator.WEAPON_HANDOVER_COUNT ? "homemade-gun" : Subject.ALL);
    }

    private static Citation citation(String source) {
        return new Citation(new SourceId(source), new Quote(QUOTE), null);
    }

    private static UnitEstablished unit(
            String id, AdministrativeLevel level, String name, @Nullable String parent) {
        return new UnitEstablished(
                new UnitId(id),
                new UnitDescription(
                        level,
                        new Name(name),
                        List.of(),
                        parent == null ? null : new UnitId(parent),
                        List.of()),
                null,
                null,
                null);
    }

    private static SourceRegistered source(String id) {
        return new SourceRegistered(
                new SourceId(id),
                DocumentKind.REPORT,
                new Name("Báo cáo " + id.substring(id.lastIndexOf(':') + 1)),
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
