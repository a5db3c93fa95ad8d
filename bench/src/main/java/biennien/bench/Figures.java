package biennien.bench;

import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.kernel.Command;
import biennien.command.kernel.Shell;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.Subject;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.DocumentKind;
import biennien.events.law.Indicator;
import biennien.events.unit.UnitDescription;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The work of the measurements: 10,000 figures, each a stream, that are corrected again and again.
 * A correction is decided on its figure, on the register of units and on that of sources, as most
 * commands are, and stores one event of about 550 bytes with about 210 bytes of metadata.
 */
final class Figures {

    static final int STREAMS = 10_000;

    static final UnitId UNIT = new UnitId("unit:bench-province");
    private static final SourceId SOURCE = new SourceId("source:bench-report");
    private static final Indicator INDICATOR = Indicator.WEAPON_HANDOVER_COUNT;
    private static final Subject SUBJECT = new Subject("weapon-type", "homemade-gun");
    static final Office OFFICE = new Office("Công an tỉnh");
    private static final Period PERIOD = Period.ofSaid(Edtf.of("2022-01/2022-07"));
    static final Citation CITATION =
            new Citation(SOURCE, new Quote("thu hồi nhiều khẩu súng tự chế"), "S025");
    private static final Correction CORRECTION =
            new Correction(
                    Correction.Kind.NEW_INFORMATION,
                    new Reason("Báo cáo bổ sung của tỉnh ghi con số khác với báo cáo trước"),
                    CITATION);

    /** No value comes twice: a correction that changes nothing is refused. */
    private static final AtomicInteger VALUES = new AtomicInteger(1_000_000);

    private static final String ACTOR = "account:01937f4e-6f7a-7c3c-9d1e-2a4f6b8c0d13";

    private Figures() {}

    /** What must be there before the first figure. */
    static List<Command> ground() {
        return List.of(
                new EstablishUnit(
                        UNIT,
                        new UnitDescription(
                                AdministrativeLevel.PROVINCE,
                                new Name("Đo Lường"),
                                List.of(),
                                null,
                                List.of()),
                        null,
                        null,
                        null),
                new RegisterSource(
                        SOURCE,
                        DocumentKind.REPORT,
                        new Name("Báo cáo đo lường"),
                        null,
                        List.of(),
                        OFFICE,
                        null,
                        null,
                        null));
    }

    /** A document more, for the rows of one file. */
    static SourceId another(Service service, String name) {
        var id = new SourceId("source:bench-" + name);
        service.part(CommandGateway.class)
                .sendAndWait(
                        GenericCommandMessage.asCommandMessage(
                                        new RegisterSource(
                                                id,
                                                DocumentKind.REPORT,
                                                new Name("Báo cáo " + name),
                                                null,
                                                List.of(),
                                                OFFICE,
                                                null,
                                                null,
                                                null))
                                .withMetaData(metaData()));
        return id;
    }

    static Command report(int stream) {
        return report("bench-%05d".formatted(stream), UNIT);
    }

    /** Another figure, beside those that are corrected. */
    static Command report(String name, UnitId unit) {
        return new ReportFigure(
                new FigureId("figure:" + name),
                unit,
                INDICATOR,
                SUBJECT,
                quantity(0),
                PERIOD,
                OFFICE,
                CITATION);
    }

    static Command correctAny(int streams) {
        return new CorrectFigure(
                id(ThreadLocalRandom.current().nextInt(streams)),
                CORRECTION,
                SUBJECT,
                quantity(VALUES.getAndIncrement()),
                PERIOD,
                OFFICE);
    }

    /** The event of such a command, for a stream that no command knows. */
    static FigureCorrected corrected(FigureId id) {
        return new FigureCorrected(
                id, CORRECTION, SUBJECT, quantity(VALUES.getAndIncrement()), PERIOD, OFFICE);
    }

    /** What the edge attaches to each command. */
    static Map<String, Object> metaData() {
        return Map.of(
                Shell.ACTOR,
                ACTOR,
                Shell.ACTOR_ROLE,
                "steward",
                "requestId",
                UUID.randomUUID().toString());
    }

    /** Stands in the samples where another value is put in. */
    static final int SAMPLE_VALUE = 7_654_321;

    static FigureReported reportedOnce(FigureId id) {
        return new FigureReported(
                id, UNIT, INDICATOR, SUBJECT, quantity(SAMPLE_VALUE), PERIOD, OFFICE, CITATION);
    }

    static FigureCorrected correctedOnce(FigureId id) {
        return new FigureCorrected(id, CORRECTION, SUBJECT, quantity(SAMPLE_VALUE), PERIOD, OFFICE);
    }

    private static FigureId id(int stream) {
        return new FigureId("figure:bench-%05d".formatted(stream));
    }

    private static Quantity quantity(int value) {
        return Quantity.exact(value, "khẩu", INDICATOR.measure()).inWords(value + " khẩu súng");
    }
}
