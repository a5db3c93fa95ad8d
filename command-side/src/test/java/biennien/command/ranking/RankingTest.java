package biennien.command.ranking;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.ARTICLE;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Shell;
import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.ranking.Ranking.Unranked;
import biennien.command.ranking.RankingCommand.CorrectMovementRanking;
import biennien.command.ranking.RankingCommand.RankMovement;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.OrganisationKind;
import biennien.events.movement.MovementSubject;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.ranking.RankingEvent;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.OrganisationId;
import biennien.events.values.Points;
import biennien.events.values.RankingId;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RankingTest {

    private static final RankingId ID = new RankingId("ranking:ban-co-2023");
    private static final OrganisationId SCHOOL = new OrganisationId("organisation:truong");
    private static final Name OLD = new Name("Trường THPT Tô Hiệu");
    private static final Name NEW = new Name("Trường THPT Chiềng Lề");
    private static final DocumentNumber DECISION = new DocumentNumber("21/QĐ-UBND");

    private AggregateTestFixture<RankingAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(RankingAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource(
                new OrganisationsOnRecord(_ -> List.of(), (_, _) -> Optional.empty()));
    }

    @Test
    void a_village_is_ranked_and_its_rank_corrected() {
        fixture.givenNoPriorActivity()
                .when(rank(village(), 2023, "2023-11-15"))
                .expectEvents(ranked(village(), 2023, "2023-11-15"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(ranked(village(), 2023, "2023-11-15"))
                .when(correct(MovementRank.AVERAGE, null))
                .expectEvents(
                        new MovementRankingCorrected(ID, correction(), MovementRank.AVERAGE, null));
    }

    @Test
    void a_ranking_is_recorded_once() {
        fixture.given(ranked(village(), 2023, "2023-11-15"))
                .when(rank(village(), 2023, "2023-11-15"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("already-ranked", 409));
    }

    @Test
    void what_nobody_ranked_is_not_corrected() {
        fixture.givenNoPriorActivity()
                .when(correct(MovementRank.WEAK, null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-ranking", 404));
    }

    @Test
    void a_correction_to_what_it_reads_already_is_refused() {
        fixture.given(ranked(village(), 2023, "2023-11-15"))
                .when(correct(MovementRank.GOOD, new Points("85.50")))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
    }

    @Test
    void another_recorder_does_not_correct_it() {
        fixture.given(
                        GenericEventMessage.asEventMessage(ranked(village(), 2023, "2023-11-15"))
                                .withMetaData(Map.of(Shell.ACTOR, "account:1")))
                .when(correct(MovementRank.WEAK, null), by("account:2"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "province, unit:tinh-son-la,          accepted",
        "district, unit:thanh-pho-son-la,     accepted",
        "commune,  unit:phuong-chieng-le,     accepted",
        "commune,  unit:tinh-son-la,          subject-of-another-tier",
        "province, unit:thanh-pho-son-la,     subject-of-another-tier",
        "district, unit:phuong-chieng-le,     subject-of-another-tier",
        "province, unit:nowhere,              unknown-unit",
    })
    void a_unit_is_ranked_as_what_it_is(String kind, String unit, String expected) {
        var subject =
                new MovementSubject(
                        MovementSubjectKind.fromCode(kind), new UnitId(unit), null, null);

        var decision = decide(rank(subject, 2023, "2023-11-15"));

        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} decided {1} for {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    residential-area | 2023-11-19 | 2023 | -
                    residential-area | 2023-11-20 | 2023 | ranked-after-deadline
                    residential-area | 2023-11    | 2023 | ranked-after-deadline
                    commune          | 2023-11-29 | 2023 | -
                    commune          | 2023-11-30 | 2023 | ranked-after-deadline
                    district         | 2023-12-14 | 2023 | -
                    district         | 2023-12-15 | 2023 | ranked-after-deadline
                    province         | 2024-01-20 | 2023 | -
                    residential-area | 2022-01-19 | 2022 | ranking-text-unknown
                    residential-area | 2022-01-20 | 2022 | -
                    residential-area | 2022-01    | 2022 | ranking-text-unknown
                    """)
    void deadlines_and_the_first_day_of_the_text_warn(
            String kind, String on, int year, @Nullable String expected) {
        var decision = decide(rank(subject(kind), year, on));

        assertThat(warnings(decision)).isEqualTo(expected == null ? List.of() : List.of(expected));
        if (expected != null) {
            assertThat(warning(decision, expected).legalBasis())
                    .isEqualTo("Decision 510/QĐ-BCA-V05");
        }
    }

    @Test
    void a_ranking_is_not_decided_before_its_year() {
        var no = refusal(decide(rank(village(), 2024, "2023-12-31")));

        assertThat(no.reason().code()).isEqualTo("decided-before-year");
        assertThat(no.pointer()).isEqualTo("/decidedOn");
    }

    @Test
    void a_rank_that_is_given_to_the_circular_on_certification_is_pointed_out() {
        var c =
                new RankMovement(
                        ID,
                        village(),
                        2023,
                        MovementRank.GOOD,
                        null,
                        new DocumentNumber("124/2021/TT-BCA"),
                        Edtf.of("2023-11-15"),
                        null,
                        cited());

        assertThat(warnings(decide(c))).containsExactly("ranking-attributed-to-certification");
    }

    @Test
    void a_unit_that_ended_in_the_year_is_still_ranked_for_it_with_a_doubt() {
        var ward = new MovementSubject(MovementSubjectKind.COMMUNE, CHIENG_LE, null, null);

        assertThat(warnings(decide(rank(ward, 2025, "2025-11-15"))))
                .containsExactly("perhaps-outside-unit-life");
        var no = refusal(decide(rank(ward, 2026, "2026-11-15")));
        assertThat(no.reason().code()).isEqualTo("outside-unit-life");
        assertThat(no.pointer()).isEqualTo("/subject/unit");
    }

    @Test
    void a_source_is_named_and_known() {
        var unsourced = rank(village(), 2023, "2023-11-15", null);
        assertThat(warnings(decide(unsourced))).containsExactly("unsourced");
        var unknown = rank(village(), 2023, "2023-11-15", citedUnknown());
        assertThat(refusal(decide(unknown)).pointer()).isEqualTo("/citation/source");
    }

    @Test
    void a_village_is_told_by_its_name_and_a_unit_is_not() {
        assertThatThrownBy(
                        () ->
                                new MovementSubject(
                                        MovementSubjectKind.RESIDENTIAL_AREA,
                                        CHIENG_LE,
                                        null,
                                        null))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () -> new MovementSubject(MovementSubjectKind.PROVINCE, SON_LA, OLD, null))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                new MovementSubject(
                                        MovementSubjectKind.DISTRICT, SON_LA_CITY, null, SCHOOL))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void an_organisation_alone_tells_the_subject_and_the_record_its_name() {
        var decision = decide(rank(school(CHIENG_LE, null), 2023, "2023-11-15"), renamed());

        assertThat(event(decision))
                .isInstanceOfSatisfying(
                        MovementRanked.class,
                        e -> assertThat(e.subject()).isEqualTo(school(CHIENG_LE, NEW)));
    }

    @Test
    void what_is_said_of_an_organisation_agrees_with_its_record() {
        var asEnterprise =
                new MovementSubject(MovementSubjectKind.ENTERPRISE, CHIENG_LE, OLD, SCHOOL);

        assertThat(refusal(decide(rank(asEnterprise, 2023, "2023-11-15"), renamed())).pointer())
                .isEqualTo("/subject/kind");
        assertThat(
                        refusal(
                                        decide(
                                                rank(
                                                        school(
                                                                CHIENG_LE,
                                                                new Name("Trường Dân lập")),
                                                        2023,
                                                        "2023-11-15"),
                                                renamed()))
                                .pointer())
                .isEqualTo("/subject/name");
        assertThat(outcome(decide(rank(school(TO_HIEU, OLD), 2026, "2026-11-15"), renamed())))
                .as("in the ward that its own went over into")
                .isEqualTo("accepted");
        assertThat(
                        outcome(
                                decide(
                                        rank(school(CHIENG_LE, OLD), 2023, "2023-11-15"),
                                        renamed(),
                                        new OrganisationClosed(
                                                SCHOOL, Edtf.of("2022-08"), null, null))))
                .isEqualTo("after-closing");
        assertThat(outcome(decide(rank(school(CHIENG_LE, OLD), 2023, "2023-11-15"))))
                .isEqualTo("no-such-organisation");
    }

    @Test
    void however_a_subject_is_told_it_has_one_rank_of_a_year() {
        var known = known(renamed());

        assertThat(MovementSubjects.keys(school(CHIENG_LE, null), 2023, known))
                .containsAll(
                        MovementSubjects.keys(
                                new MovementSubject(
                                        MovementSubjectKind.EDUCATIONAL_INSTITUTION,
                                        CHIENG_LE,
                                        new Name("TRƯỜNG THPT  Tô hiệu"),
                                        null),
                                2023,
                                null));
        assertThat(MovementSubjects.keys(village(), 2023, null))
                .isNotEqualTo(MovementSubjects.keys(village(), 2024, null));
    }

    @Test
    void a_ranking_reads_from_its_body_with_points_as_a_number_or_a_text() {
        for (String points : List.of("85.5", "\"85.50\"")) {
            assertThat(
                            read(
                                    """
                                    {"id": "ranking:ban-co-2023", "year": 2023, "rank": "good",
                                     "subject": {"kind": "residential-area", "name": "Bản Cọ",
                                                 "unit": "unit:phuong-chieng-le"},
                                     "points": %s, "decision": "21/QĐ-UBND",
                                     "decidedOn": "2023-11-15", "decidedBy": "UBND phường",
                                     "citation": {"source": "source:article",
                                                  "quote": "giao nộp 71 khẩu súng tự chế",
                                                  "row": "S025"}}
                                    """
                                            .formatted(points),
                                    RankMovement.class))
                    .isEqualTo(rank(village(), 2023, "2023-11-15"));
        }
    }

    @ParameterizedTest
    @CsvSource({"95.500", "-1", "10000", "1e2", "'95,5'", "chín mươi"})
    void points_that_are_no_plain_number_are_refused(String written) {
        assertThatThrownBy(() -> new Points(written)).isInstanceOf(MalformedValue.class);
    }

    private static Map<String, String> by(String account) {
        return Map.of(Shell.ACTOR, account, Shell.ACTOR_ROLE, "recorder");
    }

    private static Decision<RankingEvent> decide(RankMovement c, OrganisationEvent... events) {
        return Ranking.decide(
                c, new Unranked(), Atlas.after(), events.length == 0 ? null : known(events));
    }

    private static KnownOrganisation known(OrganisationEvent... events) {
        return new OrganisationsOnRecord(_ -> List.of(events), (_, _) -> Optional.empty())
                .find(SCHOOL)
                .orElseThrow();
    }

    private static OrganisationEvent[] renamed() {
        return new OrganisationEvent[] {
            new OrganisationRegistered(
                    SCHOOL,
                    CHIENG_LE,
                    OrganisationKind.EDUCATIONAL_INSTITUTION,
                    OLD,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null),
            new OrganisationRenamed(SCHOOL, NEW, Edtf.of("2021-09"), null)
        };
    }

    private static Decision<RankingEvent> decide(
            RankMovement c, OrganisationEvent[] events, OrganisationEvent more) {
        var all = new ArrayList<>(List.of(events));
        all.add(more);
        return decide(c, all.toArray(OrganisationEvent[]::new));
    }

    private static MovementSubject subject(String kind) {
        return switch (kind) {
            case "residential-area" -> village();
            case "commune" ->
                    new MovementSubject(MovementSubjectKind.COMMUNE, CHIENG_LE, null, null);
            case "district" ->
                    new MovementSubject(MovementSubjectKind.DISTRICT, SON_LA_CITY, null, null);
            default -> new MovementSubject(MovementSubjectKind.PROVINCE, SON_LA, null, null);
        };
    }

    private static MovementSubject village() {
        return new MovementSubject(
                MovementSubjectKind.RESIDENTIAL_AREA, CHIENG_LE, new Name("Bản Cọ"), null);
    }

    private static MovementSubject school(UnitId unit, @Nullable Name name) {
        return new MovementSubject(MovementSubjectKind.EDUCATIONAL_INSTITUTION, unit, name, SCHOOL);
    }

    private static RankMovement rank(MovementSubject subject, int year, String on) {
        return rank(subject, year, on, cited());
    }

    private static RankMovement rank(
            MovementSubject subject, int year, String on, @Nullable Citation citation) {
        return new RankMovement(
                ID,
                subject,
                year,
                MovementRank.GOOD,
                new Points("85.5"),
                DECISION,
                Edtf.of(on),
                new Office("UBND phường"),
                citation);
    }

    private static MovementRanked ranked(MovementSubject subject, int year, String on) {
        return new MovementRanked(
                ID,
                subject,
                year,
                MovementRank.GOOD,
                new Points("85.5"),
                DECISION,
                Edtf.of(on),
                new Office("UBND phường"),
                cited());
    }

    private static CorrectMovementRanking correct(MovementRank rank, @Nullable Points points) {
        return new CorrectMovementRanking(ID, correction(), rank, points);
    }

    private static Correction correction() {
        return new Correction(
                Correction.Kind.ENTRY_ERROR,
                new Reason("Gõ nhầm"),
                new Citation(ARTICLE, null, null));
    }
}
