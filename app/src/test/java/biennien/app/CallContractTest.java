package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/** What every caller may rely on, whatever the call is about. */
class CallContractTest {
    private static final String GROUPS = "/api/v1/groups";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller recorder = service.recorder();

    @Test
    void a_command_repeated_with_its_key_gets_the_same_answer_and_makes_nothing_new() {
        Caller once = recorder.with("Idempotency-Key", "\"5b1f0d3e-repeated\"");
        Answer first = once.post(GROUPS, group("Tổ một"));
        long head = service.head();

        Answer again = once.post(GROUPS, group("Tổ một"));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Location")).isEqualTo(GROUPS + "/" + first.id());
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_key_used_for_another_command_is_refused() {
        Caller once = recorder.with("Idempotency-Key", "another-body");
        assertThat(once.post(GROUPS, group("Tổ hai")).status()).isEqualTo(201);
        long head = service.head();

        Answer no = once.post(GROUPS, group("Tổ ba"));

        assertThat(no.status()).isEqualTo(422);
        assertThat(no.problem()).isEqualTo("idempotency-key-reused");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_refused_command_does_not_use_its_key_up() {
        Caller once = recorder.with("Idempotency-Key", "refused-first");
        assertThat(once.post(GROUPS, groupOf("unit:khong-co", "Tổ bốn")).problem())
                .isEqualTo("unknown-unit");

        assertThat(once.post(GROUPS, group("Tổ bốn")).status()).isEqualTo(201);
    }

    @Test
    void a_repeat_while_the_first_is_still_running_is_told_so() throws SQLException {
        Caller once = recorder.with("Idempotency-Key", "still-running");
        CompletableFuture<Answer> first;
        try (Connection held = service.bean(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("SELECT FROM eventstore.log_head FOR UPDATE");
            }
            first = CompletableFuture.supplyAsync(() -> once.post(GROUPS, group("Tổ năm")));
            await().until(this::anAppendWaits);

            Answer no = once.post(GROUPS, group("Tổ năm"));

            assertThat(no.status()).as(no.text()).isEqualTo(409);
            assertThat(no.problem()).isEqualTo("still-running");
            held.rollback();
        }
        Answer done = first.join();
        Answer again = once.post(GROUPS, group("Tổ năm"));
        // The append may have been given up meanwhile; then the repeat is the one that counts.
        assertThat(done.status()).as(done.text()).isIn(201, 503);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        if (done.status() == 201) {
            assertThat(again.text()).isEqualTo(done.text());
        }
    }

    private boolean anAppendWaits() {
        return service.jdbc()
                .sql(
                        """
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                                        WHERE datname = current_database()
                                          AND cardinality(pg_blocking_pids(pid)) > 0)
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_command_based_on_an_older_state_is_refused() {
        Answer made = recorder.post(GROUPS, group("Tổ sáu"));
        String count = GROUPS + "/" + made.id() + "/count-members";
        assertThat(recorder.with("If-Match", "\"0\"").post(count, members(7)).status())
                .isEqualTo(200);
        long head = service.head();

        Answer no = recorder.with("If-Match", "\"0\"").post(count, members(8));

        assertThat(no.status()).as(no.text()).isEqualTo(412);
        assertThat(no.json().path("detail").asString()).contains("\"1\"");
        assertThat(service.head()).isEqualTo(head);
        assertThat(recorder.with("If-Match", "\"1\"").post(count, members(8)).status())
                .isEqualTo(200);
    }

    @Test
    void who_asks_with_the_position_of_a_command_sees_its_effect() {
        Answer made = recorder.post(GROUPS, group("Tổ bảy"));

        Answer seen =
                service.anonymous().get(GROUPS + "/" + made.id(), "minPosition", made.position());

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(Long.parseLong(seen.header("X-Basis"))).isGreaterThanOrEqualTo(made.position());
        assertThat(seen.json().path("name").asString()).isEqualTo("Tổ bảy");
    }

    @Test
    void a_position_that_the_log_does_not_have_is_not_yet_known() {
        Answer no = service.anonymous().get(GROUPS, "minPosition", service.head() + 1_000_000);

        assertThat(no.status()).as(no.text()).isEqualTo(503);
        assertThat(Integer.parseInt(no.header("Retry-After"))).isPositive();
        assertThat(no.problem()).isEqualTo("not-yet-known");
    }

    @Test
    void the_pages_of_a_list_are_of_one_basis_while_events_arrive() {
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-nhieu-trang","description":{"level":"commune","name":"Nhiều Trang"}}
                """);
        Answer last = null;
        for (int n = 1; n <= 5; n++) {
            last = recorder.post(GROUPS, groupOf("unit:xa-nhieu-trang", "Trang " + n));
        }
        assertThat(last).isNotNull();
        List<String> names = new ArrayList<>();
        List<String> bases = new ArrayList<>();
        String next = GROUPS + "?unit=unit:xa-nhieu-trang&limit=2&minPosition=" + last.position();
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = service.anonymous().get(next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().path("items").forEach(item -> names.add(item.path("name").asString()));
            bases.add(page.header("X-Basis"));
            next = page.json().path("next").asString("");
            assertThat(page.header("Link"))
                    .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            Answer meanwhile =
                    recorder.post(GROUPS, groupOf("unit:xa-nhieu-trang", "Sau " + pages));
            assertThat(meanwhile.status()).isEqualTo(201);
            pages++;
        }
        assertThat(names).containsExactly("Trang 1", "Trang 2", "Trang 3", "Trang 4", "Trang 5");
        assertThat(pages).isEqualTo(3);
        assertThat(bases).containsOnly(bases.getFirst());
    }

    @Test
    void a_page_of_another_question_is_refused() {
        JsonNode first =
                annals.ask(service.anonymous(), "/api/v1/figures", "limit", 1, "q", "mô hình");
        String cursor = first.path("next").asString().replaceAll(".*[?&]cursor=([^&]*).*", "$1");

        Answer no = service.anonymous().get("/api/v1/figures", "cursor", cursor, "q", "súng");

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.problem()).isEqualTo("cursor-of-another-question");
    }

    @Test
    void a_doubtful_command_is_stored_with_its_warnings() {
        Answer made =
                recorder.post(
                        GROUPS,
                        group("Tổ tám")
                                .replace(",\"citation\":{\"source\":\"source:article-001\"}", ""));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/warnings/0/code").asString()).isEqualTo("unsourced");
        assertThat(
                        service.jdbc()
                                .sql(
                                        """
                                        SELECT convert_from(metadata, 'UTF8')
                                          FROM eventstore.event WHERE position = :position
                                        """)
                                .param("position", made.position())
                                .query(String.class)
                                .single())
                .contains("unsourced");
    }

    private static String group(String name) {
        return groupOf("unit:phuong-chieng-le-son-la", name);
    }

    private static String groupOf(String unit, String name) {
        return """
        {"unit":"%s","type":"mediation-group","name":"%s","founded":"2020-05"\
        ,"citation":{"source":"source:article-001"}}
        """
                .formatted(unit, name);
    }

    private static String members(int count) {
        return """
        {"members":{"kind":"EXACT","value":%d,"unit":"người","measure":"STOCK"},"on":"2021-01-01"}
        """
                .formatted(count);
    }
}
