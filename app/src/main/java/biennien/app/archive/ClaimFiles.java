package biennien.app.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.eventstore.Claim;
import biennien.ledger.Checkpoint;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.VerifierKey;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.ArchiveWriter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is claimed once across streams, as files of an archive. No proof covers it: claims are not
 * events, and not all can be told from events. So the key of the log signs how many there are and
 * what they hash to, together with the checkpoint that they go with.
 */
final class ClaimFiles {

    static final String NOTE = "extra/claims.note";

    /** The first line of the note: nobody can take it for a checkpoint. */
    private static final String FORM = "biennien.claims/1";

    /** Bytes of a piece before it is compressed; below what is read of a file at once. */
    private static final int PIECE = 800_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimFiles() {}

    /** Takes a claim that was read back. */
    @FunctionalInterface
    interface Taking {
        void take(Claim claim) throws SQLException;
    }

    /**
     * Claims on their way into an archive, kept in a file: the snapshot they come from is short.
     */
    static final class Gathered implements AutoCloseable {
        private final Path file;
        private final OutputStream lines;
        private final MessageDigest digest = sha256();
        private long count;

        Gathered() throws IOException {
            file = Files.createTempFile("biennien-claims", ".jsonl");
            lines = new java.io.BufferedOutputStream(Files.newOutputStream(file));
        }

        void add(Claim claim) {
            byte[] line = (JSON.writeValueAsString(claim) + "\n").getBytes(UTF_8);
            try {
                lines.write(line);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            digest.update(line);
            count++;
        }

        /** All of them are there: what the key of the log signs. */
        String text(Checkpoint checkpoint) throws IOException {
            lines.close();
            return ClaimFiles.text(checkpoint, count, digest.digest());
        }

        void write(ArchiveWriter archive, Note note) throws IOException {
            archive.file(NOTE, note.bytes());
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            int number = 0;
            try (InputStream all = new BufferedInputStream(Files.newInputStream(file))) {
                for (int next = all.read(); next >= 0; next = all.read()) {
                    piece.write(next);
                    if (next == '\n' && piece.size() >= PIECE) {
                        archive.file(name(number++), compressed(piece));
                        piece.reset();
                    }
                }
            }
            if (piece.size() > 0) {
                archive.file(name(number), compressed(piece));
            }
        }

        private static byte[] compressed(ByteArrayOutputStream piece) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(bytes)) {
                piece.writeTo(gzip);
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            lines.close();
            Files.deleteIfExists(file);
        }
    }

    /**
     * Hands on all claims of an archive.
     *
     * @param keys whose signature counts
     * @throws NoteRefused when they are not those that were signed with the checkpoint
     */
    static void read(Archive archive, Checkpoint checkpoint, List<VerifierKey> keys, Taking taking)
            throws IOException, NoteRefused, SQLException {
        Note note = Note.parse(archive.file(NOTE));
        note.verify(keys);
        MessageDigest digest = sha256();
        long count = 0;
        for (int number = 0; archive.has(name(number)); number++) {
            byte[] piece = archive.file(name(number));
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(new ByteArrayInputStream(piece)), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    digest.update((line + "\n").getBytes(UTF_8));
                    count++;
                    taking.take(claim(line, checkpoint));
                }
            }
        }
        if (!text(checkpoint, count, digest.digest()).equals(note.text())) {
            throw new NoteRefused(
                    "The %d claims in extra/ are not those that were signed with the checkpoint."
                            .formatted(count));
        }
    }

    private static Claim claim(String line, Checkpoint checkpoint) throws NoteRefused {
        try {
            Claim claim = JSON.readValue(line, Claim.class);
            if (claim.position() >= 0 && claim.position() < checkpoint.size()) {
                return claim;
            }
        } catch (JacksonException e) {
            throw new NoteRefused("A claim in extra/ is none: " + e.getOriginalMessage());
        }
        throw new NoteRefused("A claim in extra/ is of a position that the log does not have.");
    }

    private static String text(Checkpoint checkpoint, long count, byte[] hash) {
        return "%s\n%s%d\n%s\n"
                .formatted(
                        FORM, checkpoint.text(), count, Base64.getEncoder().encodeToString(hash));
    }

    private static String name(int number) {
        return "extra/claims/%06d.jsonl.gz".formatted(number);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
