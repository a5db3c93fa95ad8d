package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

class LogProofTest {

    private static final Policy POLICY = Policy.of(Keys.LOG.verifierKey());

    private final ReferenceVectors vectors = ReferenceVectors.read();
    private final byte[] entry = vectors.leaf(5);
    private final LogProof proof =
            new LogProof(
                    5,
                    vectors.inclusion().stream()
                            .filter(i -> i.index() == 5 && i.size() == 8)
                            .map(i -> ReferenceVectors.bytes(i.proof()))
                            .findFirst()
                            .orElseThrow(),
                    "YXBwbGljYXRpb24vanNvbg==",
                    Note.parse(Keys.NOTE));

    LogProofTest() throws IOException {}

    @Test
    void a_proof_file_is_the_one_of_the_specification() throws Exception {
        assertThat(proof.encoded())
                .isEqualTo(
                        """
                        c2sp.org/tlog-proof@v1
                        extra YXBwbGljYXRpb24vanNvbg==
                        index 5
                        %s
                        %s
                        %s

                        """
                                        .formatted(base64(0), base64(1), base64(2))
                                + Keys.NOTE);
        LogProof read = LogProof.parse(proof.encoded());
        assertThat(read.encoded()).isEqualTo(proof.encoded());
        assertThat(read.verify(entry, POLICY).size()).isEqualTo(8);
    }

    private String base64(int hash) {
        return Base64.getEncoder().encodeToString(proof.hashes().get(hash));
    }

    @Test
    void no_byte_that_is_proved_can_be_another() {
        String file = proof.encoded();
        byte[] good = file.getBytes(UTF_8);
        // What is extra is covered by nothing, and the cosignature by a witness only.
        int extraFrom = file.indexOf("extra ") + 6;
        int extraTo = file.indexOf("\nindex");
        int cosignature = file.substring(0, file.lastIndexOf("— ")).getBytes(UTF_8).length;
        for (int i = 0; i < cosignature; i++) {
            if (i < extraFrom || i >= extraTo) {
                byte[] bad = good.clone();
                bad[i] ^= 1;
                assertThatThrownBy(
                                () -> LogProof.parse(new String(bad, UTF_8)).verify(entry, POLICY))
                        .as("byte %d", i)
                        .isInstanceOfAny(IllegalArgumentException.class, Refused.class);
            }
        }
        assertThatThrownBy(() -> proof.verify(vectors.leaf(4), POLICY))
                .isInstanceOf(ProofRefused.class);
    }

    @Test
    void a_proof_file_is_read_strictly_and_a_refusal_names_the_line() {
        String good = proof.encoded();
        LogProof.parse(good.replaceFirst("extra .*\n", ""));
        String hash = base64(0) + "\n";
        for (String bad :
                List.of(
                        "",
                        good.replace("@v1", "@v2"),
                        good.substring(1),
                        "\n" + good,
                        good.replace("index 5", "index 05"),
                        good.replace("index 5", "index -5"),
                        good.replace("index 5", "index  5"),
                        good.replace("index 5", "Index 5"),
                        good.replace("index 5\n", ""),
                        good.replace("extra YXB", "extra YX"),
                        good.replace("\n\nexample", "\nexample"),
                        good.replace(hash, hash.replace("=", "")),
                        good.replace(hash, " " + hash),
                        good.replace(hash, hash.repeat(61 + 1)),
                        good.replace("\n", "\r\n"),
                        good + "\n")) {
            assertThatThrownBy(() -> LogProof.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LogProof.parse(good.replace("index 5", "index 05")))
                .hasMessage("Line 3 of the proof file: The index has no leading zero: \"05\".");
        assertThatThrownBy(() -> new LogProof(0, List.of(), "plain", Note.parse(Keys.NOTE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proof_of_the_only_leaf_has_no_hash() throws Exception {
        byte[] only = {1};
        Checkpoint one = new Checkpoint(Keys.ORIGIN, 1, MerkleTree.leafHash(only));
        LogProof alone = new LogProof(0, List.of(), null, Note.sign(one.text(), Keys.LOG));
        assertThat(LogProof.parse(alone.encoded()).verify(only, POLICY)).isEqualTo(one);
    }

    @Test
    void each_hash_of_a_proof_counts() {
        for (int i = 0; i < proof.hashes().size(); i++) {
            List<byte[]> hashes = new ArrayList<>(Trees.spoiled(proof.hashes(), i));
            LogProof spoiled = new LogProof(5, hashes, null, proof.checkpoint());
            assertThatThrownBy(() -> spoiled.verify(entry, POLICY))
                    .isInstanceOf(ProofRefused.class)
                    .hasMessageStartingWith("Leaf 5 in a tree of 8: the proof leads to ");
        }
    }
}
