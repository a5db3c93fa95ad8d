package biennien.query.inspection;

import static biennien.query.Story.HELD_ONLY;
import static biennien.query.Story.INSPECTION;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.law.ConclusionKind;
import biennien.events.values.Edtf;
import biennien.events.values.InspectionId;
import biennien.events.values.PartKey;
import biennien.events.values.Remark;
import biennien.events.values.UnitId;
import biennien.query.ReadModel;
import biennien.query.Story;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;

class InspectionsTest {

    private static final String LIST = "/api/v1/inspections";
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final InspectionId FEW = new InspectionId("inspection:it-nguoi");

    private static ReadModel model;
    private static long planned;
    private static long lastOfStory;

    @BeforeAll
    static void everything() {
        model = new ReadModel();
        var story = Story.everything();
        planned =
                IntStream.range(0, story.length)
                        .filter(i -> story[i] instanceof InspectionPlanned)
                        .findFirst()
                        .orElseThrow();
        lastOfStory = story.length - 1;
        model.record(story);
        var text = new Remark("Còn quản lý 3 đối tượng chưa chặt.");
        model.record(
                new InspectionHeld(
                        FEW, new UnitId(Story.WARD), null, null, Edtf.of("2022-05-05"), null),
                new ConclusionPointMade(
                        FEW,
                        new PartKey("c1"),
                        ConclusionKind.SHORTCOMING,
                        text,
                        Edtf.of("2022-05-05"),
                        null,
                        null),
                new RecommendationMade(
                        FEW,
                        new PartKey("r1"),
                        text,
                        null,
                        new UnitId(Story.WARD),
                        Edtf.of("2022"),
                        Edtf.of("2022-05-05"),
                        null),
                new RecommendationAnswered(
                        FEW, new PartKey("r1"), text, null, null, Edtf.of("2022-06"), null));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void an_inspection_tells_its_whole_course_in_order() {
        var seen = model.get(LIST + "/" + INSPECTION);

        assertThat(seen.at("/status").asString()).isEqualTo("closed");
        assertThat(seen.at("/unit/name").asString()).isEqualTo("Thành phố Sơn La");
        assertThat(seen.at("/programme").asString()).isEqualTo("programme:09");
        assertThat(seen.at("/plan/number").asString()).isEqualTo("15/KH-BCĐ");
        assertThat(seen.at("/plan/inspected/edtf").asString()).isEqualTo("2021/2022-06");
        assertThat(seen.at("/plan/plannedFor/edtf").asString()).isEqualTo("2022-11");
        assertThat(seen.at("/holding/by").asString()).isEqualTo("Đoàn kiểm tra số 4");
        assertThat(seen.at("/holding/on/edtf").asString()).isEqualTo("2022-11-05");
        assertThat(seen.at("/teams/0/number").asString()).isEqualTo("4");
        assertThat(seen.at("/teams/0/members").toString())
                .isEqualTo("[\"Ủy ban Trung ương MTTQ\",\"Cục V05\"]");
        assertThat(seen.at("/steps").valueStream())
                .extracting(step -> step.at("/step").asString())
                .containsExactly("self-report", "working-session");
        assertThat(seen.at("/steps/0/place/name").asString()).isEqualTo("Phường Chiềng Lề");
        assertThat(seen.at("/conclusions/0/kind").asString()).isEqualTo("strength");
        assertThat(seen.at("/recommendations").size()).isEqualTo(2);
        assertThat(seen.at("/recommendations/0/status").asString()).isEqualTo("closed");
        assertThat(seen.at("/recommendations/0/closing/outcome").asString())
                .isEqualTo("partly-fulfilled");
        assertThat(seen.at("/recommendations/0/answers/0/by").asString()).isEqualTo("Công an tỉnh");
        assertThat(seen.at("/recommendations/1/status").asString()).isEqualTo("open");
        assertThat(seen.at("/closing/on/edtf").asString()).isEqualTo("2022-12-01");
        assertThat(model.get(LIST + "/inspection:none").status()).isEqualTo(404);
    }

    @Test
    void an_earlier_basis_knows_what_was_recorded_by_then() {
        var young = model.get(LIST + "/" + INSPECTION + "?basis=" + planned);
        assertThat(young.at("/status").asString()).isEqualTo("planned");
        assertThat(young.at("/holding").isNull()).isTrue();
        var held = model.get(LIST + "/" + INSPECTION + "?basis=" + (planned + 2));
        assertThat(held.at("/status").asString()).isEqualTo("held");
        assertThat(held.at("/plan/number").asString()).isEqualTo("15/KH-BCĐ");
        assertThat(held.at("/programme").asString()).isEqualTo("programme:09");
        assertThat(model.get(LIST + "?basis=" + (planned - 1)).items()).isEmpty();
    }

    @Test
    void inspections_are_found_by_unit_programme_and_status() {
        assertThat(model.get(LIST + "?unit=" + Story.CITY).all("/id"))
                .containsExactly(INSPECTION.value());
        assertThat(model.get(LIST + "?within=true&unit=" + Story.PROVINCE).all("/id"))
                .containsExactly(INSPECTION.value(), HELD_ONLY.value(), FEW.value());
        assertThat(model.get(LIST + "?programme=programme:07").all("/id"))
                .containsExactly(HELD_ONLY.value());
        assertThat(model.get(LIST + "?status=closed").all("/id"))
                .containsExactly(INSPECTION.value());
        assertThat(model.get(LIST + "?status=dropped").status()).isEqualTo(400);
        assertThat(model.get(LIST + "?programme=09").status()).isEqualTo(400);
    }

    @Test
    void one_that_is_only_known_to_have_been_held_has_no_plan() {
        var held = model.get(LIST + "/" + HELD_ONLY);

        assertThat(held.at("/plan").isNull()).isTrue();
        assertThat(held.at("/status").asString()).isEqualTo("held");
        assertThat(held.at("/holding/on/earliest").isNull()).isTrue();
    }

    @ParameterizedTest(name = "r1 on {0}: {1}, {2} to {3} days, overdue {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-11-05, open, 0, 0, no",
                "2022-11-15, open, 10, 10, no",
                "2023-06-30, open, 237, 237, no",
                "2023-07-01, open, 238, 238, certain",
                "2023-08-01, answered, 269, 269, possible",
                "2023-09-01, closed, 300, 300, no",
                "2025-01-01, closed, 300, 300, no",
            })
    void a_recommendation_grows_older_until_it_is_closed(
            String on, String status, long min, long max, String overdue) {
        var one = recommendation(INSPECTION, "r1", on);

        assertThat(one.at("/status").asString()).isEqualTo(status);
        assertThat(one.at("/ageDays/min").asLong()).isEqualTo(min);
        assertThat(one.at("/ageDays/max").asLong()).isEqualTo(max);
        assertThat(one.at("/overdue").asString()).isEqualTo(overdue);
        assertThat(one.at("/closing").isNull()).isEqualTo(!status.equals("closed"));
        assertThat(one.at("/answers").size()).isEqualTo(status.equals("open") ? 0 : 1);
    }

