package biennien.app.archive;

import biennien.app.Settings;
import biennien.app.StartRefused;
import biennien.app.database.BeforeUse;
import biennien.app.database.Database;
import biennien.app.person.RestoredErasures;
import biennien.events.StoredNames;
import biennien.eventstore.LogFiller;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Checkpoint;
import biennien.ledger.EventRow;
import biennien.ledger.LogCheck;
import biennien.ledger.Note;
import biennien.ledger.Policy;
import biennien.ledger.Refused;
import biennien.ledger.SigningKey;
import biennien.ledger.VerifierKey;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.Manifest;
import biennien.ledger.archive.RowFiles;
import biennien.query.ledger.LedgerFiles;
import biennien.query.ledger.RestoredKeys;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills an empty database from an archive, when the operator asks for it, before anything else sees
 * the database. Each row is checked against the tree as it is read, and all of it is one
 * transaction: what is not the log that was signed leaves nothing behind, and neither does whoever
 * is killed in the middle.
 */
@Component
class Restore implements BeforeUse {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Settings settings;
    private final LedgerFiles files;

    Restore(Settings settings, LedgerFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /**
     * What an archive claims to be, once its checkpoint is found signed.
     *
     * @param keys that count, the present ones first
     * @param signing those that signed the checkpoint
     */
    private record Claimed(
            Checkpoint checkpoint, Note note, List<VerifierKey> keys, List<VerifierKey> signing) {}

    @Override
    public void run(Database database) {
        if (settings.restore().isBlank()) {
            return;
        }
        if (!settings.role().projects()) {
            throw new StartRefused(
                    "BIENNIEN_RESTORE is for a process that keeps the log: one of role 'all' or"
                            + " 'query'.");
        }
        Path place = Path.of(settings.restore().strip()).toAbsolutePath().normalize();
        try (Archive archive = Archive.open(place)) {
            Claimed claimed = claimed(archive);
            boolean goesOn = goesOnAs(claimed);
            fill(database, archive, claimed, goesOn);
            LOG.info(
                    "Restored {} events from {}. The answers are made again from them now; start"
                            + " without BIENNIEN_RESTORE the next time",
                    claimed.checkpoint().size(),
                    place);
        } catch (IOException | Refused | IllegalArgumentException e) {
            throw refused("The archive %s is not good: %s".formatted(place, e.getMessage()), e);
        } catch (IllegalStateException e) {
            throw refused(
                    "An archive is restored into an empty database only. %s Give BIENNIEN_DB_URL or BIENNIEN_DATA of an empty one, or start without BIENNIEN_RESTORE."
                            .formatted(e.getMessage()),
                    e);
        } catch (SQLException e) {
            throw refused(
                    "The database did not take the archive %s: %s".formatted(place, e.getMessage()),
                    e);
        }
    }

    private static StartRefused refused(String why, Exception cause) {
        LOG.debug("Not restored", cause);
        return new StartRefused(why + " Nothing was restored.");
    }

    private Claimed claimed(Archive archive) throws IOException, Refused {
        Manifest manifest = archive.manifest();
        if (manifest.kind() != Manifest.Kind.LOG) {
            throw new IllegalArgumentException(
                    "it holds some facts only; a restore needs the whole log.");
        }
        List<VerifierKey> inside = archive.vkeys();
        String given = settings.restoreKey().strip();
        List<VerifierKey> trusted = given.isEmpty() ? inside : List.of(VerifierKey.parse(given));
        Note note = archive.signed();
        Checkpoint checkpoint = Policy.of(trusted.toArray(VerifierKey[]::new)).check(note);
        if (!checkpoint.equals(manifest.checkpoint())) {
            throw new IllegalArgumentException(
                    "its manifest is of %s, its checkpoint of %s."
                            .formatted(manifest.checkpoint(), checkpoint));
        }
        if (given.isEmpty()) {
            LOG.warn(
                    "The key that the archive is checked with came with it: {}. Compare it with one"
                            + " from elsewhere, or give that as BIENNIEN_RESTORE_KEY",
                    inside.getFirst().encoded());
        }
        return new Claimed(checkpoint, note, inside, note.verify(inside));
    }

    /**
     * Whether the restored system goes on signing the same log, for which it needs the key.
     *
     * @throws StartRefused when the key is not there and nobody said that it is lost
     */
    private boolean goesOnAs(Claimed claimed) {
        Set<String> held =
                files.read(LedgerFiles.SIGNING_KEY)
                        .orElse("")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> SigningKey.parse(line.strip()).verifierKey().encoded())
                        .collect(Collectors.toSet());
        List<String> wanted = claimed.signing().stream().map(VerifierKey::encoded).toList();
        if (!held.isEmpty() && held.containsAll(wanted)) {
            return true;
        }
        if (!settings.restoreNewKey()) {
            throw new StartRefused(
                    "The log of the archive is signed with %s, and the file ledger/%s of the data folder %s does not hold that key. Put the file back from its backup before the restore. If the key is lost, BIENNIEN_RESTORE_NEW_KEY=true begins a new log, with another name and key, with the same events."
                            .formatted(wanted, LedgerFiles.SIGNING_KEY, settings.dataFolder()));
        }
        if (!held.isEmpty() || files.read(LedgerFiles.CHECKPOINT).isPresent()) {
            throw new StartRefused(
                    "The folder ledger of the data folder %s belongs to another log. Move it away; a new key needs a new log."
                            .formatted(settings.dataFolder()));
        }
        if (settings.ledger().origin().strip().equals(claimed.checkpoint().origin())) {
            throw new StartRefused(
                    "A new key needs a new name of the log; BIENNIEN_LEDGER_ORIGIN is the old"
                            + " one.");
        }
        return false;
    }

