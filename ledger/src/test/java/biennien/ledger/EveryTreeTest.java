package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Every tree to 300 leaves: all its proofs, and each hash of each of them spoiled once. */
class EveryTreeTest {

    private static final int LARGEST = 300;

    private final Trees tree = new Trees(LARGEST);
    private final byte[][] roots = new byte[LARGEST + 1][];

    EveryTreeTest() {
        for (int size = 0; size <= LARGEST; size++) {
            roots[size] = tree.root(size);
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proved_and_no_other() throws Exception {
        int spoiled = 0;
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                byte[] leaf = tree.at(0, index);
                InclusionProof proof = InclusionProof.of(index, size, tree);
                proof.verify(leaf, size, roots[size]);
                for (int i = 0; i < proof.hashes().size(); i++) {
                    refused(
                            new InclusionProof(index, Trees.spoiled(proof.hashes(), i)),
                            leaf,
                            size,
                            roots[size]);
                    spoiled++;
                }
                refused(proof, Trees.spoiled(leaf, index), size, roots[size]);
                refused(proof, leaf, size, Trees.spoiled(roots[size], index));
                refused(proof, leaf, size - 1, roots[size - 1]);
                if (size < LARGEST) {
                    refused(proof, leaf, size + 1, roots[size + 1]);
                }
            }
        }
        assertThat(spoiled).isGreaterThan(300_000);
    }

    @Test
    void a_proof_holds_for_its_own_index_only() throws Exception {
        for (int size = 1; size <= 80; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, tree);
                for (int other = 0; other <= size; other++) {
                    if (other != index) {
                        refused(
                                new InclusionProof(other, proof.hashes()),
                                tree.at(0, index),
                                size,
                                roots[size]);
                    }
                }
            }
        }
    }

    @Test
    void every_tree_is_shown_to_have_grown_from_every_smaller_one_and_from_no_other()
            throws Exception {
        int spoiled = 0;
        for (int size = 0; size <= LARGEST; size++) {
            for (int old = 0; old <= size; old++) {
                ConsistencyProof proof = ConsistencyProof.of(old, size, tree);
                proof.verify(old, roots[old], size, roots[size]);
                for (int i = 0; i < proof.hashes().size(); i++) {
                    refused(
                            new ConsistencyProof(Trees.spoiled(proof.hashes(), i)),
                            old,
                            roots[old],
                            size,
                            roots[size]);
                    spoiled++;
                }
                refused(proof, old, Trees.spoiled(roots[old], size), size, roots[size]);
                if (old > 0) {
                    refused(proof, old, roots[old], size, Trees.spoiled(roots[size], old));
                }
                // From nothing and from itself a tree has grown without any hash.
                if (old > 0 && size > 1) {
                    refused(proof, old - 1, roots[old - 1], size, roots[size]);
                }
                if (old < size && size > 1) {
                    refused(proof, old + 1, roots[old + 1], size, roots[size]);
                }
            }
        }
        assertThat(spoiled).isGreaterThan(300_000);
    }

    @Test
    void a_proof_with_a_hash_too_many_or_too_few_is_refused() throws Exception {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> hashes = InclusionProof.of(index, size, tree).hashes();
                refused(
                        new InclusionProof(index, more(hashes)),
                        tree.at(0, index),
                        size,
                        roots[size]);
                if (!hashes.isEmpty()) {
                    refused(
                            new InclusionProof(index, fewer(hashes)),
                            tree.at(0, index),
                            size,
                            roots[size]);
                }
            }
            for (int old = 0; old <= size; old++) {
                List<byte[]> hashes = ConsistencyProof.of(old, size, tree).hashes();
                refused(new ConsistencyProof(more(hashes)), old, roots[old], size, roots[size]);
                if (!hashes.isEmpty()) {
                    refused(
                            new ConsistencyProof(fewer(hashes)),
                            old,
                            roots[old],
                            size,
                            roots[size]);
                }
            }
        }
    }

    @Test
    void what_can_not_be_proved_is_not_asked_for() {
        assertThatThrownBy(() -> InclusionProof.of(5, 5, tree))
                .hasMessage("A tree of 5 leaves has no leaf 5.");
        assertThatThrownBy(() -> InclusionProof.of(-1, 5, tree))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(6, 5, tree))
                .hasMessage("A tree of 5 leaves has not grown from one of 6.");
        assertThatThrownBy(() -> new ConsistencyProof(List.of()).verify(6, roots[6], 5, roots[5]))
                .isInstanceOf(ProofRefused.class);
    }

    @Test
    void no_proof_is_longer_than_63_hashes_or_has_hashes_of_another_length() {
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            many.add(new byte[32]);
        }
        assertThatThrownBy(() -> new InclusionProof(0, many))
                .hasMessage("A proof has at most 63 hashes, not 64.");
        assertThatThrownBy(() -> new ConsistencyProof(many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InclusionProof(0, List.of(new byte[32], new byte[31])))
                .hasMessage("Hash 1 of the proof has 31 bytes, not 32.");
    }

    @Test
    void the_largest_tree_that_there_can_be_has_a_proof() throws Exception {
        // Of its leaf 0 the proof has 63 hashes; what they are does not matter here.
        byte[] hash = new byte[32];
        InclusionProof proof = InclusionProof.of(0, Long.MAX_VALUE, (level, index) -> hash);
        assertThat(proof.hashes()).hasSize(63);
        ConsistencyProof grown =
                ConsistencyProof.of(Long.MAX_VALUE - 1, Long.MAX_VALUE, (level, index) -> hash);
        assertThat(grown.hashes()).hasSizeLessThanOrEqualTo(63);
    }

    private static List<byte[]> more(List<byte[]> hashes) {
        List<byte[]> more = new ArrayList<>(hashes);
        more.add(new byte[32]);
        return more;
    }

    private static List<byte[]> fewer(List<byte[]> hashes) {
        return hashes.subList(0, hashes.size() - 1);
    }

    /** Without the assertions of a library: it is asked a million times. */
    private static void refused(InclusionProof proof, byte[] leaf, int size, byte[] root) {
        try {
            proof.verify(leaf, size, root);
        } catch (ProofRefused e) {
            return;
        }
        throw new AssertionError("Accepted: " + proof.index() + " in " + size);
    }

    private static void refused(
            ConsistencyProof proof, int old, byte[] oldRoot, int size, byte[] root) {
        try {
            proof.verify(old, oldRoot, size, root);
        } catch (ProofRefused e) {
            return;
        }
        throw new AssertionError("Accepted: from " + old + " to " + size);
    }
}
