package biennien.query.history;

import static biennien.query.Facts.article;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;

import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.CriterionResult;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
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
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.Criterion;
import biennien.events.law.DecidingBody;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.GroupRating;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.OrganisationKind;
import biennien.events.law.RecipientKind;
import biennien.events.law.WeaponType;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.values.CertificationId;
import biennien.events.values.CommendationId;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;
import biennien.query.ReadModel;
import biennien.query.Story;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The same laws for groups, organisations, certifications, handovers and commendations. */
class HistoryOfGroupsTest {

    private static final List<String> REGISTERS =
            List.of("groups", "organisations", "certifications", "handovers", "commendations");

    private static final List<String> UNITS = List.of("unit:a", "unit:b", "unit:c", "unit:d");

    /** The kinds of steps. */
    private static final int KINDS = 22;

    /** Parts that are more than their line are refused before they are recorded. */
    private static final int FAR_MORE_THAN_ITS_PARTS = 1_000;

    private static ReadModel model;
    private static ListLaws laws;

    @BeforeContainer
    static void begin() {
        model = new ReadModel();
        laws = new ListLaws(model);
    }

    @AfterContainer
    static void end() {
        model.close();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void the_list_at_one_basis_with_the_difference_is_the_list_at_another(
            @ForAll("records") List<Integer> steps,
            @ForAll("parts") double one,
            @ForAll("parts") double other) {
        new Log().record(steps);
        long head = model.head();
        long from = Math.round(Math.min(one, other) * (head + 1)) - 1;
        long to = Math.round(Math.max(one, other) * (head + 1)) - 1;
        for (String register : REGISTERS) {
            laws.differenceIsExact(register, "", from, to);
            if (from >= 4) {
                laws.differenceIsExact(register, "&unit=unit:a&within=true", from, to);
            }
        }
        if (from >= 4) {
            laws.differenceIsExact("groups", "&unit=unit:b&on=2019-06-01", from, to);
            laws.differenceIsExact("organisations", "&unit=unit:b&on=2019-06-01", from, to);
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.BOUNDED)
    void a_version_is_what_the_list_showed_until_it_no_longer_was_the_last_word(
            @ForAll("records") List<Integer> steps) {
        new Log().record(steps);
        REGISTERS.forEach(laws::versionsAreWhatTheListShowed);
    }

    @Example
    void every_kind_of_event_is_a_difference_of_its_own() {
        new Log().record(IntStream.range(0, 2 * KINDS).boxed().toList());
        for (String register : REGISTERS) {
            for (long to = 5; to <= model.head(); to++) {
                laws.differenceIsExact(register, "", to - 1, to);
            }
        }
    }

    /** Every number is a step; what it does depends on what there is. */
    private static final class Log {

        private final List<GroupId> groups = new ArrayList<>();
        private final List<OrganisationId> organisations = new ArrayList<>();
        private final List<CertificationId> certifications = new ArrayList<>();
        private final List<HandoverId> handovers = new ArrayList<>();
        private final List<CommendationId> commendations = new ArrayList<>();

        void record(List<Integer> steps) {
            model.clear();
            model.record(article());
            model.record(unit("unit:a", AdministrativeLevel.PROVINCE, "A", null));
            model.record(unit("unit:b", AdministrativeLevel.RURAL_DISTRICT, "B", "unit:a"));
            model.record(unit("unit:c", AdministrativeLevel.COMMUNE, "C", "unit:b"));
            model.record(unit("unit:d", AdministrativeLevel.PROVINCE, "D", null));
            toGroups(100, 0, 2);
            toOrganisations(100, 8, 1);
            toCertifications(100, 11, 2);
            toHandovers(100, 14, 1);
            toCommendations(100, 17, 2);
            for (int i = 0; i < steps.size(); i++) {
                int step = Objects.requireNonNull(steps.get(i));
                int pick = step / KINDS;
                int kind = step % KINDS;
                if (kind < 8) {
                    toGroups(i, kind, pick);
                } else if (kind < 11) {
                    toOrganisations(i, kind, pick);
                } else if (kind < 14) {
                    toCertifications(i, kind, pick);
                } else if (kind < 17) {
                    toHandovers(i, kind, pick);
                } else if (kind < 19) {
                    toCommendations(i, kind, pick);
                } else {
                    toUnits(i, pick);
                }
            }
        }

        private void toGroups(int i, int kind, int pick) {
            switch (kind) {
                case 0, 1 -> {
                    groups.add(new GroupId("group:g" + i));
                    model.record(
                            new GroupFounded(
                                    groups.getLast(),
                                    new UnitId(UNITS.get(pick % UNITS.size())),
                                    GroupType.MEDIATION_GROUP,
                                    new Name("Tổ " + i),
                                    Edtf.of("%d".formatted(2015 + pick % 8)),
                                    null,
                                    Story.CITATION,
                                    null));
                }
                case 2 ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupMembersCounted(
                                                id, persons(5 + pick), Edtf.of("2023"), null));
                case 3 ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupRenamed(
                                                id,
                                                new Name("Tổ mới " + i),
                                                Edtf.of("2019-05-0" + (1 + pick % 9)),
                                                null,
                                                null,
                                                null));
                case 4 ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupRetyped(
                                                id,
                                                GroupType.GRASSROOTS_SECURITY_ORDER_TEAM,
                                                Edtf.of("2024-07-01"),
                                                null,
                                                null,
                                                null));
                case 5 ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupRated(
                                                id,
                                                2024 + pick % 3,
                                                GroupRating.GOOD,
                                                null,
                                                Edtf.of("2026-11-20"),
                                                null));
                case 6 ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupDissolved(
                                                id, Edtf.of("2025-06"), null, null, null, null));
                default ->
                        toOne(
                                groups,
                                pick,
                                id ->
                                        new GroupMerged(
                                                id,
                                                groups.getFirst(),
                                                Edtf.of("2025-03"),
                                                null,
                                                null,
                                                null));
            }
        }

        private void toOrganisations(int i, int kind, int pick) {
            switch (kind) {
                case 8 -> {
                    organisations.add(new OrganisationId("organisation:o" + i));
                    model.record(
                            new OrganisationRegistered(
                                    organisations.getLast(),
                                    new UnitId(UNITS.get(pick % UNITS.size())),
                                    OrganisationKind.ENTERPRISE,
                                    new Name("Công ty " + i),
                                    List.of(new Name("Cty " + i)),
                                    null,
                                    pick % 2 == 0 ? EnterpriseSize.LARGE : null,
                                    null,
                                    pick % 3 == 0 ? null : Edtf.of("200" + pick % 10),
                                    Story.CITATION));
                }
                case 9 ->
                        toOne(
                                organisations,
                                pick,
                                id ->
                                        new OrganisationRenamed(
                                                id,
                                                new Name("Công ty mới " + i),
                                                Edtf.of("20%d".formatted(15 + pick % 9)),
                                                null));
                default ->
                        toOne(
                                organisations,
                                pick,
                                id ->
                                        pick % 2 == 0
                                                ? new OrganisationClosed(
                                                        id, Edtf.of("2024-12"), null, null)
                                                : new OrganisationResized(
                                                        id,
                                                        EnterpriseSize.MEDIUM,
                                                        Edtf.of("2018-0" + (1 + pick % 9)),
                                                        null));
            }
        }

        private void toCertifications(int i, int kind, int pick) {
            switch (kind) {
                case 11 -> {
                    certifications.add(new CertificationId("certification:c" + i));
                    model.record(
                            new CertificationRegistered(
                                    certifications.getLast(),
                                    new CertificationSubject(
                                            CertificationSubjectKind.RESIDENTIAL_AREA,
                                            new Name("Bản " + i),
                                            new UnitId(UNITS.get(pick % UNITS.size())),
                                            null,
                                            null,
                                            null),
                                    2022 + pick % 4,
                                    Edtf.of("%d-02".formatted(2022 + pick % 4)),
                                    Story.CITATION));
                }
                case 12 ->
                        toOne(
                                certifications,
                                pick,
                                id ->
                                        new CertificationAssessed(
                                                id,
                                                Edtf.of("2023-10"),
                                                CertificationRuleSet.fromCode("circular-124-2021"),
                                                List.of(
                                                        new CriterionResult(
                                                                Criterion.CO_2,
                                                                pick % 2 == 0,
                                                                null)),
                                                null,
                                                pick % 2 == 0,
                                                null));
                default -> toOne(certifications, pick, id -> decided(id, pick % 3));
            }
        }

        private static Object decided(CertificationId id, int outcome) {
            var number = new DocumentNumber("90/QĐ-UBND");
            var on = Edtf.of("2023-12-20");
            var reason = new Reason("Báo cáo sai.");
            return switch (outcome) {
                case 0 ->
                        new CertificationRecognised(id, number, on, DecidingBody.COMMUNE_PC, null);
                case 1 ->
                        new CertificationRefused(
                                id, null, on, DecidingBody.COMMUNE_PC, reason, null);
                default -> new CertificationRevoked(id, number, on, number, reason, null);
            };
        }

        private void toHandovers(int i, int kind, int pick) {
            switch (kind) {
                case 14 -> {
                    handovers.add(new HandoverId("handover:h" + i));
                    model.record(
                            new WeaponsReceived(
                                    handovers.getLast(),
                                    new UnitId(UNITS.get(pick % UNITS.size())),
                                    null,
                                    List.of(line(FAR_MORE_THAN_ITS_PARTS + pick)),
                                    Edtf.of("2024-12/2025-01"),
                                    null,
                                    Story.CITATION));
                }
                case 15 ->
                        toOne(
                                handovers,
                                pick,
                                id ->
                                        new HandoverItemised(
                                                id,
                                                List.of(
                                                        new HandoverPart(
                                                                0,
                                                                WeaponType.HUNTING_GUN,
                                                                HandoverMode.VOLUNTARY_HANDOVER,
                                                                guns(1 + pick))),
                                                null));
                default ->
                        toOne(
                                handovers,
                                pick,
                                id ->
                                        new HandoverCorrected(
                                                id,
                                                new Correction(
                                                        Correction.Kind.NEW_INFORMATION,
                                                        new Reason("Đếm lại."),
                                                        Story.CITATION),
                                                List.of(line(FAR_MORE_THAN_ITS_PARTS + 30 + pick)),
                                                Edtf.of("2025-01-0" + (1 + pick % 9))));
            }
        }

        private static HandoverItem line(int number) {
            return new HandoverItem(WeaponType.GUN, HandoverMode.VOLUNTARY_HANDOVER, guns(number));
        }

        private void toCommendations(int i, int kind, int pick) {
            if (kind == 17) {
                commendations.add(new CommendationId("commendation:k" + i));
                model.record(
                        new CommendationConferred(
                                commendations.getLast(),
                                AwardForm.GIAY_KHEN,
                                Conferrer.PROVINCIAL_PC_CHAIR,
                                new Recipient(
                                        RecipientKind.COLLECTIVE,
                                        1 + pick,
                                        new Name("Nhân dân bản " + i),
                                        null),
                                new UnitId(UNITS.get(pick % UNITS.size())),
                                Edtf.of("2021-08"),
                                null,
                                CommendationGround.MOVEMENT,
                                Story.CITATION));
            } else {
                toOne(
                        commendations,
                        pick,
                        id ->
                                new CommendationAnnulled(
                                        id,
                                        AnnulmentGround.FALSE_DOSSIER,
                                        new DocumentNumber("8/QĐ-CA"),
                                        Edtf.of("2023-05-05"),
                                        null));
            }
        }

        private static void toUnits(int i, int pick) {
            String unit = UNITS.get(pick % UNITS.size());
            model.record(
                    switch (pick % 3) {
                        case 0 -> renamed("r" + i, "2015-05-01", unit, "Tên " + i);
                        case 1 -> relevelled("l" + i, "2014-01-01", unit, AdministrativeLevel.WARD);
                        default ->
                                reparented(
                                        "p" + i,
                                        "2022-0%d-01".formatted(1 + pick % 9),
                                        "unit:b",
                                        pick % 2 == 0 ? "unit:a" : "unit:d");
                    });
        }

        private static <T> void toOne(List<T> ids, int pick, Function<T, Object> event) {
            if (!ids.isEmpty()) {
                model.record(event.apply(ids.get(pick % ids.size())));
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> records() {
        return Arbitraries.integers().between(0, 12 * KINDS - 1).list().ofMinSize(5).ofMaxSize(40);
    }

    @Provide
    Arbitrary<Double> parts() {
        return ListLaws.parts();
    }
}
