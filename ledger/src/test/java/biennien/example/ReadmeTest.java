package biennien.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Checkpoint;
import biennien.ledger.ConsistencyProof;
import biennien.ledger.Cosignature;
import biennien.ledger.InclusionProof;
import biennien.ledger.LogProof;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.Policy;
import biennien.ledger.SigningKey;
import biennien.ledger.Tile;
import biennien.ledger.TileHashes;
import biennien.ledger.TileReader;
import biennien.ledger.TileTree;
import biennien.ledger.VerifierKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The examples of the README: they compile, run, and stand there word for word. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    private final SigningKey key = SigningKey.fresh("log.example/annals", new SecureRandom());

    @Test
    void a_log_is_kept_in_files_and_proves_what_is_in_it() throws Exception {
        TileTree tree = TileTree.empty();
        Note signed = grown(tree, entries(0, 1_000));
        String proof = proof(42, signed);
        String vkey = key.verifierKey().encoded();

        LogProof.parse(proof)
                .verify("entry 42".getBytes(UTF_8), Policy.of(VerifierKey.parse(vkey)));

        // The next day it goes on where it was.
        TileTree again = TileTree.resume(1_000, tiles());
        assertThat(again.root()).isEqualTo(tree.root());
        Note later = grown(again, entries(1_000, 1_300));
        ConsistencyProof consistency = consistency(signed, later);

        Checkpoint before = Checkpoint.parse(signed.text());
        Checkpoint now = Checkpoint.parse(later.text());
        consistency.verify(before.size(), before.root(), now.size(), now.root());
    }

    @Test
    void a_policy_asks_for_a_witness() throws Exception {
        Note signed = grown(TileTree.empty(), entries(0, 5));
        SigningKey witness = SigningKey.freshWitness("witness.example", new SecureRandom());

        Policy policy =
                Policy.parse(
                        """
                        log %s
                        witness first %s
                        quorum first
                        """
                                .formatted(
                                        key.verifierKey().encoded(),
                                        witness.verifierKey().encoded()));
        Note cosigned = signed.with(Cosignature.sign(witness, Instant.now(), signed.text()));
        Checkpoint trusted = policy.check(cosigned);

        assertThat(trusted.size()).isEqualTo(5);
        assertThatThrownBy(() -> policy.check(signed)).isInstanceOf(NoteRefused.class);
    }

    /** Adds entries, writes the tiles that changed, signs the tree. */
    private Note grown(TileTree tree, List<byte[]> entries) throws IOException {
        for (byte[] entry : entries) {
            tree.add(MerkleTree.leafHash(entry));
        }
        for (TileTree.Changed changed : tree.takeChanged()) {
            Path file = folder.resolve(changed.tile().path());
            Files.createDirectories(file.getParent());
            Files.write(file, changed.hashes());
        }
        Checkpoint checkpoint = new Checkpoint(key.name(), tree.size(), tree.root());
        return Note.sign(checkpoint.text(), key);
    }

    /** Reads a tile from its file. */
    private TileReader tiles() {
        return (level, index, width) ->
                Files.readAllBytes(folder.resolve(new Tile(level, index, width).path()));
    }

    private String proof(long index, Note signed) throws IOException {
        long size = Checkpoint.parse(signed.text()).size();
        InclusionProof inclusion = InclusionProof.of(index, size, new TileHashes(tiles(), size));
        return new LogProof(index, inclusion.hashes(), null, signed).encoded();
    }

    private ConsistencyProof consistency(Note older, Note newer) throws IOException {
        long oldSize = Checkpoint.parse(older.text()).size();
        long newSize = Checkpoint.parse(newer.text()).size();
        return ConsistencyProof.of(oldSize, newSize, new TileHashes(tiles(), newSize));
    }

    private static List<byte[]> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> ("entry " + i).getBytes(UTF_8)).toList();
    }

    @Test
    void the_examples_of_the_readme_are_these() throws IOException {
        String here =
                words(Files.readString(Path.of("src/test/java/biennien/example/ReadmeTest.java")));
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        int found = 0;
        while (examples.find()) {
            found++;
            assertThat(here).contains(words(examples.group(1)));
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }

    /** Whatever the lines are broken like. */
    private static String words(String java) {
        return java.replaceAll("\\s+", "");
    }
}
