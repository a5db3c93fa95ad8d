package biennien.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;
import biennien.query.ReadModel;
import biennien.query.Story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class TimelineTest {

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
    void every_event_is_a_line_once() {
        var lines = model.get("/api/v1/timeline");
        assertThat(lines.items()).hasSize(Story.everything().length);
        assertThat(new HashSet<>(lines.all("/kind")))
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.all().stream().map(StoredNames.StoredName::name).toList());
        assertThat(lines.all("/position")).doesNotHaveDuplicates();
        assertThat(lines.all("/title")).allSatisfy(title -> assertThat(title).isNotBlank());
        assertThat(lines.items())
                .allSatisfy(
                        line ->
                                assertThat(line.at("/title").asString())
                                        .endsWith(line.at("/about").asString()));
    }

    @Test
    void lines_are_in_order_of_valid_time() {
        List<String> earliest =
                new ArrayList<>(model.get("/api/v1/timeline").all("/valid/earliest"));
        List<String> known = earliest.stream().filter(day -> !day.isEmpty()).toList();
        assertThat(known).isSorted();
        assertThat(earliest.subList(earliest.size() - known.size(), earliest.size()))
                .isEqualTo(known);
    }

    @Test
    void a_kind_or_a_feature_can_be_left_out() {
        List<String> all = model.get("/api/v1/timeline").all("/kind");
        assertThat(model.get("/api/v1/timeline?without=figure").all("/kind"))
                .isEqualTo(all.stream().filter(kind -> !kind.startsWith("figure.")).toList());
        assertThat(model.get("/api/v1/timeline?without=figure.FigureReported").all("/kind"))
                .isEqualTo(
                        all.stream()
                                .filter(kind -> !kind.equals("figure.FigureReported"))
                                .toList());
        assertThat(model.get("/api/v1/timeline?without=nothing").at("/parameter").asString())
                .isEqualTo("without");
    }

    @Test
    void a_correction_and_a_withdrawal_supersede_what_was_said_before() {
        var lines = model.get("/api/v1/timeline?kind=figure");
        assertThat(lines.all("/position")).containsExactly("10", "11", "12");
        assertThat(lines.all("/supersedes")).containsExactly("", "10", "11");
        assertThat(lines.all("/supersededBy")).containsExactly("11", "12", "");
        assertThat(lines.all("/quantity/value")).containsExactly("71", "17", "17");
        assertThat(lines.all("/unitName")).containsOnly("Thành phố Sơn La");
        assertThat(lines.all("/title"))
                .containsExactly(
                        "Figure reported: weapon-handover-count, homemade-gun",
                        "Figure corrected: weapon-handover-count, homemade-gun",
                        "Figure withdrawn: weapon-handover-count, homemade-gun");
        assertThat(lines.all("/valid/edtf")).containsOnly("2022-01?/2022-07?");
        assertThat(model.get("/api/v1/timeline?kind=figure&basis=11").all("/supersededBy"))
                .containsExactly("11", "");
    }

    @Test
    void a_reorganisation_is_a_line_of_every_unit_it_touched() {
        for (String unit : List.of(Story.WARD, "unit:to-hieu-cu", "unit:phuong-to-hieu")) {
            assertThat(
                            model.get(
                                            "/api/v1/timeline?kind=reorganisation.UnitsMerged&unit="
                                                    + unit)
                                    .all("/fact"))
                    .as(unit)
                    .containsExactly("reorganisation:to-hieu");
        }
    }

    @Test
    void an_inspection_is_told_line_by_line_and_none_of_them_repeats_a_remark() {
        assertThat(model.get("/api/v1/timeline?kind=inspection&unit=" + Story.CITY).all("/title"))
                .containsExactly(
                        "Inspection team appointed: 15/KH-BCĐ",
                        "Step of an inspection held, self-report: 15/KH-BCĐ",
                        "Inspection planned: 15/KH-BCĐ",
                        "Inspection held: 15/KH-BCĐ",
                        "Step of an inspection held, working-session: 15/KH-BCĐ",
                        "Point of a conclusion made, strength c1: 15/KH-BCĐ",
                        "Recommendation made, r1: 15/KH-BCĐ",
                        "Recommendation made, r2: 15/KH-BCĐ",
                        "Inspection closed: 15/KH-BCĐ",
                        "Recommendation answered, r1: 15/KH-BCĐ",
                        "Recommendation closed, r1 partly-fulfilled: 15/KH-BCĐ");
        assertThat(model.get("/api/v1/timeline?kind=inspection&unit=" + Story.WARD).all("/title"))
                .containsExactly("Step of an inspection held, self-report: 15/KH-BCĐ");
        assertThat(
                        model.get(
                                        "/api/v1/timeline?kind=programme.ProgrammeTargetSet&unit="
                                                + Story.PROVINCE)
                                .items())
                .hasSize(2);
    }

    @Test
    void lines_are_found_by_unit_days_and_kind() {
        assertThat(
                        model.get(
                                        "/api/v1/timeline?unit=Thành phố Sơn"
                                                + " La&on=2022-01-01&kind=handover")
                                .items())
                .hasSize(2);
        assertThat(model.get("/api/v1/timeline?kind=certification.CertificationRevoked").items())
                .hasSize(1);
        assertThat(
                        model.get(
                                        "/api/v1/timeline?from=2025-07-01&to=2025-07-01&kind=reorganisation")
                                .all("/kind"))
                .containsExactly("reorganisation.UnitsMerged", "reorganisation.UnitAbolished");
        assertThat(
                        model.get(
                                        "/api/v1/timeline?within=true&kind=commendation&unit="
                                                + Story.PROVINCE)
                                .items())
                .hasSize(3);
        assertThat(model.get("/api/v1/timeline?kind=rumour").status()).isEqualTo(400);
    }

    @Test
    void no_line_names_a_person_or_says_a_number_of_a_figure_in_its_title() {
        assertThat(model.get("/api/v1/timeline").text()).doesNotContain("c2VhbGVk", "person:");
        assertThat(model.get("/api/v1/timeline?kind=figure").all("/title"))
                .allSatisfy(title -> assertThat(title).doesNotContainPattern("\\d"));
    }
}
