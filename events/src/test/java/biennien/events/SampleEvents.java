package biennien.events;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.activity.Festival;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.Channel;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.Criterion;
import biennien.events.law.DecidingBody;
import biennien.events.law.DocumentKind;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.Indicator;
import biennien.events.law.ModelCounter;
import biennien.events.law.RecipientKind;
import biennien.events.law.WeaponType;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.ActivityId;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.ReorganisationId;
import biennien.events.values.Sha256;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One full event of every stored name, beside the committed sample of its stored form. */
public final class SampleEvents {

    private static final Citation CITATION =
            new Citation(new SourceId("source:sample"), new Quote("71 khẩu súng tự chế"), "S025");
    private static final Edtf DAY = Edtf.parse("2026-02-20");
    private static final Act ACT =
            new Act(
                    new DocumentNumber("202/2025/QH15"),
                    LocalDate.of(2025, 6, 12),
                    LocalDate.of(2025, 7, 1));
    private static final UnitId UNIT = new UnitId("unit:sample");
    private static final ReorganisationId REORGANISATION =
            new ReorganisationId("reorganisation:sample");
    private static final NewUnit NEW_UNIT =
            new NewUnit(
                    new UnitId("unit:sample-new"),
                    new UnitDescription(
                            AdministrativeLevel.COMMUNE,
                            new Name("Phong Quang"),
                            List.of(),
                            new UnitId("unit:sample-parent"),
                            List.of(new UnitCode("nso", "01849"))));
    private static final Quantity QUANTITY =
            new Quantity(
                    Quantity.Kind.OVER,
                    "7100",
                    "tổ chức",
                    Measure.STOCK,
                    "trên 7.100 tổ chức quần chúng",
                    true,
                    false);
    private static final Period PERIOD = Period.ofSaid(Edtf.parse("2022-01?/2022-07?"));
    private static final Correction CORRECTION =
            new Correction(Correction.Kind.ENTRY_ERROR, new Reason("gõ nhầm số"), CITATION);
    private static final PersonalText SEALED =
            new PersonalText(
                    new PersonId("person:sample"),
                    "AAECAwQFBgcICQoLDA0ODw",
                    "c2VhbGVkLW5hbWUtc2FtcGxl",
                    "00".repeat(32));

    private SampleEvents() {}

