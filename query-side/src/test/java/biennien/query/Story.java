package biennien.query;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.abolished;
import static biennien.query.Facts.act;
import static biennien.query.Facts.article;
import static biennien.query.Facts.description;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.part;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

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
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.Share;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
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
import biennien.events.values.Period;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.events.values.Points;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.RankingId;
import biennien.events.values.Reason;
import biennien.events.values.Remark;
import biennien.events.values.ReorganisationId;
import biennien.events.values.RulingId;
import biennien.events.values.SealId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import java.util.List;

/** One of every kind of event, in an order in which they could have been recorded. */
public final class Story {

    public static final String PROVINCE = "unit:tinh-son-la";
    public static final String CITY = "unit:thanh-pho-son-la";
    public static final String WARD = "unit:phuong-chieng-le";
    public static final Citation CITATION =
            new Citation(new SourceId(ARTICLE), new Quote("như bài đã nêu"), "S001");
    private static final GroupId GROUP = new GroupId("group:to-hoa-giai");
    private static final GroupId WATCH_TEAM = new GroupId("group:to-bao-ve-1");
    private static final GroupId OTHER_WATCH_TEAM = new GroupId("group:to-bao-ve-2");
    private static final CertificationId CERTIFICATION =
            new CertificationId("certification:chieng-le-2023");
    private static final CertificationId SCHOOL = new CertificationId("certification:truong");
    private static final HandoverId HANDOVER = new HandoverId("handover:h1");
    private static final HandoverId LUMP = new HandoverId("handover:h2");
    private static final CommendationId COMMENDATION = new CommendationId("commendation:c1");

    private static final OrganisationId CEMENT = new OrganisationId("organisation:xi-mang");

    private static final RankingId RANKING = new RankingId("ranking:xi-mang-2024");
    private static final ExemplaryTitleId TITLE = new ExemplaryTitleId("exemplary:ban-co");
    public static final ProgrammeId PROGRAMME = new ProgrammeId("programme:09");
    public static final ProgrammeId SUCCESSOR = new ProgrammeId("programme:07");
    public static final InspectionId INSPECTION = new InspectionId("inspection:son-la-2022");
    public static final InspectionId HELD_ONLY = new InspectionId("inspection:chi-biet-ngay");
    private static final RulingId RULING = new RulingId("ruling:sung-tu-che");
    private static final ModelId MODEL = new ModelId("model:zalo");
    private static final ActivityId FESTIVAL = new ActivityId("activity:ngay-hoi");
    private static final ActivityId OUTREACH = new ActivityId("activity:tuyen-truyen");

    private Story() {}

