package biennien.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biennien.ledger.Checkpoint;
import biennien.ledger.LogProof;
import biennien.ledger.Note;
import biennien.query.ledger.LedgerStore.Parts;
import biennien.query.ledger.TestWitness.Manner;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

class WitnessesTest {

    private final LedgerStore store = new LedgerStore();
    private final Parts parts = store.parts();
    private final Witnesses witnesses =
            new Witnesses(
                    parts.tiles,
                    parts.checkpoints,
                    parts.witnesses,
                    parts.alarms,
                    new LedgerSettings(
                            "",
                            true,
                            Duration.ofMillis(100),
                            Duration.ofMillis(100),
                            1_000,
                            Duration.ofMillis(100),
                            Duration.ofMillis(100),
                            Duration.ofMillis(700)));
    private final TestWitness first = new TestWitness("example.org/first");
    private final TestWitness second = new TestWitness("example.org/second");
    private String policy = "";

    WitnessesTest() throws IOException {}

    @BeforeEach
    void a_log() {
        store.append(300);
        parts.keepAll();
        for (TestWitness one : List.of(first, second)) {
            one.watches(parts.keys.verifierKeys().getFirst());
        }
        policy = first.line("one") + second.line("two") + "group both all one two\nquorum both\n";
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
        store.close();
    }

    @Test
    void a_witness_signs_what_continues_what_it_has_seen() throws Exception {
        ask("one");
        assertThat(signers()).contains("example.org/first");
        long size = store.append(500);
        parts.keepAll();
        ask("one");
        ask("one");

        assertThat(signers()).contains("example.org/first");
        Checkpoint seen = first.seen(String.valueOf(parts.keys.origin()));
        assertThat(seen).isNotNull();
        assertThat(seen.size()).isEqualTo(size);
        // The third time there was nothing to ask for.
        assertThat(first.answered).containsExactly(200, 200);
        assertThat(parts.witnesses.all().getFirst().trouble()).isNull();
        assertThat(parts.alarms.ringing()).isZero();
    }

    @Test
    void a_quorum_is_reached_when_as_many_signed_as_the_policy_wants() throws Exception {
        ask("one");
        assertThat(parts.checkpoints.witnessed(0)).isEmpty();
        ask("two");
        assertThat(parts.checkpoints.witnessed(0).orElseThrow().size()).isEqualTo(300);
        store.append(1);
        parts.keepAll();
        ask("one");

        // A proof is for the checkpoint that the policy takes, as long as it holds the event.
        LogProof proof = parts.proofs.ofEvent(299);
        WitnessPolicy read = policy();
        assertThat(
                        proof.verify(
                                        new biennien.eventstore.LogReader(store.source)
                                                .at(299)
                                                .orElseThrow()
                                                .leaf(),
                                        read.policy())
                                .size())
                .isEqualTo(300);
        assertThat(parts.proofs.ofEvent(300).checkpoint().text()).contains("\n301\n");
        assertThat(read.isMetBy(Note.parse(parts.served.latest().note()))).isFalse();
    }

    @Test
    void a_witness_that_remembers_less_or_more_than_we_thought_is_asked_from_there()
            throws Exception {
        ask("one");
        String origin = String.valueOf(parts.keys.origin());
        Checkpoint old = first.seen(origin);
        store.append(100);
        parts.keepAll();
        ask("one");
        // It was set back to what it had before.
        first.has(java.util.Objects.requireNonNull(old));
        store.append(100);
        parts.keepAll();

        ask("one");

        assertThat(first.answered).containsExactly(200, 200, 409, 200);
        assertThat(signers()).contains("example.org/first");
    }

    @Test
    void a_witness_with_another_root_for_one_of_our_sizes_rings() throws Exception {
        String origin = String.valueOf(parts.keys.origin());
        first.has(new Checkpoint(origin, 300, new byte[32]));

        ask("one");

        AlarmAnswer alarm = parts.alarms.latest().getFirst();
        assertThat(alarm.kind()).isEqualTo("other-root");
        assertThat(alarm.size()).isEqualTo(300);
        assertThat(alarm.toldBy()).isEqualTo("one");
        assertThat(signers()).doesNotContain("example.org/first");
        ask("one");
        assertThat(parts.alarms.latest()).hasSize(1);
    }

    @Test
    void a_witness_of_another_history_rings() throws Exception {
        String origin = String.valueOf(parts.keys.origin());
        first.has(new Checkpoint(origin, 200, new byte[32]));

        ask("one");

        assertThat(first.answered).containsExactly(409, 422);
        assertThat(parts.alarms.latest().getFirst().kind()).isEqualTo("not-a-continuation");
    }

