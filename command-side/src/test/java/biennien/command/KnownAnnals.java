package biennien.command;

import biennien.command.programme.ProgrammeRegister;
import biennien.command.register.Registers;
import biennien.command.source.SourceRegister;
import biennien.command.unit.UnitRegister;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.DocumentKind;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.ReorganisationId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import java.time.LocalDate;
import java.util.List;

/** A small corner of the annals that decisions are tested against. */
public final class KnownAnnals {

    /** A province that goes on. */
    public static final UnitId PROVINCE = new UnitId("unit:son-la-province");

    /** A commune that goes on. */
    public static final UnitId COMMUNE = new UnitId("unit:phieng-khoai");

    /** A ward that went over into another on 2025-07-01. */
    public static final UnitId FORMER_WARD = new UnitId("unit:chieng-le");

    public static final UnitId NEW_WARD = new UnitId("unit:to-hieu");

    public static final Citation CITATION = new Citation(new SourceId("source:report"), null, null);

    public static final Citation UNKNOWN_CITATION =
            new Citation(new SourceId("source:unheard-of"), null, null);

    public static final Registers REGISTERS =
            new Registers(
                    UnitRegister.EMPTY.after(
                            List.of(
                                    established(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La"),
                                    established(
                                            COMMUNE, AdministrativeLevel.COMMUNE, "Phiêng Khoài"),
                                    established(FORMER_WARD, AdministrativeLevel.WARD, "Chiềng Lề"),
                                    new UnitsMerged(
                                            new ReorganisationId("reorganisation:to-hieu"),
                                            new Act(
                                                    new DocumentNumber("1681/NQ-UBTVQH15"),
                                                    LocalDate.of(2025, 6, 16),
                                                    LocalDate.of(2025, 7, 1)),
                                            List.of(new Edge(FORMER_WARD, Share.WHOLE)),
                                            new NewUnit(
                                                    NEW_WARD,
                                                    described(AdministrativeLevel.WARD, "Tô Hiệu")),
                                            null))),
                    SourceRegister.EMPTY.after(
                            List.of(
                                    new SourceRegistered(
                                            CITATION.source(),
                                            DocumentKind.REPORT,
                                            new Name("Báo cáo"),
                                            null,
                                            List.of(),
                                            null,
                                            null,
                                            null,
                                            null))),
                    ProgrammeRegister.EMPTY);

    private KnownAnnals() {}

    public static Edtf on(String edtf) {
        return Edtf.parse(edtf);
    }

    private static UnitEstablished established(UnitId id, AdministrativeLevel level, String name) {
        return new UnitEstablished(id, described(level, name), null, null, null);
    }

    private static UnitDescription described(AdministrativeLevel level, String name) {
        return new UnitDescription(level, new Name(name), List.of(), null, List.of());
    }
}
