package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Groups from a watch team to a team of the grassroots force, and whose name is whose. */
class GroupStoryTest {
    private static final String GROUPS = "/api/v1/groups";
    private static final String WARD = "unit:chuyen-cua-to-phuong";
    private static final String WATCH = "neighbourhood-watch-team";
    private static final String TEAM = "grassroots-security-order-team";

    private static final Service SERVICE = Service.shared();

    private final Caller recorder = SERVICE.recorder();
    private final Caller anybody = SERVICE.anonymous();

    @BeforeAll
    static void unit() {
        Answer made =
                SERVICE.recorder()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"%s","description":{"level":"ward","name":"Chuyện Của Tổ"}}
                                """
                                        .formatted(WARD));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void a_watch_team_goes_over_into_the_grassroots_force_and_is_rated() {
        found("story-1", WATCH, "Tổ bảo vệ số 1", "2015-03-02");
        found("story-2", WATCH, "Tổ bảo vệ số 2", "2015-03-02");
        done(
                on(
                        "story-1",
                        "retype",
                        """
                        {"type":"grassroots-security-order-team","on":"2024-07-01",
                         "decision":"40/QĐ-UBND","decidedOn":"2024-06-28"}
                        """));
        done(
                on(
                        "story-2",
                        "merge",
                        """
                        {"into":"group:story-1","on":"2024-06-30",
                         "decision":"40/QĐ-UBND","decidedOn":"2024-06-28"}
                        """));
        done(on("story-1", "rename", "{\"name\":\"Tổ bảo vệ ANTT 1\",\"on\":\"2025-01-01\"}"));
        Answer rated =
                done(
                        on(
                                "story-1",
                                "rate",
                                """
                                {"year":2026,"rating":"excellent","decidedOn":"2026-11-20"}
                                """));

        JsonNode seen =
                anybody.get(GROUPS + "/group:story-1", "minPosition", rated.position()).json();
        assertThat(seen.path("type").asString()).isEqualTo(TEAM);
        assertThat(seen.path("name").asString()).isEqualTo("Tổ bảo vệ ANTT 1");
        assertThat(seen.at("/retypings/0/was").asString()).isEqualTo(WATCH);
        assertThat(seen.at("/ratings/0/rating").asString()).isEqualTo("excellent");
        JsonNode then = anybody.get(GROUPS, "unit", WARD, "q", "bao ve", "on", "2020-01-01").json();
        assertThat(then.path("items")).hasSize(2);
        assertThat(then.at("/items/0/type").asString()).isEqualTo(WATCH);
        assertThat(then.at("/items/0/name").asString()).isEqualTo("Tổ bảo vệ số 1");
        assertThat(then.at("/items/1/mergedInto/group").asString()).isEqualTo("group:story-1");
        assertThat(on("story-2", "dissolve", "{\"on\":\"2024-06-30\"}").problem())
                .isEqualTo("group-already-dissolved");
    }

    @Test
    void a_name_belongs_to_one_living_group_of_its_kind_and_is_free_again_after_its_end() {
        found("name-1", "mediation-group", "Tổ hoà giải bản Cọ", "2020-01-01");

        Answer no = founding("name-2", "mediation-group", "TỔ HÒA GIẢI BẢN CỌ", "2021-01-01");
        assertThat(no.status()).as(no.text()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("group-name-taken");
        assertThat(no.json().path("detail").asString())
                .contains("'group:name-1'", "\"Tổ hoà giải bản Cọ\"");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/name");

        found("name-3", "self-management-team", "Tổ hoà giải bản Cọ", "2021-01-01");
        assertThat(
                        on(
                                        "name-3",
                                        "retype",
                                        "{\"type\":\"mediation-group\",\"on\":\"2022-01-01\"}")
                                .problem())
                .isEqualTo("group-name-taken");
        done(on("name-1", "rename", "{\"name\":\"Tổ hòa giải bản Mòn\",\"on\":\"2022-01-01\"}"));
        done(on("name-3", "retype", "{\"type\":\"mediation-group\",\"on\":\"2022-02-01\"}"));
        assertThat(
                        on("name-1", "rename", "{\"name\":\"Tổ hoà giải bản cọ\",\"on\":\"2023\"}")
                                .problem())
                .isEqualTo("group-name-taken");
        done(on("name-3", "dissolve", "{\"on\":\"2022-12-31\"}"));
        done(on("name-1", "rename", "{\"name\":\"Tổ hoà giải bản cọ\",\"on\":\"2023\"}"));
    }

    @Test
    void the_end_of_old_teams_and_the_founding_of_new_ones_may_be_one_decision() {
        found("decision-1", WATCH, "Tổ dân phố khu 1", "2015-03-02");
        done(
                on(
                        "decision-1",
                        "dissolve",
                        """
                        {"on":"2024-06-30","decision":"41/QĐ-UBND","decidedOn":"2024-06-28"}
                        """));
        done(
                recorder.post(
                        GROUPS,
                        """
                        {"id":"group:decision-2","unit":"%s","type":"%s","name":"Tổ khu 1",
                         "founded":"2024-07-01","decision":"41/QĐ-UBND","decidedOn":"2024-06-28"}
                        """
                                .formatted(WARD, TEAM)));

        Answer no =
                recorder.post(
                        GROUPS,
                        """
                        {"id":"group:decision-3","unit":"%s","type":"%s","name":"Tổ khu 2",
                         "founded":"2024-07-02","decision":"41/QĐ-UBND"}
                        """
                                .formatted(WARD, TEAM));

        assertThat(no.problem()).isEqualTo("decision-number-taken");
        assertThat(no.json().path("detail").asString())
                .contains("ordering of groups of 2024-06-28", "'group:decision-1'");
    }

    @Test
    void of_callers_at_the_same_instant_one_alone_gets_the_name() {
        List<CompletableFuture<Answer>> calls =
                IntStream.range(0, 10)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        founding(
                                                                "instant-" + i,
                                                                "mediation-group",
                                                                "Tổ cùng lúc",
                                                                "2021-01-01")))
                        .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        List<Answer> winners = answers.stream().filter(one -> one.status() == 201).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.status() != 201)
                .allSatisfy(
                        one -> {
                            assertThat(one.problem()).isEqualTo("group-name-taken");
                            assertThat(one.text()).contains(winners.getFirst().id());
                        });
    }

    @Test
    void a_repeat_with_its_key_gets_its_own_answer_and_not_the_name_taken() {
        Caller repeating = recorder.with("Idempotency-Key", "group-story-repeat");
        String body =
                """
                {"unit":"%s","type":"mediation-group","name":"Tổ lặp lại","founded":"2021"}
                """
                        .formatted(WARD);
        Answer first = repeating.post(GROUPS, body);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(repeating.post(GROUPS, body).text()).isEqualTo(first.text());
    }

    private void found(String id, String type, String name, String on) {
        done(founding(id, type, name, on));
    }

    private Answer founding(String id, String type, String name, String on) {
        return recorder.post(
                GROUPS,
                """
                {"id":"group:%s","unit":"%s","type":"%s","name":"%s","founded":"%s"}
                """
                        .formatted(id, WARD, type, name, on));
    }

    private Answer on(String id, String what, String body) {
        return recorder.post(GROUPS + "/group:" + id + "/" + what, body);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }
}