    @Test
    void before_it_was_made_there_is_no_recommendation() {
        assertThat(model.get(RECOMMENDATIONS + "?on=2022-11-04&unit=" + Story.CITY).items())
                .isEmpty();
    }

    @Test
    void the_age_of_one_that_has_no_year_is_not_known() {
        var one = recommendation(HELD_ONLY, "r1", "2025-01-01");

        assertThat(one.at("/ageDays").isNull()).isTrue();
        assertThat(one.at("/overdue").asString()).isEqualTo("no");
        assertThat(one.at("/owner").isNull()).isTrue();
        assertThat(one.at("/ownerUnit/name").asString()).isEqualTo("Tỉnh Sơn La");
    }

    @Test
    void without_a_day_the_state_is_the_known_one_and_nothing_has_an_age() {
        var all = model.get(RECOMMENDATIONS + "?basis=" + lastOfStory);

        assertThat(all.all("/recommendation")).containsExactly("r1", "r2", "r1");
        assertThat(all.all("/status")).containsExactly("closed", "open", "open");
        assertThat(all.at("/items/0/ageDays").isNull()).isTrue();
        assertThat(all.at("/items/0/overdue").isNull()).isTrue();
    }

    @Test
    void recommendations_are_found_by_whom_they_are_for_and_by_their_state() {
        assertThat(
                        model.get(
                                        RECOMMENDATIONS
                                                + "?basis="
                                                + lastOfStory
                                                + "&unit="
                                                + Story.PROVINCE)
                                .all("/inspection"))
                .containsExactly(INSPECTION.value(), HELD_ONLY.value());
        assertThat(
                        model.get(RECOMMENDATIONS + "?unit=" + Story.CITY + "&status=open")
                                .all("/recommendation"))
                .containsExactly("r2");
        assertThat(
                        model.get(
                                        RECOMMENDATIONS
                                                + "?status=open&on=2023-01-01&basis="
                                                + lastOfStory)
                                .items())
                .hasSize(3);
        assertThat(model.get(RECOMMENDATIONS + "?status=overdue").status()).isEqualTo(400);
    }

    @Test
    void pages_follow_each_other_by_age() {
        var first = model.get(RECOMMENDATIONS + "?limit=3");
        assertThat(first.all("/inspection"))
                .containsExactly(FEW.value(), INSPECTION.value(), INSPECTION.value());
        var second =
                model.get(
                        RECOMMENDATIONS
                                + "?limit=3&cursor="
                                + cursor(first.at("/next").asString()));
        assertThat(second.all("/inspection")).containsExactly(HELD_ONLY.value());
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void a_vague_due_day_is_overdue_only_perhaps_until_it_is_over() {
        assertThat(recommendation(FEW, "r1", "2022-05-10").at("/overdue").asString())
                .isEqualTo("possible");
    }

    @Test
    void remarks_that_tell_of_a_few_persons_are_not_for_the_public() {
        for (String address : List.of(LIST + "/" + FEW, RECOMMENDATIONS)) {
            assertThat(model.get(address).text()).as(address).doesNotContain("đối tượng");
            assertThat(model.get(View.READER, address).text()).as(address).contains("3 đối tượng");
        }
    }

    private static JsonNode recommendation(InspectionId inspection, String key, String on) {
        return model.get(View.READER, RECOMMENDATIONS + "?on=" + on).items().stream()
                .filter(one -> one.at("/inspection").asString().equals(inspection.value()))
                .filter(one -> one.at("/recommendation").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String cursor(@Nullable String next) {
        return next == null ? "" : next.replaceFirst(".*cursor=([^&]*).*", "$1");
    }
}
