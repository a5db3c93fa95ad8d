package biennien.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Annals;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.rebuild.Questions.Said;
import biennien.eventstore.ReadGate;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** All read models are made anew and exchanged, and nobody who asks or records notices. */
class RebuildStoryTest {
    private static final int READERS = 3;
    private static final int WRITES = 300;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Test
    void no_read_fails_or_is_wrong_while_all_is_rebuilt_and_exchanged(@TempDir Path data)
            throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        Map<String, Object> settings =
                Map.of("biennien.demo", "true", "biennien.data", data.toString());
        try (Service service = Service.start(database, settings);
                Service beside = Service.start(database, settings);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Annals.awaitIn(service);
            Steward steward = new Steward(service);
            AtomicBoolean over = new AtomicBoolean();
            List<Future<List<Said>>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                // Connections and plans of another process live through the exchange, too.
                Service asked = reader == 0 ? beside : service;
                readers.add(threads.submit(() -> readUntil(over, asked, first)));
            }
            Future<Long> writer = threads.submit(() -> writeUntil(over, service));
            JsonNode first;
            JsonNode second;
            try {
                first = steward.rebuild();
                second = steward.rebuild();
                long after = write(service);
                assertThat(
                                service.anonymous()
                                        .get("/api/v1/timeline", "minPosition", after)
                                        .status())
                        .isEqualTo(200);
            } finally {
                over.set(true);
            }

