package biennien.eventstore;

import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AppendExtrasTest {

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_claim_is_held_by_the_stream_that_made_it_first() {
        register("source:a", "alias", "202/2025/QH15");
        assertThat(log.reader.claim("alias", "202/2025/QH15"))
                .contains(new Claim("alias", "202/2025/QH15", "source:a", 0));

        ClaimTaken refusal =
                catchThrowableOfType(
                        ClaimTaken.class, () -> register("source:b", "alias", "202/2025/QH15"));
        assertThat(refusal.scope()).isEqualTo("alias");
        assertThat(refusal.key()).isEqualTo("202/2025/QH15");
        assertThat(refusal.holderStream()).isEqualTo("source:a");
        assertThat(refusal.position()).isZero();
        assertThat(engine.lastSequenceNumberFor("source:b")).isEmpty();
        assertThat(log.reader.head()).isZero();
    }

    @Test
    void a_stream_may_claim_again_what_it_holds() {
        register("source:a", "alias", "1");
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).claim("alias", "1");
                    engine.appendEvents(noted("source:a", 1));
                });
        assertThat(log.reader.claim("alias", "1")).map(Claim::position).contains(0L);
    }

    @Test
    void a_key_given_back_is_free_for_another_stream() {
        register("source:a", "alias", "1");
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).release("alias", "1").claim("alias", "2");
                    engine.appendEvents(noted("source:a", 1));
                });
        register("source:b", "alias", "1");
        assertThat(log.reader.claim("alias", "1")).map(Claim::stream).contains("source:b");
        assertThat(log.reader.claim("alias", "2")).map(Claim::stream).contains("source:a");
    }

    @Test
    void a_stream_can_not_give_back_what_another_one_holds() {
        register("source:a", "alias", "1");
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).release("alias", "1");
                    engine.appendEvents(noted("source:b", 0));
                });
        assertThat(log.reader.claim("alias", "1")).map(Claim::stream).contains("source:a");
    }

    @Test
    void a_unit_of_work_over_two_streams_claims_for_each_of_them() {
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork)
                            .claim("code", "91", "unit:a")
                            .claim("code", "92", "unit:b");
                    engine.appendEvents(noted("unit:a", 0), noted("unit:b", 0));
                });
        List<Claim.Key> keys =
                List.of(
                        new Claim.Key("code", "91"),
                        new Claim.Key("code", "92"),
                        new Claim.Key("code", "93"));
        assertThat(log.reader.claims(keys))
                .hasSize(2)
                .hasEntrySatisfying(
                        keys.get(1), claim -> assertThat(claim.stream()).isEqualTo("unit:b"));
    }

    @Test
    void claims_of_an_append_that_fails_are_not_made() {
        engine.appendEvents(noted("source:a", 0));
        assertThatThrownBy(() -> register("source:a", "alias", "1"))
                .isInstanceOf(RuntimeException.class);
        assertThat(log.reader.claim("alias", "1")).isEmpty();
    }

    @Test
    void an_answer_is_remembered_with_the_position_it_names() {
        engine.appendEvents(noted("note:z", 0));
        remember("note:a", "key-1");
        StoredAnswer answer = log.reader.answer("account:7", "key-1").orElseThrow();
        assertThat(new String(answer.response(), UTF_8)).isEqualTo("{\"position\":2}");
        assertThat(answer.position()).isEqualTo(2);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.fingerprint()).isEqualTo(new byte[] {1, 2});
        assertThat(answer.createdAt()).isEqualTo(log.reader.at(2).orElseThrow().recordedAt());
    }

    @Test
    void a_request_answered_before_stores_nothing_new_and_gives_the_first_answer() {
        remember("note:a", "key-1");
        AlreadyAnswered refusal =
                catchThrowableOfType(AlreadyAnswered.class, () -> remember("note:b", "key-1"));
        assertThat(new String(refusal.answer().response(), UTF_8)).isEqualTo("{\"position\":1}");
        assertThat(log.reader.head()).isEqualTo(1);
        remember("note:b", "key-2");
        assertThat(log.reader.head()).isEqualTo(3);
    }

    @Test
    void an_answer_is_forgotten_after_seven_days() {
        remember("note:a", "key-1");
        remember("note:b", "key-2");
        log.sql
                .sql(
                        """
                        UPDATE eventstore.idempotency SET created_at = created_at - interval '8 days'
                        WHERE key = 'key-1'
                        """)
                .update();
        remember("note:c", "key-1");
        assertThat(log.reader.answer("account:7", "key-1"))
                .map(StoredAnswer::position)
                .contains(5L);
        log.sql
                .sql(
                        "UPDATE eventstore.idempotency SET created_at = created_at - interval '8"
                                + " days'")
                .update();
        assertThat(log.reader.answer("account:7", "key-2")).isEmpty();
        new IdempotencyPurge(log.source).run();
        assertThat(
                        log.sql
                                .sql("SELECT count(*) FROM eventstore.idempotency")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_guard_that_objects_in_the_transaction_undoes_the_append() {
        PostgresEventStorageEngine guarded =
                log.engine(
                        events ->
                                events.getFirst().getMetaData().containsKey("person")
                                        ? Optional.of(
                                                (_, position) -> {
                                                    throw new IllegalStateException(
                                                            "erased at " + position);
                                                })
                                        : Optional.empty());
        guarded.appendEvents(noted("note:a", 0));
        assertThatThrownBy(
                        () ->
                                guarded.appendEvents(
                                        noted("note:a", 1)
                                                .andMetaData(
                                                        java.util.Map.of("person", "person:1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("erased at 1");
        assertThat(log.reader.head()).isZero();
        guarded.appendEvents(noted("note:a", 1));
        assertThat(log.reader.head()).isEqualTo(1);
    }

    private void register(String stream, String scope, String key) {
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).claim(scope, key);
                    engine.appendEvents(noted(stream, 0));
                });
    }

    private void remember(String stream, String key) {
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork)
                            .remember(
                                    new IdempotencyRecord(
                                            "account:7",
                                            key,
                                            new byte[] {1, 2},
                                            201,
                                            last ->
                                                    ("{\"position\":" + last + "}")
                                                            .getBytes(UTF_8)));
                    engine.appendEvents(noted(stream, 0), noted(stream, 1));
                });
    }
}
