package biennien.eventstore;

import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

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
                .contains(new Claim("alias", "202/2025/QH15", "source:a", 0, null, false));

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
    void a_stream_gives_back_all_that_it_holds_alone_in_a_scope() {
        register("source:a", "alias", "1");
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).claim("alias", "2").claim("number", "1");
                    engine.appendEvents(noted("source:a", 1));
                });
        register("source:b", "alias", "3");
        share("source:a", "12 of 2026", "recognition");

        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork)
                            .releaseAll("alias")
                            .releaseAll("number")
                            .claim("alias", "4");
                    engine.appendEvents(noted("source:a", 3));
                });

        assertThat(log.reader.claim("alias", "1")).isEmpty();
        assertThat(log.reader.claim("alias", "2")).isEmpty();
        assertThat(log.reader.claim("number", "1")).isEmpty();
        assertThat(log.reader.claim("alias", "3")).map(Claim::stream).contains("source:b");
        assertThat(log.reader.claim("alias", "4")).map(Claim::stream).contains("source:a");
        assertThat(log.reader.claim("number", "12 of 2026")).isPresent();
    }

    @Test
    void what_is_given_back_without_an_append_stays() {
        register("source:a", "alias", "1");
        inUnitOfWork(unitOfWork -> AppendExtras.of(unitOfWork).releaseAll("alias"));
        assertThat(log.reader.claim("alias", "1")).isPresent();
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
    void a_shared_key_is_held_by_every_stream_that_says_the_same() {
        share("certification:a", "12 of 2026", "recognition of 2026-03-05");
        share("certification:b", "12 of 2026", "recognition of 2026-03-05");

        assertThat(log.reader.claim("number", "12 of 2026"))
                .contains(
                        new Claim(
                                "number",
                                "12 of 2026",
                                "certification:a",
                                0,
                                "recognition of 2026-03-05",
                                true));
        for (String late : List.of("certification:c", "certification:a")) {
            ToldSo told =
                    catchThrowableOfType(
                            ToldSo.class,
                            () -> share(late, "12 of 2026", "revocation of 2026-04-01"));
            assertThat(told.taken.holder()).contains("recognition of 2026-03-05");
            assertThat(told.taken.holderStream()).isEqualTo("certification:a");
            assertThat(told.taken.position()).isZero();
        }
        assertThat(log.reader.head()).isEqualTo(1);
    }

    @Test
    void a_shared_key_and_one_of_a_single_stream_exclude_each_other() {
        share("certification:a", "12 of 2026", "recognition");
        assertThatThrownBy(() -> register("source:b", "number", "12 of 2026"))
                .isInstanceOf(ClaimTaken.class);
        register("source:a", "number", "13 of 2026");
        assertThatThrownBy(() -> share("source:a", "13 of 2026", "recognition"))
                .isInstanceOf(ToldSo.class);
    }

    @Test
    void whoever_comes_too_late_is_told_in_words_who_holds_it() {
        name("group:a", "Tổ tự quản số 1");
        name("group:a", "Tổ tự quản Số 1");

        ToldSo told = catchThrowableOfType(ToldSo.class, () -> name("group:b", "tổ tự quản số 1"));

        assertThat(told.taken.holder()).contains("Tổ tự quản Số 1");
        assertThat(told.taken.holderStream()).isEqualTo("group:a");
    }

    @Test
    void of_many_at_the_same_instant_those_hold_it_that_say_the_same() {
        int callers = 40;
        PostgresEventStorageEngine other = log.engine();
        List<Callable<String>> calls = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(callers);
        for (int i = 0; i < callers; i++) {
            String stream = "certification:" + i;
            String act = i % 2 == 0 ? "recognition" : "refusal";
            PostgresEventStorageEngine process = i % 3 == 0 ? engine : other;
            calls.add(
                    () -> {
                        start.await();
                        try {
                            share(process, stream, "12 of 2026", act);
                            return act;
                        } catch (ToldSo told) {
                            return "told of " + told.taken.holder().orElseThrow();
                        }
                    });
        }
        List<String> outcomes = allOf(calls);

        String winner = log.reader.claim("number", "12 of 2026").orElseThrow().holder();
        assertThat(outcomes).containsOnly(winner, "told of " + winner);
        assertThat(outcomes).filteredOn(winner::equals).hasSize(callers / 2);
        assertThat(log.reader.head()).isEqualTo(callers / 2 - 1);
    }

    @Test
    void of_many_at_the_same_instant_one_stream_alone_gets_a_key() {
        int callers = 20;
        PostgresEventStorageEngine other = log.engine();
        List<Callable<String>> calls = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(callers);
        for (int i = 0; i < callers; i++) {
            String stream = "group:" + i;
            PostgresEventStorageEngine process = i % 2 == 0 ? engine : other;
            calls.add(
                    () -> {
                        start.await();
                        try {
                            name(process, stream, stream);
                            return stream;
                        } catch (ToldSo told) {
                            return told.taken.holderStream();
                        }
                    });
        }
        List<String> outcomes = allOf(calls);

        assertThat(outcomes).hasSize(callers).containsOnly(outcomes.getFirst());
        assertThat(log.reader.head()).isZero();
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

    /** What a command would be told, with everything that can be told. */
    private static final class ToldSo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ClaimTaken taken;

        ToldSo(ClaimTaken taken) {
            this.taken = taken;
        }
    }

    private void share(String stream, String number, String act) {
        share(engine, stream, number, act);
    }

    private static void share(
            PostgresEventStorageEngine process, String stream, String number, String act) {
        claiming(
                process,
                stream,
                extras -> extras.share(new Claim.Key("number", number), act, ToldSo::new));
    }

    private void name(String stream, String name) {
        name(engine, stream, name);
    }

    private static void name(PostgresEventStorageEngine process, String stream, String name) {
        claiming(
                process,
                stream,
                extras -> extras.claim(new Claim.Key("name", "to tu quan"), name, ToldSo::new));
    }

    private static void claiming(
            PostgresEventStorageEngine process, String stream, Consumer<AppendExtras> claim) {
        long next = process.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        inUnitOfWork(
                unitOfWork -> {
                    claim.accept(AppendExtras.of(unitOfWork));
                    process.appendEvents(noted(stream, next));
                });
    }

    private static List<String> allOf(List<Callable<String>> calls) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : callers.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
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
