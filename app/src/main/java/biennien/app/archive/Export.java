package biennien.app.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Checkpoint;
import biennien.ledger.EventRow;
import biennien.ledger.Note;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.ArchiveWriter;
import biennien.ledger.archive.Manifest;
import biennien.query.kernel.QueryProblem;
import biennien.query.ledger.Ledger;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Writes the archive: bounded in memory, however long the log is. */
@Component
class Export {
    private static final String SOFTWARE = "Biên Niên";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final LogReader log;
    private final Ledger ledger;

    Export(LogReader log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /**
     * What goes into one archive, before its first byte is sent: whatever refuses it does so here.
     */
    static final class Prepared implements AutoCloseable {
        private final Ledger.Signed signed;
        private final Checkpoint checkpoint;
        private final ClaimFiles.Gathered claims;
        private final Note claimsNote;

        private Prepared(
                Ledger.Signed signed,
                Checkpoint checkpoint,
                ClaimFiles.Gathered claims,
                Note claimsNote) {
            this.signed = signed;
            this.checkpoint = checkpoint;
            this.claims = claims;
            this.claimsNote = claimsNote;
        }

        Checkpoint checkpoint() {
            return checkpoint;
        }

        @Override
        public void close() throws IOException {
            claims.close();
        }
    }

    /**
     * @throws QueryProblem when nothing is signed, or not all that is recorded
     */
    Prepared prepare() throws IOException {
        ClaimFiles.Gathered claims = new ClaimFiles.Gathered();
        try {
            long size = gather(claims);
            Ledger.Signed signed = ledger.signedAt(size).orElseThrow();
            Checkpoint checkpoint = Checkpoint.parse(signed.checkpoint().text());
            Note note =
                    ledger.sign(claims.text(checkpoint))
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    Problem.of(
                                                            409,
                                                            "archive-elsewhere",
                                                            "This process does not hold the key of"
                                                                + " the log. Ask one of role 'all'"
                                                                + " or 'query'.")));
            return new Prepared(signed, checkpoint, claims, note);
        } catch (IOException | RuntimeException e) {
            claims.close();
            throw e;
        }
    }

    /** Claims and a checkpoint of one and the same end of the log. */
    private long gather(ClaimFiles.Gathered claims) {
        long size = gatherWithin(PATIENCE, claims);
        if (size < 0) {
            // So much is recorded that the signed end is never the last one: it must stand still.
            long[] found = {-1};
            log.whileNobodyAppends(() -> found[0] = gatherWithin(PATIENCE, claims));
            size = found[0];
        }
        if (size < 0) {
            throw QueryProblem.notYet(
                    "not-yet-signed",
                    "The last events are recorded and not signed yet, so there is no whole archive."
                            + " GET /api/v1/admin/ledger says why, under 'trouble'.",
                    Map.of(),
                    Duration.ofSeconds(10));
        }
        return size;
    }

    private long gatherWithin(Duration patience, ClaimFiles.Gathered claims) {
        long until = System.nanoTime() + patience.toNanos();
        long size = log.claimsAtEnd(this::isSigned, claims::add);
        while (size < 0 && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
            size = log.claimsAtEnd(this::isSigned, claims::add);
        }
        return size;
    }

    private boolean isSigned(long size) {
        return size > 0 && ledger.signedAt(size).isPresent();
    }

    /** The whole archive, and nothing after it. The stream stays open. */
    void write(Prepared prepared, OutputStream out) throws IOException {
        Checkpoint checkpoint = prepared.checkpoint;
        Manifest manifest =
                new Manifest(
                        Manifest.Kind.LOG,
                        checkpoint,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        SOFTWARE);
        try (ArchiveWriter archive = ArchiveWriter.toZip(out, manifest)) {
            archive.file(Archive.CHECKPOINT, prepared.signed.checkpoint().bytes());
            archive.file(
                    Archive.VKEY,
                    (String.join("\n", prepared.signed.keys()) + "\n").getBytes(UTF_8));
            prepared.claims.write(archive, prepared.claimsNote);
            log.forEach(0, checkpoint.size() - 1, StoredEvent::row, row -> add(archive, row));
            archive.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void add(ArchiveWriter archive, EventRow row) {
        try {
            archive.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
