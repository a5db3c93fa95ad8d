package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The vectors of the reference tree, made and checked. */
class ReferenceTreeTest {

    private final ReferenceVectors vectors = ReferenceVectors.read();

    ReferenceTreeTest() throws IOException {}

    private final Hashes hashes =
            (level, index) -> {
                List<byte[]> leaves = new ArrayList<>();
                for (long i = index << level; i < index + 1 << level; i++) {
                    leaves.add(vectors.leafHash(i));
                }
                return MerkleTree.root(leaves);
            };

    @Test
    void inclusion_proofs_are_those_of_the_reference_tree() throws Exception {
        for (ReferenceVectors.Inclusion wanted : vectors.inclusion()) {
            InclusionProof proof = InclusionProof.of(wanted.index(), wanted.size(), hashes);
            assertThat(hex(proof.hashes())).isEqualTo(wanted.proof());
            new InclusionProof(wanted.index(), ReferenceVectors.bytes(wanted.proof()))
                    .verify(
                            vectors.leafHash(wanted.index()),
                            wanted.size(),
                            vectors.root(wanted.size()));
        }
        assertThat(vectors.inclusion()).hasSize(36);
    }

    @Test
    void consistency_proofs_are_those_of_the_reference_tree() throws Exception {
        for (ReferenceVectors.Consistency wanted : vectors.consistency()) {
            ConsistencyProof proof = ConsistencyProof.of(wanted.old(), wanted.grown(), hashes);
            assertThat(hex(proof.hashes())).isEqualTo(wanted.proof());
            new ConsistencyProof(ReferenceVectors.bytes(wanted.proof()))
                    .verify(
                            wanted.old(),
                            vectors.root(wanted.old()),
                            wanted.grown(),
                            vectors.root(wanted.grown()));
        }
        assertThat(vectors.consistency()).hasSize(36);
    }

    @Test
    void indexes_of_tiles_are_written_as_in_the_reference() {
        vectors.tilePaths()
                .forEach(
                        (index, path) -> {
                            assertThat(Tile.number(Long.parseLong(index))).isEqualTo(path);
                            assertThat(Tile.parse("tile/0/" + path))
                                    .isEqualTo(new Tile(0, Long.parseLong(index), 256));
                        });
        assertThat(vectors.tilePaths()).hasSize(5);
    }

    @Test
    void the_bundle_of_the_leaves_is_that_of_the_reference() {
        List<byte[]> entries = vectors.leaves().stream().map(HexFormat.of()::parseHex).toList();
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo(vectors.entryBundleHex());
        assertThat(hex(EntryBundle.decode(bundle))).isEqualTo(vectors.leaves());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