    /** Stored name and revision to event, in the order of the registry. */
    public static Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        for (Object event : events()) {
            var name = StoredNames.of(event.getClass());
            all.put(name.name() + ".v" + name.revision(), event);
        }
        return all;
    }

    private static List<Object> events() {
        var source = new SourceId("source:sample");
        var figure = new FigureId("figure:sample");
        var group = new GroupId("group:sample");
        var certification = new CertificationId("certification:sample");
        var handover = new HandoverId("handover:sample");
        var commendation = new CommendationId("commendation:sample");
        var decision = new DocumentNumber("12/QĐ-UBND");
        var model = new ModelId("model:sample");
        var activity = new ActivityId("activity:sample");
        var counts =
                List.of(
                        new ActivityCount(
                                ActivityCounter.SITES, Quantity.exact(12, "điểm", Measure.FLOW)),
                        new ActivityCount(
                                ActivityCounter.ATTENDANCES,
                                Quantity.over(10_300, "lượt người", Measure.FLOW)));
        return List.of(
                new SourceRegistered(
                        source,
                        DocumentKind.CIRCULAR,
                        new Name("Thông tư 124/2021/TT-BCA"),
                        new DocumentNumber("124/2021/TT-BCA"),
                        List.of(new Name("124/2021/TT-BCA.pdf")),
                        new Office("Bộ Công an"),
                        Edtf.parse("2021-12-28"),
                        new Sha256("ab".repeat(32)),
                        CITATION),
                new SourceAliasAdded(source, new Name("09/CTr-BCA-MTTW"), CITATION),
                new PublicationStated(
                        source, Edtf.parse("2020-08-31"), new Quote("31/08/2020 - 05:56"), "S066"),
                new UnitEstablished(
                        UNIT,
                        new UnitDescription(
                                AdministrativeLevel.PROVINCIAL_CITY,
                                new Name("Sơn La"),
                                List.of(new Name("Sơn-La")),
                                new UnitId("unit:sample-parent"),
                                List.of(new UnitCode("nso", "116"))),
                        Edtf.parse("2008"),
                        new DocumentNumber("98/2008/NĐ-CP"),
                        CITATION),
                new UnitsMerged(
                        REORGANISATION,
                        ACT,
                        List.of(
                                new Edge(UNIT, Share.WHOLE),
                                new Edge(new UnitId("unit:sample-other"), Share.PART)),
                        NEW_UNIT,
                        CITATION),
                new UnitSplit(
                        REORGANISATION,
                        ACT,
                        UNIT,
                        List.of(
                                new Edge(new UnitId("unit:sample-new"), new Share("part:0.25")),
                                new Edge(new UnitId("unit:sample-other"), Share.PART)),
                        List.of(NEW_UNIT),
                        CITATION),
                new UnitRenamed(REORGANISATION, ACT, UNIT, new Name("Quan Sơn"), CITATION),
                new UnitRelevelled(
                        REORGANISATION, ACT, UNIT, AdministrativeLevel.MUNICIPALITY, CITATION),
                new UnitReparented(
                        REORGANISATION, ACT, UNIT, new UnitId("unit:sample-parent"), CITATION),
                new UnitAbolished(
                        REORGANISATION,
                        ACT,
                        UNIT,
                        List.of(new Edge(new UnitId("unit:sample-other"), Share.PART)),
                        CITATION),
                new FigureReported(
                        figure,
                        UNIT,
                        Indicator.WEAPON_HANDOVER_COUNT,
                        new Subject("weapon-type", "homemade-gun"),
                        QUANTITY,
                        PERIOD,
                        new Office("Công an tỉnh"),
                        CITATION),
                new FigureCorrected(
                        figure,
                        CORRECTION,
                        new Subject("weapon-type", "homemade-gun"),
                        QUANTITY,
                        PERIOD,
                        new Office("Công an tỉnh")),
                new FigureWithdrawn(figure, CORRECTION),
                new GroupFounded(
                        group,
                        UNIT,
                        GroupType.SELF_MANAGEMENT_SECURITY_GROUP,
                        new Name("Tổ tự quản số 1"),
                        Edtf.parse("2024-03"),
                        decision,
                        CITATION),
                new GroupMembersCounted(
                        group,
                        new Quantity(
                                Quantity.Kind.EXACT,
                                "12",
                                "người",
                                Measure.STOCK,
                                null,
                                false,
                                false),
                        DAY,
                        CITATION),
                new GroupDissolved(group, DAY, new Reason("sáp nhập thôn"), decision, CITATION),
                new CertificationRegistered(
                        certification,
                        new CertificationSubject(
                                CertificationSubjectKind.COMMUNE,
                                new Name("Xã Phong Quang"),
                                UNIT,
                                null,
                                null,
                                null),
                        2026,
                        DAY,
                        CITATION),
                new CertificationAssessed(
                        certification,
                        DAY,
                        CertificationRuleSet.CIRCULAR_124_2021_AMENDED,
                        List.of(
                                new CriterionResult(
                                        Criterion.values()[0],
                                        true,
                                        new DocumentNumber("5/BC-CAX"))),
                        new SubordinateCounts(25, 25, 18),
                        true,
                        CITATION),
                new CertificationRecognised(
                        certification, decision, DAY, DecidingBody.PROVINCIAL_PC, CITATION),
                new CertificationRefused(
                        certification,
                        decision,
                        DAY,
                        DecidingBody.PROVINCIAL_PC,
                        new Reason("chưa đạt tiêu chí"),
                        CITATION),
                new CertificationRevoked(
                        certification,
                        decision,
                        DAY,
                        new DocumentNumber("124/2021/TT-BCA"),
                        new Reason("hồ sơ sai"),
                        CITATION),
                new WeaponsReceived(
                        handover,
                        UNIT,
                        new Office("Công an xã"),
                        List.of(
                                new HandoverItem(
                                        WeaponType.HOMEMADE_GUN,
                                        HandoverMode.VOLUNTARY_HANDOVER,
                                        new Quantity(
                                                Quantity.Kind.EXACT,
                                                "71",
                                                "khẩu",
                                                Measure.FLOW,
                                                null,
                                                false,
                                                false))),
                        DAY,
                        new DocumentNumber("7/BB-CAX"),
                        CITATION),
                new HandoverCorrected(
                        handover,
                        CORRECTION,
                        List.of(
                                new HandoverItem(
                                        WeaponType.HOMEMADE_GUN,
                                        HandoverMode.VOLUNTARY_HANDOVER,
                                        new Quantity(
                                                Quantity.Kind.EXACT,
                                                "9.85",
                                                "kg",
                                                Measure.FLOW,
                                                null,
                                                false,
                                                false))),
                        DAY),
                new CommendationConferred(
                        commendation,
                        AwardForm.GIAY_KHEN,
                        Conferrer.PROVINCIAL_POLICE_DIRECTOR,
                        new Recipient(RecipientKind.INDIVIDUAL, 1, null, SEALED),
                        UNIT,
                        Edtf.parse("[..2020-08-31]"),
                        decision,
                        CommendationGround.MOVEMENT,
                        CITATION),
                new CommendationAnnulled(
                        commendation, AnnulmentGround.values()[0], decision, DAY, CITATION),
                new ModelNamed(
                        model,
                        UNIT,
                        new Name("Zalo, camera an ninh"),
                        List.of(new Name("Camera an ninh")),
                        new Name("Chợ Chiềng An"),
                        Edtf.parse("[..2022-08-19]"),
                        CITATION),
                new ModelPiloted(model, Edtf.parse("2020"), decision, CITATION),
                new ModelLaunched(model, Edtf.parse("2021-05-10"), decision, CITATION),
                new ModelReplicated(
                        model,
                        List.of(new UnitId("unit:sample-other")),
                        null,
                        DAY,
                        decision,
                        CITATION),
                new ModelCounted(
                        model,
                        ModelCounter.POINTS,
                        Quantity.exact(13, "điểm", Measure.STOCK),
                        DAY,
                        CITATION),
                new ModelAliasAdded(model, new Name("Camera an ninh - trật tự"), CITATION),
                new ModelRetired(model, DAY, new Reason("sáp nhập phường"), decision, CITATION),
                new ActivityHeld(
                        activity,
                        UNIT,
                        ActivityKind.FESTIVAL,
                        new Name("Ngày hội Toàn dân bảo vệ an ninh Tổ quốc"),
                        Period.ofSaid(Edtf.parse("2022-08-19")),
                        counts,
                        List.of(Channel.FACE_TO_FACE, Channel.LOUDSPEAKER),
                        List.of(new Office("Ban Chỉ đạo 138")),
                        new Festival(2022, 17),
                        new ProgrammeId("programme:sample"),
                        new Office("Công an tỉnh"),
                        CITATION),
                new ActivityCorrected(
                        activity,
                        CORRECTION,
                        Period.ofSaid(Edtf.parse("2022-08-18")),
                        counts,
                        List.of(Channel.FACE_TO_FACE)),
                new ActivityWithdrawn(activity, CORRECTION));
    }
}
