package biennien.query.ledger;

import biennien.eventstore.LogReader;
import biennien.ledger.Checkpoint;
import biennien.ledger.Note;

import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Whether this log is older than what is known of it elsewhere: then what it recorded next would
 * stand at positions that others have seen taken.
 */
@Component
public final class OlderLog {

    private final Alarms alarms;

    /** Looked at once: a log that grows past the size is still not the one that was published. */
    private final Optional<String> olderThanFolder;

    OlderLog(LogReader log, LedgerFiles files, Alarms alarms) {
        this.alarms = alarms;
        this.olderThanFolder =
                files.read(LedgerFiles.CHECKPOINT)
                        .filter(note -> !note.isEmpty())
                        .flatMap(note -> olderThan(note, log.head() + 1));
    }

    private static Optional<String> olderThan(String note, long events) {
        Checkpoint published;
        try {
            published = Checkpoint.parse(Note.parse(note).text());
        } catch (IllegalArgumentException damaged) {
            return Optional.of(
                    "The file ledger/%s of the data folder is damaged, so nobody knows whether this log is all that was published: %s Put the file back from its backup, and start again."
                            .formatted(LedgerFiles.CHECKPOINT, damaged.getMessage()));
        }
        return published.size() <= events
                ? Optional.empty()
                : Optional.of(
                        "This log has %d events, and a checkpoint of %d was published from this data folder (ledger/%s). It was restored from an older backup. Restore a newer backup or archive into an empty database; if there is none, a steward begins a new log with what is left (docs/OPERATIONS.md, \"An older log\")."
                                .formatted(events, published.size(), LedgerFiles.CHECKPOINT));
    }

    /**
     * Why nothing may be recorded; empty when all is well.
     *
     * <p>What the data folder knows holds until the next start. What a witness or a reader knows
     * holds until a steward has acknowledged the alarm.
     */
    public Optional<String> reason() {
        return olderThanFolder.or(() -> alarms.rolledBack().map(OlderLog::toldElsewhere));
    }

    private static String toldElsewhere(Disagreement.Sign sign) {
        return "%s knows %d events of this log, more than there were here. Restore the newer log; if it is not true, a steward acknowledges the alarm (GET /api/v1/admin/ledger) with the reason."
                .formatted(sign.toldBy(), sign.size());
    }
}
