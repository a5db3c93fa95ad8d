package biennien.app.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A steward sees what is parked, tries it again, and gives it up for a reason that stays. */
class LetterStoryTest {
    private static final String LETTERS = "/api/v1/admin/letters";
    private static final String PROCESSORS = "/api/v1/admin/processors";

    @Test
    void what_is_parked_is_seen_and_handled_again_when_its_cause_is_mended() {
        try (Service service = Service.start(Map.of())) {
            long bad = poisoned(service, "source:bad", "Hai");
            JsonNode letter = service.admin().get(LETTERS).json().at("/items/0");
            String id = letter.path("id").asString();

            assertThat(letter.path("projection").asString()).isEqualTo("source");
            assertThat(letter.path("position").asLong()).isEqualTo(bad);
            assertThat(letter.path("eventType").asString()).isEqualTo("source.SourceRegistered");
            assertThat(letter.path("cause").asString()).contains("no_such_title");
            assertThat(letter.has("waitsFor")).isFalse();
            assertThat(service.admin().get(LETTERS + "/" + id).json()).isEqualTo(letter);
            assertThat(
                            service.admin()
                                    .get(LETTERS, "projection", "figure")
                                    .json()
                                    .path("total")
                                    .asLong())
                    .isZero();
            assertThat(service.admin().get(LETTERS, "projection", "nothing").problem())
                    .isEqualTo("unknown-projection");
            // How far it came is looked at once a second.
            await().untilAsserted(
                            () -> {
                                JsonNode source = projection(service, "source");
                                assertThat(source.path("position").asLong()).isEqualTo(bad - 1);
                                assertThat(source.path("letters").asLong()).isEqualTo(1);
                                assertThat(projection(service, "unit").path("position").asLong())
                                        .isEqualTo(bad);
                            });

            Answer again = service.admin().post(LETTERS + "/" + id + "/retry");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("letter-fails-again");
            assertThat(again.text()).contains("no_such_title");

            mend(service);
            Answer done = service.admin().post(LETTERS + "/" + id + "/retry");

            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(done.json().path("handled").asLong()).isEqualTo(1);
            assertThat(done.json().path("left").asLong()).isZero();
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/sources/source:bad", "minPosition", bad)
                                    .status())
                    .isEqualTo(200);
            assertThat(service.admin().post(LETTERS + "/" + id + "/retry").problem())
                    .isEqualTo("unknown-letter");
        }
    }

    @Test
    void pages_go_on_up_to_what_all_of_their_addresses_know() {
        try (Service service = Service.start(Map.of())) {
            Answer unit =
                    service.recorder()
                            .post(
                                    "/api/v1/units",
                                    """
                                    {"id":"unit:xa-giu-lai",
                                     "description":{"level":"commune","name":"Giữ Lại"}}
                                    """);
            assertThat(unit.status()).as(unit.text()).isEqualTo(201);
            long bad = poisoned(service, "source:bad", "Hai");
            source(service, "source:later", "Ba");
            var visitor = service.anonymous().with("Accept", "text/html");

            // Units are asked first and know everything; the timeline is held by the document.
            for (String page :
                    List.of("/", "/search?q=giu", "/units/unit:xa-giu-lai", "/sources")) {
                Answer shown = visitor.get(page);
                assertThat(shown.status()).as(page).isEqualTo(200);
                assertThat(shown.text())
                        .as(page)
                        .contains("href=\"/events/" + (bad - 1) + "\"")
                        .doesNotContain("class=\"earlier\"");
            }
            Answer one = visitor.get("/units/unit:xa-giu-lai?minPosition=" + bad);
            assertThat(one.status()).as("it could not show what was just recorded").isEqualTo(503);

            mend(service);
            String id = service.admin().get(LETTERS).json().at("/items/0/id").asString();
            service.admin().post(LETTERS + "/" + id + "/retry");
            long head = service.head();
            assertThat(visitor.get("/units/unit:xa-giu-lai?minPosition=" + head).text())
                    .contains("href=\"/events/" + head + "\"");
        }
    }

    @Test
    void what_waits_behind_a_parked_event_is_handled_with_it_and_never_dropped_before_it() {
        try (Service service = Service.start(Map.of())) {
            long bad = poisoned(service, "source:bad", "Hai");
            long behind =
                    service.recorder()
                            .post(
                                    "/api/v1/sources/source:bad/add-alias",
                                    Map.of("alias", "Văn bản hai"))
                            .position();
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    service.admin()
                                                            .get(LETTERS)
                                                            .json()
                                                            .path("total")
                                                            .asLong())
                                            .isEqualTo(2));
            JsonNode items = service.admin().get(LETTERS).json().path("items");
            String first = items.at("/0/id").asString();
            String second = items.at("/1/id").asString();
            assertThat(items.at("/1/waitsFor").asString()).isEqualTo(first);
            assertThat(items.at("/1/place").asLong()).isEqualTo(1);

            Answer no = drop(service, second, "It is in the way.");
            assertThat(no.status()).isEqualTo(409);
            assertThat(no.problem()).isEqualTo("letter-waits");

            mend(service);
            Answer done = service.admin().post(LETTERS + "/" + second + "/retry");

            assertThat(done.json().path("handled").asLong()).isEqualTo(2);
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/sources/source:bad", "minPosition", behind)
                                    .text())
                    .contains("Văn bản hai");
            assertThat(bad).isLessThan(behind);
        }
    }

    @Test
    void what_is_being_handled_again_is_not_dropped_meanwhile() {
        try (Service service = Service.start(Map.of())) {
            long bad = poisoned(service, "source:bad", "Hai");
            Caller steward = service.admin();
            String id = steward.get(LETTERS).json().at("/items/0/id").asString();
            mend(service);

            // The handler waits until the transaction is over, and the drop for the handler.
            List<CompletableFuture<Answer>> both =
                    service.bean(TransactionTemplate.class)
                            .execute(
                                    _ -> {
                                        service.jdbc()
                                                .sql("LOCK TABLE readmodel.source IN SHARE MODE")
                                                .update();
                                        CompletableFuture<Answer> retry = retry(steward, id);
                                        await().until(() -> waiting(service) == 1);
                                        CompletableFuture<Answer> drop =
                                                CompletableFuture.supplyAsync(
                                                        () -> drop(service, id, "In the way."));
                                        await().until(() -> waiting(service) == 2);
                                        return List.of(retry, drop);
                                    });

            assertThat(both.getFirst().join().status()).isEqualTo(200);
            assertThat(both.getLast().join().problem()).isEqualTo("unknown-letter");
            assertThat(steward.get("/api/v1/admin/dropped-letters").json().path("items")).isEmpty();
            assertThat(sourcesAt(service, bad).text()).contains("Hai");
        }
    }

    @Test
    void who_retries_what_is_dropped_at_that_moment_is_told_so() {
        try (Service service = Service.start(Map.of())) {
            poisoned(service, "source:bad", "Hai");
            Caller steward = service.admin();
            String id = steward.get(LETTERS).json().at("/items/0/id").asString();
            Letters letters = service.bean(Letters.class);

            CompletableFuture<Answer> retried =
                    service.bean(TransactionTemplate.class)
                            .execute(
                                    _ -> {
                                        letters.drop(
                                                id,
                                                UUID.fromString(
                                                        steward.get("/api/v1/accounts/me")
                                                                .json()
                                                                .path("id")
                                                                .asString()),
                                                "It is recorded twice.");
                                        CompletableFuture<Answer> retry = retry(steward, id);
                                        await().until(() -> waiting(service) == 1);
                                        return retry;
                                    });

            assertThat(retried.join().status()).isEqualTo(409);
            assertThat(retried.join().problem()).isEqualTo("letter-dropped");
        }
    }

    @Test
    void what_is_dropped_is_lacking_until_a_rebuild_and_who_did_it_and_why_stays() {
        try (Service service = Service.start(Map.of())) {
            long good = source(service, "source:good", "Một").position();
            String before = sourcesAt(service, good).text();
            long bad = poisoned(service, "source:bad", "Hai");
            long later = source(service, "source:later", "Ba").position();
            String id = service.admin().get(LETTERS).json().at("/items/0/id").asString();
            assertThat(drop(service, id, "  no ").problem()).isEqualTo("invalid-body");
            Answer named = drop(service, id, "Nguyễn Văn An yêu cầu bỏ.");
            assertThat(named.status()).isEqualTo(422);
            assertThat(named.problem()).isEqualTo("person-named");
            Answer dropped = drop(service, id, "It is recorded twice.");

            assertThat(dropped.status()).as(dropped.text()).isEqualTo(200);
            assertThat(dropped.json().path("position").asLong()).isEqualTo(bad);
            assertThat(dropped.json().path("by").asString()).isEqualTo("admin");
            assertThat(dropped.json().path("means").asString()).contains("lack", "rebuild");
            assertThat(sourcesAt(service, later).text()).contains("Ba").doesNotContain("Hai");
            await().untilAsserted(
                            () ->
                                    assertThat(projection(service, "source").path("lacks").asLong())
                                            .isEqualTo(1));
            assertThat(service.anonymous().get("/actuator/prometheus").text())
                    .contains("biennien_dropped_letters{processor=\"source\"} 1.0");
            assertThat(drop(service, id, "It is recorded twice.").problem())
                    .isEqualTo("letter-dropped");
            assertThatThrownBy(
                            () -> service.jdbc().sql("DELETE FROM rebuild.dropped_letter").update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("stays recorded");

            mend(service);
            String rebuild = rebuilt(service);

            assertThat(service.anonymous().get("/api/v1/sources").text()).contains("Hai");
            Answer gone = sourcesAt(service, bad);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text()).contains("lacked what was recorded at position " + bad);
            assertThat(sourcesAt(service, good).text()).isEqualTo(before);
            JsonNode kept =
                    service.admin().get("/api/v1/admin/dropped-letters").json().at("/items/0");
            assertThat(kept.path("reason").asString()).isEqualTo("It is recorded twice.");
            assertThat(kept.at("/repaired/rebuild").asString()).isEqualTo(rebuild);
            await().untilAsserted(
                            () ->
                                    assertThat(projection(service, "source").path("lacks").asLong())
                                            .isZero());
            assertThat(
                            service.admin()
                                    .post("/api/v1/admin/rebuilds/" + rebuild + "/roll-back")
                                    .problem())
                    .isEqualTo("rebuild-state");
        }
    }

    @Test
    void only_stewards_may_look() {
        Service service = Service.shared();

        for (String address : new String[] {LETTERS, PROCESSORS, "/api/v1/admin/dropped-letters"}) {
            assertThat(service.anonymous().get(address).status()).isEqualTo(401);
            assertThat(service.recorder().get(address).status()).isEqualTo(403);
            assertThat(service.admin().get(address).status()).isEqualTo(200);
        }
    }

    @Test
    void a_processor_says_where_it_stands() {
        Service service = Service.shared();
        long last = source(service, "source:processor", "Nguồn").position();
        service.anonymous().get("/api/v1/sources", "minPosition", last);

        await().untilAsserted(
                        () -> {
                            JsonNode processor =
                                    service.admin().get(PROCESSORS).json().at("/items/0");
                            assertThat(processor.path("processor").asString())
                                    .isEqualTo("readmodel");
                            assertThat(processor.path("state").asString()).isEqualTo("running");
                            assertThat(processor.has("error")).isFalse();
                            assertThat(processor.path("position").asLong())
                                    .isGreaterThanOrEqualTo(last);
                            assertThat(processor.path("lagEvents").asLong()).isZero();
                            assertThat(processor.path("projections")).isNotEmpty();
                        });
    }

    private static long poisoned(Service service, String id, String title) {
        service.jdbc()
                .sql(
                        "ALTER TABLE readmodel.source ADD CONSTRAINT no_such_title CHECK (title <> '%s')"
                                .formatted(title))
                .update();
        long bad = source(service, id, title).position();
        await().untilAsserted(
                        () ->
                                assertThat(
                                                service.admin()
                                                        .get(LETTERS)
                                                        .json()
                                                        .path("total")
                                                        .asLong())
                                        .isEqualTo(1));
        return bad;
    }

    private static CompletableFuture<Answer> retry(Caller steward, String id) {
        return CompletableFuture.supplyAsync(() -> steward.post(LETTERS + "/" + id + "/retry"));
    }

    /** How many wait for a lock of somebody else. */
    private static long waiting(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Long.class)
                .single();
    }

    private static void mend(Service service) {
        service.jdbc().sql("ALTER TABLE readmodel.source DROP CONSTRAINT no_such_title").update();
    }

    private static Answer drop(Service service, String id, String reason) {
        return service.admin().post(LETTERS + "/" + id + "/drop", Map.of("reason", reason));
    }

    private static Answer source(Service service, String id, String title) {
        return service.recorder()
                .post("/api/v1/sources", Map.of("id", id, "kind", "press-article", "title", title));
    }

    private static Answer sourcesAt(Service service, long basis) {
        return service.anonymous().get("/api/v1/sources", "basis", basis);
    }

    private static JsonNode projection(Service service, String name) {
        for (JsonNode part : service.admin().get(PROCESSORS).json().at("/items/0/projections")) {
            if (part.path("projection").asString().equals(name)) {
                return part;
            }
        }
        throw new AssertionError("no projection " + name);
    }

    private static String rebuilt(Service service) {
        String id = service.admin().post("/api/v1/admin/rebuilds", "{}").id();
        await().untilAsserted(
                        () ->
                                assertThat(
                                                service.admin()
                                                        .get("/api/v1/admin/rebuilds/" + id)
                                                        .json()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo("switched"));
        return id;
    }
}
