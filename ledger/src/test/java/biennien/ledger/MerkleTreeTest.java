package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

class MerkleTreeTest {

    private final ReferenceVectors vectors = ReferenceVectors.read();

    MerkleTreeTest() throws IOException {}

    @Test
    void leaf_hashes_are_those_of_the_reference_tree() {
        for (int i = 0; i < vectors.leaves().size(); i++) {
            assertThat(hex(MerkleTree.leafHash(vectors.leaf(i))))
                    .isEqualTo(vectors.leafHashes().get(i));
        }
    }

    @Test
    void the_root_of_every_size_is_that_of_the_reference_tree() {
        for (int size = 0; size < vectors.roots().size(); size++) {
            assertThat(hex(MerkleTree.root(leafHashes(size)))).isEqualTo(vectors.roots().get(size));
        }
    }

    @Test
    void a_growing_tree_has_the_reference_root_at_every_size() {
        TreeHash tree = new TreeHash();
        for (int size = 0; size < vectors.roots().size(); size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(hex(tree.root())).isEqualTo(vectors.roots().get(size));
            if (size < vectors.leaves().size()) {
                tree.add(MerkleTree.leafHash(vectors.leaf(size)));
            }
        }
    }

    @Test
    void growing_one_by_one_and_hashing_at_once_agree_up_to_a_thousand_leaves() {
        TreeHash tree = new TreeHash();
        List<byte[]> leafHashes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] leafHash = MerkleTree.leafHash(("leaf " + i).getBytes(UTF_8));
            tree.add(leafHash);
            leafHashes.add(leafHash);
            assertThat(tree.root()).isEqualTo(MerkleTree.root(leafHashes));
        }
    }

    @Test
    void the_leaf_hash_is_the_one_of_go_sumdb() {
        assertThat(
                        Base64.getEncoder()
                                .encodeToString(MerkleTree.leafHash("hello world".getBytes(UTF_8))))
                .isEqualTo("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=");
    }

    @Test
    void what_a_caller_does_to_a_hash_afterwards_changes_no_root() {
        byte[] leafHash = MerkleTree.leafHash(new byte[] {1});
        TreeHash tree = new TreeHash();
        tree.add(leafHash);
        byte[] before = tree.root();
        leafHash[0]++;
        tree.root()[0]++;
        assertThat(tree.root()).isEqualTo(before);
    }

    private List<byte[]> leafHashes(int size) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            hashes.add(MerkleTree.leafHash(vectors.leaf(i)));
        }
        return hashes;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
