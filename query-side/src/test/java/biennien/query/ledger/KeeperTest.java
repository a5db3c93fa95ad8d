package biennien.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.eventstore.AppendedHere;
import biennien.ledger.EntryBundle;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.SigningKey;
import biennien.ledger.Tile;
import biennien.ledger.VerifierKey;
import biennien.query.kernel.QueryProblem;
import biennien.query.ledger.LedgerStore.Parts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class KeeperTest {

    private final LedgerStore store = new LedgerStore();

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void an_empty_log_is_signed_too() throws Exception {
        Parts parts = store.parts();

        parts.keepAll();

        Published first = parts.checkpoints.latest().orElseThrow();
        assertThat(first.size()).isZero();
        assertThat(first.head().root()).isEqualTo(MerkleTree.emptyRoot());
        assertThat(Note.parse(first.note()).verify(keys(parts))).hasSize(1);
        assertThat(store.files.files.get(LedgerFiles.SIGNING_KEY)).startsWith("PRIVATE+KEY+");
        assertThat(store.files.files.get(LedgerFiles.CHECKPOINT)).isEqualTo(first.note());
    }

    @Test
    void what_is_signed_is_the_tree_of_the_plain_definition() throws Exception {
        Parts parts = store.parts();
        for (int count : List.of(1, 254, 1, 1, 3, 700)) {
            long size = store.append(count);
            parts.keepAll();

            Published latest = parts.checkpoints.latest().orElseThrow();
            assertThat(latest.size()).isEqualTo(size);
            assertThat(latest.head().root()).isEqualTo(store.root(size));
            assertThat(LedgerStore.checkpoint(latest.note()).size()).isEqualTo(size);
            assertThat(Note.parse(latest.note()).verify(keys(parts))).hasSize(1);
        }
        tiles_of_every_published_size_are_served(parts);
    }

    private void tiles_of_every_published_size_are_served(Parts parts) {
        List<byte[]> leaves = store.leafHashes(960);
        for (long size : List.of(1L, 255L, 256L, 257L, 260L, 960L)) {
            for (Tile tile : Tile.all(size).toList()) {
                byte[] hashes = parts.served.tile(tile.path());
                assertThat(hashes).hasSize(tile.width() * 32);
                if (tile.level() == 0) {
                    assertThat(hashes).startsWith(leaves.get((int) tile.index() * Tile.FULL));
                    List<byte[]> entries =
                            EntryBundle.decode(
                                    parts.served.entries(
                                            tile.entriesPath().replace("entries", "0")));
                    assertThat(entries).hasSize(tile.width());
                    assertThat(MerkleTree.leafHash(entries.getLast()))
                            .isEqualTo(
                                    leaves.get((int) tile.index() * Tile.FULL + tile.width() - 1));
                }
            }
        }
        for (String beyond :
                List.of("tile/0/003", "tile/0/003.p/193", "tile/1/000", "tile/9/000")) {
            assertThatThrownBy(() -> parts.served.tile(beyond))
                    .as(beyond)
                    .isInstanceOf(QueryProblem.class)
                    .satisfies(e -> assertThat(((QueryProblem) e).status()).isEqualTo(404));
        }
        for (String malformed :
                List.of(
                        "tile/0/3",
                        "tile/64/000",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/x")) {
            assertThatThrownBy(() -> parts.served.tile(malformed))
                    .as(malformed)
                    .isInstanceOf(QueryProblem.class)
                    .satisfies(e -> assertThat(((QueryProblem) e).status()).isEqualTo(400));
        }
    }

    @Test
    void a_long_log_is_taken_in_piece_by_piece() {
        long size = store.append(2 * Keeper.PIECE + 100);
        Parts parts = store.parts();

        assertThat(parts.keeper.keep()).isTrue();
        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(Keeper.PIECE);
        assertThat(parts.keeper.keep()).isTrue();
        assertThat(parts.keeper.keep()).isFalse();

        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(size);
        assertThat(parts.checkpoints.latest().orElseThrow().head().root())
                .isEqualTo(store.root(size));
        assertThat(parts.keeper.isBehind()).isFalse();
    }

    @Test
    void what_the_appenders_hashed_is_not_read_again_and_what_they_did_not_is() {
        Parts parts = store.parts();
        parts.fresh.want();
        store.append(50);
        AppendedHere.put(parts.fresh, parts.log.page(0, 40));

        assertThat(parts.keeper.keep()).as("the last ten are on their way").isFalse();
        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(40);
        assertThat(parts.keeper.keep()).isFalse();
        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(50);

        store.append(1_000);
        AppendedHere.put(parts.fresh, parts.log.page(50, 100));
        AppendedHere.put(parts.fresh, parts.log.page(200, 800));
        parts.keepAll();

        Published last = parts.checkpoints.latest().orElseThrow();
        assertThat(last.size()).as("what another process appended is read").isEqualTo(1_050);
        assertThat(last.head().root()).isEqualTo(store.root(1_050));
    }

    @Test
    void a_position_that_was_hashed_and_is_not_stored_is_not_signed() {
        Parts parts = store.parts();
        parts.fresh.want();
        store.append(10);
        AppendedHere.put(parts.fresh, parts.log.page(0, 10));
        store.sql.sql("UPDATE eventstore.log_head SET next = 8").update();

        parts.keepAll();

        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(8);
    }

    @Test
    void what_was_hashed_of_a_log_that_is_no_more_is_not_signed() {
        Parts parts = store.parts();
        parts.fresh.want();
        store.append(10);
        parts.keepAll();
        store.append(5);
        AppendedHere.put(parts.fresh, parts.log.page(10, 5));
        // The database goes back to before the five, and another process appends five others.
        store.tamper("DELETE FROM eventstore.event WHERE position >= 10");
        store.appendOthers(10, 5);

        parts.keepAll();

        Published last = parts.checkpoints.latest().orElseThrow();
        assertThat(last.size()).isEqualTo(15);
        assertThat(last.head().root()).isEqualTo(store.root(15));
    }

    /** A process ends at every statement and commit there is, once before it and once after it. */
    @Test
    void wherever_a_keeper_dies_the_next_one_signs_the_same() {
        Parts before = store.parts();
        store.append(300);
        before.keepAll();
        Set<String> signed = new HashSet<>();
        int failures = 0;
        for (boolean afterwards : List.of(false, true)) {
            boolean failed = true;
            for (int step = 0; failed; step++) {
                long size = store.append(7);
                FailingAt failing = new FailingAt(store.source, step, afterwards);
                Parts dying = store.new Parts(failing.source(), store.files);
                try {
                    dying.keepAll();
                } catch (RuntimeException died) {
                    // As it should.
                }
                failed = failing.hasFailed();
                failures += failed ? 1 : 0;
                Head decided = before.checkpoints.head();
                // Whatever was decided is the tree, and whatever is published was decided.
                assertThat(decided.root()).isEqualTo(store.root(decided.size()));
                store.parts().keepAll();
                Published next = before.checkpoints.latest().orElseThrow();
                assertThat(next.size()).isEqualTo(size);
                assertThat(next.head().root()).isEqualTo(store.root(size));
                assertThat(signed.add(next.note())).isTrue();
            }
        }
        assertThat(failures).isGreaterThan(12);
        assertThat(store.files.files.get(LedgerFiles.CHECKPOINT))
                .isEqualTo(before.checkpoints.latest().orElseThrow().note());
    }

    @Test
    void a_death_between_deciding_and_signing_is_mended_by_the_same_bytes() {
        store.append(10);
        Parts parts = store.parts();
        parts.keepAll();
        String note = parts.checkpoints.latest().orElseThrow().note();
        // As if it had died just before it published.
        store.tamper("DELETE FROM ledger.checkpoint WHERE size = 10");

        store.parts().keepAll();

        assertThat(parts.checkpoints.latest().orElseThrow().note()).isEqualTo(note);
    }

    @Test
    void a_full_disk_keeps_nothing_from_being_signed_later() {
        store.append(3);
        store.files.broken = true;
        Parts parts = store.parts();
        assertThatThrownBy(parts::keepAll).hasMessageContaining("disk is full");
        assertThat(parts.checkpoints.latest()).isEmpty();
        store.files.broken = false;

        store.parts().keepAll();

        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(3);
        assertThat(parts.keys.verifierKeys()).hasSize(1);
    }

    @Test
    void one_keeper_at_a_time_and_each_goes_on_from_the_other() {
        Parts one = store.parts();
        Parts other = store.parts();
        for (int round = 0; round < 6; round++) {
            long size = store.append(100);
            (round % 2 == 0 ? one : other).keepAll();
            assertThat(one.checkpoints.latest().orElseThrow().head().root())
                    .isEqualTo(store.root(size));
        }
        store.append(1);
        Parts elsewhere = store.new Parts(store.newSource(), store.files);
        new TransactionTemplate(one.transactions)
                .executeWithoutResult(
                        _ -> {
                            one.checkpoints.lockPatiently();
                            assertThat(elsewhere.keeper.keep()).isFalse();
                            assertThat(elsewhere.checkpoints.head().size()).isEqualTo(600);
                        });
    }

    @Test
    void the_database_refuses_a_smaller_and_another_tree() {
        store.append(300);
        Parts parts = store.parts();
        parts.keepAll();
        List<String> refused =
                List.of(
                        "UPDATE ledger.head SET size = 299",
                        "UPDATE ledger.head SET root = sha256('other')",
                        "DELETE FROM ledger.head",
                        "TRUNCATE ledger.head",
                        "UPDATE ledger.tile SET hashes = hashes || hashes WHERE level = 1 AND"
                                + " false",
                        "UPDATE ledger.tile SET hashes = substring(hashes FOR 32) WHERE level = 0",
                        "UPDATE ledger.tile SET hashes = overlay(hashes PLACING '\\x00' FROM 1)",
                        "DELETE FROM ledger.tile",
                        "UPDATE ledger.checkpoint SET note = 'x'",
                        "DELETE FROM ledger.checkpoint",
                        "INSERT INTO ledger.checkpoint VALUES (301, sha256('other'), 'x', now())");
        List<String> passed = new ArrayList<>();
        for (String statement : refused) {
            try {
                int rows = store.sql.sql(statement).update();
                if (rows > 0) {
                    passed.add(statement);
                }
            } catch (DataAccessException no) {
                assertThat(String.valueOf(no.getMostSpecificCause().getMessage()))
                        .containsAnyOf("refused", "grows", "decided");
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void tiles_that_do_not_make_the_signed_root_are_not_gone_on_from() {
        store.append(300);
        store.parts().keepAll();
        store.tamper(
                """
                UPDATE ledger.tile SET hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)
                 WHERE level = 0 AND index = 1
                """);
        store.append(1);
        Parts parts = store.parts();

        assertThatThrownBy(parts.keeper::keep)
                .isInstanceOf(CannotSign.class)
                .hasMessageContaining("do not make the root");
        assertThat(parts.checkpoints.head().size()).isEqualTo(300);
    }

    @Test
    void a_log_restored_from_an_older_backup_signs_nothing_and_rings() {
        store.append(50);
        store.parts().keepAll();
        String published = store.files.files.get(LedgerFiles.CHECKPOINT);
        try (LedgerStore older = new LedgerStore()) {
            older.append(40);
            older.files.files.putAll(store.files.files);
            Parts parts = older.parts();

            assertThatThrownBy(parts.keeper::keep)
                    .isInstanceOf(CannotSign.class)
                    .hasMessageContaining("older backup");
            assertThatThrownBy(parts.keeper::keep).isInstanceOf(CannotSign.class);

            assertThat(parts.checkpoints.latest()).isEmpty();
            assertThat(parts.alarms.ringing()).isEqualTo(1);
            AlarmAnswer alarm = parts.alarms.latest().getFirst();
            assertThat(alarm.kind()).isEqualTo("rolled-back");
            assertThat(alarm.size()).isEqualTo(50);
            assertThat(alarm.evidence()).isEqualTo(published);

            // The whole log is there again: the same tree, and all is well.
            older.append(20);
            older.parts().keepAll();
            assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(60);
        }
    }

    @Test
    void a_log_whose_tiles_were_lost_is_made_again_and_compared_with_what_was_published() {
        store.append(500);
        store.parts().keepAll();
        try (LedgerStore same = new LedgerStore()) {
            same.append(700);
            same.files.files.putAll(store.files.files);
            same.parts().keepAll();
            assertThat(same.parts().checkpoints.at(500).orElseThrow().head().root())
                    .isEqualTo(store.root(500));
        }
        try (LedgerStore other = new LedgerStore()) {
            other.append(700);
            other.tamper("UPDATE eventstore.event SET sequence = 1 WHERE position = 17");
            other.files.files.putAll(store.files.files);
            Parts parts = other.parts();
            assertThatThrownBy(parts::keepAll)
                    .isInstanceOf(CannotSign.class)
                    .hasMessageContaining("was published, and the log makes");
            assertThat(parts.checkpoints.latest()).isEmpty();
            assertThat(parts.alarms.latest().getFirst().kind()).isEqualTo("other-root");
        }
    }

    @Test
    void without_its_key_a_log_is_not_signed_with_another() {
        store.append(5);
        store.parts().keepAll();
        String file = store.files.files.remove(LedgerFiles.SIGNING_KEY);
        store.append(1);
        Parts parts = store.parts();

        assertThatThrownBy(parts.keeper::keep).hasMessageContaining("Put the file back");
        store.files.files.put(
                LedgerFiles.SIGNING_KEY,
                SigningKey.fresh("biennien.internal/other", new SecureRandom()).encoded() + "\n");
        assertThatThrownBy(parts.keeper::keep).hasMessageContaining("has other keys");
        assertThat(store.files.files).doesNotContainValue(file);
        store.files.files.put(LedgerFiles.SIGNING_KEY, String.valueOf(file));

        parts.keepAll();
        assertThat(parts.checkpoints.latest().orElseThrow().size()).isEqualTo(6);
    }

    @Test
    void a_key_is_replaced_while_both_sign() throws Exception {
        store.append(5);
        Parts parts = store.parts();
        parts.keepAll();
        VerifierKey old = keys(parts).getFirst();
        var locked = new TransactionTemplate(parts.transactions);

        locked.executeWithoutResult(_ -> parts.keys.another());
        store.append(1);
        parts.keepAll();

        VerifierKey fresh = keys(parts).getLast();
        assertThat(keys(parts)).hasSize(2).first().isEqualTo(old);
        assertThat(fresh.name()).isEqualTo(old.name());
        Note both = Note.parse(parts.checkpoints.latest().orElseThrow().note());
        assertThat(both.signatures()).hasSize(2);
        assertThat(both.verify(List.of(old))).containsExactly(old);
        assertThat(both.verify(List.of(fresh))).containsExactly(fresh);

        locked.executeWithoutResult(
                _ -> assertThat(parts.keys.retire(SigningKeys.hex(old))).isTrue());
        parts.keys.forgetRetired();
        store.append(1);
        parts.keepAll();

        assertThat(keys(parts)).containsExactly(fresh);
        Note one = Note.parse(parts.checkpoints.latest().orElseThrow().note());
        assertThat(one.signatures()).hasSize(1);
        assertThat(one.verify(List.of(fresh))).containsExactly(fresh);
        assertThat(parts.keys.everUsed()).containsExactly(old, fresh);
        assertThatThrownBy(
                        () ->
                                locked.executeWithoutResult(
                                        _ -> parts.keys.retire(SigningKeys.hex(fresh))))
                .hasMessageContaining("only key");
        assertThat(store.files.files.get(LedgerFiles.SIGNING_KEY).lines()).hasSize(1);
    }

    @Test
    void a_log_never_changes_its_name() {
        store.append(1);
        store.parts().keepAll();
        Parts parts = store.parts();
        SigningKeys renamed =
                new SigningKeys(store.sql, store.files, LedgerStore.settings("example.org/other"));

        assertThatThrownBy(renamed::ready).hasMessageContaining("never changes its name");
        assertThat(parts.keys.origin()).startsWith("biennien.internal/");
    }

    @Test
    void a_log_is_named_as_its_operator_says() {
        SigningKeys named =
                new SigningKeys(store.sql, store.files, LedgerStore.settings("example.org/annals"));

        assertThat(named.ready().getFirst().name()).isEqualTo("example.org/annals");
        assertThat(named.origin()).isEqualTo("example.org/annals");
    }

    private static List<VerifierKey> keys(Parts parts) {
        return parts.keys.verifierKeys().stream().map(VerifierKey::parse).toList();
    }
}
