package biennien.command.register;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.DocumentKind;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Quote;
import biennien.events.values.ReorganisationId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A few units of Sơn La and Bắc Kạn, before and after 1 July 2025, for tests. */
public final class Atlas {

    public static final UnitId SON_LA = new UnitId("unit:tinh-son-la");
    public static final UnitId SON_LA_CITY = new UnitId("unit:thanh-pho-son-la");
    public static final UnitId CHIENG_LE = new UnitId("unit:phuong-chieng-le");
    public static final UnitId TO_HIEU_BEFORE = new UnitId("unit:phuong-to-hieu-cu");
    public static final UnitId TO_HIEU = new UnitId("unit:phuong-to-hieu");

    public static final UnitId BAC_KAN = new UnitId("unit:tinh-bac-kan");
    public static final UnitId BAC_KAN_CITY = new UnitId("unit:thanh-pho-bac-kan");
    public static final UnitId BACH_THONG = new UnitId("unit:huyen-bach-thong");
    public static final UnitId DUONG_QUANG = new UnitId("unit:xa-duong-quang");
    public static final UnitId DON_PHONG = new UnitId("unit:xa-don-phong");
    public static final UnitId PHONG_QUANG = new UnitId("unit:xa-phong-quang");

    public static final SourceId ARTICLE = new SourceId("source:article");

    public static final LocalDate NEW_ORDER = LocalDate.of(2025, 7, 1);
    public static final Act NEW_COMMUNES =
            new Act(new DocumentNumber("1681/NQ-UBTVQH15"), LocalDate.of(2025, 6, 16), NEW_ORDER);

    private static final List<Object> UNTIL_JUNE_2025 =
            List.of(
                    established(SON_LA, AdministrativeLevel.PROVINCE, "Sơn La", null, null),
                    established(
                            SON_LA_CITY,
                            AdministrativeLevel.PROVINCIAL_CITY,
                            "Sơn La",
                            SON_LA,
                            "2008-10-26"),
                    established(
                            CHIENG_LE, AdministrativeLevel.WARD, "Chiềng Lề", SON_LA_CITY, null),
                    established(
                            TO_HIEU_BEFORE, AdministrativeLevel.WARD, "Tô Hiệu", SON_LA_CITY, null),
                    established(BAC_KAN, AdministrativeLevel.PROVINCE, "Bắc Kạn", null, null),
                    established(
                            BAC_KAN_CITY,
                            AdministrativeLevel.PROVINCIAL_CITY,
                            "Bắc Kạn",
                            BAC_KAN,
                            "2015-03-11"),
                    established(
                            BACH_THONG,
                            AdministrativeLevel.RURAL_DISTRICT,
                            "Bạch Thông",
                            BAC_KAN,
                            null),
                    established(
                            DUONG_QUANG,
                            AdministrativeLevel.COMMUNE,
                            "Dương Quang",
                            BAC_KAN_CITY,
                            null),
                    established(
                            DON_PHONG, AdministrativeLevel.COMMUNE, "Đôn Phong", BACH_THONG, null),
                    new SourceRegistered(
                            ARTICLE,
                            DocumentKind.PRESS_ARTICLE,
                            new Name("Thành phố Sơn La: hiệu quả từ phong trào"),
                            null,
                            List.of(new Name("001.txt")),
                            null,
                            null,
                            null,
                            null));

    private static final List<Object> SINCE_JULY_2025 =
            List.of(
                    new UnitsMerged(
                            new ReorganisationId("reorganisation:to-hieu"),
                            NEW_COMMUNES,
                            List.of(
                                    new Edge(CHIENG_LE, Share.WHOLE),
                                    new Edge(TO_HIEU_BEFORE, Share.WHOLE)),
                            new NewUnit(
                                    TO_HIEU,
                                    described(AdministrativeLevel.WARD, "Tô Hiệu", SON_LA)),
                            null),
                    new UnitAbolished(
                            new ReorganisationId("reorganisation:thanh-pho-son-la"),
                            NEW_COMMUNES,
                            SON_LA_CITY,
                            List.of(new Edge(TO_HIEU, Share.PART)),
                            null));

    private Atlas() {}

    /** As it was when no reorganisation was recorded yet. */
    public static Registers before() {
        return Registers.EMPTY.after(UNTIL_JUNE_2025);
    }

    /** With the new wards of Sơn La and without its city; Bắc Kạn stays as it was. */
    public static Registers after() {
        return before().after(SINCE_JULY_2025);
    }

    /** After more events. */
    public static Registers and(Registers registers, Object... events) {
        return registers.after(List.of(events));
    }

    public static List<Object> events() {
        var all = new ArrayList<>(UNTIL_JUNE_2025);
        all.addAll(SINCE_JULY_2025);
        return all;
    }

    public static UnitDescription described(
            AdministrativeLevel level, String name, @Nullable UnitId parent, UnitCode... codes) {
        return new UnitDescription(level, new Name(name), List.of(), parent, List.of(codes));
    }

    public static UnitEstablished established(
            UnitId id,
            AdministrativeLevel level,
            String name,
            @Nullable UnitId parent,
            @Nullable String from) {
        return new UnitEstablished(
                id,
                described(level, name, parent),
                from == null ? null : Edtf.of(from),
                null,
                null);
    }

    /** A citation of a document that is registered. */
    public static Citation cited() {
        return new Citation(ARTICLE, new Quote("giao nộp 71 khẩu súng tự chế"), "S025");
    }

    /** A citation of a document that nobody registered. */
    public static Citation citedUnknown() {
        return new Citation(new SourceId("source:unheard-of"), null, null);
    }
}
