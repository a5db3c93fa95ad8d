package biennien.bench;

import biennien.command.importing.Import;
import biennien.command.importing.ImportReport;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.law.AdministrativeLevel;
import biennien.events.unit.UnitDescription;
import biennien.events.values.Name;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.eventstore.LogReader;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A ward of which one file tells a thousand figures of one year, as two documents have them: half
 * of single days, half of the year as a whole. Whatever grows with the figures of a unit and a year
 * is largest here.
 */
final class Ward {

    static final String UNIT = "unit:bench-ward";
    static final int YEAR = 2020;
    private static final int FIGURES = 1_000;
    private static final String HEADER =
            "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,period_start,"
                    + "period_end,period_edtf,subject_type,subject,attributed_to,phrase_vi\n";

    private Ward() {}

    /** The position before the first of the figures. */
    static long make(Service service) throws IOException {
        service.part(CommandGateway.class)
                .sendAndWait(
                        GenericCommandMessage.asCommandMessage(
                                        new EstablishUnit(
                                                new UnitId(UNIT),
                                                new UnitDescription(
                                                        AdministrativeLevel.WARD,
                                                        new Name("Nghìn Số"),
                                                        List.of(),
                                                        null,
                                                        List.of()),
                                                null,
                                                null,
                                                null))
                                .withMetaData(Figures.metaData()));
        List<SourceId> sources =
                List.of(
                        Figures.another(service, "ward-first"),
                        Figures.another(service, "ward-second"));
        long before = service.part(LogReader.class).head();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < FIGURES; i++) {
            rows.append(row(i, sources.get(i % 2)));
        }
        ImportReport imported =
                service.part(Import.class)
                        .run(
                                new ByteArrayInputStream(
                                        rows.toString().getBytes(StandardCharsets.UTF_8)),
                                false,
                                Figures.metaData());
        if (imported.accepted() != FIGURES) {
            throw new IllegalStateException("not all were accepted: " + imported);
        }
        return before;
    }

    /** Each day, and the year, is told by both documents. */
    private static String row(int i, SourceId source) {
        LocalDate day = LocalDate.of(YEAR, 1, 1).plusDays(i / 4);
        boolean ofTheYear = i % 4 < 2;
        return "W%04d,%s,figure,Phường Nghìn Số,weapon-handover-count,%d,exact,khẩu,flow,%s,%s,%s,weapon-type,%s,Công an phường,đã giao nộp %d khẩu súng\n"
                .formatted(
                        i,
                        source,
                        10 + i,
                        ofTheYear ? YEAR + "-01-01" : day,
                        ofTheYear ? YEAR + "-12-31" : day,
                        ofTheYear ? YEAR : day,
                        ofTheYear ? "hunting-gun" : "homemade-gun",
                        10 + i);
    }
}
