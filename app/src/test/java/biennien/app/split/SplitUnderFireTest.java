package biennien.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Following;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * One process that decides, two that project, a message server between them, each a process of its
 * own on one PostgreSQL; then each is killed under load, one after the other.
 */
class SplitUnderFireTest {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int PROGRESS = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_nothing_is_done_twice_and_all_comes_back_by_itself()
            throws Exception {
        try (TestDatabase database = TestPostgres.newDatabase();
                RoleProcess server = RoleProcess.messageServer(folder);
                RoleProcess command = service("command", "command", database, server);
                RoleProcess one = service("query-1", "query", database, server);
                RoleProcess two = service("query-2", "query", database, server)) {
            List<RoleProcess> services = List.of(command, one, two);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            awaitUp(services);
            long unit = ask(two, "unit:under-fire");
            Follower follower = new Follower(one.address(), unit);
            Writers writers =
                    new Writers(
                            http,
                            services.stream().map(RoleProcess::address).toList(),
                            "unit:under-fire");
            writers.start(6);
            awaitProgress(writers);

            command.kill();
            assertThat(get(one, "/api/v1/groups?limit=1").statusCode())
                    .as("reading goes on")
                    .isEqualTo(200);
            command.startAgain();
            awaitProgress(writers);

            server.kill();
            assertThat(get(two, "/api/v1/groups?limit=1").statusCode())
                    .as("reading goes on")
                    .isEqualTo(200);
            server.startAgain();
            awaitProgress(writers);

            RoleProcess projecting = ownerOfTheSegment(jdbc, one, two);
            RoleProcess standingBy = projecting == one ? two : one;
            projecting.kill();
            long since = writers.acknowledged().values().stream().mapToLong(p -> p).max().orElse(0);
            await().atMost(RECOVERY)
                    .until(
                            () ->
                                    get(standingBy, "/api/v1/groups?limit=1&minPosition=" + since)
                                                    .statusCode()
                                            == 200);
            assertThat(ownerOfTheSegment(jdbc, one, two)).isSameAs(standingBy);
            projecting.startAgain();
            awaitProgress(writers);
            awaitUp(services);
            writers.stop();

            assertThat(writers.faults()).isEmpty();
            assertThat(writers.repeated()).as("requests that a kill struck").isPositive();
            assertThat(
                            jdbc.sql(
                                            """
                                            SELECT convert_from(payload, 'UTF8')::json ->> 'name'
                                              FROM eventstore.event
                                             WHERE type = 'group.GroupFounded'
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactlyInAnyOrderElementsOf(writers.acknowledged().keySet());
            long head = writers.acknowledged().values().stream().mapToLong(p -> p).max().orElse(0);
            assertThat(writers.acknowledged().values()).doesNotHaveDuplicates();
            for (RoleProcess each : services) {
                assertThat(positions(each, head))
                        .as(each.name())
                        .containsExactlyInAnyOrderElementsOf(writers.acknowledged().values());
            }
            follower.awaitAll(LongStream.rangeClosed(unit + 1, head).boxed().toList());
        }
    }

    private RoleProcess service(
            String name, String role, TestDatabase database, RoleProcess server) {
        return RoleProcess.service(name, role, database, folder, "127.0.0.1:" + server.port());
    }

    private void awaitUp(List<RoleProcess> services) {
        for (RoleProcess service : services) {
            await().atMost(Duration.ofSeconds(90)).until(() -> service.isUp(http));
        }
    }

    private static void awaitProgress(Writers writers) {
        int enough = writers.acknowledged().size() + PROGRESS;
        await().atMost(RECOVERY)
                .until(
                        () ->
                                !writers.faults().isEmpty()
                                        || writers.acknowledged().size() >= enough);
        assertThat(writers.faults()).isEmpty();
    }

    /** The process whose claim on the one segment was renewed last. */
    private static RoleProcess ownerOfTheSegment(
            JdbcClient jdbc, RoleProcess one, RoleProcess two) {
        String owner =
                jdbc.sql("SELECT owner FROM eventstore.token_entry WHERE segment = 0")
                        .query(String.class)
                        .single();
        return owner.startsWith(one.pid() + "-") ? one : two;
    }

    /** A command that enters at a process that only projects; where it stands. */
    private long ask(RoleProcess at, String unit) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        Writers.post(
                                at.address() + "/api/v1/units",
                                unit,
                                """
                                {"id":"%s","description":{"level":"commune","name":"Dưới Lửa"}}
                                """
                                        .formatted(unit)),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("position").asLong();
    }

    private HttpResponse<String> get(RoleProcess at, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(at.address() + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Of all groups, as this process answers. */
    private List<Long> positions(RoleProcess at, long head) throws Exception {
        List<Long> positions = new ArrayList<>();
        String next = "/api/v1/groups?limit=200&minPosition=" + head;
        while (next != null) {
            HttpResponse<String> answer = get(at, next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.path("items").forEach(item -> positions.add(item.path("position").asLong()));
            next = page.path("next").asString(null);
        }
        return positions;
    }

    /** Follows at one process, and comes back whenever that one was killed. */
    private static final class Follower {
        private final String address;
        private final List<String> heard = new ArrayList<>();
        private Following following;

        Follower(String address, long after) {
            this.address = address + "/api/v1/live";
            this.following = Following.again(this.address, Long.toString(after));
        }

        void awaitAll(List<Long> positions) {
            await().atMost(RECOVERY)
                    .ignoreExceptions()
                    .until(
                            () -> {
                                if (following.isOver()) {
                                    Following before = following;
                                    following = Following.again(address, before.lastId());
                                    heard.addAll(before.ids());
                                    before.close();
                                }
                                return heard.size() + following.ids().size() >= positions.size();
                            });
            heard.addAll(following.ids());
            following.close();
            assertThat(heard)
                    .containsExactlyElementsOf(positions.stream().map(String::valueOf).toList());
        }
    }
}