            long last = writer.get();
            Map<String, Said> said = new HashMap<>();
            for (Future<List<Said>> reader : readers) {
                for (Said each : reader.get()) {
                    Said other = said.putIfAbsent(each.address(), each);
                    // Who asks twice at one basis is told the same.
                    assertThat(each.text()).isEqualTo(other == null ? each.text() : other.text());
                }
            }
            assertThat(second.path("switchedAt").asLong())
                    .isGreaterThan(first.path("switchedAt").asLong());
            long between = second.path("switchedAt").asLong();
            assertThat(said.values().stream().anyMatch(each -> each.basis() > between)).isTrue();
            assertThat(said.values().stream().anyMatch(each -> each.basis() < between)).isTrue();
            said.values().forEach(each -> assertSameToday(service, each));
            // The live projections write into the new tables, and they are right.
            assertThat(service.anonymous().get("/api/v1/sources", "minPosition", last).status())
                    .isEqualTo(200);
            JsonNode ready = steward.until("ready", steward.begin("{\"mode\":\"when-asked\"}"));
            Steward.assertEqual(ready);
            assertThat(ready.path("comparedAt").asLong()).isGreaterThanOrEqualTo(last);
        } finally {
            database.close();
        }
    }

    @Test
    void a_reader_and_a_batch_wait_for_an_exchange_and_find_what_is_after_it() throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        try (Service service = Service.start(database, Map.of());
                ExecutorService threads = Executors.newCachedThreadPool();
                Connection exchange = database.dataSource().getConnection();
                Statement statement = exchange.createStatement()) {
            long before = source(service, "source:before", "Trước").position();
            assertThat(service.anonymous().get("/api/v1/sources", "minPosition", before).status())
                    .isEqualTo(200);
            exchange.setAutoCommit(false);
            statement.execute(ReadGate.CLOSE);

            Future<Answer> read = threads.submit(() -> service.anonymous().get("/api/v1/sources"));
            Answer recorded = source(service, "source:meanwhile", "Giữa chừng");
            await().until(() -> waiting(service) == 2);
            statement.execute("UPDATE readmodel.source SET title = 'Sau'");
            exchange.commit();

            assertThat(recorded.status()).isEqualTo(201);
            assertThat(read.get().text()).contains("Sau").doesNotContain("Trước");
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/sources", "minPosition", recorded.position())
                                    .text())
                    .contains("Giữa chừng");
        } finally {
            database.close();
        }
    }

    private static long waiting(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT count(*) FROM pg_locks
                         WHERE relation = 'eventstore.read_gate'::regclass AND NOT granted
                        """)
                .query(Long.class)
                .single();
    }

    private static Answer source(Service service, String id, String title) {
        return service.recorder()
                .post("/api/v1/sources", Map.of("id", id, "kind", "press-article", "title", title));
    }

    private static List<Said> readUntil(AtomicBoolean over, Service service, int first) {
        List<Said> said = new ArrayList<>();
        for (int i = first; !over.get(); i++) {
            said.add(Said.now(service, Questions.ALL.get(i % Questions.ALL.size())));
        }
        Questions.ALL.forEach(question -> said.add(Said.now(service, question)));
        return said;
    }

    private static long writeUntil(AtomicBoolean over, Service service) {
        long last = -1;
        for (int i = 0; !over.get(); i++) {
            last = write(service);
        }
        return last;
    }

    private static long write(Service service) {
        int number = NUMBER.incrementAndGet();
        Answer made =
                number % 2 == 0
                        ? service.recorder()
                                .post(
                                        "/api/v1/groups",
                                        """
                                        {"unit":"unit:phuong-chieng-le-son-la",
                                         "type":"mediation-group","name":"Tổ làm lại %d",
                                         "founded":"2020-05",
                                         "citation":{"source":"source:article-001"}}
                                        """
                                                .formatted(number))
                        : service.recorder()
                                .post(
                                        "/api/v1/sources",
                                        Map.of(
                                                "id",
                                                "source:rebuild-" + number,
                                                "kind",
                                                "press-article",
                                                "title",
                                                "Bài viết số " + number));
        return made.position();
    }

    /** What was said then, byte for byte, but for the basis in links, which the address has now. */
    private static void assertSameToday(Service service, Said then) {
        String basis = "&basis=" + then.basis();
        assertThat(then.pinned(service).text().replace(basis, ""))
                .as(then.address())
                .isEqualTo(then.text().replace(basis, ""));
    }

    @Test
    void answers_come_back_byte_for_byte_after_writes_a_restart_and_a_full_rebuild(
            @TempDir Path data) {
        TestDatabase database = TestPostgres.newDatabase();
        Map<String, Object> settings =
                Map.of("biennien.demo", "true", "biennien.data", data.toString());
        List<Said> before = new ArrayList<>();
        try {
            try (Service service = Service.start(database, settings)) {
                Annals.awaitIn(service);
                for (String question : Questions.ALL) {
                    before.add(Said.now(service, question).pinned(service));
                }
                for (int i = 0; i < WRITES; i++) {
                    write(service);
                }
            }
            try (Service service = Service.start(database, settings)) {
                new Steward(service).rebuild();
                for (Said then : before) {
                    assertThat(then.pinned(service).text())
                            .as(then.address())
                            .isEqualTo(then.text());
                }
            }
            // The next start finds the exchanged tables in order.
            try (Service service = Service.start(database, settings)) {
                Said first = before.getFirst();
                assertThat(first.pinned(service).text()).isEqualTo(first.text());
            }
        } finally {
            database.close();
        }
    }

    @Test
    void a_row_that_is_not_what_the_log_says_is_found_and_named() {
        try (Service service = annals()) {
            Steward steward = new Steward(service);
            Said right = Said.now(service, "/api/v1/figures?limit=1000").pinned(service);
            String figure =
                    service.jdbc()
                            .sql(
                                    """
                                    SELECT figure FROM readmodel.figure
                                     WHERE NOT protected AND cited_quote IS NOT NULL
                                     ORDER BY figure LIMIT 1
                                    """)
                            .query(String.class)
                            .single();
            int touched =
                    service.jdbc()
                            .sql(
                                    """
                                    UPDATE readmodel.figure SET cited_quote = 'không ai nói thế'
                                     WHERE figure = :figure
                                    """)
                            .param("figure", figure)
                            .update();
            assertThat(touched).isEqualTo(1);
            service.jdbc()
                    .sql(
                            """
                            DELETE FROM readmodel.timeline_unit
                             WHERE position = (SELECT max(position) FROM readmodel.timeline_unit)
                            """)
                    .update();

            JsonNode failed = steward.until("failed", steward.begin("{}"));

            assertThat(failed.path("error").asString())
                    .contains("figure (", "figure=" + figure, "timeline_unit (rebuilt unit=");
            JsonNode row = table(failed, "figure");
            assertThat(row.path("equal").asBoolean()).isFalse();
            assertThat(row.path("differences")).hasSize(2);
            assertThat(row.path("rows")).isEqualTo(row.path("rebuiltRows"));
            assertThat(table(failed, "timeline").path("equal").asBoolean()).isTrue();
            assertThat(right.pinned(service).text()).contains("không ai nói thế");

            // Only when a steward says so do other rows take their place, and readers are told.
            JsonNode meant =
                    steward.until(
                            "switched",
                            steward.begin(
                                    """
                                    {"changedMeaning":[
                                      {"projection":"figure","reason":"Một dòng đã bị hỏng."},
                                      {"projection":"timeline","reason":"Một dòng đã mất."}]}
                                    """));
            long since = meant.path("switchedAt").asLong();
            Answer older =
                    service.anonymous().get("/api/v1/figures?limit=1000&basis=" + (since - 1));
            assertThat(older.status()).isEqualTo(410);
            assertThat(older.text()).contains("Một dòng đã bị hỏng.");
            assertThat(service.anonymous().get("/api/v1/figures?limit=1000").text())
                    .doesNotContain("không ai nói thế");
        }
    }

    @Test
    void what_was_answered_before_a_switch_or_a_way_back_is_never_answered_otherwise() {
        try (Service service = annals()) {
            Steward steward = new Steward(service);
            service.jdbc()
                    .sql(
                            """
                            UPDATE readmodel.figure SET cited_quote = 'không ai nói thế'
                             WHERE figure = (SELECT min(figure) FROM readmodel.figure
                                              WHERE NOT protected AND cited_quote IS NOT NULL)
                            """)
                    .update();
            String id =
                    steward.begin(
                            """
                            {"changedMeaning":[
                              {"projection":"figure","reason":"Một dòng đã bị hỏng."}]}
                            """);
            long at = steward.until("switched", id).path("switchedAt").asLong();
            // What is known now is answered, in as many pages as it has.
            assertThat(figures(service, at).status()).isEqualTo(200);
            long later = write(service);
            assertThat(figures(service, later).text()).doesNotContain("không ai nói thế");
            // At the position of the switch itself both were answered.
            assertThat(figures(service, at).status()).isEqualTo(410);

            assertThat(steward.ask(id, "roll-back").status()).isEqualTo(202);
            steward.until("rolled-back", id);

            assertThat(
                            service.anonymous()
                                    .get("/api/v1/figures?limit=1000", "minPosition", later)
                                    .text())
                    .contains("không ai nói thế");
            long last = write(service);
            assertThat(figures(service, last).status()).isEqualTo(200);
            assertThat(figures(service, later).status()).isEqualTo(410);
            assertThat(figures(service, later).text()).contains("Rolled back: Một dòng đã bị");
        }
    }

    private static Answer figures(Service service, long basis) {
        return service.anonymous().get("/api/v1/figures?limit=1000", "basis", basis);
    }

    private static JsonNode table(JsonNode rebuild, String name) {
        return rebuild.path("tables")
                .valueStream()
                .filter(table -> table.path("table").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_tables_before_come_back_when_a_steward_wants_them() {
        try (Service service = annals()) {
            Steward steward = new Steward(service);
            Said before = Said.now(service, "/api/v1/timeline?limit=1000").pinned(service);
            String id = steward.rebuild().path("id").asString();
            long meanwhile = write(service);

            assertThat(steward.ask(id, "roll-back").status()).isEqualTo(202);
            steward.until("rolled-back", id);

            assertThat(before.pinned(service).text()).isEqualTo(before.text());
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/timeline?limit=1000", "minPosition", meanwhile)
                                    .status())
                    .isEqualTo(200);
            long later = write(service);
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/timeline?limit=1000", "minPosition", later)
                                    .status())
                    .isEqualTo(200);
            assertThat(schemas(service)).containsExactly("readmodel");
            steward.rebuild();
        }
    }

    private static List<String> schemas(Service service) {
        return service.jdbc()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'readmodel%' ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void one_at_a_time_waits_until_it_is_asked_and_can_be_dropped() {
        try (Service service = annals()) {
            Steward steward = new Steward(service);
            String id = steward.begin("{\"mode\":\"when-asked\"}");
            steward.until("ready", id);
            assertThat(schemas(service)).containsExactly("readmodel", "readmodel_next");

            Answer another = service.admin().post(Steward.REBUILDS, "{}");
            assertThat(another.status()).isEqualTo(409);
            assertThat(another.problem()).isEqualTo("rebuild-under-way");
            assertThat(steward.ask(id, "roll-back").problem()).isEqualTo("rebuild-state");

            assertThat(steward.ask(id, "switch").status()).isEqualTo(202);
            JsonNode switched = steward.until("switched", id);
            assertThat(switched.has("heldMillis")).isTrue();
            assertThat(schemas(service)).containsExactly("readmodel", "readmodel_before");
            assertThat(steward.ask(id, "drop").status()).isEqualTo(200);
            assertThat(schemas(service)).containsExactly("readmodel");
            assertThat(steward.ask(id, "roll-back").problem()).isEqualTo("rebuild-state");
            assertThat(service.anonymous().get("/actuator/prometheus").text())
                    .contains("biennien_rebuild_held_seconds", "biennien_rebuild_running 0.0");
        }
    }

    @Test
    void only_a_steward_rebuilds_and_is_told_what_is_wrong_with_a_request() {
        Service service = Service.shared();
        assertThat(service.recorder().post(Steward.REBUILDS, "{}").status()).isEqualTo(403);
        assertThat(service.inspector().get(Steward.REBUILDS).status()).isEqualTo(403);
        assertThat(service.anonymous().get(Steward.REBUILDS).status()).isEqualTo(401);
        assertThat(service.admin().get(Steward.REBUILDS).status()).isEqualTo(200);
        Answer unknown =
                service.admin().get(Steward.REBUILDS + "/01937f4e-6f7a-7c3c-9d1e-2a4f6b8c0d13");
        assertThat(unknown.problem()).isEqualTo("unknown-rebuild");
        assertThat(refused("{\"mode\":\"soon\"}")).isEqualTo("/mode");
        assertThat(refused("{\"changedMeaning\":[{\"projection\":\"none\",\"reason\":\"x\"}]}"))
                .isEqualTo("/changedMeaning/0/projection");
        assertThat(refused("{\"changedMeaning\":[{\"projection\":\"figure\",\"reason\":\" \"}]}"))
                .isEqualTo("/changedMeaning/0/reason");
    }

    private static String refused(String body) {
        Answer no = Service.shared().admin().post(Steward.REBUILDS, body);
        assertThat(no.status()).as(no.text()).isEqualTo(400);
        return no.json().at("/errors/0/pointer").asString();
    }

    @Test
    void an_event_that_no_handler_takes_is_named_and_one_that_was_parked_is_mended() {
        try (Service service = Service.start(Map.of())) {
            Steward steward = new Steward(service);
            service.jdbc()
                    .sql(
                            "ALTER TABLE readmodel.source ADD CONSTRAINT no_such_title"
                                    + " CHECK (title <> 'Hai')")
                    .update();
            long bad =
                    service.recorder()
                            .post(
                                    "/api/v1/sources",
                                    Map.of(
                                            "id",
                                            "source:two",
                                            "kind",
                                            "press-article",
                                            "title",
                                            "Hai"))
                            .position();
            await().untilAsserted(() -> assertThat(parked(service)).isEqualTo(1));

            JsonNode failed = steward.until("failed", steward.begin("{}"));
            assertThat(failed.path("error").asString())
                    .contains("SourceProjection", "position " + bad, "SourceRegistered");
            assertThat(parked(service)).isEqualTo(1);

            service.jdbc()
                    .sql("ALTER TABLE readmodel.source DROP CONSTRAINT no_such_title")
                    .update();
            String id = steward.begin("{}");
            JsonNode switched = steward.until("switched", id);
            assertThat(table(switched, "source").path("equal").asBoolean()).isFalse();
            assertThat(parked(service)).isZero();
            assertThat(service.anonymous().get("/api/v1/sources").header("X-Basis"))
                    .isEqualTo(Long.toString(bad));
            assertThat(service.anonymous().get("/api/v1/sources").text()).contains("Hai");
            Answer back = steward.ask(id, "roll-back");
            assertThat(back.status()).isEqualTo(409);
            assertThat(back.text()).contains("lacked 1 parked or dropped");
        }
    }

    private static long parked(Service service) {
        return service.jdbc()
                .sql("SELECT count(*) FROM eventstore.dead_letter")
                .query(Long.class)
                .single();
    }

    private static Service annals() {
        Service service = Service.start(Map.of("biennien.demo", "true"));
        Annals.awaitIn(service);
        return service;
    }
}
