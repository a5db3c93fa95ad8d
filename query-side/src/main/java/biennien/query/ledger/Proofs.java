package biennien.query.ledger;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.FieldProof;
import biennien.ledger.InclusionProof;
import biennien.ledger.LogProof;
import biennien.ledger.Note;
import biennien.ledger.TileHashes;
import biennien.query.events.ShownPayload;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.View;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** Proofs of what is in the log, for a checkpoint that was published. */
@Component
class Proofs {

    private final LogReader log;
    private final TileRows tiles;
    private final Checkpoints checkpoints;

    Proofs(LogReader log, TileRows tiles, Checkpoints checkpoints) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    /**
     * For the last checkpoint that enough witnesses have signed, if it holds the event; else for
     * the last one.
     */
    LogProof ofEvent(long position) {
        Published published =
                checkpoints
                        .witnessed(position + 1)
                        .or(checkpoints::latest)
                        .orElseThrow(ServedLedger::nothingYet);
        if (position >= published.size()) {
            throw notInIt(position, published.size());
        }
        try {
            InclusionProof proof =
                    InclusionProof.of(
                            position, published.size(), new TileHashes(tiles, published.size()));
            return new LogProof(position, proof.hashes(), null, Note.parse(published.note()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry that a proof is about: the leaf before hashing. */
    byte[] entry(long position) {
        return log.at(position)
                .map(StoredEvent::leaf)
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-event",
                                        "The log has no position %d.".formatted(position),
                                        Map.of()));
    }

    /** Of one scalar field of a payload that this reader may see. */
    FieldProof ofField(long position, String pointer, View view) {
        LogProof ofEvent = ofEvent(position);
        StoredEvent event = log.at(position).orElseThrow();
        if (!ShownPayload.isShown(event, view)) {
            throw QueryProblem.unknown(
                    null,
                    "payload-not-shown",
                    "The payload of this event is not shown to you. The proof of the event itself is, at /ledger/proof/%d."
                            .formatted(position),
                    Map.of());
        }
        try {
            return FieldProof.of(event.salt(), event.payload(), pointer, event.leaf(), ofEvent);
        } catch (IllegalArgumentException unknown) {
            throw QueryProblem.unknown(
                    "pointer",
                    "unknown-field",
                    "The payload has no text, number or truth value at '%s'.".formatted(pointer),
                    Map.of());
        }
    }

    private QueryProblem notInIt(long position, long size) {
        if (position > log.head()) {
            return QueryProblem.unknown(
                    null,
                    "unknown-event",
                    "The log has no position %d.".formatted(position),
                    Map.of());
        }
        return QueryProblem.notYet(
                "not-yet-signed",
                "Position %d is recorded; the last checkpoint ends at %d. It follows within seconds."
                        .formatted(position, size - 1),
                Map.of("position", size - 1),
                Duration.ofSeconds(1));
    }
}
