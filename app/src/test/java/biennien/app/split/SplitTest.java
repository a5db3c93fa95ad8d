package biennien.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Following;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.command.kernel.CommandRoute;
import biennien.command.kernel.HandledHere;
import biennien.command.remote.AnsweredFromAfar;
import biennien.eventstore.PostgresEventStorageEngine;
import biennien.eventstore.RedecidingCommandBus;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;
import biennien.query.kernel.Groups;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStoreFactory;
import org.axonframework.axonserver.connector.event.axon.EventProcessorInfoConfiguration;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import javax.sql.DataSource;

/** A process that handles commands and one that projects, joined by a message server. */
class SplitTest {
    private static final String SOURCES = "/api/v1/sources";
    private static final String HEADER =
            "id,source,record_kind,locality,indicator,label_vi,value,qualifier,unit,measure,"
                    + "period_start,period_end,period_edtf,subject_type,subject\n";

    @TempDir private static Path data;

    private static TestDatabase database;
    private static AxonServerStub server;
    private static Service command;
    private static Service query;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        server = AxonServerStub.start();
        command = Service.start(database, settings("command"));
        query = Service.start(database, settings("query"));
        await().until(() -> query.admin().get("/actuator/health").status() == 200);
        await().until(() -> command.admin().get("/actuator/health").status() == 200);
    }

    private static Map<String, Object> settings(String role) {
        return Map.of(
                "biennien.role",
                role,
                "biennien.data",
                data.toString(),
                "biennien.axon.servers",
                server.address());
    }

    @AfterAll
    static void stop() {
        query.close();
        command.close();
        server.close();
        database.close();
    }

    @Test
    void each_process_has_the_handlers_of_its_role() {
        assertThat(command.bean(EventProcessingConfiguration.class).eventProcessors()).isEmpty();
        assertThat(command.beans(AggregateFactory.class)).isNotEmpty();
        assertThat(query.bean(EventProcessingConfiguration.class).eventProcessors())
                .containsOnlyKeys(Groups.PROCESSOR);
        assertThat(query.beans(AggregateFactory.class)).isEmpty();
    }

    @Test
    void the_message_server_carries_messages_and_the_log_stays_ours() {
        for (Service process : List.of(command, query)) {
            Configuration axon = process.bean(Configuration.class);
            assertThat(axon.eventStore()).isInstanceOf(EmbeddedEventStore.class);
            assertThat(process.beans(EventStorageEngine.class).values())
                    .singleElement()
                    .isInstanceOf(PostgresEventStorageEngine.class);
            assertThat(process.beans(AxonServerEventStore.class)).isEmpty();
            assertThat(process.beans(AxonServerEventStoreFactory.class)).isEmpty();
            assertThat(process.beans(EventScheduler.class)).isEmpty();
            assertThat(process.beans(EventProcessorInfoConfiguration.class)).isEmpty();
            assertThat(process.beans(UpdateChecker.class)).isEmpty();

            assertThat(axon.commandBus()).isInstanceOf(AxonServerCommandBus.class);
            assertThat(((AxonServerCommandBus) axon.commandBus()).localSegment())
                    .isInstanceOf(AnsweredFromAfar.class)
                    .extracting("handlers")
                    .isInstanceOf(RedecidingCommandBus.class);
            assertThat(axon.queryBus()).isInstanceOf(AxonServerQueryBus.class);
            assertThat(axon.messageSerializer().getClass()).isEqualTo(Jackson3Serializer.class);
        }
        assertThat(command.bean(CommandRoute.class)).isInstanceOf(HandledHere.class);
        assertThat(query.bean(CommandRoute.class)).isNotInstanceOf(HandledHere.class);
    }

    @Test
    void a_command_may_enter_at_the_process_that_only_projects() {
        Answer made = unit(query.admin(), "unit:enters-at-query");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Answer seen =
                query.anonymous()
                        .get("/api/v1/units/unit:enters-at-query", "minPosition", made.position());
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    }

    @Test
    void a_refusal_is_the_same_wherever_the_command_enters() {
        unit(query.admin(), "unit:refused-twice");
        Answer there = unit(command.admin(), "unit:refused-twice");
        Answer here = unit(query.admin(), "unit:refused-twice");

        assertThat(here.status()).as(here.text()).isEqualTo(409);
        assertThat(here.status()).isEqualTo(there.status());
        assertThat(problem(here)).isEqualTo(problem(there));
    }

    @Test
    void a_rule_of_law_is_quoted_wherever_the_command_enters() {
        String body =
                """
                {"unit":"unit:nowhere","type":"mediation-group","name":"Tổ","founded":"2021-05"}
                """;
        Answer there = command.admin().post("/api/v1/groups", body);
        Answer here = query.admin().post("/api/v1/groups", body);

        assertThat(here.status()).as(here.text()).isBetween(400, 499);
        assertThat(problem(here)).isEqualTo(problem(there));
    }

    @Test
    void a_stale_if_match_is_refused() {
        unit(query.admin(), "unit:split-stale");
        var stale = query.admin().with("If-Match", "\"7\"");

        Answer no = unit(stale, "unit:split-stale");

        assertThat(no.status()).as(no.text()).isEqualTo(412);
        assertThat(no.problem()).isEqualTo("stale");
    }

    @Test
    void a_repeat_gets_the_first_answer_at_whichever_process_it_arrives() {
        Answer first = unit(query.admin().with("Idempotency-Key", "split-1"), "unit:split-repeat");
        long head = query.head();
        Answer again =
                unit(command.admin().with("Idempotency-Key", "split-1"), "unit:split-repeat");
        Answer other = unit(query.admin().with("Idempotency-Key", "split-1"), "unit:split-other");

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(query.head()).isEqualTo(head);
    }

    @Test
    void what_is_doubtful_is_told_wherever_the_command_enters() {
        String source = "{\"kind\":\"report\",\"title\":\"Báo cáo hai tiến trình\"}";
        Answer first = query.admin().post(SOURCES, source);

        Answer second = query.admin().post(SOURCES, source);

        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.json().at("/warnings/0/code").asString())
                .isEqualTo("perhaps-same-source");
        assertThat(second.json().at("/warnings/0/message").asString()).contains(first.id());
    }

    @Test
    void the_key_of_a_new_person_travels_with_the_command_and_a_name_with_none() {
        unit(query.admin(), "unit:split-person");
        String commendation =
                """
                {"form":"giay-khen","conferrer":"commune-pc-chair",
                 "recipient":{"kind":"individual","count":1,"name":"Nguyễn Văn Mẫu",
                              "personId":"person:split"},
                 "unit":"unit:split-person","conferredOn":"2025-08-19","ground":"movement"}
                """;

        Answer made = query.admin().post("/api/v1/commendations", commendation);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(
                        query.jdbc()
                                .sql("SELECT person FROM keys.person_key")
                                .query(String.class)
                                .list())
                .containsExactly("person:split");
        String reveal = "/api/v1/persons/person:split/reveal";
        String purpose = "{\"purpose\":\"Kiểm tra hồ sơ\"}";
        for (Service process : List.of(query, command)) {
            Answer revealed = process.admin().post(reveal, purpose);
            assertThat(revealed.status()).as(revealed.text()).isEqualTo(200);
            assertThat(revealed.position()).isEqualTo(process.head());
            assertThat(revealed.json().at("/names/0").asString()).isEqualTo("Nguyễn Văn Mẫu");
        }
        query.jdbc().sql("INSERT INTO keys.tombstone (person) VALUES ('person:split')").update();
        assertThat(query.admin().post(reveal, purpose).status()).isEqualTo(410);
        assertThat(problem(query.admin().post(reveal, purpose)))
                .isEqualTo(problem(command.admin().post(reveal, purpose)));
        Answer here = query.admin().post("/api/v1/commendations", commendation);
        Answer there = command.admin().post("/api/v1/commendations", commendation);
        assertThat(here.problem()).isEqualTo("person-erased");
        assertThat(problem(here)).isEqualTo(problem(there));
    }

    @Test
    void a_file_is_imported_through_the_process_that_only_projects() {
        unit(query.admin(), "unit:split-import");
        Answer source =
                query.admin()
                        .post(
                                SOURCES,
                                "{\"id\":\"source:split\",\"kind\":\"report\",\"title\":\"Nguồn\"}");
        assertThat(source.status()).as(source.text()).isEqualTo(201);
        String csv = HEADER + figure("S1", "7") + figure("S2", "8") + figure("S2", "9");

        JsonNode said = imported(query, csv, true);
        long head = query.head();
        JsonNode done = imported(query, csv, false);
        JsonNode again = imported(command, csv, false);

        assertThat(done.path("accepted").asLong()).as(done.toString()).isEqualTo(2);
        assertThat(done.at("/rejected/0/code").asString()).isEqualTo("CHANGED_ROW");
        assertThat(said.path("accepted")).isEqualTo(done.path("accepted"));
        assertThat(said.path("rejected")).isEqualTo(done.path("rejected"));
        assertThat(said.path("warnings")).isEqualTo(done.path("warnings"));
        assertThat(query.head()).isEqualTo(head + 2);
        assertThat(again.path("duplicates").asLong()).isEqualTo(2);
    }

    @Test
    void an_append_that_the_log_does_not_take_is_told_so_across_processes() throws SQLException {
        Answer no;
        try (Connection held = command.bean(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("SELECT FROM eventstore.log_head FOR UPDATE");
            }
            no = unit(query.admin(), "unit:split-late");
            held.rollback();
        }

        assertThat(no.status()).as(no.text()).isEqualTo(503);
        assertThat(no.problem()).isEqualTo("log-unavailable");
        assertThat(no.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void who_follows_at_either_process_hears_what_the_other_projected() {
        try (Following here = Following.from(query.address() + "/api/v1/live?kind=unit");
                Following there = Following.from(command.address() + "/api/v1/live?kind=unit")) {
            Instant before = Instant.now();
            String made = Long.toString(unit(query.admin(), "unit:split-live").position());

            await().until(() -> here.ids().contains(made));
            await().until(() -> there.ids().contains(made));
            assertThat(Duration.between(before, Instant.now()))
                    .as("by news, not by looking again")
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void while_the_message_server_is_away_commands_are_refused_and_all_else_goes_on() {
        Caller once = query.admin().with("Idempotency-Key", "split-away");
        int port = server.port();
        server.close();
        try {
            // A command that was on its way when the connection broke is unknown, not refused.
            await().until(() -> unit(once, "unit:split-away").problem().equals("commands-away"));

            Answer no = unit(once, "unit:split-away");

            assertThat(no.status()).as(no.text()).isEqualTo(503);
            assertThat(no.header("Retry-After")).isEqualTo("2");
            assertThat(query.admin().get("/actuator/health").status()).isEqualTo(503);
            assertThat(unit(command.admin(), "unit:split-at-home").status()).isEqualTo(201);
            assertThat(query.anonymous().get("/api/v1/units").status()).isEqualTo(200);
        } finally {
            server = AxonServerStub.start(port);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> unit(once, "unit:split-away").status() == 201);
        await().until(() -> query.admin().get("/actuator/health").status() == 200);
    }

    @Test
    void every_metric_of_the_alerts_and_of_the_dashboard_is_there() {
        unit(query.admin(), "unit:split-metrics");
        SortedSet<String> named = Monitoring.metrics(Monitoring.alerts());
        assertThat(named).isNotEmpty();
        named.addAll(Monitoring.metrics(Monitoring.dashboard()));

        await().untilAsserted(
                        () -> {
                            String pages = metrics(command) + metrics(query);
                            assertThat(named)
                                    .allSatisfy(
                                            name ->
                                                    assertThat(pages)
                                                            .containsPattern(
                                                                    "(?m)^" + name + "[{ ]"));
                        });
    }

    private static String metrics(Service process) {
        return process.anonymous().get("/actuator/prometheus").text();
    }

    private static JsonNode imported(Service process, String csv, boolean dryRun) {
        Answer answer =
                process.admin()
                        .send(
                                "POST",
                                "/api/v1/imports?dryRun=" + dryRun,
                                BodyPublishers.ofString(csv),
                                "text/csv");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String figure(String id, String value) {
        return id
                + ",source:split,figure,Xã split-import,tip-count,,"
                + value
                + ",exact,nguồn tin,flow,2024-01-01,2024-12-31,2024,tip,valuable-tip\n";
    }

    /** Without what differs from one request to the next. */
    private static JsonNode problem(Answer answer) {
        return ((ObjectNode) answer.json()).without("traceId");
    }

    private static Answer unit(Caller caller, String id) {
        return caller.post(
                "/api/v1/units",
                """
                {"id":"%s","description":{"level":"commune","name":"%s"}}
                """
                        .formatted(id, id.substring(5)));
    }
}
