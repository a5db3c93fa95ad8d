package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Whoever follows hears of each line once, in order, and of none that is not theirs to see. */
class LiveStoryTest {
    private static final String LIVE = "/api/v1/live";

    private final Service service = Service.shared();

    @Test
    void what_is_recorded_from_now_on_arrives_as_the_timeline_says_it() {
        long here = unit("unit:live-a").position();
        service.anonymous().get("/api/v1/timeline", "minPosition", here);
        try (Following following = Following.from(service.address() + LIVE)) {
            assertThat(following.status()).isEqualTo(200);
            assertThat(following.contentType()).startsWith("text/event-stream");

            Answer made = unit("unit:live-b");

            await().until(() -> following.ids().contains("" + made.position()));
            assertThat(following.ids()).doesNotContain("" + here);
            JsonNode told = following.events().getFirst().data();
            JsonNode listed =
                    service.anonymous()
                            .get(
                                    "/api/v1/timeline",
                                    "unit",
                                    "unit:live-b",
                                    "minPosition",
                                    made.position())
                            .json()
                            .at("/items/0");
            assertThat(told).isEqualTo(listed);
        }
    }

    @Test
    void a_line_can_be_asked_for_by_its_position() {
        Answer made = unit("unit:live-line");
        JsonNode listed =
                service.anonymous()
                        .get(
                                "/api/v1/timeline",
                                "unit",
                                "unit:live-line",
                                "minPosition",
                                made.position())
                        .json()
                        .at("/items/0");

        assertThat(service.anonymous().get("/api/v1/timeline/" + made.position()).json())
                .isEqualTo(listed);
        assertThat(
                        service.anonymous()
                                .get(
                                        "/api/v1/timeline/" + made.position(),
                                        "basis",
                                        made.position() - 1)
                                .problem())
                .isEqualTo("unknown-line");
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing_and_hears_nothing_twice() {
        Answer first = unit("unit:live-c");
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            missed.add("" + unit("unit:live-c" + i).position());
        }

        try (Following back = Following.again(service.address() + LIVE, "" + first.position())) {
            missed.add("" + unit("unit:live-d").position());

            await().until(() -> back.ids().size() >= missed.size());
            assertThat(back.ids()).containsAll(missed).doesNotHaveDuplicates();
            assertThat(back.ids()).doesNotContain("" + first.position());
        }
    }

    @Test
    void only_the_unit_and_the_kind_that_were_asked_for_arrive() {
        unit("unit:live-e");
        unit("unit:live-f");
        long here = service.head();
        try (Following ofUnit =
                        Following.from(
                                service.address() + LIVE + "?unit=unit:live-e&after=" + here);
                Following ofKind =
                        Following.from(service.address() + LIVE + "?kind=group&after=" + here)) {
            Answer other = group("unit:live-f");
            Answer asked = group("unit:live-e");
            Answer unit = unit("unit:live-g");

            await().until(() -> ofUnit.ids().contains("" + asked.position()));
            await().until(() -> ofKind.ids().contains("" + asked.position()));
            assertThat(ofUnit.ids()).containsExactly("" + asked.position());
            assertThat(ofKind.ids())
                    .containsExactly("" + other.position(), "" + asked.position())
                    .doesNotContain("" + unit.position());
        }
    }

    @Test
    void the_public_hears_no_number_of_few_persons_and_a_reader_does() {
        long here = unit("unit:live-h").position();
        String address = service.address() + LIVE + "?unit=unit:live-h&kind=figure&after=" + here;
        String reader =
                Base64.getEncoder()
                        .encodeToString(
                                "live-reader:password of anybody".getBytes(StandardCharsets.UTF_8));
        service.newAccount("live-reader", "reader");
        Answer source =
                service.recorder()
                        .post(
                                "/api/v1/sources",
                                "{\"id\":\"source:live\",\"kind\":\"report\",\"title\":\"Nguồn"
                                        + " sống\"}");
        assertThat(source.status()).as(source.text()).isEqualTo(201);
        try (Following anybody = Following.from(address);
                Following known = Following.from(address, "Authorization", "Basic " + reader)) {
            Answer made =
                    service.recorder()
                            .post(
                                    "/api/v1/figures",
                                    """
                                    {"unit":"unit:live-h","indicator":"managed-person-count",
                                     "subject":{"type":"management-measure",
                                                "code":"commune-education"},
                                     "quantity":{"kind":"EXACT","value":"3","unit":"người",
                                                 "measure":"STOCK"},
                                     "period":{"edtf":"2024","shape":"POINT"},
                                     "citation":{"source":"source:live"}}
                                    """);
            assertThat(made.status()).as(made.text()).isEqualTo(201);

            await().until(() -> !anybody.events().isEmpty() && !known.events().isEmpty());
            assertThat(anybody.events().getFirst().data().at("/quantity/kind").asString())
                    .isEqualTo("SUPPRESSED");
            assertThat(known.events().getFirst().data().at("/quantity/value").asString())
                    .isEqualTo("3");
        }
    }

    @Test
    void what_cannot_be_followed_is_refused_before_anything_is_sent() {
        assertThat(service.anonymous().get(LIVE, "unit", "unit:nobody-knows").status())
                .isEqualTo(404);
        assertThat(service.anonymous().get(LIVE, "kind", "no-kind").problem())
                .isEqualTo("unknown-kind");
        assertThat(service.anonymous().with("Last-Event-ID", "yesterday").get(LIVE).problem())
                .isEqualTo("bad-position");
    }

    @Test
    void a_position_that_the_log_has_not_come_to_is_refused_at_once_and_not_followed_in_silence() {
        long beyond = service.head() + 1_000_000;
        Answer comesBack = service.anonymous().with("Last-Event-ID", "" + beyond).get(LIVE);
        Answer begins = service.anonymous().get(LIVE, "after", beyond);

        for (Answer no : List.of(comesBack, begins)) {
            assertThat(no.status()).as(no.text()).isEqualTo(400);
            assertThat(no.problem()).isEqualTo("after-above-log");
        }
        try (Following browser = Following.again(service.address() + LIVE, "" + beyond)) {
            assertThat(browser.status()).as("asked for an event stream").isEqualTo(400);
        }
        try (Following last = Following.again(service.address() + LIVE, "" + service.head())) {
            assertThat(last.status()).isEqualTo(200);
        }
    }

    private Answer unit(String id) {
        return service.admin()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"%s"}}
                        """
                                .formatted(id, id.substring(5)));
    }

    private Answer group(String unit) {
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/groups",
                                """
                                {"unit":"%s","type":"mediation-group","name":"Tổ theo dõi",
                                 "founded":"2021-05"}
                                """
                                        .formatted(unit));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }
}
