package biennien.query.kernel;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;

class ReadsTest {

    private static final String CITY = "unit:thanh-pho-son-la";
    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
    }

    @BeforeEach
    void nothing() {
        model.clear();
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void an_empty_log_has_basis_minus_one() {
        var answered = model.get("/api/v1/figures");
        assertThat(answered.headers()).containsEntry("X-Basis", "-1");
        assertThat(answered.text()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(model.get("/api/v1/events").headers()).containsEntry("X-Basis", "-1");
        assertThat(model.get("/api/v1/figures?basis=-1").status()).isEqualTo(200);
    }

    @Test
    void an_answer_at_a_basis_is_the_same_bytes_after_later_facts_and_after_a_replay() {
        story();
        String address = "/api/v1/timeline?basis=" + model.head();
        String then = model.get(address).text();
        model.record(city("a").corrected("Nhập nhầm."), city("late").reported());
        assertThat(model.get(address).text()).isEqualTo(then);
        model.replay();
        assertThat(model.get(address).text()).isEqualTo(then);
    }

    @Test
    void a_basis_above_the_log_is_refused_at_once() {
        story();
        var answered = model.get("/api/v1/figures?basis=" + (model.head() + 1));
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.at("/parameter").asString()).isEqualTo("basis");
        assertThat(model.get("/api/v1/events?basis=" + (model.head() + 1)).status()).isEqualTo(400);
        assertThat(model.get("/api/v1/figures?basis=-2").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/figures?basis=one").status()).isEqualTo(400);
    }

    @Test
    void a_moment_before_the_position_that_is_needed_is_refused_in_the_words_of_the_question() {
        story();
        var refused =
                model.get(
                        "/api/v1/figures?asOf=%s&minPosition=%d"
                                .formatted(ReadModel.BEGINNING, model.head()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/parameter").asString()).isEqualTo("minPosition");
        assertThat(refused.at("/detail").asString())
                .contains(
                        "asOf=" + ReadModel.BEGINNING, "position 0", "minPosition=" + model.head());
    }

    @Test
    void a_question_waits_for_the_position_it_needs() throws Exception {
        story();
        var message = model.append(city("late").reported());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<java.util.concurrent.Future<ReadModel.Answered>>();
            for (String parameter : new String[] {"basis", "minPosition"}) {
                waiting.add(
                        threads.submit(
                                () ->
                                        model.get(
                                                "/api/v1/figures?%s=%d"
                                                        .formatted(parameter, model.head()))));
            }
            model.project(message);
            model.advance(model.head());
            for (var answer : waiting) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(answer.get().all("/id")).contains("figure:late");
            }
        }
    }

    @Test
    void a_question_that_waits_in_vain_is_told_the_lag_and_when_to_ask_again() {
        story();
        long known = model.head();
        model.append(city("late").reported());
        List<String> addresses =
                List.of(
                        "/api/v1/figures?basis=" + (known + 1),
                        "/api/v1/figures?minPosition=" + (known + 1),
                        "/api/v1/timeline?minPosition=" + (known + 1));
        for (var answered : addresses.parallelStream().map(model::get).toList()) {
            assertThat(answered.status()).isEqualTo(503);
            assertThat(answered.headers()).containsEntry("Retry-After", "1");
            assertThat(answered.at("/lag").asLong()).isEqualTo(1);
            assertThat(answered.at("/position").asLong()).isEqualTo(known);
        }
        assertThat(model.get("/api/v1/figures").headers()).containsEntry("X-Basis", "" + known);
    }

    @Test
    void a_parked_event_holds_the_basis_of_the_answers_that_need_it_and_of_no_others() {
        story();
        long before = model.head();
        model.record(city("late").reported(), city("later").reported());
        park("figure", "figure:late");
        assertThat(model.get("/api/v1/figures").headers()).containsEntry("X-Basis", "" + before);
        assertThat(model.get("/api/v1/figures").all("/id")).doesNotContain("figure:later");
        assertThat(model.get("/api/v1/units").headers())
                .containsEntry("X-Basis", "" + model.head());
    }

    @Test
    void nobody_waits_for_a_parked_event() {
        story();
        long before = model.head();
        model.record(city("late").reported());
        park("figure", "figure:late");
        Instant asked = Instant.now();
        for (String parameter : List.of("basis", "minPosition")) {
            var answered = model.get("/api/v1/figures?%s=%d".formatted(parameter, before + 1));
            assertThat(answered.status()).isEqualTo(503);
            assertThat(answered.at("/position").asLong()).isEqualTo(before);
        }
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Reads.PATIENCE);
    }

    @Test
    void during_a_replay_the_basis_is_how_far_the_replay_has_come() {
        story();
        model.replayed(model.head(), 1);
        assertThat(model.get("/api/v1/units").headers()).containsEntry("X-Basis", "1");
    }

    @Test
    void a_basis_from_before_a_change_of_meaning_is_gone_with_the_reason() {
        story();
        model.sql
                .sql("INSERT INTO readmodel.meaning VALUES ('figure', 3, 'Rates are rounded.')")
                .update();
        var gone = model.get("/api/v1/figures?basis=2");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.at("/detail").asString()).isEqualTo("Rates are rounded.");
        assertThat(model.get("/api/v1/figures?basis=3").status()).isEqualTo(200);
        assertThat(model.get("/api/v1/units?basis=2").status()).isEqualTo(200);
    }

    @Test
    void where_the_meaning_changed_there_is_an_answer_until_something_is_recorded_after_it() {
        story();
        long switched = model.head();
        model.sql
                .sql("INSERT INTO readmodel.meaning VALUES ('figure', :since, 'Otherwise.')")
                .param("since", switched + 1)
                .update();
        var first = model.get("/api/v1/figures?limit=1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(model.get(first.at("/next").asString()).status()).isEqualTo(200);
        assertThat(model.get("/api/v1/figures?basis=" + (switched - 1)).status()).isEqualTo(410);
        model.record(city("late").reported());
        assertThat(model.get("/api/v1/figures?basis=" + switched).status()).isEqualTo(410);
        assertThat(model.get("/api/v1/figures").status()).isEqualTo(200);
    }

    @Test
    void pages_join_without_loss_or_repeat_while_facts_arrive() {
        story();
        var first = model.get("/api/v1/figures?limit=2&unit=Thành phố Sơn La");
        String next = first.at("/next").asString();
        assertThat(first.all("/id")).containsExactly("figure:a", "figure:b");
        assertThat(first.headers().get("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        model.record(city("d").reported());
        var second = model.get(next);
        assertThat(second.headers()).containsEntry("X-Basis", first.headers().get("X-Basis"));
        assertThat(second.all("/id")).containsExactly("figure:c");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(second.headers()).doesNotContainKey("Link");
    }

    @Test
    void every_list_can_be_read_in_pages_of_one() {
        story();
        for (String list : new String[] {"figures", "timeline", "units", "sources", "events"}) {
            var whole = model.get("/api/v1/" + list).items();
            var single = new ArrayList<Object>();
            String address = "/api/v1/" + list + "?limit=1";
            while (address != null) {
                var page = model.get(address);
                single.addAll(page.items());
                var next = page.at("/next");
                address = next.isNull() ? null : next.asString();
            }
            assertThat(single).as(list).isNotEmpty().isEqualTo(whole);
        }
    }

    @Test
    void a_cursor_of_another_question_or_of_nobody_is_refused() {
        story();
        String next = model.get("/api/v1/figures?limit=2").at("/next").asString();
        assertThat(model.get(next + "&indicator=tip-count").at("/code").asString())
                .isEqualTo("cursor-of-another-question");
        assertThat(model.get(View.READER, next).at("/code").asString())
                .isEqualTo("cursor-of-another-question");
        assertThat(model.get("/api/v1/figures?cursor=bm9uc2Vuc2U").at("/code").asString())
                .isEqualTo("bad-cursor");
        assertThat(model.get("/api/v1/figures?cursor=%25").at("/code").asString())
                .isEqualTo("bad-cursor");
        assertThat(model.get(next + "&basis=1").at("/code").asString())
                .isEqualTo("basis-of-another-page");
    }

    @Test
    void a_cursor_that_was_edited_is_refused_and_breaks_nothing() {
        story();
        String[] keys = {
            "[null]",
            "[]",
            "[\"1\"]",
            "[\"x\",\"y\",\"z\",\"1\"]",
            "[\"\\u0000\",\"\\u0000\"]",
            "[\"+999999999-12-31\",null,\"2024\",\"1\"]",
            "[\"-999999999-01-01\"]",
            "[\"9223372036854775807\"]",
            "[null,null,\"\\u0000\",\"1\"]"
        };
        for (String list : new String[] {"figures", "timeline", "units", "events"}) {
            String address = "/api/v1/" + list + "?limit=1";
            String next = model.get(address).at("/next").asString();
            String cursor =
                    new String(
                            Base64.getUrlDecoder()
                                    .decode(next.substring(next.indexOf("cursor=") + 7)),
                            StandardCharsets.UTF_8);
            for (String key : keys) {
                String edited = cursor.replaceFirst("\\[.*]", Matcher.quoteReplacement(key));
                var answered =
                        model.get(
                                address
                                        + "&cursor="
                                        + Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(
                                                        edited.getBytes(StandardCharsets.UTF_8)));
                assertThat(answered.status()).as("%s %s", list, key).isIn(200, 400);
            }
        }
    }

    @Test
    void a_parameter_that_is_unknown_repeated_or_malformed_is_named() {
        for (String[] bad :
                new String[][] {
                    {"limit=0", "limit"},
                    {"limit=1001", "limit"},
                    {"limit=ten", "limit"},
                    {"unti=x", "unti"},
                    {"within=yes", "within"},
                    {"validOn=2025-02-30", "validOn"},
                    {"validOn=%2B999999999-01-01", "validOn"},
                    {"from=-999999999-01-01", "from"},
                    {"q=a%00b", "q"},
                    {"unit=unit:%00", "unit"},
                    {"source=%00x", "source"},
                    {"unit=a&unit=b", "unit"},
                    {"from=2025-02-02&to=2025-01-01", "to"},
                    {"minPosition=-5", "minPosition"}
                }) {
            var answered = model.get("/api/v1/figures?" + bad[0]);
            assertThat(answered.status()).as(bad[0]).isEqualTo(400);
            assertThat(answered.at("/parameter").asString()).as(bad[0]).isEqualTo(bad[1]);
        }
        assertThat(model.get("/api/v1/figures?unit=&limit=").status()).isEqualTo(200);
    }

    private void park(String group, String stream) {
        model.sql
                .sql(
                        """
                        INSERT INTO eventstore.dead_letter (dead_letter_id, processing_group,
                               sequence_identifier, sequence_index, message_type,
                               event_identifier, event_timestamp, payload_type, payload,
                               aggregate_identifier, sequence_number, enqueued_at)
                        VALUES ('1', :group, :stream, 0, '', '', '', '', '', :stream, 0, '')
                        """)
                .param("group", group)
                .param("stream", stream)
                .update();
    }

    private void story() {
        model.record(
                article(),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", null),
                unit("unit:huyen-quan-son", AdministrativeLevel.RURAL_DISTRICT, "Quan Sơn", null),
                city("a").reported(),
                city("b").reported(),
                city("c").reported());
    }

    private static biennien.query.Facts.Figure city(String id) {
        return figure(id, CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71));
    }
}