    private void fill(Database database, Archive archive, Claimed claimed, boolean goesOn)
            throws IOException, Refused, SQLException {
        Checkpoint checkpoint = claimed.checkpoint();
        LOG.info("Restoring {} events", checkpoint.size());
        try (LogFiller filler = LogFiller.begin(database.connections());
                RowFiles rows = archive.rows(checkpoint.size())) {
            Told told = new Told();
            LogCheck.run(archive, checkpoint, () -> taken(rows.next(), filler), told::upTo);
            ClaimFiles.read(archive, checkpoint, claimed.keys(), filler::claim);
            if (goesOn) {
                remember(claimed);
            }
            filler.finish(
                    connection -> {
                        RestoredErasures.write(connection);
                        if (goesOn) {
                            RestoredKeys.write(connection, claimed.keys(), claimed.signing());
                        }
                    });
        }
    }

    private static @Nullable EventRow taken(@Nullable EventRow row, LogFiller filler)
            throws IOException {
        if (row == null) {
            return null;
        }
        if (StoredNames.of(row.type(), row.revision()) == null) {
            throw new IllegalArgumentException(
                    "%s revision %d is no event that this version knows"
                            .formatted(row.type(), row.revision()));
        }
        try {
            filler.event(StoredEvent.of(row));
            return row;
        } catch (SQLException e) {
            throw new IOException("the database did not take it: " + e.getMessage(), e);
        }
    }

    /**
     * Before anything is committed: a database that never got the events is older than this, and
     * says so at its next start.
     */
    private void remember(Claimed claimed) {
        Optional<Checkpoint> known =
                files.read(LedgerFiles.CHECKPOINT)
                        .filter(note -> !note.isEmpty())
                        .map(note -> Checkpoint.parse(Note.parse(note).text()));
        if (known.isEmpty() || known.get().size() < claimed.checkpoint().size()) {
            files.write(LedgerFiles.CHECKPOINT, claimed.note().encoded());
        }
    }

    /** Says now and then how far it is. */
    private static final class Told {
        private static final long STEP = 100_000;
        private long next = STEP;

        void upTo(long events) {
            if (events >= next) {
                LOG.info("{} events are checked", events);
                next = events - events % STEP + STEP;
            }
        }
    }
}
