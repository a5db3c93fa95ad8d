package biennien.query.events;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Leaf;
import biennien.ledger.MerkleTree;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What may be asked about the log. It has no projections: it is always up to date. */
@Component
final class Events {

    static final Set<String> READS = Set.of();

    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LogReader log;

    Events(LogReader log) {
        this.log = log;
    }

    /** In order of positions, from one on, up to the basis. */
    List<Keyed<EventAnswer>> list(long from, Snapshot snapshot, Slice slice) {
        long start = Math.max(from, Math.min(slice.number(0, -1), Long.MAX_VALUE - 1) + 1);
        return log.page(start, slice.rows()).stream()
                .filter(event -> event.position() <= snapshot.basis())
                .map(event -> Keyed.of(answer(event, snapshot.view()), event.position()))
                .toList();
    }

    EventAnswer one(long position, Snapshot snapshot) {
        return log.at(position)
                .filter(_ -> position <= snapshot.basis())
                .map(event -> answer(event, snapshot.view()))
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-event",
                                        "The log has no position %d at this basis."
                                                .formatted(position),
                                        Map.of()));
    }

    private static EventAnswer answer(StoredEvent event, View view) {
        Leaf leaf = event.row().leaf();
        return new EventAnswer(
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.stream(),
                event.sequence(),
                event.recordedAt(),
                HEX.formatHex(leaf.payload()),
                HEX.formatHex(leaf.metadata()),
                HEX.formatHex(MerkleTree.leafHash(leaf.bytes())),
                view.isPublic() ? null : recordedBy(event),
                ShownPayload.of(event, view),
                "/ledger/proof/" + event.position());
    }

    private static @Nullable UUID recordedBy(StoredEvent event) {
        JsonNode actor = JSON.readTree(event.metadata()).path("actor");
        return actor.isString() ? UUID.fromString(actor.asString()) : null;
    }
}
