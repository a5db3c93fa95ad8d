package biennien.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.ledger.LedgerStore.Parts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class SelfCheckTest {

    private final LedgerStore store = new LedgerStore();
    private Parts parts = store.parts();

    @BeforeEach
    void a_log() {
        store.append(300);
        parts.keepAll();
        store.append(400);
        parts.keepAll();
        parts.checkAll();
        assertThat(parts.faults.present()).isZero();
        assertThat(parts.faults.place().succeededAt()).isNotNull();
    }

    @AfterEach
    void end() {
        store.close();
    }

    /** Of every column that the leaf tells of. */
    @Test
    void one_byte_of_a_stored_event_is_found_wherever_it_stands() {
        List<String> changes =
                List.of(
                        flipped("payload", 3),
                        flipped("payload", 0),
                        flipped("metadata", 4),
                        flipped("salt", 15),
                        "type = 'group.GroupFounder'",
                        "revision = 2",
                        "sequence = 1",
                        "stream = 'group:x'",
                        "recorded_at = recorded_at + interval '1 microsecond'",
                        "event_id = CAST('00000000-0000-0000-0000-00000000ffff' AS uuid)");
        long position = 0;
        for (String change : changes) {
            position += 67;
            store.tamper(
                    "CREATE TABLE IF NOT EXISTS public.kept AS SELECT * FROM eventstore.event WHERE"
                            + " false; INSERT INTO public.kept SELECT * FROM eventstore.event WHERE"
                            + " position = "
                            + position
                            + "; UPDATE eventstore.event SET "
                            + change
                            + " WHERE position = "
                            + position);

            parts.checkAll();

            assertThat(parts.faults.latest())
                    .as(change)
                    .filteredOn(fault -> fault.goneAt() == null)
                    .extracting(FaultAnswer::part, FaultAnswer::position)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("event", position));
            assertThat(parts.faults.first()).contains(position);
            store.tamper(
                    "DELETE FROM eventstore.event WHERE position = "
                            + position
                            + "; INSERT INTO eventstore.event SELECT * FROM public.kept"
                            + "; DELETE FROM public.kept");

            parts.checkAll();

            assertThat(parts.faults.present()).as(change).isZero();
            assertThat(parts.faults.latest()).allSatisfy(f -> assertThat(f.goneAt()).isNotNull());
        }
    }

    @Test
    void an_event_that_is_gone_is_missed() {
        store.tamper("DELETE FROM eventstore.event WHERE position = 555");

        parts.checkAll();

        assertThat(parts.faults.first()).contains(555L);
        assertThat(parts.faults.latest().getFirst().said()).contains("missing");
    }

    /** In a full tile, in the one at the edge, and in those above. */
    @Test
    void one_byte_of_a_tile_is_found_and_not_taken_for_an_event() {
        record Spoiled(int level, int index, int hash, long position) {}
        for (Spoiled one :
                List.of(
                        new Spoiled(0, 0, 17, 17),
                        new Spoiled(0, 1, 255, 511),
                        new Spoiled(0, 2, 3, 515))) {
            flipTile(one.level(), one.index(), one.hash());

            parts.checkAll();

            assertThat(parts.faults.latest())
                    .as(one.toString())
                    .filteredOn(fault -> fault.goneAt() == null)
                    .allSatisfy(fault -> assertThat(fault.part()).isIn("tile", "checkpoint"));
            assertThat(parts.faults.first()).as(one.toString()).contains(one.position());
            flipTile(one.level(), one.index(), one.hash());
            parts.checkAll();
            assertThat(parts.faults.present()).isZero();
        }
        flipTile(1, 0, 1);
        parts.checkAll();
        FaultAnswer fault = parts.faults.latest().getFirst();
        assertThat(fault.part()).isEqualTo("tile");
        // The hash of the second tile is not of it any more, and its events say who is wrong.
        assertThat(fault.position()).isEqualTo(256);
        assertThat(fault.said()).startsWith("Tile 1/0 ");
    }

    @Test
    void one_byte_of_a_checkpoint_is_found() {
        List<String> changes =
                List.of(
                        "note = regexp_replace(note, '^b', 'c')",
                        "note = regexp_replace(note, '(.)(\\n[^\\n]*)$', '\\1\\2x')",
                        "note = overlay(note PLACING 'A' FROM length(note) - 20)",
                        "root = set_byte(root, 0, get_byte(root, 0) # 1)");
        for (String change : changes) {
            store.tamper(
                    "CREATE TABLE IF NOT EXISTS public.notes AS SELECT * FROM ledger.checkpoint"
                            + "; UPDATE ledger.checkpoint SET "
                            + change
                            + " WHERE size = 300");

            parts.checkAll();

            assertThat(parts.faults.latest())
                    .as(change)
                    .filteredOn(fault -> fault.goneAt() == null)
                    .extracting(FaultAnswer::part, FaultAnswer::position)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("checkpoint", 299L));
            store.tamper(
                    "UPDATE ledger.checkpoint c SET note = n.note, root = n.root"
                            + " FROM public.notes n WHERE n.size = c.size");
            parts.checkAll();
            assertThat(parts.faults.present()).as(change).isZero();
        }
    }

    @Test
    void a_pass_goes_on_where_another_process_left_it() {
        assertThat(parts.check.step()).isEqualTo(SelfCheck.Step.DONE);
        assertThat(parts.faults.place().position()).isEqualTo(256);

        parts = store.parts();
        assertThat(parts.check.step()).isEqualTo(SelfCheck.Step.DONE);

        assertThat(parts.faults.place().position()).isEqualTo(512);
    }

    private void flipTile(int level, int index, int hash) {
        store.tamper(
                """
                UPDATE ledger.tile SET hashes = set_byte(hashes, %d, get_byte(hashes, %d) # 1)
                 WHERE level = %d AND index = %d
                """
                        .formatted(hash * 32 + 9, hash * 32 + 9, level, index));
    }

    private static String flipped(String column, int at) {
        return "%s = set_byte(%s, %d, get_byte(%s, %d) # 1)"
                .formatted(column, column, at, column, at);
    }
}