    public static Object[] everything() {
        return new Object[] {
            article(),
            new SourceAliasAdded(new SourceId(ARTICLE), new Name("Bài Sơn La"), null),
            new PublicationStated(
                    new SourceId(ARTICLE), Edtf.of("2022-08-19"), new Quote("19/8/2022"), "S045"),
            unit(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La", null, "14"),
            unit(CITY, AdministrativeLevel.TOWN, "Sơn La", PROVINCE, "116"),
            relevelled("len", "2008-10-26", CITY, AdministrativeLevel.PROVINCIAL_CITY),
            unit(WARD, AdministrativeLevel.WARD, "Chiềng Lề", CITY, "03646"),
            unit("unit:to-hieu-cu", AdministrativeLevel.WARD, "Tô Hiệu", CITY, "03649"),
            renamed("doi-ten", "2010-01-01", "unit:to-hieu-cu", "Tô Hiệu A"),
            reparented("chuyen", "2011-01-01", "unit:to-hieu-cu", PROVINCE),
            figure("f1", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                    .quoting("71 khẩu súng tự chế")
                    .reported(),
            figure("f1", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(17))
                    .corrected("Số bị đảo."),
            figure("f1", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(17))
                    .withdrawn("Nguồn đã rút."),
            new GroupFounded(
                    GROUP,
                    new UnitId(CITY),
                    GroupType.MEDIATION_GROUP,
                    new Name("Tổ hòa giải bản Cọ"),
                    Edtf.of("2020-03"),
                    new DocumentNumber("12/QĐ-UBND"),
                    CITATION,
                    null),
            new GroupMembersCounted(GROUP, persons(9), Edtf.of("2022"), null),
            new GroupMembersCounted(GROUP, persons(7), Edtf.of("2021"), CITATION),
            new GroupDissolved(
                    GROUP, Edtf.of("2024-12-31"), new Reason("Sáp nhập bản."), null, null, null),
            new CertificationRegistered(
                    CERTIFICATION,
                    new CertificationSubject(
                            CertificationSubjectKind.COMMUNE,
                            new Name("Chiềng Lề"),
                            new UnitId(WARD),
                            null,
                            null,
                            null),
                    2023,
                    Edtf.of("2023-01-15"),
                    CITATION),
            new CertificationAssessed(
                    CERTIFICATION,
                    Edtf.of("2023-11"),
                    CertificationRuleSet.fromCode("circular-124-2021"),
                    List.of(
                            new CriterionResult(Criterion.CO_2, true, null),
                            new CriterionResult(
                                    Criterion.fromCode("co-4"),
                                    true,
                                    new DocumentNumber("3/BC-UBND"))),
                    new SubordinateCounts(25, 20, 18),
                    true,
                    null),
            new CertificationRecognised(
                    CERTIFICATION,
                    new DocumentNumber("90/QĐ-UBND"),
                    Edtf.of("2023-12-20"),
                    DecidingBody.DISTRICT_PC,
                    CITATION),
            new CertificationRevoked(
                    CERTIFICATION,
                    new DocumentNumber("7/QĐ-UBND"),
                    Edtf.of("2024-02-01"),
                    new DocumentNumber("124/2021/TT-BCA"),
                    new Reason("Báo cáo sai."),
                    null),
            new CertificationRegistered(
                    SCHOOL,
                    new CertificationSubject(
                            CertificationSubjectKind.AGENCY,
                            new Name("Hạt kiểm lâm"),
                            new UnitId(WARD),
                            null,
                            null,
                            null),
                    2023,
                    Edtf.of("2023-01-20"),
                    null),
            new CertificationRefused(
                    SCHOOL,
                    null,
                    Edtf.of("2023-12"),
                    DecidingBody.COMMUNE_PC,
                    new Reason("Chưa đủ hồ sơ."),
                    null),
            new WeaponsReceived(
                    HANDOVER,
                    new UnitId(CITY),
                    new Office("Công an thành phố Sơn La"),
                    List.of(
                            new HandoverItem(
                                    WeaponType.HOMEMADE_GUN,
                                    HandoverMode.VOLUNTARY_HANDOVER,
                                    guns(3)),
                            new HandoverItem(WeaponType.HUNTING_GUN, HandoverMode.SEIZED, guns(1))),
                    Edtf.of("2024-12/2025-01"),
                    new DocumentNumber("5/BB-CA"),
                    CITATION),
            new HandoverCorrected(
                    HANDOVER,
                    new Correction(
                            Correction.Kind.NEW_INFORMATION, new Reason("Đếm lại."), CITATION),
                    List.of(
                            new HandoverItem(
                                    WeaponType.HOMEMADE_GUN,
                                    HandoverMode.VOLUNTARY_HANDOVER,
                                    guns(4))),
                    Edtf.of("2024-12-30")),
            new CommendationConferred(
                    COMMENDATION,
                    AwardForm.GIAY_KHEN,
                    Conferrer.PROVINCIAL_POLICE_DIRECTOR,
                    new Recipient(RecipientKind.INDIVIDUAL, 1, null, sealed()),
                    new UnitId(WARD),
                    Edtf.of("[..2020-08-31]"),
                    null,
                    CommendationGround.MOVEMENT,
                    CITATION),
            new CommendationAnnulled(
                    COMMENDATION,
                    AnnulmentGround.FALSE_DOSSIER,
                    new DocumentNumber("8/QĐ-CA"),
                    Edtf.of("2023-05-05"),
                    null),
            new CommendationConferred(
                    new CommendationId("commendation:c2"),
                    AwardForm.BANG_KHEN,
                    Conferrer.PROVINCIAL_PC_CHAIR,
                    new Recipient(RecipientKind.COLLECTIVE, 1, new Name("Nhân dân bản Cọ"), null),
                    new UnitId(CITY),
                    Edtf.of("2021-08-19"),
                    new DocumentNumber("99/QĐ-UBND"),
                    CommendationGround.MOVEMENT,
                    null),
            new OrganisationRegistered(
                    CEMENT,
                    new UnitId(WARD),
                    OrganisationKind.ENTERPRISE,
                    new Name("Công ty Xi măng Sơn La"),
                    List.of(new Name("Xi măng 26-3")),
                    null,
                    EnterpriseSize.LARGE,
                    null,
                    Edtf.of("2006"),
                    CITATION),
            new CertificationRegistered(
                    new CertificationId("certification:xi-mang-2023"),
                    new CertificationSubject(
                            CertificationSubjectKind.ENTERPRISE,
                            new Name("Công ty Bê tông Chiềng Lề"),
                            new UnitId(WARD),
                            null,
                            EnterpriseSize.MEDIUM,
                            null,
                            CEMENT),
                    2023,
                    Edtf.of("2023-01-20"),
                    null),
            new CertificationRefused(
                    new CertificationId("certification:xi-mang-2023"),
                    null,
                    Edtf.of("2023-12"),
                    DecidingBody.COMMUNE_PC,
                    new Reason("Chưa đủ hồ sơ."),
                    null),
            new OrganisationRenamed(
                    CEMENT, new Name("Công ty Bê tông Chiềng Lề"), Edtf.of("2019-06"), null),
            new OrganisationResized(CEMENT, EnterpriseSize.MEDIUM, Edtf.of("2021"), CITATION),
            new OrganisationClosed(
                    CEMENT, Edtf.of("2024-12-31"), new Reason("Giải thể."), CITATION),
            new MovementRanked(
                    RANKING,
                    new MovementSubject(
                            MovementSubjectKind.ENTERPRISE,
                            new UnitId(WARD),
                            new Name("Công ty Bê tông Chiềng Lề"),
                            CEMENT),
                    2024,
                    MovementRank.EXCELLENT,
                    new Points("95.5"),
                    new DocumentNumber("21/QĐ-UBND"),
                    Edtf.of("2024-11-25"),
                    new Office("UBND phường Chiềng Lề"),
                    CITATION),
            new MovementRankingCorrected(
                    RANKING,
                    new Correction(Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm."), CITATION),
                    MovementRank.GOOD,
                    new Points("85.5")),
            new MovementRanked(
                    new RankingId("ranking:son-la"),
                    new MovementSubject(MovementSubjectKind.DISTRICT, new UnitId(CITY), null, null),
                    2024,
                    MovementRank.WEAK,
                    null,
                    null,
                    Edtf.of("2024-12"),
                    null,
                    null),
            new ExemplaryTitleConferred(
                    TITLE,
                    new MovementSubject(
                            MovementSubjectKind.RESIDENTIAL_AREA,
                            new UnitId(WARD),
                            new Name("Bản Cọ"),
                            null),
                    2024,
                    new DocumentNumber("22/QĐ-UBND"),
                    Edtf.of("2024-12-01"),
                    new Office("UBND tỉnh Sơn La"),
                    CITATION),
            new ExemplaryTitleConferred(
                    new ExemplaryTitleId("exemplary:chieng-le"),
                    new MovementSubject(MovementSubjectKind.COMMUNE, new UnitId(WARD), null, null),
                    null,
                    null,
                    Edtf.of("2024-12-02"),
                    null,
                    null),
            new ExemplaryTitleWithdrawn(
                    TITLE, Edtf.of("2025-02-01"), new Reason("Hồ sơ sai."), null, CITATION),
            new PeriodSealed(
                    new SealId("seal:son-la-2024"),
                    new UnitId(PROVINCE),
                    2024,
                    ReportCalendar.CALENDAR_YEAR,
                    1,
                    new Office("Ban Chỉ đạo 138 tỉnh"),
                    Edtf.of("2025-02"),
                    null,
                    CITATION),
            new SealWithdrawn(
                    new SealId("seal:son-la-2024"),
                    new Correction(
                            Correction.Kind.ENTRY_ERROR,
                            new Reason("Niêm phong nhầm năm"),
                            CITATION)),
            new ModelNamed(
                    MODEL,
                    new UnitId(WARD),
                    new Name("Zalo, camera an ninh"),
                    List.of(new Name("Camera an ninh")),
                    new Name("Chợ Chiềng An"),
                    Edtf.of("[..2022-08-19]"),
                    CITATION),
            new ModelPiloted(MODEL, Edtf.of("2019"), null, null),
            new ModelLaunched(
                    MODEL, Edtf.of("2020-05-10"), new DocumentNumber("4/QĐ-UBND"), CITATION),
            new ModelReplicated(
                    MODEL, List.of(), new UnitId(CITY), Edtf.of("2022-08"), null, CITATION),
            new ModelReplicated(
                    MODEL,
                    List.of(new UnitId("unit:to-hieu-cu")),
                    null,
                    Edtf.of("2021"),
                    new DocumentNumber("5/QĐ-UBND"),
                    null),
            new ModelCounted(
                    MODEL,
                    ModelCounter.POINTS,
                    Quantity.exact(13, "điểm", Measure.STOCK),
                    Edtf.of("2022-08"),
                    CITATION),
            new ModelCounted(
                    MODEL,
                    ModelCounter.PARTICIPANTS,
                    Quantity.exact(2125, "người", Measure.STOCK),
                    Edtf.of("2022-08"),
                    null),
            new ModelCounted(
                    MODEL,
                    ModelCounter.POINTS,
                    Quantity.exact(7, "điểm", Measure.STOCK),
                    Edtf.of("2021-12"),
                    null),
            new ModelAliasAdded(MODEL, new Name("Camera an ninh - trật tự"), null),
            new ModelRetired(
                    MODEL, Edtf.of("2025-06-30"), new Reason("Sáp nhập phường."), null, CITATION),
            new ActivityHeld(
                    FESTIVAL,
                    new UnitId(CITY),
                    ActivityKind.FESTIVAL,
                    new Name("Ngày hội Toàn dân bảo vệ an ninh Tổ quốc"),
                    Period.ofSaid(Edtf.of("2022-08-19")),
                    List.of(
                            new ActivityCount(
                                    ActivityCounter.SITES,
                                    Quantity.exact(12, "điểm", Measure.FLOW)),
                            new ActivityCount(
                                    ActivityCounter.ATTENDANCES,
                                    Quantity.over(10_300, "lượt người", Measure.FLOW))),
                    List.of(Channel.FACE_TO_FACE, Channel.LOUDSPEAKER),
                    List.of(new Office("Ban Chỉ đạo 138")),
                    new Festival(2022, 17),
                    new ProgrammeId("programme:09"),
                    new Office("Công an thành phố Sơn La"),
                    CITATION),
            new ActivityCorrected(
                    FESTIVAL,
                    new Correction(
                            Correction.Kind.NEW_INFORMATION, new Reason("Đếm lại."), CITATION),
                    Period.ofSaid(Edtf.of("2022-08-18")),
                    List.of(
                            new ActivityCount(
                                    ActivityCounter.SITES,
                                    Quantity.exact(11, "điểm", Measure.FLOW))),
                    List.of(Channel.FACE_TO_FACE)),
            new ActivityWithdrawn(
                    FESTIVAL,
                    new Correction(
                            Correction.Kind.SOURCE_WITHDRAWN, new Reason("Nguồn rút."), CITATION)),
            new ActivityHeld(
                    OUTREACH,
                    null,
                    ActivityKind.LEGAL_OUTREACH_SESSION,
                    null,
                    Period.ofSaid(Edtf.of("2022-01?/2022-07?")),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null),
            merged(
                    "to-hieu",
                    ON_1_JULY_2025,
                    List.of(whole(WARD), part("unit:to-hieu-cu")),
                    "unit:phuong-to-hieu",
                    description(AdministrativeLevel.WARD, "Tô Hiệu", PROVINCE, "03646")),
            abolished("het-thanh-pho", ON_1_JULY_2025, CITY, part("unit:phuong-to-hieu")),
            new UnitSplit(
                    new ReorganisationId("reorganisation:chia"),
                    act("2026-01-01"),
                    new UnitId("unit:to-hieu-cu"),
                    List.of(part("unit:phuong-to-hieu"), part("unit:moi")),
                    List.of(
                            new NewUnit(
                                    new UnitId("unit:moi"),
                                    description(AdministrativeLevel.WARD, "Mới", PROVINCE))),
                    null),
            watchTeam(WATCH_TEAM, "Tổ bảo vệ số 1"),
            watchTeam(OTHER_WATCH_TEAM, "Tổ bảo vệ số 2"),
            new GroupRenamed(
                    WATCH_TEAM,
                    new Name("Tổ bảo vệ bản Cọ"),
                    Edtf.of("2019-05-01"),
                    null,
                    null,
                    CITATION),
            new GroupRetyped(
                    WATCH_TEAM,
                    GroupType.GRASSROOTS_SECURITY_ORDER_TEAM,
                    Edtf.of("2024-07-01"),
                    new DocumentNumber("40/QĐ-UBND"),
                    Edtf.of("2024-06-28"),
                    CITATION),
            new GroupMerged(
                    OTHER_WATCH_TEAM,
                    WATCH_TEAM,
                    Edtf.of("2024-06-30"),
                    new DocumentNumber("40/QĐ-UBND"),
                    Edtf.of("2024-06-28"),
                    CITATION),
            new GroupRated(
                    WATCH_TEAM,
                    2026,
                    GroupRating.GOOD,
                    new DocumentNumber("9/QĐ-UBND"),
                    Edtf.of("2026-11-20"),
                    CITATION),
            new WeaponsReceived(
                    LUMP,
                    new UnitId(WARD),
                    null,
                    List.of(
                            new HandoverItem(
                                    WeaponType.GUN, HandoverMode.VOLUNTARY_HANDOVER, guns(71)),
                            new HandoverItem(WeaponType.GUN, HandoverMode.SEIZED, guns(3))),
                    Edtf.of("2025-03"),
                    null,
                    CITATION),
            new HandoverItemised(
                    LUMP,
                    List.of(
                            new HandoverPart(
                                    0,
                                    WeaponType.SHOTGUN_LIKE,
                                    HandoverMode.VOLUNTARY_HANDOVER,
                                    guns(30)),
                            new HandoverPart(
                                    0,
                                    WeaponType.HUNTING_GUN,
                                    HandoverMode.VOLUNTARY_HANDOVER,
                                    Quantity.over(10, "khẩu", Measure.FLOW))),
                    CITATION),
            new PartTransferred(
                    new ReorganisationId("reorganisation:chuyen-phan"),
                    act("2026-06-01"),
                    new UnitId("unit:phuong-to-hieu"),
                    new UnitId("unit:moi"),
                    new Share("part:0.25"),
                    CITATION),
            new UnitCodeCorrected(
                    new UnitId("unit:to-hieu-cu"),
                    "nso",
                    "03649",
                    "03650",
                    new Correction(
                            Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm mã."), CITATION)),
            new ProgrammeSigned(
                    PROGRAMME,
                    new DocumentNumber("09/CTr-BCA-MTTW"),
                    new Name("Đẩy mạnh phong trào trong tình hình mới"),
                    List.of(new DocumentNumber("09/CTr-BCA-MTTQ")),
                    List.of(new Office("Bộ Công an"), new Office("Ủy ban Trung ương MTTQ")),
                    Edtf.of("2013-08-01"),
                    Period.ofSaid(Edtf.of("2013/2023")),
                    null,
                    null,
                    null),
            new ProgrammeAliasAdded(PROGRAMME, new DocumentNumber("09/CTr-BCA-TTTW"), CITATION),
            new ProgrammePhaseSet(
                    PROGRAMME,
                    new Name("Giai đoạn kéo dài"),
                    Period.ofSaid(Edtf.of("2021/2022")),
                    null,
                    null),
            new ProgrammePhaseSet(
                    PROGRAMME,
                    new Name("Giai đoạn kéo dài"),
                    Period.ofSaid(Edtf.of("2021/2023")),
                    new DocumentNumber("279/KH-MTTW-BCA"),
                    CITATION),
            new ProgrammeTargetSet(
                    PROGRAMME,
                    Indicator.MODEL_COUNT,
                    null,
                    Quantity.exact(20, "mô hình", Measure.STOCK),
                    Edtf.of("2023"),
                    new UnitId(PROVINCE),
                    null),
            new ProgrammeTargetSet(
                    PROGRAMME,
                    Indicator.MODEL_COUNT,
                    null,
                    Quantity.exact(28, "mô hình", Measure.STOCK),
                    Edtf.of("2023"),
                    new UnitId(PROVINCE),
                    CITATION),
            new ProgrammeReviewed(PROGRAMME, ReviewKind.FINAL, Edtf.of("2023-10-17"), CITATION),
            new ProgrammeSigned(
                    SUCCESSOR,
                    new DocumentNumber("07/CTr"),
                    new Name("Chương trình phối hợp số 07"),
                    List.of(),
                    List.of(),
                    Edtf.of("2023-10-17"),
                    Period.ofSaid(Edtf.of("2023/2033")),
                    new UnitId(PROVINCE),
                    PROGRAMME,
                    null),
            new ProgrammeSuperseded(PROGRAMME, SUCCESSOR, Edtf.of("2023-10-17"), CITATION),
            new InspectionPlanned(
                    INSPECTION,
                    new UnitId(CITY),
                    new DocumentNumber("15/KH-BCĐ"),
                    new Office("Ban Chỉ đạo Trung ương"),
                    PROGRAMME,
                    Period.ofSaid(Edtf.of("2021/2022-06")),
                    Edtf.of("2022-11"),
                    CITATION),
            new InspectionTeamAppointed(
                    INSPECTION,
                    new TeamNumber("4"),
                    new Office("Phó Cục trưởng Cục V05"),
                    List.of(new Office("Ủy ban Trung ương MTTQ"), new Office("Cục V05")),
                    new DocumentNumber("20/QĐ-BCĐ"),
                    Edtf.of("2022-10"),
                    null),
            new InspectionHeld(
                    INSPECTION,
                    new UnitId(CITY),
                    new Office("Đoàn kiểm tra số 4"),
                    null,
                    Edtf.of("2022-11-05"),
                    CITATION),
            new InspectionStepHeld(
                    INSPECTION,
                    InspectionStep.WORKING_SESSION,
                    Edtf.of("2022-11-05"),
                    null,
                    new SourceId(ARTICLE),
                    new Office("Phó Cục trưởng Cục V05"),
                    CITATION),
            new InspectionStepHeld(
                    INSPECTION,
                    InspectionStep.SELF_REPORT,
                    Edtf.of("2022-10"),
                    new UnitId(WARD),
                    null,
                    null,
                    null),
            new ConclusionPointMade(
                    INSPECTION,
                    new PartKey("c1"),
                    ConclusionKind.STRENGTH,
                    new Remark("Nhiều mô hình hiệu quả."),
                    Edtf.of("2022-11-05"),
                    new SourceId(ARTICLE),
                    CITATION),
            new RecommendationMade(
                    INSPECTION,
                    new PartKey("r1"),
                    new Remark("Nhân rộng mô hình tiêu biểu."),
                    new Office("Công an tỉnh"),
                    new UnitId(PROVINCE),
                    Edtf.of("2023-06-30"),
                    Edtf.of("2022-11-05"),
                    CITATION),
            new RecommendationMade(
                    INSPECTION,
                    new PartKey("r2"),
                    new Remark("Kiện toàn tổ hòa giải."),
                    null,
                    new UnitId(CITY),
                    null,
                    Edtf.of("2022-11-05"),
                    null),
            new InspectionClosed(
                    INSPECTION, Edtf.of("2022-12-01"), new SourceId(ARTICLE), CITATION),
            new RecommendationAnswered(
                    INSPECTION,
                    new PartKey("r1"),
                    new Remark("Đã nhân rộng ra các xã."),
                    new Office("Công an tỉnh"),
                    new SourceId(ARTICLE),
                    Edtf.of("2023-08-01"),
                    CITATION),
            new RecommendationClosed(
                    INSPECTION,
                    new PartKey("r1"),
                    RecommendationOutcome.PARTLY_FULFILLED,
                    Edtf.of("2023-09-01"),
                    null),
            new InspectionHeld(
                    HELD_ONLY,
                    new UnitId(PROVINCE),
                    null,
                    SUCCESSOR,
                    Edtf.of("XXXX-11-05"),
                    CITATION),
            new RecommendationMade(
                    HELD_ONLY,
                    new PartKey("r1"),
                    new Remark("Tuyên truyền, phổ biến."),
                    null,
                    new UnitId(PROVINCE),
                    null,
                    Edtf.of("XXXX-11-05"),
                    CITATION),
            new ClaimsRuled(
                    RULING,
                    new UnitId(CITY),
                    Indicator.WEAPON_HANDOVER_COUNT,
                    new Subject("weapon-type", "homemade-gun"),
                    List.of(new FigureId("figure:f1"), new FigureId("figure:f2")),
                    new FigureId("figure:f1"),
                    new Reason("Biên bản gốc ghi 71."),
                    new Office("Ban Chỉ đạo 138 tỉnh Sơn La"),
                    Edtf.of("2026-03"),
                    CITATION),
            new RulingRevoked(
                    RULING,
                    new Correction(
                            Correction.Kind.NEW_INFORMATION,
                            new Reason("Có biên bản khác."),
                            CITATION)),
            new NameRevealed(new PersonId("person:p1"), new Reason("Kiểm tra hồ sơ.")),
            new PersonErased(new PersonId("person:p1"), ErasureGround.PURPOSE_ENDED)
        };
    }

    private static GroupFounded watchTeam(GroupId id, String name) {
        return new GroupFounded(
                id,
                new UnitId(CITY),
                GroupType.NEIGHBOURHOOD_WATCH_TEAM,
                new Name(name),
                Edtf.of("2015"),
                null,
                CITATION,
                Edtf.of("2014-12-20"));
    }

    private static PersonalText sealed() {
        return new PersonalText(
                new PersonId("person:p1"), "AAAAAAAAAAAAAAAA", "c2VhbGVk", "0".repeat(64));
    }
}