    @Test
    void a_witness_that_has_more_of_our_log_than_we_rings() throws Exception {
        String origin = String.valueOf(parts.keys.origin());
        first.has(new Checkpoint(origin, 301, new byte[32]));

        ask("one");

        AlarmAnswer alarm = parts.alarms.latest().getFirst();
        assertThat(alarm.kind()).isEqualTo("rolled-back");
        assertThat(alarm.size()).isEqualTo(301);
    }

    @Test
    void what_a_witness_did_not_sign_is_not_kept() throws Exception {
        for (Manner manner :
                List.of(
                        Manner.FALSE_SIGNATURE,
                        Manner.FOREIGN_SIGNATURE,
                        Manner.NONSENSE,
                        Manner.BROKEN)) {
            first.manner = manner;
            ask("one");

            assertThat(signers()).as(manner.name()).doesNotContain("example.org/first");
            assertThat(parts.witnesses.all().getFirst().trouble()).as(manner.name()).isNotNull();
            assertThat(parts.checkpoints.witnessed(0)).isEmpty();
        }
        first.manner = Manner.HONEST;
        ask("one");
        assertThat(signers()).contains("example.org/first");
        assertThat(parts.witnesses.all().getFirst().trouble()).isNull();
        assertThat(parts.alarms.ringing()).isZero();
    }

    @Test
    void a_silent_witness_is_waited_for_so_long_and_holds_up_nothing() throws Exception {
        first.manner = Manner.SILENT;

        ask("one");
        ask("two");

        assertThat(parts.witnesses.all().getFirst().trouble()).contains("does not answer");
        assertThat(signers()).contains("example.org/second");
    }

    @Test
    void in_the_background_each_witness_of_the_policy_is_asked_beside_the_others() {
        first.manner = Manner.SILENT;
        store.files.files.put(LedgerFiles.POLICY, "witness broken\n");
        var meters = new SimpleMeterRegistry();
        var cosigning =
                new Cosigning(
                        witnesses,
                        parts.keys,
                        store.files,
                        LedgerStore.settings(""),
                        parts.witnesses,
                        meters);
        cosigning.start();
        try {
            await().until(() -> cosigning.trouble() != null);
            assertThat(cosigning.trouble()).contains("policy", "Line");
            // Mended while it runs.
            store.files.files.put(LedgerFiles.POLICY, policy);

            await().until(() -> signers().contains("example.org/second"));
            first.manner = Manner.HONEST;
            await().until(() -> parts.checkpoints.witnessed(300).isPresent());
            assertThat(cosigning.trouble()).isNull();
            assertThat(
                            meters.get("biennien.ledger.witness.cosigned.timestamp.seconds")
                                    .tag("witness", "two")
                                    .gauge()
                                    .value())
                    .isPositive();
        } finally {
            cosigning.stop();
        }
    }

    @Test
    void a_witness_that_does_not_know_us_is_no_alarm() throws Exception {
        try (TestWitness stranger = new TestWitness("example.org/stranger")) {
            policy = stranger.line("one") + "quorum none\n";
            ask("one");
            assertThat(parts.witnesses.all().getFirst().trouble())
                    .contains("does not know our log");
            stranger.watches(
                    biennien.ledger.SigningKey.fresh(
                                    String.valueOf(parts.keys.origin()),
                                    new java.security.SecureRandom())
                            .verifierKey()
                            .encoded());
            ask("one");
            assertThat(parts.witnesses.all().getFirst().trouble()).contains("none of our keys");
        }
        assertThat(parts.alarms.ringing()).isZero();
    }

    @Test
    void a_policy_that_can_not_be_read_says_where() {
        List<String> keys = parts.keys.verifierKeys();
        assertThatThrownBy(() -> WitnessPolicy.read("witness one\nquorum one\n", keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line");
        assertThat(WitnessPolicy.read("", keys).witnesses()).isEmpty();
        assertThat(WitnessPolicy.read("log " + keys.getFirst() + "\nquorum none\n", keys).policy())
                .isNotNull();
    }

    private void ask(String name) throws Exception {
        WitnessPolicy read = policy();
        witnesses.ask(
                read.witnesses().stream()
                        .filter(witness -> witness.name().equals(name))
                        .findFirst()
                        .orElseThrow(),
                read);
    }

    private WitnessPolicy policy() {
        return WitnessPolicy.read(policy, parts.keys.verifierKeys());
    }

    private List<String> signers() {
        return Note.parse(parts.served.latest().note()).signatures().stream()
                .map(line -> line.name())
                .toList();
    }
}
