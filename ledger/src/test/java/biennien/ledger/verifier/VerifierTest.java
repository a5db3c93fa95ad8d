package biennien.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Checkpoint;
import biennien.ledger.Cosignature;
import biennien.ledger.EventRow;
import biennien.ledger.FieldProof;
import biennien.ledger.InclusionProof;
import biennien.ledger.Keys;
import biennien.ledger.LogProof;
import biennien.ledger.Note;
import biennien.ledger.TileHashes;
import biennien.ledger.archive.Annals;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.ArchiveWriter;
import biennien.ledger.archive.Manifest;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The commands as they are typed. */
class VerifierTest {

    /** Two full bundles and 88 entries. */
    private static final Annals ANNALS = new Annals(Keys.LOG, 600);

    @TempDir Path folder;

    private Path log;

    @BeforeEach
    void write_the_log() throws IOException {
        log = folder.resolve("log");
        ANNALS.toFolder(log);
    }

    /** What a command printed and how it ended. */
    private record Ran(int status, String out, String err) {}

    private static Ran run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        int status =
                Verifier.run(
                        texts,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8));
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void a_whole_log_in_a_folder_holds() {
        Ran ran = run("log", log, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("OK: example.org/program09/log with 600 leaves, root ")
                .contains("600 entries and 4 tiles are what the checkpoint says");
        Ran rows = run("log", log, "--payloads", "--vkey", log.resolve("vkey"), "--progress");
        assertThat(rows.status()).isZero();
        assertThat(rows.out()).contains(", and 600 stored events are what they were");
        assertThat(rows.err()).contains("100 %  600 of 600");
    }

    @Test
    void a_flipped_byte_in_any_entry_is_found_at_its_position() throws IOException {
        for (int position : List.of(0, 1, 255, 256, 511, 512, 599)) {
            Path bundle = log.resolve("tile/entries/" + bundleOf(position));
            int at = startOf(bundle, position % 256);
            for (int offset : List.of(2, 10, 300)) {
                flipped(
                        bundle,
                        at + offset,
                        () ->
                                assertRefused(
                                        position,
                                        "the entry in tile/entries/",
                                        run("log", log, "--vkey", Keys.LOG_VKEY)));
            }
            // The length of an entry: it is the first that is not as it was.
            flipped(
                    bundle,
                    at + 1,
                    () -> assertRefused(position, "", run("log", log, "--vkey", Keys.LOG_VKEY)));
        }
    }

    @Test
    void a_flipped_byte_in_any_tile_is_found_at_its_position() throws IOException {
        for (int position : List.of(0, 255, 256, 599)) {
            Path tile = log.resolve("tile/0/" + bundleOf(position));
            flipped(
                    tile,
                    position % 256 * 32 + 7,
                    () ->
                            assertRefused(
                                    position,
                                    "does not hash to the leaf hash in tile/0/",
                                    run("log", log, "--vkey", Keys.LOG_VKEY)));
        }
        for (int hash : List.of(0, 1)) {
            flipped(
                    log.resolve("tile/1/000.p/2"),
                    32 * hash + 31,
                    () ->
                            assertRefused(
                                    256 * hash,
                                    "hash %d of tile/1/000.p/2 is not that of the leaves"
                                            .formatted(hash),
                                    run("log", log, "--vkey", Keys.LOG_VKEY)));
        }
    }

    @Test
    void a_flipped_byte_anywhere_in_the_checkpoint_is_found() throws IOException {
        Path checkpoint = log.resolve("checkpoint");
        for (int at = 0; at < Files.size(checkpoint); at++) {
            flipped(
                    checkpoint,
                    at,
                    () -> {
                        Ran ran = run("log", log, "--vkey", Keys.LOG_VKEY);
                        assertThat(ran.status()).isEqualTo(1);
                        assertThat(ran.err()).startsWith("NOT GOOD: ");
                    });
        }
    }

    @Test
    void a_flipped_byte_in_any_stored_event_is_found_at_its_position() throws IOException {
        assertRowRefused(3, "\"payload\":\"", "payload does not hash to the leaf's payload");
        assertRowRefused(256, "\"payload\":\"", "payload does not hash to the leaf's payload");
        assertRowRefused(599, "\"metadata\":\"", "metadata does not hash to the leaf's meta");
        assertRowRefused(42, "\"salt\":\"", "neither the stored payload nor the stored metadata");
        assertRowRefused(42, "\"stream\":\"handove", "the stored stream is \"handove");
        assertRowRefused(42, "\"type\":\"handove", "the stored type is \"handove");
        assertRowRefused(42, "\"eventId\":\"", "the stored eventId is ");
        assertRowRefused(42, "\"sequence\":", "the stored sequence is ");
        assertRowRefused(42, "\"revision\":", "the stored re");
        assertRowRefused(42, "\"recordedAt\":\"202", "the stored recordedAt is \"2");
        assertRowRefused(42, "\"position\":", "the stored row here is of 5");
    }

    private void assertRowRefused(int position, String behind, String why) throws IOException {
        Path file = log.resolve("rows/" + "00" + position / 256 + ".jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        try {
            byte[] lines;
            try (GZIPInputStream plain = new GZIPInputStream(Files.newInputStream(file))) {
                lines = plain.readAllBytes();
            }
            String text = new String(lines, UTF_8);
            int line = text.indexOf("{\"position\":" + position + ",");
            int at = text.indexOf(behind, line) + behind.length();
            // One bit less in a digit or a letter is another digit or letter, and base64 too.
            StringBuilder changed = new StringBuilder(text);
            changed.setCharAt(at, (char) (text.charAt(at) ^ 1));
            try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
                zipped.write(changed.toString().getBytes(UTF_8));
            }
            Ran ran = run("archive", log, "--vkey", Keys.LOG_VKEY);
            assertRefused(position, why, ran);
        } finally {
            Files.write(file, whole);
        }
    }

    @Test
    void a_flipped_byte_anywhere_in_the_files_of_the_rows_is_found() throws IOException {
        Path file = log.resolve("rows/002.jsonl.gz");
        // The head of the gzip format says when and where it was made: nothing hangs on that.
        for (int at = 10; at < Files.size(file); at += 53) {
            flipped(
                    file,
                    at,
                    () -> {
                        Ran ran = run("archive", log, "--vkey", Keys.LOG_VKEY);
                        assertThat(ran.status()).isEqualTo(1);
                        assertThat(ran.err())
                                .matches("(?s)NOT GOOD: position (5[12]\\d|5[3-9]\\d|600): .*");
                    });
        }
    }

    @Test
    void what_is_missing_is_named_with_its_position() throws IOException {
        for (String name :
                List.of(
                        "tile/0/001",
                        "tile/0/002.p/88",
                        "tile/entries/001",
                        "rows/001.jsonl.gz",
                        "tile/1/000.p/2")) {
            Path file = log.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            Ran ran = run("archive", log, "--vkey", Keys.LOG_VKEY);
            assertThat(ran.status()).as(name).isEqualTo(1);
            assertThat(ran.err())
                    .as(name)
                    .startsWith("NOT GOOD: position ")
                    .contains(name + " is missing");
            Files.write(file, whole);
        }
        Files.delete(log.resolve("checkpoint"));
        assertThat(run("log", log, "--vkey", Keys.LOG_VKEY).status()).isEqualTo(1);
    }

    @Test
    void a_tree_that_is_whole_in_itself_but_not_the_signed_one_is_refused() throws IOException {
        Path other = folder.resolve("other");
        new Annals(Keys.log("example.org/other", 9), 600).toFolder(other);
        Files.copy(
                log.resolve("checkpoint"),
                other.resolve("checkpoint"),
                StandardCopyOption.REPLACE_EXISTING);
        // The same rows give the same tree; one row more in the middle does not.
        assertThat(run("log", other, "--vkey", Keys.LOG_VKEY).status()).isZero();
        Checkpoint lying =
                new Checkpoint(Keys.ORIGIN, 600, new Annals(Keys.LOG, 599).checkpoint().root());
        Files.write(other.resolve("checkpoint"), Note.sign(lying.text(), Keys.LOG).bytes());
        assertRefused(
                599,
                "up to here the leaf hashes give the root ",
                run("log", other, "--vkey", Keys.LOG_VKEY));
    }

    @Test
    void without_a_key_nothing_is_checked_but_an_archive_tells_the_key_that_came_with_it() {
        Ran ran = run("log", log);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Whose signature counts?");
        Ran archive = run("archive", log);
        assertThat(archive.status()).isZero();
        assertThat(archive.out())
                .startsWith("The key came with the archive.")
                .contains(Keys.LOG_VKEY)
                .contains("OK: ");
        Ran other = run("archive", log, "--vkey", Keys.log(Keys.ORIGIN, 3).verifierKey().encoded());
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("None of the known keys signed the note");
    }

    @Test
    void an_archive_in_one_file_holds_and_any_flipped_byte_in_it_is_found() throws IOException {
        Annals small = new Annals(Keys.LOG, 20);
        Path zip = folder.resolve("log.zip");
        try (OutputStream stream = Files.newOutputStream(zip)) {
            small.toZip(stream);
        }
        Ran ran = run("archive", zip, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        int unnoticed = 0;
        byte[] whole = Files.readAllBytes(zip);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x10;
            Files.write(zip, bad);
            Ran spoiled = run("archive", zip, "--vkey", Keys.LOG_VKEY);
            assertThat(spoiled.status()).isIn(0, 1);
            unnoticed += spoiled.status() == 0 ? 1 : 0;
        }
        // Times, attributes and lengths that a zip file tells twice: no content hangs on them.
        assertThat(unnoticed).isLessThan(whole.length / 7 / 2);
    }

    @Test
    void files_that_no_proof_covers_are_told() throws IOException {
        Files.createDirectories(log.resolve("extra"));
        Files.write(log.resolve("extra/claims.json"), new byte[] {1});
        Files.write(log.resolve("tile/0/003"), new byte[8192]);
        Files.write(log.resolve("rows/003.jsonl.gz"), new byte[1]);
        Ran ran = run("archive", log, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains(
                        "3 other files are covered by no proof and were not checked:"
                                + " extra/claims.json, rows/003.jsonl.gz, tile/0/003");
    }

    @Test
    void a_manifest_of_another_tree_is_refused() throws IOException {
        Files.delete(log.resolve("manifest.json"));
        assertThat(run("archive", log, "--vkey", Keys.LOG_VKEY).err())
                .contains("manifest.json is missing");
        Path other = folder.resolve("other");
        new Annals(Keys.LOG, 599).toFolder(other);
        Files.copy(other.resolve("manifest.json"), log.resolve("manifest.json"));
        assertThat(run("archive", log, "--vkey", Keys.LOG_VKEY).err())
                .startsWith("NOT GOOD: The manifest is of ");
    }

    private LogProof proof(int position) throws IOException {
        try (Archive archive = Archive.open(log)) {
            InclusionProof inclusion =
                    InclusionProof.of(position, 600, new TileHashes(archive, 600));
            return new LogProof(position, inclusion.hashes(), null, ANNALS.signed());
        }
    }

    @Test
    void a_proof_file_holds_without_any_network() throws IOException {
        Path proof = folder.resolve("a.tlog-proof");
        Path entry = folder.resolve("a.entry");
        Files.writeString(proof, proof(300).encoded());
        Files.write(entry, ANNALS.at(300).leaf().bytes());
        Ran ran = run("proof", proof, "--entry", entry, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("OK: the entry is at position 300 of example.org");
        Files.write(entry, ANNALS.at(301).leaf().bytes());
        Ran other = run("proof", proof, "--entry", entry, "--vkey", Keys.LOG_VKEY);
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).startsWith("NOT GOOD: Leaf 300 in a tree of 600: ");
        assertThat(run("proof", proof, "--vkey", Keys.LOG_VKEY).status()).isEqualTo(2);
    }

    @Test
    void a_policy_asks_for_witnesses() throws IOException {
        Path policy = folder.resolve("policy");
        Files.writeString(
                policy,
                "log %s\nwitness w %s\nquorum w\n".formatted(Keys.LOG_VKEY, Keys.WITNESS_VKEY));
        Ran without = run("log", log, "--policy", policy);
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("The quorum w is not reached");
        Note note = ANNALS.signed();
        Files.write(
                log.resolve("checkpoint"),
                note.with(Cosignature.sign(Keys.WITNESS, Instant.EPOCH, note.text())).bytes());
        assertThat(run("log", log, "--policy", policy).status()).isZero();
        assertThat(run("log", log, "--policy", policy, "--vkey", Keys.LOG_VKEY).status())
                .isEqualTo(2);
    }

    @Test
    void two_checkpoints_of_one_log_are_consistent_and_of_two_are_not() throws IOException {
        Path older = folder.resolve("older");
        Path newer = folder.resolve("newer");
        Files.write(newer, ANNALS.signed().bytes());
        for (int size : List.of(0, 1, 256, 300, 599, 600)) {
            Files.write(older, new Annals(Keys.LOG, size).signed().bytes());
            Ran ran = run("consistency", older, newer, log, "--vkey", Keys.LOG_VKEY);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out())
                    .startsWith(
                            "OK: example.org/program09/log grew from %d to 600 leaves"
                                    .formatted(size));
        }
        Checkpoint lying =
                new Checkpoint(Keys.ORIGIN, 300, new Annals(Keys.LOG, 299).checkpoint().root());
        Files.write(older, Note.sign(lying.text(), Keys.LOG).bytes());
        Ran ran = run("consistency", older, newer, log, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("NOT GOOD: The old tree of 300: ");
        assertThat(run("consistency", newer, older, log, "--vkey", Keys.LOG_VKEY).status())
                .isEqualTo(2);
    }

    @Test
    void one_field_is_proved_from_its_file() throws IOException {
        EventRow row = ANNALS.at(71);
        Path file = folder.resolve("count.field");
        FieldProof proof =
                FieldProof.of(row.salt(), row.payload(), "/count", row.leaf().bytes(), proof(71));
        Files.writeString(file, proof.encoded());
        Ran ran = run("field", file, "--vkey", Keys.LOG_VKEY);
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith(
                        "OK: /count is 71 in handover.BatchHandedOver v1 of"
                                + " handover:thái-nguyên-23, recorded 2026-11-21T03:05:16.123456Z"
                                + " at position 71 of example.org");
        Files.writeString(file, proof.encoded().replace("\"v\":71", "\"v\":72"));
        Ran other = run("field", file, "--vkey", Keys.LOG_VKEY);
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).startsWith("NOT GOOD: The field /count: ");
    }

    private Path pack(int... positions) throws IOException {
        Path zip = folder.resolve("pack.zip");
        Manifest manifest =
                new Manifest(Manifest.Kind.PACK, ANNALS.checkpoint(), Instant.EPOCH, "made up");
        try (OutputStream stream = Files.newOutputStream(zip);
                ArchiveWriter writer = ArchiveWriter.toZip(stream, manifest)) {
            writer.file("checkpoint", ANNALS.signed().bytes());
            writer.file("vkey", (Keys.LOG_VKEY + "\n").getBytes(UTF_8));
            for (int position : positions) {
                EventRow row = ANNALS.at(position);
                byte[] leaf = row.leaf().bytes();
                String name = "proofs/" + position;
                writer.file(name + ".tlog-proof", proof(position).encoded().getBytes(UTF_8));
                writer.file(name + ".entry", leaf);
                writer.file(name + ".row.json", row.json());
                writer.file(
                        name + ".count.field",
                        FieldProof.of(row.salt(), row.payload(), "/count", leaf, proof(position))
                                .encoded()
                                .getBytes(UTF_8));
            }
            writer.finish();
        }
        return zip;
    }

    @Test
    void a_pack_of_some_facts_holds() throws IOException {
        Ran ran = run("archive", pack(3, 71, 599), "--vkey", Keys.LOG_VKEY);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "3 entries are in it, 3 stored events are what they were, 3 single fields"
                                + " are proved");
        assertThat(run("archive", pack(), "--vkey", Keys.LOG_VKEY).err())
                .contains("The pack has no proof.");
    }

    @Test
    void no_file_of_a_pack_can_be_exchanged() throws IOException {
        List<String> names = List.of("tlog-proof", "entry", "row.json", "count.field");
        for (String changed : names) {
            Path place = folder.resolve("pack-" + changed);
            Files.createDirectories(place.resolve("proofs"));
            try (Archive archive = Archive.open(pack(3, 71))) {
                for (String name : archive.names().toList()) {
                    String from =
                            name.equals("proofs/3." + changed) ? "proofs/71." + changed : name;
                    Files.write(place.resolve(name), archive.file(from));
                }
            }
            Ran ran = run("archive", place, "--vkey", Keys.LOG_VKEY);
            assertThat(ran.status()).as(changed).isEqualTo(1);
            assertThat(ran.err()).as(changed).startsWith("NOT GOOD: position 3: ");
        }
    }

    @Test
    void a_log_at_an_address_holds_and_says_what_does_not() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (Served served = new Served(log, requests)) {
            Ran ran = run("log", served.address() + "/", "--vkey", Keys.LOG_VKEY);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.status()).isZero();
            assertThat(requests).hasValue(1 + 3 + 3 + 1);
            Ran rows =
                    run("log", served.address(), "--vkey", Keys.LOG_VKEY, "--payloads-from", log);
            assertThat(rows.out()).contains("and 600 stored events are what they were");
            assertThat(run("log", served.address(), "--vkey", Keys.LOG_VKEY, "--payloads").status())
                    .isEqualTo(2);
            Path older = folder.resolve("older");
            Files.write(older, new Annals(Keys.LOG, 259).signed().bytes());
            assertThat(
                            run(
                                            "consistency",
                                            older,
                                            log.resolve("checkpoint"),
                                            served.address(),
                                            "--vkey",
                                            Keys.LOG_VKEY)
                                    .status())
                    .isZero();
            flipped(
                    log.resolve("tile/entries/001"),
                    startOf(log.resolve("tile/entries/001"), 44) + 20,
                    () ->
                            assertRefused(
                                    300,
                                    "does not hash to the leaf hash in tile/0/001",
                                    run("log", served.address(), "--vkey", Keys.LOG_VKEY)));
            // Since the checkpoint was fetched the log has grown, and the partial tiles are gone.
            Path grown = folder.resolve("grown");
            new Annals(Keys.LOG, 768).toFolder(grown);
            Files.copy(
                    log.resolve("checkpoint"),
                    grown.resolve("checkpoint"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(log.resolve("tile/1/000.p/2"), grown.resolve("tile/1/000.p/2"));
            try (Served later = new Served(grown, new AtomicInteger())) {
                assertThat(run("log", later.address(), "--vkey", Keys.LOG_VKEY).err()).isEmpty();
            }
        }
    }

    @Test
    void an_address_where_no_log_is_was_not_checked() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (Served served = new Served(empty, new AtomicInteger())) {
            Ran ran = run("log", served.address(), "--vkey", Keys.LOG_VKEY);
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("checkpoint is missing");
        }
    }

    @Test
    void wrong_use_is_told_and_is_no_failure_of_the_log() {
        for (Object[] words :
                new Object[][] {
                    {},
                    {"verify"},
                    {"log"},
                    {"log", log, log, "--vkey", Keys.LOG_VKEY},
                    {"log", log, "--vkey"},
                    {"log", log, "--vkey", "nonsense"},
                    {"log", log, "--vkey", Keys.WITNESS_VKEY},
                    {"log", log, "--nonsense"},
                    {"log", log, "--entry", "x", "--vkey", Keys.LOG_VKEY},
                    {"log", folder.resolve("nowhere"), "--vkey", Keys.LOG_VKEY},
                    {"proof", folder, "--entry", log, "--vkey", Keys.LOG_VKEY}
                }) {
            Ran ran = run(words);
            assertThat(ran.status()).as(List.of(words).toString()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
            assertThat(ran.out()).isEmpty();
        }
        Ran help = run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("archive <folder | zip>", "Không cần mạng");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 160);
    }

    private static String bundleOf(int position) {
        return position < 256 ? "000" : position < 512 ? "001" : "002.p/88";
    }

    /** Where the length of an entry stands in its bundle. */
    private static int startOf(Path bundle, int entry) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        int at = 0;
        for (int i = 0; i < entry; i++) {
            at += 2 + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
        }
        return at;
    }

    /** Does something while one bit of a file is another. */
    private static void flipped(Path file, int at, Runnable check) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] bad = whole.clone();
        bad[at] ^= 1;
        Files.write(file, bad);
        check.run();
        Files.write(file, whole);
    }

    private static void assertRefused(int position, String why, Ran ran) {
        assertThat(ran.err()).startsWith("NOT GOOD: position " + position + ": ").contains(why);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
    }

    /** A folder as a web server serves it, entries compressed. */
    private static final class Served implements AutoCloseable {

        private final HttpServer server;

        Served(Path root, AtomicInteger requests) throws IOException {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/ledger/",
                    exchange -> {
                        requests.incrementAndGet();
                        String path = exchange.getRequestURI().getPath().substring(8);
                        Path file = root.resolve(path);
                        byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
                        if (body == null) {
                            exchange.sendResponseHeaders(404, -1);
                        } else {
                            if (path.startsWith("tile/entries/")) {
                                body = zipped(body);
                                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                            }
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                        }
                        exchange.close();
                    });
            server.start();
        }

        private static byte[] zipped(byte[] plain) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream zipped = new GZIPOutputStream(bytes)) {
                zipped.write(plain);
            }
            return bytes.toByteArray();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/ledger";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
