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
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.inspection.TeamNumber;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.Channel;
import biennien.events.law.CommendationGround;
import biennien.events.law.ConclusionKind;
import biennien.events.law.Conferrer;
import biennien.events.law.Criterion;
import biennien.events.law.DecidingBody;
import biennien.events.law.DocumentKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.ErasureGround;
import biennien.events.law.GroupRating;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.Indicator;
import biennien.events.law.InspectionStep;
import biennien.events.law.ModelCounter;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.OrganisationKind;
import biennien.events.law.RecipientKind;
import biennien.events.law.RecommendationOutcome;
import biennien.events.law.ReportCalendar;
import biennien.events.law.ReviewKind;
import biennien.events.law.WeaponType;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.movement.MovementSubject;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.ActivityId;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.FigureId;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.InspectionId;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.OrganisationId;
import biennien.events.values.PartKey;
import biennien.events.values.Passage;
import biennien.events.values.Period;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.events.values.Points;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.RankingId;
import biennien.events.values.Reason;
import biennien.events.values.RelativeTime;
import biennien.events.values.Remark;
import biennien.events.values.ReorganisationId;
import biennien.events.values.RulingId;
import biennien.events.values.SealId;
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

    /** By sample file: events of names that are there already, with fields that came later. */
    public static Map<String, Object> later() {
        return Map.of(
                "figure.FigureReported.v1.said-time-and-place",
                new FigureReported(
                        new FigureId("figure:sample"),
                        UNIT,
                        Indicator.WEAPON_HANDOVER_COUNT,
                        new Subject("weapon-type", "homemade-gun"),
                        QUANTITY,
                        Period.asked(
                                null,
                                null,
                                new RelativeTime(
                                        new Quote("trong 7 tháng qua"),
                                        Edtf.parse("2022-08?"),
                                        RelativeTime.Rule.MONTHS_BEFORE,
                                        7,
                                        null,
                                        null)),
                        null,
                        new Citation(
                                new SourceId("source:sample"),
                                new Quote("71 khẩu súng tự chế"),
                                "S025",
                                new Passage(null, null, 1523))));
    }

    private static List<Object> events() {
        var source = new SourceId("source:sample");
        var figure = new FigureId("figure:sample");
        var ruling = new RulingId("ruling:sample");
        var group = new GroupId("group:sample");
        var certification = new CertificationId("certification:sample");
        var handover = new HandoverId("handover:sample");
        var commendation = new CommendationId("commendation:sample");
        var ranking = new RankingId("ranking:sample");
        var exemplary = new ExemplaryTitleId("exemplary:sample");
        var seal = new SealId("seal:sample");
        var organisation = new OrganisationId("organisation:sample");
        var programme = new ProgrammeId("programme:sample");
        var inspection = new InspectionId("inspection:sample");
        var recommendation = new PartKey("r1");
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
                new UnitCodeCorrected(UNIT, "nso", "116", "117", CORRECTION),
                new PartTransferred(
                        REORGANISATION,
                        ACT,
                        UNIT,
                        new UnitId("unit:sample-other"),
                        new Share("part:0.25"),
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
                new ClaimsRuled(
                        ruling,
                        UNIT,
                        Indicator.WEAPON_HANDOVER_COUNT,
                        new Subject("weapon-type", "homemade-gun"),
                        List.of(figure, new FigureId("figure:sample-other")),
                        figure,
                        new Reason("biên bản gốc ghi 71"),
                        new Office("Ban Chỉ đạo 138 tỉnh"),
                        DAY,
                        CITATION),
                new RulingRevoked(ruling, CORRECTION),
                new GroupFounded(
                        group,
                        UNIT,
                        GroupType.SELF_MANAGEMENT_SECURITY_GROUP,
                        new Name("Tổ tự quản số 1"),
                        Edtf.parse("2024-03"),
                        decision,
                        CITATION,
                        null),
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
                new GroupDissolved(
                        group, DAY, new Reason("sáp nhập thôn"), decision, CITATION, null),
                new GroupRetyped(
                        group,
                        GroupType.GRASSROOTS_SECURITY_ORDER_TEAM,
                        DAY,
                        decision,
                        DAY,
                        CITATION),
                new GroupMerged(
                        group, new GroupId("group:sample-other"), DAY, decision, DAY, CITATION),
                new GroupRenamed(
                        group, new Name("Tổ tự quản bản Cọ"), DAY, decision, DAY, CITATION),
                new GroupRated(group, 2026, GroupRating.GOOD, decision, DAY, CITATION),
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
                new HandoverItemised(
                        handover,
                        List.of(
                                new HandoverPart(
                                        0,
                                        WeaponType.FLINTLOCK_GUN,
                                        HandoverMode.VOLUNTARY_HANDOVER,
                                        new Quantity(
                                                Quantity.Kind.EXACT,
                                                "30",
                                                "khẩu",
                                                Measure.FLOW,
                                                "30 súng kíp",
                                                false,
                                                false))),
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
                new OrganisationRegistered(
                        organisation,
                        UNIT,
                        OrganisationKind.ENTERPRISE,
                        new Name("Công ty cổ phần Xi măng Mai Sơn"),
                        List.of(new Name("Xi măng Mai Sơn")),
                        null,
                        EnterpriseSize.MEDIUM,
                        null,
                        Edtf.parse("2006~"),
                        CITATION),
                new OrganisationRenamed(
                        organisation, new Name("Công ty Xi măng Sơn La"), DAY, CITATION),
                new OrganisationResized(organisation, EnterpriseSize.LARGE, DAY, CITATION),
                new OrganisationClosed(organisation, DAY, new Reason("sáp nhập"), CITATION),
                new MovementRanked(
                        ranking,
                        new MovementSubject(
                                MovementSubjectKind.ENTERPRISE,
                                UNIT,
                                new Name("Công ty Xi măng Sơn La"),
                                organisation),
                        2025,
                        MovementRank.EXCELLENT,
                        new Points("95.5"),
                        decision,
                        DAY,
                        new Office("UBND xã"),
                        CITATION),
                new MovementRankingCorrected(
                        ranking, CORRECTION, MovementRank.GOOD, new Points("85")),
                new ExemplaryTitleConferred(
                        exemplary,
                        new MovementSubject(
                                MovementSubjectKind.RESIDENTIAL_AREA,
                                UNIT,
                                new Name("Bản Cọ"),
                                null),
                        2025,
                        decision,
                        DAY,
                        new Office("UBND tỉnh"),
                        CITATION),
                new ExemplaryTitleWithdrawn(
                        exemplary, DAY, new Reason("hồ sơ sai"), decision, CITATION),
                new PeriodSealed(
                        seal,
                        UNIT,
                        2025,
                        ReportCalendar.CALENDAR_YEAR,
                        1042,
                        new Office("Ban Chỉ đạo 138 tỉnh"),
                        DAY,
                        decision,
                        CITATION),
                new SealWithdrawn(seal, CORRECTION),
                new ProgrammeSigned(
                        programme,
                        new DocumentNumber("09/CTr-BCA-MTTW"),
                        new Name("Đẩy mạnh phong trào trong tình hình mới"),
                        List.of(new DocumentNumber("09/CTr-BCA-MTTQ")),
                        List.of(new Office("Bộ Công an")),
                        Edtf.parse("2013-08-01"),
                        Period.ofSaid(Edtf.parse("2013/2023")),
                        UNIT,
                        new ProgrammeId("programme:sample-above"),
                        CITATION),
                new ProgrammeAliasAdded(programme, new DocumentNumber("09/CTr-BCA-TTTW"), CITATION),
                new ProgrammePhaseSet(
                        programme,
                        new Name("Giai đoạn 2021-2023"),
                        Period.ofSaid(Edtf.parse("2021/2023")),
                        new DocumentNumber("279/KH-MTTW-BCA"),
                        CITATION),
                new ProgrammeTargetSet(
                        programme,
                        Indicator.MODEL_COUNT,
                        new Subject("model", "all"),
                        QUANTITY,
                        Edtf.parse("2023-12-31"),
                        UNIT,
                        CITATION),
                new ProgrammeReviewed(
                        programme, ReviewKind.FINAL, Edtf.parse("2023-10-17"), CITATION),
                new ProgrammeSuperseded(
                        programme,
                        new ProgrammeId("programme:sample-next"),
                        Edtf.parse("2023-10-17"),
                        CITATION),
                new InspectionPlanned(
                        inspection,
                        UNIT,
                        new DocumentNumber("15/KH-BCĐ"),
                        new Office("Ban Chỉ đạo Trung ương"),
                        programme,
                        Period.ofSaid(Edtf.parse("2021/2022")),
                        Edtf.parse("2022-11"),
                        CITATION),
                new InspectionTeamAppointed(
                        inspection,
                        new TeamNumber("4"),
                        new Office("Phó Cục trưởng Cục V05"),
                        List.of(new Office("Ban Thường trực Ủy ban Trung ương MTTQ")),
                        decision,
                        DAY,
                        CITATION),
                new InspectionHeld(
                        inspection,
                        UNIT,
                        new Office("Ban Chỉ đạo Trung ương"),
                        programme,
                        Edtf.parse("[2018-11-05,2019-11-05]"),
                        CITATION),
                new InspectionStepHeld(
                        inspection,
                        InspectionStep.DOSSIER_CHECK,
                        DAY,
                        new UnitId("unit:sample-other"),
                        new SourceId("source:sample-minutes"),
                        new Office("Phó Cục trưởng Cục V05"),
                        CITATION),
                new ConclusionPointMade(
                        inspection,
                        new PartKey("c1"),
                        ConclusionKind.STRENGTH,
                        new Remark("Nhiều mô hình hoạt động hiệu quả."),
                        DAY,
                        new SourceId("source:sample-conclusion"),
                        CITATION),
                new RecommendationMade(
                        inspection,
                        recommendation,
                        new Remark("Tuyên truyền, nhân rộng mô hình tiêu biểu."),
                        new Office("Công an tỉnh"),
                        UNIT,
                        Edtf.parse("2026-12-31"),
                        DAY,
                        CITATION),
                new RecommendationAnswered(
                        inspection,
                        recommendation,
                        new Remark("Đã nhân rộng ra toàn tỉnh."),
                        new Office("Công an tỉnh"),
                        new SourceId("source:sample-answer"),
                        DAY,
                        CITATION),
                new RecommendationClosed(
                        inspection,
                        recommendation,
                        RecommendationOutcome.PARTLY_FULFILLED,
                        DAY,
                        CITATION),
                new InspectionClosed(
                        inspection, DAY, new SourceId("source:sample-conclusion"), CITATION),
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
                new ActivityWithdrawn(activity, CORRECTION),
                new NameRevealed(
                        new PersonId("person:sample"),
                        new Reason("Kiểm tra hồ sơ khen thưởng năm 2020")),
                new PersonErased(new PersonId("person:sample"), ErasureGround.SUBJECT_REQUEST));
    }
}
