package biennien.query;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.PersonId;
import biennien.query.commendation.SealedNames;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Sources, groups, certifications, handovers and commendations over HTTP. */
class FeaturesTest {

    private static ReadModel model;

    @BeforeAll
    static void everything() {
        model = new ReadModel();
        model.record(Story.everything());
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void a_document_is_found_by_any_of_its_names() {
        for (String name : new String[] {"source:bai-son-la", "bai-son-la.txt", "bài SƠN LA"}) {
            var source = model.get("/api/v1/sources/" + name);
            assertThat(source.at("/id").asString()).as(name).isEqualTo("source:bai-son-la");
        }
        var source = model.get("/api/v1/sources/bai son la");
        assertThat(source.at("/published/edtf").asString()).isEqualTo("2022-08-19");
        assertThat(source.at("/aliases").size()).isEqualTo(2);
        assertThat(model.get("/api/v1/sources/bai son la?basis=1").at("/published").isNull())
                .isTrue();
        assertThat(model.get("/api/v1/sources/nothing").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/sources?q=ngay hoi&kind=press-article").items()).hasSize(1);
    }

    @Test
    void a_group_tells_its_members_in_order_of_days_and_its_end() {
        var group = model.get("/api/v1/groups/group:to-hoa-giai");
        assertThat(group.at("/status").asString()).isEqualTo("dissolved");
        assertThat(group.at("/memberCounts/0/members/value").asInt()).isEqualTo(7);
        assertThat(group.at("/memberCounts/1/members/value").asInt()).isEqualTo(9);
        assertThat(group.at("/dissolution/on/latest").asString()).isEqualTo("2024-12-31");
        assertThat(group.at("/unit/name").asString()).isEqualTo("Thành phố Sơn La");
        assertThat(model.get("/api/v1/groups?status=active&type=mediation-group").items())
                .isEmpty();
        assertThat(model.get("/api/v1/groups?type=mediation-group&q=hoa giai").items()).hasSize(1);
        assertThat(model.get("/api/v1/groups?unit=" + Story.PROVINCE).items()).isEmpty();
        assertThat(model.get("/api/v1/groups?within=true&unit=" + Story.PROVINCE).items())
                .hasSize(3);
        var young = model.get("/api/v1/groups/group:to-hoa-giai?basis=13");
        assertThat(young.at("/status").asString()).isEqualTo("active");
        assertThat(young.at("/memberCounts").size()).isZero();
    }

    @Test
    void a_group_is_on_a_day_what_it_was_then() {
        String address = "/api/v1/groups?q=bao ve&on=";
        assertThat(model.get(address + "2019-04-30").all("/name"))
                .containsExactly("Tổ bảo vệ số 1", "Tổ bảo vệ số 2");
        assertThat(model.get(address + "2019-05-01").all("/name"))
                .containsExactly("Tổ bảo vệ bản Cọ", "Tổ bảo vệ số 2");
        assertThat(model.get(address + "2024-06-30").all("/type"))
                .containsExactly("neighbourhood-watch-team", "neighbourhood-watch-team");
        assertThat(model.get(address + "2024-07-01").all("/type"))
                .containsExactly("grassroots-security-order-team");
        assertThat(model.get(address + "2014-12-31").items()).isEmpty();
        assertThat(model.get(address + "2020-01-01&type=grassroots-security-order-team").items())
                .isEmpty();
        assertThat(model.get("/api/v1/groups?type=grassroots-security-order-team").all("/id"))
                .containsExactly("group:to-bao-ve-1");
        assertThat(model.get("/api/v1/groups?q=so 1").all("/name"))
                .containsExactly("Tổ bảo vệ bản Cọ");
    }

    @Test
    void a_group_tells_what_it_was_how_it_was_rated_and_where_it_went() {
        var team = model.get("/api/v1/groups/group:to-bao-ve-1");
        assertThat(team.at("/status").asString()).isEqualTo("active");
        assertThat(team.at("/decidedOn/edtf").asString()).isEqualTo("2014-12-20");
        assertThat(team.at("/retypings/0/was").asString()).isEqualTo("neighbourhood-watch-team");
        assertThat(team.at("/retypings/0/became").asString())
                .isEqualTo("grassroots-security-order-team");
        assertThat(team.at("/retypings/0/decision").asString()).isEqualTo("40/QĐ-UBND");
        assertThat(team.at("/retypings/0/decidedOn/edtf").asString()).isEqualTo("2024-06-28");
        assertThat(team.at("/renamings/0/was").asString()).isEqualTo("Tổ bảo vệ số 1");
        assertThat(team.at("/ratings/0/year").asInt()).isEqualTo(2026);
        assertThat(team.at("/ratings/0/rating").asString()).isEqualTo("good");
        var merged = model.get("/api/v1/groups?status=merged");
        assertThat(merged.all("/id")).containsExactly("group:to-bao-ve-2");
        assertThat(merged.at("/items/0/mergedInto/group").asString())
                .isEqualTo("group:to-bao-ve-1");
        assertThat(merged.at("/items/0/mergedInto/on/edtf").asString()).isEqualTo("2024-06-30");
        assertThat(merged.at("/items/0/dissolution").isNull()).isTrue();
    }

    @Test
    void a_certification_keeps_its_assessment_through_every_later_state() {
        String address = "/api/v1/certifications/certification:chieng-le-2023";
        var revoked = model.get(address);
        assertThat(revoked.at("/status").asString()).isEqualTo("revoked");
        assertThat(revoked.at("/decision/ground").asString()).isEqualTo("124/2021/TT-BCA");
        assertThat(revoked.at("/assessment/criteria").size()).isEqualTo(2);
        assertThat(revoked.at("/assessment/counts/recognised").asInt()).isEqualTo(18);
        var recognised = model.get(address + "?basis=19");
        assertThat(recognised.at("/status").asString()).isEqualTo("recognised");
        assertThat(recognised.at("/decision/by").asString()).isEqualTo("district-pc");
        assertThat(model.get(address + "?basis=17").at("/assessment").isNull()).isTrue();
        assertThat(model.get("/api/v1/certifications?year=2023&kind=commune").items()).hasSize(1);
        assertThat(model.get("/api/v1/certifications?status=refused").all("/subject/name"))
                .containsExactly("Hạt kiểm lâm", "Công ty Bê tông Chiềng Lề");
        assertThat(
                        model.get("/api/v1/certifications?organisation=organisation:xi-mang")
                                .all("/subject/organisation"))
                .containsExactly("organisation:xi-mang");
    }

    @Test
    void the_law_of_the_day_classes_the_items_of_a_batch() {
        var first = model.get("/api/v1/handovers/handover:h1?basis=23");
        assertThat(first.at("/items").size()).isEqualTo(2);
        assertThat(first.at("/items/0/legalClasses").valueStream())
                .extracting(one -> one.at("/class").asString())
                .containsExactly("undetermined", "military-weapon");
        var corrected = model.get("/api/v1/handovers/handover:h1");
        assertThat(corrected.at("/items").size()).isEqualTo(1);
        assertThat(corrected.at("/items/0/quantity/value").asInt()).isEqualTo(4);
        assertThat(corrected.at("/items/0/legalClasses").valueStream())
                .extracting(one -> one.at("/class").asString())
                .containsExactly("undetermined");
        assertThat(corrected.at("/correction/reason").asString()).isEqualTo("Đếm lại.");
        assertThat(model.get("/api/v1/handovers?mode=seized&to=2024-12-31").items()).isEmpty();
        assertThat(model.get("/api/v1/handovers?mode=seized&basis=23").items()).hasSize(1);
        assertThat(model.get("/api/v1/handovers?type=homemade-gun&from=2024-12-30").items())
                .hasSize(1);
        assertThat(model.get("/api/v1/handovers?from=2025-01-01&to=2025-02-28").items()).isEmpty();
    }

    @Test
    void a_lumped_line_shows_its_parts_by_the_law_of_the_day_and_what_is_left() {
        String address = "/api/v1/handovers/handover:h2";
        var batch = model.get(address);
        assertThat(batch.at("/items/0/parts").size()).isEqualTo(2);
        assertThat(batch.at("/items/0/parts/0/type").asString()).isEqualTo("shotgun-like");
        assertThat(batch.at("/items/0/parts/0/quantity/value").asInt()).isEqualTo(30);
        assertThat(batch.at("/items/0/parts/0/legalClasses/0/class").asString())
                .isEqualTo("military-weapon");
        assertThat(batch.at("/items/0/parts/1/quantity/kind").asString()).isEqualTo("OVER");
        assertThat(batch.at("/items/0/rest").toString())
                .isEqualTo(
                        """
                        {"lo":0,"loOpen":false,"hi":31,"hiOpen":true,"unit":"khẩu",\
                        "explain":"/api/v1/explain?answer=/api/v1/handovers/handover:h2\
                        &pointer=/items/0/rest&basis=%d"}\
                        """
                                .formatted(model.head()));
        assertThat(batch.at("/items/1/parts").size()).isZero();
        assertThat(batch.at("/items/1/rest").isNull()).isTrue();
        assertThat(model.get("/api/v1/handovers?type=hunting-gun").all("/id"))
                .containsExactly("handover:h2");
        long told = batch.at("/items/0/parts/0/position").asLong();
        var before = model.get(address + "?basis=" + (told - 1));
        assertThat(before.at("/items/0/parts").size()).isZero();
        assertThat(before.at("/items/0/rest").isNull()).isTrue();
    }

    @Test
    void a_commendation_says_whom_it_honours_only_as_far_as_everybody_may_know() {
        var person = model.get("/api/v1/commendations?recipient=individual");
        assertThat(person.at("/items/0/recipient").toString())
                .isEqualTo(
                        """
                        {"kind":"individual","count":1,"collective":null,"sealed":true}\
                        """);
        assertThat(person.at("/items/0/status").asString()).isEqualTo("annulled");
        assertThat(person.at("/items/0/annulment/ground").asString()).isEqualTo("false-dossier");
        assertThat(person.text()).doesNotContain("person:", "c2VhbGVk", "như bài đã nêu");
        assertThat(
                        model.get("/api/v1/commendations?q=nhan dan ban co")
                                .all("/recipient/collective"))
                .containsExactly("Nhân dân bản Cọ");
        assertThat(model.get("/api/v1/commendations?status=conferred&basis=25").items()).hasSize(1);
        assertThat(model.get("/api/v1/commendations/commendation:none").status()).isEqualTo(404);
    }

    @Test
    void only_who_may_reveal_names_is_told_whose_name_is_sealed() {
        var individuals = "/api/v1/commendations?recipient=individual";
        for (View view : List.of(View.INSPECTOR, View.STEWARD)) {
            assertThat(model.get(view, individuals).at("/items/0/recipient/person").asString())
                    .isEqualTo("person:p1");
        }
        for (View view : List.of(View.PUBLIC, View.READER, View.RECORDER)) {
            assertThat(model.get(view, individuals).text()).doesNotContain("person:", "\"person\"");
        }
        assertThat(model.get(View.STEWARD, "/api/v1/commendations?recipient=collective").text())
                .doesNotContain("person:", "\"person\"");
    }

    @Test
    void only_who_may_reveal_names_is_told_that_one_was_erased() {
        var individuals = "/api/v1/commendations?recipient=individual";
        long before = model.head() - 1;
        for (View view : View.values()) {
            var now = model.get(view, individuals).at("/items/0/recipient");
            var then = model.get(view, individuals + "&basis=" + before).at("/items/0/recipient");
            var versions = model.get(view, individuals + "&history=true");
            assertThat(then.path("sealed").asBoolean()).isTrue();
            assertThat(then.has("erasure")).isFalse();
            if (view.mayRevealNames()) {
                assertThat(now.path("sealed").asBoolean()).isFalse();
                assertThat(now.path("erasure").asLong()).isEqualTo(model.head());
                assertThat(versions.all("/status"))
                        .containsExactly("conferred", "annulled", "annulled");
            } else {
                assertThat(now).isEqualTo(then);
                assertThat(versions.all("/status")).containsExactly("conferred", "annulled");
                assertThat(model.get(view, "/api/v1/diff?from=" + before).items()).isEmpty();
            }
        }
    }

    @Test
    void the_sealed_names_of_a_person_are_found_by_where_they_were_recorded() {
        var sealed = model.bean(SealedNames.class);
        var now = new Snapshot(model.head(), View.INSPECTOR, model.sql);
        var before = new Snapshot(3, View.INSPECTOR, model.sql);

        var positions = sealed.positions(new PersonId("person:p1"), now);

        // Its annulment seals nothing anew.
        assertThat(positions).hasSize(1);
        assertThat(model.get(View.READER, "/api/v1/events/" + positions.getFirst()).at("/type"))
                .hasToString("\"commendation.CommendationConferred\"");
        assertThat(sealed.positions(new PersonId("person:p1"), before)).isEmpty();
        assertThat(sealed.positions(new PersonId("person:nobody"), now)).isEmpty();
    }

    @Test
    void that_a_name_was_read_is_told_to_everybody_and_what_for_to_nobody_without_an_account() {
        for (View view : View.values()) {
            var lines = model.get(view, "/api/v1/timeline?kind=person");
            assertThat(lines.all("/title"))
                    .containsExactly(
                            "Name read: a commended person", "Name erased: a commended person");
            assertThat(lines.text()).doesNotContain("hồ sơ", "purpose-ended", "person:p1");
        }
        String read = "/api/v1/events/" + (model.head() - 1);
        assertThat(model.get(read).text()).doesNotContain("hồ sơ");
        assertThat(model.get(View.READER, read).at("/payload/purpose"))
                .hasToString("\"Kiểm tra hồ sơ.\"");
        String erased = "/api/v1/events/" + model.head();
        assertThat(model.get(erased).text()).doesNotContain("purpose-ended");
        assertThat(model.get(View.READER, erased).at("/payload/ground"))
                .hasToString("\"purpose-ended\"");
    }

    @Test
    void an_organisation_is_found_by_any_name_and_answers_as_it_was_on_a_day() {
        var last = model.get("/api/v1/organisations/organisation:xi-mang");
        assertThat(last.at("/name").asString()).isEqualTo("Công ty Bê tông Chiềng Lề");
        assertThat(last.at("/size").asString()).isEqualTo("medium");
        assertThat(last.at("/names").size()).isEqualTo(2);
        assertThat(last.at("/names/0/since").isNull()).isTrue();
        assertThat(last.at("/names/1/since/edtf").asString()).isEqualTo("2019-06");
        assertThat(last.at("/aliases/0").asString()).isEqualTo("Xi măng 26-3");
        assertThat(last.at("/status").asString()).isEqualTo("closed");
        assertThat(last.at("/closing/reason").asString()).isEqualTo("Giải thể.");
        String list = "/api/v1/organisations?";
        for (String name : new String[] {"be tong", "Xi măng Sơn La", "26-3"}) {
            assertThat(model.get(list + "q=" + name).items()).as(name).hasSize(1);
        }
        var then = model.get(list + "on=2018-01-01&size=large");
        assertThat(then.all("/name")).containsExactly("Công ty Xi măng Sơn La");
        assertThat(model.get(list + "on=2022-01-01&size=large").items()).isEmpty();
        assertThat(model.get(list + "on=2025-01-01").items()).isEmpty();
        assertThat(model.get(list + "kind=agency").items()).isEmpty();
        assertThat(model.get(list + "status=open").items()).isEmpty();
        assertThat(model.get(list + "within=true&unit=" + Story.PROVINCE).items()).hasSize(1);
        assertThat(model.get(list + "unit=" + Story.PROVINCE).items()).isEmpty();
        assertThat(model.get("/api/v1/organisations/organisation:none").status()).isEqualTo(404);
        var timeline = model.get("/api/v1/timeline?kind=organisation.OrganisationRenamed");
        assertThat(timeline.all("/title"))
                .containsExactly(
                        "Organisation renamed to Công ty Bê tông Chiềng Lề: Công ty Xi măng Sơn"
                                + " La (enterprise)");
    }

    @Test
    void a_rank_stands_as_it_was_corrected_and_is_found_by_what_it_is_about() {
        String list = "/api/v1/rankings?";
        var corrected = model.get("/api/v1/rankings/ranking:xi-mang-2024");
        assertThat(corrected.at("/status").asString()).isEqualTo("corrected");
        assertThat(corrected.at("/rank").asString()).isEqualTo("good");
        assertThat(corrected.at("/points").decimalValue()).isEqualByComparingTo("85.5");
        assertThat(corrected.at("/correction/reason").asString()).isEqualTo("Gõ nhầm.");
        assertThat(corrected.at("/subject/unit/name").asString()).isEqualTo("Phường Chiềng Lề");
        assertThat(corrected.at("/decidedBy").asString()).isEqualTo("UBND phường Chiềng Lề");
        long first = corrected.at("/position").asLong() - 1;
        var before = model.get("/api/v1/rankings/ranking:xi-mang-2024?basis=" + first);
        assertThat(before.at("/rank").asString()).isEqualTo("excellent");
        assertThat(before.at("/points").decimalValue()).isEqualByComparingTo("95.5");
        assertThat(model.get(list + "year=2024&rank=good").items()).hasSize(1);
        assertThat(model.get(list + "rank=excellent").items()).isEmpty();
        assertThat(model.get(list + "kind=district").all("/subject/unit/name"))
                .containsExactly("Thành phố Sơn La");
        assertThat(model.get(list + "organisation=organisation:xi-mang").items()).hasSize(1);
        assertThat(model.get(list + "q=be tong&status=corrected").items()).hasSize(1);
        assertThat(model.get(list + "within=true&unit=" + Story.PROVINCE).items()).hasSize(2);
        assertThat(model.get(list + "unit=" + Story.CITY).items()).hasSize(1);
        assertThat(model.get(list + "status=withdrawn").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/rankings/ranking:none").status()).isEqualTo(404);
    }

    @Test
    void a_withdrawn_title_says_how_it_was_taken_back() {
        String list = "/api/v1/exemplary-titles?";
        var withdrawn = model.get("/api/v1/exemplary-titles/exemplary:ban-co");
        assertThat(withdrawn.at("/status").asString()).isEqualTo("withdrawn");
        assertThat(withdrawn.at("/withdrawal/reason").asString()).isEqualTo("Hồ sơ sai.");
        assertThat(withdrawn.at("/withdrawal/on/edtf").asString()).isEqualTo("2025-02-01");
        assertThat(withdrawn.at("/subject/name").asString()).isEqualTo("Bản Cọ");
        long last = withdrawn.at("/position").asLong() - 1;
        assertThat(
                        model.get("/api/v1/exemplary-titles/exemplary:ban-co?basis=" + last)
                                .at("/withdrawal")
                                .isNull())
                .isTrue();
        assertThat(model.get(list + "status=conferred").all("/subject/unit/name"))
                .containsExactly("Phường Chiềng Lề");
        assertThat(model.get(list + "year=2024&kind=residential-area&q=ban co").items()).hasSize(1);
        assertThat(model.get(list + "year=2023").items()).isEmpty();
        assertThat(model.get(list + "within=true&unit=" + Story.PROVINCE).items()).hasSize(2);
        assertThat(model.get("/api/v1/exemplary-titles/exemplary:none").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/timeline?kind=exemplary.ExemplaryTitleWithdrawn").items())
                .hasSize(1);
    }

    @Test
    void what_lives_is_there_from_its_beginning_to_its_end() {
        String groups = "/api/v1/groups?type=mediation-group&";
        assertThat(model.get(groups + "validOn=2020-02-29").items()).isEmpty();
        assertThat(model.get(groups + "validOn=2020-03-15").items()).hasSize(1);
        assertThat(model.get(groups + "validOn=2020-03-15&match=certain").items()).isEmpty();
        assertThat(model.get(groups + "validOn=2020-03-31&match=certain").items()).hasSize(1);
        assertThat(model.get(groups + "window=2020/2024&match=certain").items()).hasSize(1);
        assertThat(model.get(groups + "window=2021/2024&match=certain").items()).isEmpty();
        assertThat(model.get("/api/v1/groups?q=bao ve&validOn=2024-06-30").items()).hasSize(2);
        assertThat(model.get("/api/v1/groups?q=bao ve&validOn=2024-07-01").all("/id"))
                .containsExactly("group:to-bao-ve-1");
        String organisations = "/api/v1/organisations?";
        assertThat(model.get(organisations + "validOn=2006-07-01").items()).hasSize(1);
        assertThat(model.get(organisations + "validOn=2006-07-01&match=certain").items()).isEmpty();
        assertThat(model.get(organisations + "validOn=2024-12-31&match=certain").items())
                .hasSize(1);
        assertThat(model.get(organisations + "validOn=2025-01-01").items()).isEmpty();
        assertThat(model.get(organisations + "window=2005").items()).isEmpty();
    }

    @Test
    void a_certification_has_the_days_of_its_year_by_law() {
        String list = "/api/v1/certifications?match=certain&validOn=";
        assertThat(model.get(list + "2022-11-15").items()).isEmpty();
        assertThat(model.get(list + "2022-11-16").items()).hasSize(3);
        assertThat(model.get(list + "2023-11-15").items()).hasSize(3);
        assertThat(model.get(list + "2023-11-16").items()).isEmpty();
    }

    @Test
    void a_version_is_found_by_the_days_it_had() {
        String list = "/api/v1/handovers?validOn=2025-01-10";
        assertThat(model.get(list).items()).isEmpty();
        var once = model.get(list + "&history=true");
        assertThat(once.all("/id")).containsExactly("handover:h1");
        assertThat(once.at("/items/0/on/edtf").asString()).isEqualTo("2024-12/2025-01");
        assertThat(once.at("/items/0/known/to").isNull()).isFalse();
        assertThat(model.get("/api/v1/commendations?window=2021-08&match=certain").all("/id"))
                .containsExactly("commendation:c2");
    }

    @Test
    void each_thing_tells_its_versions() {
        var team = model.get("/api/v1/groups/group:to-bao-ve-1?history=true");
        assertThat(team.at("/versions").valueStream().map(one -> one.at("/name").asString()))
                .containsExactly(
                        "Tổ bảo vệ số 1",
                        "Tổ bảo vệ bản Cọ",
                        "Tổ bảo vệ bản Cọ",
                        "Tổ bảo vệ bản Cọ");
        assertThat(versions("organisations/organisation:xi-mang"))
                .containsExactly("open", "open", "open", "closed");
        assertThat(versions("certifications/certification:chieng-le-2023"))
                .containsExactly("registered", "assessed", "recognised", "revoked");
        assertThat(versions("handovers/handover:h1")).containsExactly("current", "corrected");
        assertThat(versions("commendations/commendation:c1"))
                .containsExactly("conferred", "annulled");
    }

    private static List<String> versions(String path) {
        return model.get("/api/v1/" + path + "?history=true")
                .at("/versions")
                .valueStream()
                .map(one -> one.at("/status").asString())
                .toList();
    }
}
