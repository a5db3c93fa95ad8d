package biennien.query;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.act;
import static biennien.query.Facts.article;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationSubject;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
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
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.DecidingBody;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.Indicator;
import biennien.events.law.ModelCounter;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.OrganisationKind;
import biennien.events.law.WeaponType;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.movement.MovementSubject;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.values.ActivityId;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.FigureId;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.OrganisationId;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.RankingId;
import biennien.events.values.Reason;
import biennien.events.values.ReorganisationId;
import biennien.events.values.RulingId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Words of any feature that tell of one to four persons are not for the public. */
class FewPersonsInFeaturesTest {

    private static final UnitId WARD = new UnitId("unit:phuong-chieng-le");
    private static final SourceId SOURCE = new SourceId(ARTICLE);
    private static final Reason REASON = new Reason("Chỉ còn hai người nghiện.");
    private static final GroupId GROUP = new GroupId("group:to");
    private static final CertificationId CERTIFICATION = new CertificationId("certification:c");
    private static final ModelId MODEL = new ModelId("model:m");
    private static final ActivityId ACTIVITY = new ActivityId("activity:a");
    private static final HandoverId HANDOVER = new HandoverId("handover:h");
    private static final OrganisationId BODY = new OrganisationId("organisation:kiem-lam");
    private static final RankingId RANKING = new RankingId("ranking:chieng-le");
    private static final RulingId RULING = new RulingId("ruling:r");
    private static final ExemplaryTitleId TITLE = new ExemplaryTitleId("exemplary:chieng-le");
    private static final List<String> ADDRESSES =
            List.of(
                    "/api/v1/groups",
                    "/api/v1/certifications",
                    "/api/v1/handovers",
                    "/api/v1/organisations",
                    "/api/v1/rankings",
                    "/api/v1/exemplary-titles",
                    "/api/v1/rulings",
                    "/api/v1/models",
                    "/api/v1/activities",
                    "/api/v1/sources",
                    "/api/v1/reorganisations",
                    "/api/v1/timeline");

    private static ReadModel model;

