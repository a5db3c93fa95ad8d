package biennien.query;

import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationSubject;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.OrganisationKind;
import biennien.events.law.RecipientKind;
import biennien.events.law.WeaponType;
import biennien.events.movement.MovementSubject;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.values.ActivityId;
import biennien.events.values.CertificationId;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.InspectionId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.OrganisationId;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.RankingId;
import biennien.events.values.UnitId;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A name that tells of one to four persons is neither shown to the public nor found by it. */
class FewPersonsInNamesTest {

    private static final UnitId WARD = new UnitId("unit:phuong-chieng-le");
    private static final GroupId GROUP = new GroupId("group:to");
    private static final OrganisationId BODY = new OrganisationId("organisation:tram");
    private static final InspectionId INSPECTION = new InspectionId("inspection:i");
    private static final Name TELLING = new Name("Tổ giúp 3 đối tượng");
    private static final Office OFFICE = new Office("Ban giúp 3 đối tượng");
    private static final Office POLICE = new Office("Công an phường");

    private static ReadModel model;

    @BeforeAll
    static void theFacts() {
        model = new ReadModel();
        var village =
                new MovementSubject(MovementSubjectKind.RESIDENTIAL_AREA, WARD, TELLING, null);
        var year = Edtf.of("2023");
        model.record(
                unit(WARD.value(), AdministrativeLevel.WARD, "Chiềng Lề", null),
                new GroupFounded(
                        GROUP, WARD, GroupType.MEDIATION_GROUP, TELLING, year, null, null, null),
                new GroupRenamed(GROUP, new Name("Tổ hòa giải"), Edtf.of("2024"), null, null, null),
                new GroupFounded(
                        new GroupId("group:sau-ten"),
                        WARD,
                        GroupType.MEDIATION_GROUP,
                        new Name("Tổ giúp từ năm 2013"),
                        year,
                        null,
                        null,
                        null),
                new OrganisationRegistered(
                        BODY,
                        WARD,
                        OrganisationKind.AGENCY,
                        new Name("Trạm Y tế"),
                        List.of(TELLING, new Name("Trạm xá")),
                        null,
                        null,
                        null,
                        null,
                        null),
                new OrganisationRenamed(BODY, TELLING, Edtf.of("2024"), null),
                new MovementRanked(
                        new RankingId("ranking:r"),
                        village,
                        2023,
                        MovementRank.GOOD,
                        null,
                        null,
                        year,
                        OFFICE,
                        null),
                new ExemplaryTitleConferred(
                        new ExemplaryTitleId("exemplary:e"),
                        village,
                        2023,
                        null,
                        year,
                        OFFICE,
                        null),
                new CertificationRegistered(
                        new CertificationId("certification:c"),
                        new CertificationSubject(
                                CertificationSubjectKind.RESIDENTIAL_AREA,
                                TELLING,
                                WARD,
                                null,
                                null,
                                null),
                        2023,
                        year,
                        null),
                new CommendationConferred(
                        new CommendationId("commendation:c"),
                        AwardForm.GIAY_KHEN,
                        Conferrer.COMMUNE_PC_CHAIR,
                        new Recipient(RecipientKind.COLLECTIVE, 1, TELLING, null),
                        WARD,
                        year,
                        null,
                        CommendationGround.MOVEMENT,
                        null),
                new ActivityHeld(
                        new ActivityId("activity:a"),
                        WARD,
                        ActivityKind.SEMINAR,
                        null,
                        Period.ofSaid(year),
                        List.of(),
                        List.of(),
                        List.of(OFFICE, POLICE),
                        null,
                        null,
                        OFFICE,
                        null),
                new WeaponsReceived(
                        new HandoverId("handover:h"),
                        WARD,
                        OFFICE,
                        List.of(
                                new HandoverItem(
                                        WeaponType.HOMEMADE_GUN,
                                        HandoverMode.VOLUNTARY_HANDOVER,
                                        guns(7))),
                        year,
                        null,
                        null),
                new InspectionHeld(INSPECTION, WARD, OFFICE, null, year, null),
                new InspectionTeamAppointed(
                        INSPECTION, null, OFFICE, List.of(OFFICE, POLICE), null, null, null),
                new ProgrammeSigned(
                        new ProgrammeId("programme:p"),
                        new DocumentNumber("3/CTr-CAX"),
                        new Name("Chương trình phối hợp"),
                        List.of(),
                        List.of(OFFICE, POLICE),
                        year,
                        Period.ofSaid(year),
                        null,
                        null,
                        null));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups",
                "organisations",
                "rankings",
                "exemplary-titles",
                "certifications",
                "commendations",
                "activities",
                "handovers",
                "inspections",
                "programmes",
                "timeline"
            })
    void no_answer_shows_such_a_name_to_the_public(String address) {
        String all = "/api/v1/" + address;

        assertThat(model.get(all).items()).isNotEmpty();
        assertThat(model.get(all).text()).doesNotContain("đối tượng");
        assertThat(model.get(View.READER, all).text()).contains("3 đối tượng");
    }

    @ParameterizedTest
    @CsvSource({
        "groups, group:to",
        "organisations, organisation:tram",
        "rankings, ranking:r",
        "exemplary-titles, exemplary:e",
        "certifications, certification:c",
        "commendations, commendation:c"
    })
    void nothing_is_found_by_such_a_name(String address, String id) {
        String search = "/api/v1/" + address + "?q=to giup 3";

        assertThat(model.get(search).items()).isEmpty();
        assertThat(model.get(View.READER, search).all("/id")).containsExactly(id);
    }

    @Test
    void it_is_found_and_shown_by_its_other_names() {
        var group = model.get("/api/v1/groups?q=hoa giai").items().getFirst();
        assertThat(group.at("/name").asString()).isEqualTo("Tổ hòa giải");
        assertThat(group.at("/renamings/0/was").isNull()).isTrue();
        assertThat(group.at("/renamings/0/became").asString()).isEqualTo("Tổ hòa giải");

        var body = model.get("/api/v1/organisations?q=tram y te").items().getFirst();
        assertThat(body.at("/name").isNull()).isTrue();
        assertThat(body.at("/names/0/name").asString()).isEqualTo("Trạm Y tế");
        assertThat(body.at("/names/1/name").isNull()).isTrue();
        assertThat(body.at("/aliases").toString()).isEqualTo("[\"Trạm xá\"]");

        var activity = model.get("/api/v1/activities/activity:a");
        assertThat(activity.at("/organisers").toString()).isEqualTo("[\"Công an phường\"]");
        var programme = model.get("/api/v1/programmes/programme:p");
        assertThat(programme.at("/partners").toString()).isEqualTo("[\"Công an phường\"]");
    }

    @Test
    void what_only_looks_like_it_is_found() {
        assertThat(model.get("/api/v1/groups?q=to giup tu nam").all("/name"))
                .containsExactly("Tổ giúp từ năm 2013");
    }
}
