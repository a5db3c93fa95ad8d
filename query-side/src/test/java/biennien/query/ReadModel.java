package biennien.query;

import biennien.events.StoredNames;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.EventStoreSchema;
import biennien.eventstore.LogReader;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.ReadModelSchema;
import biennien.query.kernel.View;
import biennien.query.live.FirstNews;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * A log, the projections and the endpoints on a real PostgreSQL of one test. Events are pushed
 * through the handlers as Axon would, without a processor and without waiting.
 */
public final class ReadModel implements AutoCloseable {

    public static final Instant BEGINNING = Instant.parse("2026-11-21T03:00:00.123456Z");

    /** What was answered. */
    public record Answered(int status, String text, Map<String, String> headers) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public List<JsonNode> items() {
            return new ArrayList<>(json().get("items").asArray().valueStream().toList());
        }

        /** One member of every item, as text. */
        public List<String> all(String pointer) {
            return items().stream().map(item -> item.at(pointer).asString()).toList();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    private final List<EventMessage<?>> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, AnnotationEventHandlerAdapter> projections = new LinkedHashMap<>();
    private final MockMvc http;
    public final JdbcClient sql;

    public ReadModel() {
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(10);
        DataSource source = pool;
        EventStoreSchema.migrate(source);
        migrate(source);
        sql = JdbcClient.create(source);
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("dataSource", source));
        context.register(Wiring.class);
        context.refresh();
        context.getBeansWithAnnotation(ProcessingGroup.class)
                .values()
                .forEach(
                        projection ->
                                projections.put(
                                        projection
                                                .getClass()
                                                .getAnnotation(ProcessingGroup.class)
                                                .value(),
                                        new AnnotationEventHandlerAdapter(projection)));
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** An empty log again, quicker than a new one. Only a test may do this to a log. */
    public void clear() {
        log.clear();
        sequences.clear();
        String everything =
                sql.sql(
                                """
                                SELECT string_agg(format('%I.%I', table_schema, table_name), ', ')
                                  FROM information_schema.tables
                                 WHERE table_schema = 'readmodel'
                                   AND table_name <> 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .single();
        sql.sql(
                        """
                        BEGIN;
                        SET LOCAL session_replication_role = replica;
                        TRUNCATE eventstore.event, eventstore.token_entry, eventstore.dead_letter,
                                 %s;
                        UPDATE eventstore.log_head SET next = 0;
                        COMMIT
                        """
                                .formatted(everything))
                .update();
    }

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas(ReadModelSchema.SCHEMA)
                .locations(ReadModelSchema.MIGRATIONS)
                .load()
                .migrate();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where the database is, with user and password. */
    public String jdbcUrl() {
        return database.jdbcUrl()
                + (database.jdbcUrl().contains("?") ? "&" : "?")
                + "user="
                + database.user()
                + "&password="
                + database.password();
    }

    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    /** Records facts, one after the other; answers the position of the last. */
    public long record(Object... events) {
        for (Object event : events) {
            EventMessage<?> message = append(event);
            project(message);
            advance(head());
        }
        return head();
    }

    /** Records a fact that the projections do not see yet. */
    public EventMessage<?> append(Object event) {
        long position = log.size();
        String stream = stream(event);
        long sequence = sequences.merge(stream, 0L, (old, _) -> old + 1);
        Instant at = BEGINNING.plusSeconds(position);
        var message =
                new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(position),
                        new GenericDomainEventMessage<>(
                                "test",
                                stream,
                                sequence,
                                event,
                                MetaData.emptyInstance(),
                                new UUID(0, position).toString(),
                                at));
        store(message, position, sequence, stream, at);
        log.add(message);
        return message;
    }

    public long head() {
        return log.size() - 1;
    }

    /** Lets every projection see an event. */
    public void project(EventMessage<?> message) {
        projections.values().forEach(projection -> handle(projection, message));
    }

    public void project(String group, EventMessage<?> message) {
        handle(projections.get(group), message);
    }

    /** Says that the processor has come so far. */
    public void advance(long position) {
        token(new GlobalSequenceTrackingToken(position));
    }

    /** Says that a replay has come so far. */
    public void replayed(long resetAt, long position) {
        token(
                (ReplayToken)
                        ReplayToken.createReplayToken(
                                new GlobalSequenceTrackingToken(resetAt),
                                new GlobalSequenceTrackingToken(position)));
    }

    private void token(Object token) {
        sql.sql("DELETE FROM eventstore.token_entry").update();
        sql.sql(
                        """
                        INSERT INTO eventstore.token_entry
                               (processor_name, segment, token, token_type, touched_at)
                        VALUES ('readmodel', 0, convert_to(:json, 'UTF8'), :type, '')
                        """)
                .param("json", JSON.writeValueAsString(token))
                .param("type", token.getClass().getName())
                .update();
    }

    /** Everything again from the beginning. */
    public void replay() {
        projections.values().forEach(AnnotationEventHandlerAdapter::prepareReset);
        log.forEach(this::project);
    }

    /** Every event once more on top of what is there. */
    public void repeat() {
        log.forEach(this::project);
    }

    /** The rows of all tables. */
    public Map<String, List<String>> rows() {
        var rows = new LinkedHashMap<String, List<String>>();
        List<String> tables =
                sql.sql(
                                """
                                SELECT table_name FROM information_schema.tables
                                 WHERE table_schema = 'readmodel'
                                   AND table_name <> 'flyway_schema_history'
                                 ORDER BY table_name
                                """)
                        .query(String.class)
                        .list();
        for (String table : tables) {
            rows.put(
                    table,
                    sql.sql(
                                    "SELECT CAST(t AS text) FROM readmodel.%s t ORDER BY 1"
                                            .formatted(table))
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    /** Asks as anybody. Blanks and letters in the address are encoded here. */
    public Answered get(String address) {
        return get(View.PUBLIC, address);
    }

    public Answered get(View view, String address) {
        try {
            var response =
                    http.perform(
                                    MockMvcRequestBuilders.get(uri(address))
                                            .header("View", view.name()))
                            .andReturn()
                            .getResponse();
            var headers = new HashMap<String, String>();
            response.getHeaderNames()
                    .forEach(name -> headers.put(name, String.valueOf(response.getHeader(name))));
            return new Answered(
                    response.getStatus(),
                    response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8),
                    headers);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(String address) {
        return URI.create(address.replace(" ", "%20").replace("\"", "%22")).normalize();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        database.close();
    }

    private static void handle(AnnotationEventHandlerAdapter projection, EventMessage<?> message) {
        try {
            if (projection.canHandle(message)) {
                projection.handle(message);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(
            EventMessage<?> message, long position, long sequence, String stream, Instant at) {
        var name = StoredNames.of(message.getPayloadType());
        sql.sql(
                        """
                        INSERT INTO eventstore.event (position, recorded_at, event_id, stream,
                               sequence, type, revision, salt, payload, metadata)
                        VALUES (:position, :at, CAST(:id AS uuid), :stream, :sequence, :type, 1,
                               decode(repeat('00', 16), 'hex'), :payload, convert_to('{}', 'UTF8'))
                        """)
                .param("position", position)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", message.getIdentifier())
                .param("stream", stream)
                .param("sequence", sequence)
                .param("type", name == null ? "?" : name.name())
                .param("payload", CanonicalJson.write(message.getPayload()))
                .update();
        sql.sql("UPDATE eventstore.log_head SET next = :next").param("next", position + 1).update();
    }

    private static String stream(Object event) {
        try {
            var id = event.getClass().getMethod("id");
            id.setAccessible(true);
            return String.valueOf(id.invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration
    @EnableWebMvc
    @ComponentScan(
            basePackages = "biennien.query",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            // The transparency log is no read model, and has tests of its own.
                            pattern = ".*Test.*|biennien\\.query\\.ledger\\..*"))
    static class Wiring implements WebMvcConfigurer {

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        LogReader log(DataSource source) {
            return new LogReader(source);
        }

        /** Nobody tells any news here: without a processor nothing projects by itself. */
        @Bean
        QueryGateway queries() {
            var bus = SimpleQueryBus.builder().build();
            var _ = new AnnotationQueryHandlerAdapter<>(new FirstNews()).subscribe(bus);
            return DefaultQueryGateway.builder().queryBus(bus).build();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        /** As the application does: an answer must say its nulls itself. */
        @Bean
        static JsonMapper json() {
            return JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json()));
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(
                    new HandlerMethodArgumentResolver() {
                        @Override
                        public boolean supportsParameter(MethodParameter parameter) {
                            return parameter.getParameterType() == View.class;
                        }

                        @Override
                        public Object resolveArgument(
                                MethodParameter parameter,
                                @Nullable ModelAndViewContainer container,
                                NativeWebRequest request,
                                @Nullable WebDataBinderFactory binders) {
                            String view = request.getHeader("View");
                            return view == null ? View.PUBLIC : View.valueOf(view);
                        }
                    });
        }
    }

    /** The one of the application says the same with more members. */
    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> problem(QueryProblem problem) {
            var body = new LinkedHashMap<String, Object>(problem.members());
            body.put("code", problem.code());
            body.put("detail", problem.detail());
            String parameter = problem.parameter();
            if (parameter != null) {
                body.put("parameter", parameter);
            }
            var headers = new HttpHeaders();
            var retryAfter = problem.retryAfter();
            if (retryAfter != null) {
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
            }
            return ResponseEntity.status(problem.status()).headers(headers).body(body);
        }
    }
}
