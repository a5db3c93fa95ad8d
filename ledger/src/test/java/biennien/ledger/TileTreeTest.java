package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class TileTreeTest {

    @Property(tries = 60)
    void a_tree_that_is_left_and_taken_up_again_at_any_point_has_the_root_of_the_definition(
            @ForAll @IntRange(max = 1_500) int size,
            @ForAll @Size(max = 5) Set<@IntRange(max = 1_500) Integer> stops)
            throws IOException {
        Trees tree = new Trees(size);
        Trees.Tiles tiles = new Trees.Tiles();
        TileTree growing = TileTree.empty();
        for (int stop : new TreeSet<>(stops)) {
            grow(growing, Math.min(stop, size));
            tiles.keep(growing.takeChanged());
            growing = TileTree.resume(growing.size(), tiles);
            assertThat(growing.takeChanged()).isEmpty();
        }
        grow(growing, size);
        tiles.keep(growing.takeChanged());
        assertThat(growing.root()).isEqualTo(tree.root(size));
        assertTilesAreThoseOfTheDefinition(size, tree, tiles);
    }

    @Property(tries = 60)
    void proofs_from_tiles_are_those_of_the_tree(
            @ForAll @IntRange(min = 1, max = 1_200) int size,
            @ForAll @IntRange(max = 1_199) int place)
            throws Exception {
        Trees tree = new Trees(size);
        Trees.Tiles tiles = new Trees.Tiles();
        // The tiles are those of a later, larger tree: only their beginnings count.
        TileTree growing = TileTree.empty();
        grow(growing, size + place % 300);
        tiles.keep(growing.takeChanged());
        TileHashes hashes = new TileHashes(tiles, size);
        int index = place % size;
        InclusionProof proof = InclusionProof.of(index, size, hashes);
        assertThat(proof.hashes())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(InclusionProof.of(index, size, tree).hashes());
        proof.verify(tree.at(0, index), size, tree.root(size));
        ConsistencyProof.of(index, size, hashes)
                .verify(index, tree.root(index), size, tree.root(size));
    }

    @Test
    void the_tiles_of_70_000_leaves_are_those_of_the_specification() throws IOException {
        Trees.Tiles tiles = new Trees.Tiles();
        TileTree tree = TileTree.empty();
        TreeHash reference = new TreeHash();
        int full = 0;
        List<String> partial = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            byte[] hash = Trees.leafHash(i);
            tree.add(hash);
            reference.add(hash);
        }
        for (TileTree.Changed changed : tree.takeChanged()) {
            if (changed.tile().isFull()) {
                full++;
            } else {
                partial.add(changed.tile().path());
            }
            tiles.keep(List.of(changed));
        }
        assertThat(full).isEqualTo(273 + 1);
        assertThat(partial)
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(tree.root()).isEqualTo(reference.root());
        assertThat(Tile.all(70_000).map(Tile::path).toList())
                .contains("tile/0/272", "tile/1/000", "tile/0/273.p/112", "tile/2/000.p/1")
                .hasSize(274 + 3);
        assertThat(TileTree.resume(70_000, tiles).root()).isEqualTo(reference.root());
        assertThat(new TileHashes(tiles, 70_000).at(16, 0))
                .isEqualTo(Arrays.copyOf(tiles.kept.get("2/0"), 32));
    }

    @Test
    void a_tree_of_256_leaves_is_a_full_tile_and_one_of_width_1_above_it() {
        TileTree tree = TileTree.empty();
        grow(tree, 256);
        assertThat(tree.takeChanged().stream().map(changed -> changed.tile().path()))
                .containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(tree.takeChanged()).isEmpty();
    }

    @Test
    void only_what_changed_is_told_and_each_tile_from_its_first_hash() {
        TileTree tree = TileTree.empty();
        grow(tree, 3);
        assertThat(tree.takeChanged()).singleElement().matches(c -> c.tile().width() == 3);
        grow(tree, 5);
        assertThat(tree.takeFilled()).isEmpty();
        assertThat(tree.takeChanged())
                .singleElement()
                .satisfies(
                        changed -> {
                            assertThat(changed.tile()).isEqualTo(new Tile(0, 0, 5));
                            assertThat(Arrays.copyOf(changed.hashes(), 32))
                                    .isEqualTo(Trees.leafHash(0));
                        });
        grow(tree, 256 + 2);
        assertThat(tree.takeFilled()).singleElement().matches(c -> c.tile().isFull());
        assertThat(tree.takeChanged().stream().map(changed -> changed.tile().path()))
                .containsExactly("tile/0/001.p/2", "tile/1/000.p/1");
    }

    @Test
    void a_read_that_fails_leaves_no_tree_and_the_next_try_gives_it() throws IOException {
        // Three levels have a partial tile.
        int size = 65_536 + 256 * 3 + 7;
        Trees.Tiles tiles = new Trees.Tiles();
        TileTree tree = TileTree.empty();
        grow(tree, size);
        tiles.keep(tree.takeChanged());
        TileTree.resume(size, tiles);
        int reads = tiles.reads;
        assertThat(reads).isEqualTo(3);
        for (int failing = 0; failing < reads; failing++) {
            tiles.readsUntilFailure = failing;
            assertThatThrownBy(() -> TileTree.resume(size, tiles)).hasMessage("The disk is away.");
            TileTree again = TileTree.resume(size, tiles);
            assertThat(again.root()).isEqualTo(tree.root());
            grow(again, size + 300);
            assertThat(again.size()).isEqualTo(size + 300);
        }
    }

    @Test
    void a_read_that_fails_while_proving_spoils_no_later_proof() throws Exception {
        int size = 70_000;
        Trees.Tiles tiles = new Trees.Tiles();
        TileTree tree = TileTree.empty();
        grow(tree, size);
        tiles.keep(tree.takeChanged());
        InclusionProof.of(12_345, size, new TileHashes(tiles, size));
        int reads = tiles.reads;
        for (int failing = 0; failing < reads; failing++) {
            tiles.readsUntilFailure = failing;
            TileHashes hashes = new TileHashes(tiles, size);
            assertThatThrownBy(() -> InclusionProof.of(12_345, size, hashes))
                    .isInstanceOf(IOException.class);
            InclusionProof.of(12_345, size, hashes)
                    .verify(Trees.leafHash(12_345), size, tree.root());
        }
    }

    @Test
    void a_tile_of_another_length_is_refused() {
        assertThatThrownBy(() -> TileTree.resume(5, (level, index, width) -> new byte[64]))
                .isInstanceOf(Damaged.class)
                .hasMessage("tile/0/000.p/5 has 64 bytes, not 160");
        assertThatThrownBy(() -> new TileHashes((level, index, width) -> new byte[9], 5).at(0, 0))
                .isInstanceOf(Damaged.class);
    }

    @Test
    void what_is_not_whole_in_a_tree_of_that_size_is_not_asked_for() {
        TileHashes hashes = new TileHashes((level, index, width) -> new byte[32 * width], 300);
        assertThatThrownBy(() -> hashes.at(0, 300))
                .hasMessage("A tree of 300 leaves has no whole subtree 300 at level 0.");
        assertThatThrownBy(() -> hashes.at(8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hashes.at(9, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TileTree.empty().add(new byte[31]))
                .hasMessage("A leaf hash has 32 bytes, not 31.");
    }

    private static void grow(TileTree tree, int size) {
        for (long i = tree.size(); i < size; i++) {
            tree.add(Trees.leafHash(i));
        }
    }

    /** MTH(D[(n*256+i)*256^l : (n*256+i+1)*256^l]) for each i. */
    private static void assertTilesAreThoseOfTheDefinition(int size, Trees tree, Trees.Tiles tiles)
            throws IOException {
        for (Tile tile : Tile.all(size).toList()) {
            byte[] hashes = tiles.read(tile.level(), tile.index(), tile.width());
            for (int i = 0; i < tile.width(); i++) {
                assertThat(Arrays.copyOfRange(hashes, 32 * i, 32 * (i + 1)))
                        .isEqualTo(tree.at(8 * tile.level(), tile.index() * 256 + i));
            }
        }
        assertThat(tiles.kept).hasSize((int) Tile.all(size).count());
    }
}
