package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class PolicyTest {

    private static final Checkpoint CHECKPOINT =
            new Checkpoint(Keys.ORIGIN, 1, MerkleTree.leafHash(new byte[] {1}));

    private static final String LOG = "log " + Keys.LOG_VKEY + "\n";

    @Test
    void the_example_of_the_specification_with_two_levels_of_groups() throws Exception {
        Policy policy =
                Policy.parse(
                        """
                        # X is run by one, Y by another
                        %s
                         witness X1 %s https://x1.example/
                        witness\tX2 %s
                        witness X3  %s
                        group X-witnesses 2 X1 X2 X3

                        witness Y1 %s
                        witness Y2 %s
                        group Y-witnesses any Y1 Y2
                        group X-and-Y all X-witnesses Y-witnesses
                        quorum X-and-Y
                        """
                                .formatted(
                                        "log " + Keys.LOG_VKEY + " https://log.example/",
                                        vkey(1),
                                        vkey(2),
                                        vkey(3),
                                        vkey(4),
                                        vkey(5)));
        assertThat(policy.check(signed(1, 2, 4))).isEqualTo(CHECKPOINT);
        policy.check(signed(1, 3, 5));
        policy.check(signed(1, 2, 3, 4, 5));
        assertThatThrownBy(() -> policy.check(signed(1, 4, 5)))
                .isInstanceOf(NoteRefused.class)
                .hasMessage("The quorum X-and-Y is not reached: only [X1, Y1, Y2] cosigned.");
        assertThatThrownBy(() -> policy.check(signed(1, 2, 3))).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> policy.check(signed())).isInstanceOf(NoteRefused.class);
        assertThat(policy.logs())
                .extracting(Policy.Log::url)
                .containsExactly("https://log.example/");
        assertThat(policy.witnesses())
                .extracting(Policy.Witness::name, Policy.Witness::url)
                .contains(tuple("X1", "https://x1.example/"), tuple("Y2", null));
    }

    @Test
    void one_cosignature_counts_once() throws Exception {
        Policy policy =
                Policy.parse(
                        LOG
                                + "witness A %s\nwitness B %s\ngroup G 2 A B\nquorum G\n"
                                        .formatted(vkey(1), vkey(2)));
        Note twice = signed(1, 1);
        assertThatThrownBy(() -> policy.check(twice)).isInstanceOf(NoteRefused.class);
        policy.check(signed(2, 1));
    }

    @Test
    void a_single_witness_can_be_the_quorum_and_so_can_nobody() throws Exception {
        Policy one = Policy.parse(LOG + "witness A " + vkey(1) + "\nquorum A\n");
        one.check(signed(1));
        assertThatThrownBy(() -> one.check(signed(2))).isInstanceOf(NoteRefused.class);
        Policy.parse(LOG + "quorum none\n").check(signed());
        Policy.of(VerifierKey.parse(Keys.LOG_VKEY)).check(signed());
    }

    @Test
    void the_log_must_have_signed_under_its_own_name() {
        Policy policy = Policy.parse(LOG + "witness A " + vkey(1) + "\nquorum A\n");
        SigningKey other = Keys.log("example.org/other", 0x70);
        assertThatThrownBy(() -> policy.check(with(Note.sign(CHECKPOINT.text(), other), 1)))
                .hasMessageContaining("No log of the policy that is named");
        // A log that the policy names, under a checkpoint of another.
        Policy both = Policy.parse(LOG + "log " + other.verifierKey().encoded() + "\nquorum none");
        assertThatThrownBy(() -> both.check(Note.sign(CHECKPOINT.text(), other)))
                .isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> Policy.parse("quorum none\n").check(signed()))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void a_log_that_changed_its_key_has_two() throws Exception {
        SigningKey next = Keys.log(Keys.ORIGIN, 0x71);
        Policy policy = Policy.of(next.verifierKey(), Keys.LOG.verifierKey());
        policy.check(signed());
        policy.check(Note.sign(CHECKPOINT.text(), next));
        policy.check(Note.sign(CHECKPOINT.text(), next, Keys.LOG));
    }

    @Test
    void a_note_that_is_no_checkpoint_is_refused() {
        assertThatThrownBy(
                        () ->
                                Policy.of(Keys.LOG.verifierKey())
                                        .check(Note.sign("Hello.\n", Keys.LOG)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageStartingWith("The note is no checkpoint");
    }

    @Test
    void a_policy_is_read_strictly_and_a_refusal_names_the_line() {
        String a = "witness A " + vkey(1) + "\n";
        for (String bad :
                List.of(
                        "",
                        LOG,
                        LOG + "quorum none\nquorum none\n",
                        LOG + "quorum A\n" + a,
                        LOG + LOG + "quorum none\n",
                        LOG + a + a + "quorum none\n",
                        LOG + a + a.replace("A", "B") + "quorum none\n",
                        LOG + a + "group G any A A\nquorum G\n",
                        LOG + a + "group G any A\ngroup H any A\nquorum G\n",
                        LOG + a + "group G any B\nquorum G\n",
                        LOG + a + "group G any G\nquorum G\n",
                        LOG + a + "group G 0 A\nquorum G\n",
                        LOG + a + "group G 2 A\nquorum G\n",
                        LOG + a + "group G 01 A\nquorum G\n",
                        LOG + a + "group G any none\nquorum G\n",
                        LOG + a + "group G any\nquorum G\n",
                        LOG + a + "group A any A\nquorum A\n",
                        LOG + a.replace("A ", "none ") + "quorum none\n",
                        LOG + "witness A " + Keys.LOG_VKEY + "\nquorum none\n",
                        "log " + Keys.WITNESS_VKEY + "\nquorum none\n",
                        "log " + Keys.LOG_VKEY + " a b\nquorum none\n",
                        LOG + "Quorum none\n",
                        LOG + "quorum\n",
                        LOG + "quorum none # no comment here\n",
                        LOG + "quorum none\r\n",
                        LOG + "# \u0001\nquorum none\n",
                        LOG + "quorum\u00a0none\n")) {
            assertThatThrownBy(() -> Policy.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Policy.parse(LOG + "\n" + a + "group G 2 A\n"))
                .hasMessage("Line 4 of the policy: 2 of 1 members can't be wanted.");
        Policy.parse("#\n \t\n" + LOG + "  # x\nquorum none");
    }

    @Test
    void many_logs_witnesses_and_groups_are_taken_but_not_endlessly_many() {
        StringBuilder policy = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            policy.append("log ").append(Keys.log("l" + i, i).verifierKey().encoded()).append('\n');
            policy.append("witness w").append(i).append(' ').append(vkey(i)).append('\n');
            policy.append("group g").append(i).append(" any w").append(i);
            policy.append(i > 0 ? " g" + (i - 1) + "\n" : "\n");
        }
        assertThat(Policy.parse(policy + "quorum g39\n").witnesses()).hasSize(40);
        StringBuilder deep = new StringBuilder("witness w " + vkey(1) + "\ngroup g0 any w\n");
        IntStream.range(1, 5_000)
                .forEach(i -> deep.append("group g%d any g%d%n".formatted(i, i - 1)));
        assertThatThrownBy(() -> Policy.parse(deep.toString()))
                .hasMessageContaining("more than 1000 witnesses and groups");
    }

    private static String vkey(int witness) {
        return Keys.witness(witness).verifierKey().encoded();
    }

    private static Note signed(int... witnesses) {
        return with(Note.sign(CHECKPOINT.text(), Keys.LOG), witnesses);
    }

    private static Note with(Note note, int... witnesses) {
        Note signed = note;
        for (int witness : witnesses) {
            signed =
                    signed.with(
                            Cosignature.sign(Keys.witness(witness), Instant.EPOCH, note.text()));
        }
        return signed;
    }
}
