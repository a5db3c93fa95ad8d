package biennien.query.results;

import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.article;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationSubject;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.DecidingBody;
import biennien.events.law.GroupRating;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.ModelCounter;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.RecipientKind;
import biennien.events.law.RecommendationOutcome;
import biennien.events.law.WeaponType;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.movement.MovementSubject;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.values.ActivityId;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.InspectionId;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.PartKey;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.RankingId;
import biennien.events.values.Reason;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.query.Facts;
import biennien.query.ReadModel;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** That a line is the sum of what its facts add to it, for every register and many facts. */
class ContributionsTest {

    private static final String PROVINCE = "unit:tinh";
    private static final List<String> UNITS =
            List.of(
                    PROVINCE,
                    "unit:huyen-a",
                    "unit:huyen-b",
                    "unit:xa-1",
                    "unit:xa-2",
                    "unit:xa-3");
    private static final Citation CITED = new Citation(new SourceId(Facts.ARTICLE), null, null);
    private static final DocumentNumber NUMBER = new DocumentNumber("7/QĐ-UBND");
    private static final int FACTS = 25;

    private static ReadModel model;
    private static final Random RANDOM = new Random(20250701);

    @BeforeAll
    static void many_facts() {
        model = new ReadModel();
        model.record(
                unit(PROVINCE, AdministrativeLevel.PROVINCE, "Tỉnh", null),
                unit("unit:huyen-a", AdministrativeLevel.RURAL_DISTRICT, "A", PROVINCE),
                unit("unit:huyen-b", AdministrativeLevel.RURAL_DISTRICT, "B", PROVINCE),
                unit("unit:xa-1", AdministrativeLevel.COMMUNE, "Một", "unit:huyen-a"),
                unit("unit:xa-2", AdministrativeLevel.COMMUNE, "Hai", "unit:huyen-a"),
                unit("unit:xa-3", AdministrativeLevel.COMMUNE, "Ba", "unit:huyen-b"),
                reparented("doi", "2022-06-01", "unit:xa-2", "unit:huyen-b"),
                article());
        for (int i = 0; i < FACTS; i++) {
            model.record(facts(i).toArray());
        }
        model.record(
                merged(
                        "nhap",
                        ON_1_JULY_2025,
                        List.of(whole("unit:xa-1"), whole("unit:xa-3")),
                        "unit:xa-moi",
                        Facts.description(AdministrativeLevel.COMMUNE, "Mới", PROVINCE)));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void the_contributions_to_a_line_sum_up_to_it() {
        var snapshot = new Snapshot(model.head(), View.PUBLIC, model.sql);
        Scope scope = model.bean(Scope.class);
        var told = new LinkedHashMap<String, Integer>();
        for (OfUnit of : questions()) {
            for (Window window : windows()) {
                for (Register register : registers()) {
                    var units = scope.covered(of, snapshot);
                    List<ResultRow> lines = register.rows(units, window, snapshot);
                    List<Contribution> contributions =
                            register.contributions(units, window, snapshot);
                    assertThat(sums(lines, contributions))
                            .as("%s of %s in %s", register.code(), of, window)
                            .isEqualTo(bounds(lines));
                    assertThat(contributions)
                            .allSatisfy(
                                    each -> {
                                        assertThat(each.register()).isEqualTo(register.code());
                                        assertThat(each.positions()).isNotEmpty().isSorted();
                                    })
                            .doesNotHaveDuplicates();
                    told.merge(register.code(), contributions.size(), Integer::sum);
                }
            }
        }
        assertThat(told).hasSize(10).allSatisfy((_, count) -> assertThat(count).isGreaterThan(50));
    }

    @Test
    void the_events_of_a_contribution_are_those_of_its_fact() {
        var snapshot = new Snapshot(model.head(), View.PUBLIC, model.sql);
        for (Register register : registers()) {
            for (Contribution each :
                    register.contributions(
                            model.bean(Scope.class).covered(of(null, false), snapshot),
                            new Window(null, LocalDate.of(2024, 12, 31)),
                            snapshot)) {
                String fact = each.fact().split("/")[0];
                assertThat(streams(each.positions())).as("%s", each).containsOnly(fact);
            }
        }
    }

    private static List<String> streams(List<Long> positions) {
        return model.sql
                .sql("SELECT stream FROM eventstore.event WHERE position IN (:positions)")
                .param("positions", positions)
                .query(String.class)
                .list();
    }

    private static Map<Contribution.Key, Interval> bounds(List<ResultRow> lines) {
        var bounds = new LinkedHashMap<Contribution.Key, Interval>();
        lines.forEach(line -> assertThat(bounds.put(line.key(), line.bounds())).isNull());
        return bounds;
    }

    private static Map<Contribution.Key, Interval> sums(
            List<ResultRow> lines, List<Contribution> contributions) {
        var sums = new LinkedHashMap<Contribution.Key, Interval>();
        lines.forEach(line -> sums.put(line.key(), Interval.exactly(BigDecimal.ZERO)));
        contributions.forEach(each -> sums.merge(each.key(), each.adds(), Interval::plus));
        return sums;
    }

    private static List<Register> registers() {
        return Stream.of(
                        GroupResults.class,
                        ModelResults.class,
                        CertificationResults.class,
                        RankingResults.class,
                        RatingResults.class,
                        HandoverResults.class,
                        CommendationResults.class,
                        ActivityResults.class,
                        InspectionResults.class,
                        RecommendationResults.class)
                .<Register>map(type -> model.bean(type))
                .toList();
    }

    private static List<OfUnit> questions() {
        return List.of(
                of(null, false),
                of(PROVINCE, true),
                of("unit:huyen-b", true),
                of("unit:xa-2", false));
    }

    private static OfUnit of(@Nullable String unit, boolean within) {
        return new OfUnit(unit, within, null);
    }

    private static List<Window> windows() {
        return List.of(
                new Window(null, null),
                new Window(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                new Window(LocalDate.of(2021, 7, 1), LocalDate.of(2024, 3, 31)),
                new Window(null, LocalDate.of(2023, 6, 30)));
    }

    private static List<Object> facts(int i) {
        var all = new ArrayList<Object>();
        groups(i, all);
        models(i, all);
        certifications(i, all);
        var batch = new HandoverId("handover:" + i);
        all.add(
                new WeaponsReceived(
                        batch,
                        anywhere(),
                        null,
                        List.of(
                                new HandoverItem(
                                        WeaponType.GUN, mode(), guns(RANDOM.nextInt(40, 90))),
                                new HandoverItem(
                                        WeaponType.HOMEMADE_GUN,
                                        mode(),
                                        Quantity.over(RANDOM.nextInt(1, 9), "khẩu", Measure.FLOW))),
                        day(),
                        null,
                        null));
        if (RANDOM.nextBoolean()) {
            all.add(
                    new HandoverCorrected(
                            batch,
                            correction(),
                            List.of(new HandoverItem(WeaponType.GUN, mode(), guns(40))),
                            day()));
        }
        if (RANDOM.nextBoolean()) {
            all.add(
                    new HandoverItemised(
                            batch,
                            List.of(
                                    new HandoverPart(
                                            0,
                                            WeaponType.FLINTLOCK_GUN,
                                            mode(),
                                            guns(RANDOM.nextInt(1, 40)))),
                            null));
        }
        var award = new CommendationId("commendation:" + i);
        all.add(
                new CommendationConferred(
                        award,
                        RANDOM.nextBoolean() ? AwardForm.GIAY_KHEN : AwardForm.BANG_KHEN,
                        Conferrer.PROVINCIAL_PC_CHAIR,
                        new Recipient(
                                RecipientKind.COLLECTIVE,
                                RANDOM.nextInt(1, 12),
                                new Name("Nhân dân"),
                                null),
                        anywhere(),
                        day(),
                        null,
                        CommendationGround.MOVEMENT,
                        null));
        if (RANDOM.nextInt(5) == 0) {
            all.add(
                    new CommendationAnnulled(
                            award, AnnulmentGround.FALSE_DOSSIER, NUMBER, day(), null));
        }
        activities(i, all);
        var inspection = new InspectionId("inspection:" + i);
        all.add(new InspectionHeld(inspection, anywhere(), null, null, day(), null));
        all.add(
                new RecommendationMade(
                        inspection,
                        new PartKey("r1"),
                        new Remark("Nhân rộng."),
                        null,
                        null,
                        null,
                        day(),
                        null));
        if (RANDOM.nextBoolean()) {
            all.add(
                    new RecommendationClosed(
                            inspection,
                            new PartKey("r1"),
                            RecommendationOutcome.FULFILLED,
                            after(),
                            null));
        }
        return all;
    }

    private static void groups(int i, List<Object> all) {
        var group = new GroupId("group:" + i);
        all.add(
                new GroupFounded(
                        group,
                        anywhere(),
                        GroupType.NEIGHBOURHOOD_WATCH_TEAM,
                        new Name("Tổ " + i),
                        day(),
                        null,
                        null,
                        null));
        all.add(new GroupMembersCounted(group, persons(RANDOM.nextInt(1, 30)), day(), null));
        all.add(
                new GroupMembersCounted(
                        group, Quantity.over(20, "người", Measure.STOCK), after(), null));
        if (RANDOM.nextBoolean()) {
            all.add(
                    new GroupRetyped(
                            group,
                            GroupType.GRASSROOTS_SECURITY_ORDER_TEAM,
                            Edtf.of("2024-07-01"),
                            null,
                            null,
                            null));
        }
        all.add(new GroupRated(group, 2022 + RANDOM.nextInt(3), rating(), null, day(), null));
        all.add(new GroupRated(group, 2022, rating(), null, day(), null));
        if (RANDOM.nextInt(3) == 0) {
            all.add(
                    new GroupDissolved(
                            group, Edtf.of("2025"), new Reason("Sáp nhập."), null, null, null));
        }
    }

    private static void models(int i, List<Object> all) {
        var id = new ModelId("model:" + i);
        all.add(
                new ModelNamed(
                        id, anywhere(), new Name("Mô hình " + i), List.of(), null, day(), null));
        if (RANDOM.nextBoolean()) {
            all.add(new ModelLaunched(id, day(), null, null));
        }
        all.add(
                new ModelCounted(
                        id,
                        ModelCounter.POINTS,
                        Quantity.exact(RANDOM.nextInt(50), "điểm", Measure.STOCK),
                        day(),
                        null));
        all.add(
                new ModelCounted(
                        id,
                        ModelCounter.GROUPS,
                        Quantity.over(RANDOM.nextInt(50), "tổ", Measure.STOCK),
                        day(),
                        null));
        if (RANDOM.nextInt(3) == 0) {
            all.add(new ModelRetired(id, after(), null, null, null));
        }
    }

    private static void certifications(int i, List<Object> all) {
        var certification = new CertificationId("certification:" + i);
        int year = 2021 + RANDOM.nextInt(4);
        all.add(
                new CertificationRegistered(
                        certification,
                        new CertificationSubject(
                                CertificationSubjectKind.COMMUNE,
                                new Name("Xã " + i),
                                anywhere(),
                                null,
                                null,
                                null),
                        year,
                        Edtf.of(year + "-01"),
                        null));
        switch (RANDOM.nextInt(3)) {
            case 0 ->
                    all.add(
                            new CertificationRecognised(
                                    certification, NUMBER, day(), DecidingBody.DISTRICT_PC, null));
            case 1 ->
                    all.add(
                            new CertificationRefused(
                                    certification,
                                    null,
                                    day(),
                                    DecidingBody.COMMUNE_PC,
                                    new Reason("Chưa đủ."),
                                    null));
            default -> {}
        }
        all.add(
                new MovementRanked(
                        new RankingId("ranking:" + i),
                        new MovementSubject(
                                MovementSubjectKind.RESIDENTIAL_AREA,
                                anywhere(),
                                new Name("Bản " + i),
                                null),
                        year,
                        MovementRank.values()[RANDOM.nextInt(4)],
                        null,
                        null,
                        day(),
                        null,
                        null));
    }

    private static void activities(int i, List<Object> all) {
        var activity = new ActivityId("activity:" + i);
        all.add(
                new ActivityHeld(
                        activity,
                        anywhere(),
                        RANDOM.nextBoolean()
                                ? ActivityKind.LEGAL_OUTREACH_SESSION
                                : ActivityKind.SKILLS_CONTEST,
                        null,
                        Period.ofSaid(day()),
                        List.of(
                                new ActivityCount(
                                        ActivityCounter.ATTENDANCES,
                                        Quantity.over(
                                                RANDOM.nextInt(900), "lượt người", Measure.FLOW))),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
        switch (RANDOM.nextInt(4)) {
            case 0 -> all.add(new ActivityWithdrawn(activity, correction()));
            case 1 ->
                    all.add(
                            new ActivityCorrected(
                                    activity,
                                    correction(),
                                    Period.ofSaid(day()),
                                    List.of(
                                            new ActivityCount(
                                                    ActivityCounter.ATTENDANCES,
                                                    Quantity.exact(
                                                            77, "lượt người", Measure.FLOW))),
                                    List.of()));
            default -> {}
        }
    }

    private static Correction correction() {
        return new Correction(Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm."), CITED);
    }

    private static UnitId anywhere() {
        return new UnitId(UNITS.get(RANDOM.nextInt(UNITS.size())));
    }

    private static HandoverMode mode() {
        return RANDOM.nextBoolean() ? HandoverMode.VOLUNTARY_HANDOVER : HandoverMode.SEIZED;
    }

    private static GroupRating rating() {
        return RANDOM.nextBoolean() ? GroupRating.GOOD : GroupRating.EXCELLENT;
    }

    /** In 2020 to 2023, as exactly as somebody happened to say it. */
    private static Edtf day() {
        int year = 2020 + RANDOM.nextInt(4);
        int month = 1 + RANDOM.nextInt(12);
        return Edtf.of(
                switch (RANDOM.nextInt(4)) {
                    case 0 -> "%d-%02d-%02d".formatted(year, month, 1 + RANDOM.nextInt(28));
                    case 1 -> "%d-%02d".formatted(year, month);
                    case 2 -> String.valueOf(year);
                    default -> "[..%d-%02d-28]".formatted(year, month);
                });
    }

    private static Edtf after() {
        return Edtf.of("2024-%02d-%02d".formatted(1 + RANDOM.nextInt(12), 1 + RANDOM.nextInt(28)));
    }
}