    @BeforeAll
    static void theFacts() {
        model = new ReadModel();
        var items =
                List.of(
                        new HandoverItem(
                                WeaponType.HOMEMADE_GUN, HandoverMode.VOLUNTARY_HANDOVER, guns(7)));
        model.record(
                article(),
                article("source:khac", "Tổ tự quản cảm hóa 3 đối tượng"),
                new SourceAliasAdded(SOURCE, new Name("Bài về 2 học viên"), cited()),
                new PublicationStated(
                        SOURCE, Edtf.of("2022"), new Quote("quản lý 3 đối tượng"), null),
                unit(WARD.value(), AdministrativeLevel.WARD, "Chiềng Lề", null),
                new UnitRenamed(
                        new ReorganisationId("reorganisation:ten"),
                        act("2024-01-01"),
                        WARD,
                        new Name("Chiềng An"),
                        cited()),
                new GroupFounded(
                        GROUP,
                        WARD,
                        GroupType.MEDIATION_GROUP,
                        new Name("Tổ hòa giải"),
                        Edtf.of("2020"),
                        null,
                        cited(),
                        null),
                new GroupMembersCounted(
                        GROUP,
                        Quantity.exact(9, "người", Measure.STOCK).inWords("9, giúp 3 đối tượng"),
                        Edtf.of("2021"),
                        cited()),
                new GroupDissolved(GROUP, Edtf.of("2022"), REASON, null, cited(), null),
                new CertificationRegistered(
                        CERTIFICATION,
                        new CertificationSubject(
                                CertificationSubjectKind.COMMUNE,
                                new Name("Chiềng Lề"),
                                WARD,
                                null,
                                null,
                                null),
                        2023,
                        Edtf.of("2023-01-15"),
                        cited()),
                new CertificationRefused(
                        CERTIFICATION,
                        null,
                        Edtf.of("2023-12"),
                        DecidingBody.COMMUNE_PC,
                        REASON,
                        cited()),
                new OrganisationRegistered(
                        BODY,
                        WARD,
                        OrganisationKind.AGENCY,
                        new Name("Hạt Kiểm lâm"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        cited()),
                new OrganisationRenamed(BODY, new Name("Kiểm lâm khu 1"), Edtf.of("2020"), cited()),
                new OrganisationClosed(BODY, Edtf.of("2024"), REASON, cited()),
                new MovementRanked(
                        RANKING,
                        new MovementSubject(MovementSubjectKind.COMMUNE, WARD, null, null),
                        2023,
                        MovementRank.GOOD,
                        null,
                        null,
                        Edtf.of("2023-11"),
                        null,
                        cited()),
                new MovementRankingCorrected(
                        RANKING,
                        new Correction(Correction.Kind.NEW_INFORMATION, REASON, cited()),
                        MovementRank.WEAK,
                        null),
                new ExemplaryTitleConferred(
                        TITLE,
                        new MovementSubject(MovementSubjectKind.COMMUNE, WARD, null, null),
                        2023,
                        null,
                        Edtf.of("2023-12"),
                        null,
                        cited()),
                new ExemplaryTitleWithdrawn(TITLE, Edtf.of("2024"), REASON, null, cited()),
                new ClaimsRuled(
                        RULING,
                        WARD,
                        Indicator.GROUP_COUNT,
                        new Subject("group-type", "all"),
                        List.of(new FigureId("figure:a"), new FigureId("figure:b")),
                        null,
                        REASON,
                        new Office("Ban giúp đỡ hai người nghiện"),
                        Edtf.of("2024"),
                        cited()),
                new RulingRevoked(
                        RULING, new Correction(Correction.Kind.NEW_INFORMATION, REASON, cited())),
                new WeaponsReceived(HANDOVER, WARD, null, items, Edtf.of("2022"), null, cited()),
                new HandoverCorrected(
                        HANDOVER,
                        new Correction(Correction.Kind.NEW_INFORMATION, REASON, cited()),
                        items,
                        Edtf.of("2022")),
                new ModelNamed(
                        MODEL,
                        WARD,
                        new Name("Giúp đỡ 3 đối tượng"),
                        List.of(new Name("Giúp hai người nghiện"), new Name("Cổng rào")),
                        new Name("Nhà của 2 học viên"),
                        Edtf.of("2021"),
                        cited()),
                new ModelCounted(
                        MODEL,
                        ModelCounter.PARTICIPANTS,
                        Quantity.exact(9, "người", Measure.STOCK).inWords("9, giúp 3 đối tượng"),
                        Edtf.of("2021"),
                        cited()),
                new ModelRetired(MODEL, Edtf.of("2022"), REASON, null, cited()),
                new ActivityHeld(
                        ACTIVITY,
                        WARD,
                        ActivityKind.SEMINAR,
                        new Name("Gặp mặt 3 đối tượng"),
                        Period.ofSaid(Edtf.of("2022")),
                        List.of(
                                new ActivityCount(
                                        ActivityCounter.ATTENDANCES,
                                        Quantity.exact(90, "người", Measure.FLOW)
                                                .inWords("90, có 3 đối tượng"))),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        cited()),
                new ActivityWithdrawn(
                        ACTIVITY,
                        new Correction(Correction.Kind.NEW_INFORMATION, REASON, cited())));
    }

    private static Citation cited() {
        return new Citation(SOURCE, new Quote("trong đó quản lý 3 đối tượng"), "S001");
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void no_answer_says_them_to_the_public() {
        for (String address : ADDRESSES) {
            var seen = model.get(address);
            assertThat(seen.status()).as(address).isEqualTo(200);
            assertThat(seen.items()).as(address).isNotEmpty();
            assertThat(seen.text())
                    .as(address)
                    .doesNotContain("đối tượng", "người nghiện", "học viên");
        }
    }

    @Test
    void who_is_signed_in_reads_them() {
        for (String address : ADDRESSES) {
            assertThat(model.get(View.READER, address).text())
                    .as(address)
                    .containsAnyOf("3 đối tượng", "2 học viên");
        }
        assertThat(model.get(View.READER, "/api/v1/groups/group:to").text())
                .contains("9, giúp 3 đối tượng", "hai người nghiện");
    }

    @Test
    void what_is_no_word_of_persons_stays() {
        var group = model.get("/api/v1/groups/group:to");
        assertThat(group.at("/citation/source").asString()).isEqualTo(ARTICLE);
        assertThat(group.at("/citation/row").asString()).isEqualTo("S001");
        assertThat(group.at("/memberCounts/0/members/value").asInt()).isEqualTo(9);
        assertThat(group.at("/dissolution/reason").isNull()).isTrue();
        assertThat(model.get("/api/v1/sources/source:khac").at("/title").isNull()).isTrue();
        assertThat(model.get("/api/v1/sources/" + ARTICLE).at("/title").asString())
                .startsWith("Ngày hội");
    }

    @Test
    void a_document_is_not_found_by_them() {
        for (String words : List.of("2 hoc vien", "bai ve", "to tu quan cam hoa")) {
            String address = "/api/v1/sources?q=" + words;
            assertThat(model.get(address).items()).as(words).isEmpty();
            assertThat(model.get(View.READER, address).items()).as(words).hasSize(1);
        }
        assertThat(model.get("/api/v1/sources?q=ngay hoi").items()).hasSize(1);
    }

    @Test
    void a_model_is_not_found_by_them_but_by_its_other_names() {
        for (String words : List.of("giup do", "hai nguoi nghien")) {
            String address = "/api/v1/models?q=" + words;
            assertThat(model.get(address).items()).as(words).isEmpty();
            assertThat(model.get(View.READER, address).items()).as(words).hasSize(1);
        }
        var found = model.get("/api/v1/models?q=cong rao").items();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().at("/name").isNull()).isTrue();
        assertThat(found.getFirst().at("/host").isNull()).isTrue();
        assertThat(found.getFirst().at("/aliases").size()).isEqualTo(1);
    }

    @Test
    void an_event_that_says_them_shows_no_payload_to_the_public() {
        var events = model.get("/api/v1/events").items();
        for (var event : events) {
            String type = event.get("type").asString();
            boolean harmless =
                    event.get("stream").asString().equals(ARTICLE)
                                    && type.equals("source.SourceRegistered")
                            || type.equals("unit.UnitEstablished");
            assertThat(event.has("payload")).as(event.toString()).isEqualTo(harmless);
        }
        assertThat(model.get(View.READER, "/api/v1/events").items())
                .allSatisfy(event -> assertThat(event.has("payload")).isTrue());
    }
}
