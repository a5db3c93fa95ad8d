package biennien.query.events;

import biennien.events.StoredNames;
import biennien.events.values.Quantity;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Leaf;
import biennien.ledger.MerkleTree;
import biennien.query.answer.FewPersons;
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

/** What may be asked about the log. It has no projections: it is always up to date. */
@Component
final class Events {

    static final Set<String> READS = Set.of();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

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
        return new EventAnswer(
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.stream(),
                event.sequence(),
                event.recordedAt(),
                HEX.formatHex(Leaf.payloadHash(event.salt(), event.payload())),
                HEX.formatHex(Leaf.metadataHash(event.salt(), event.metadata())),
                HEX.formatHex(MerkleTree.leafHash(event.leaf())),
                payload(event, view));
    }

    /** A payload is shown whole or not at all, or its hash would not be of what is shown. */
    private static @Nullable JsonNode payload(StoredEvent event, View view) {
        if (!view.isPublic()) {
            return JSON.readTree(event.payload());
        }
        if (!isOfPublicKind(event)) {
            return null;
        }
        JsonNode payload = JSON.readTree(event.payload());
        return tellsOfFewPersons(payload) ? null : payload;
    }

    /** A kind that is not known to be public is not shown to the public. */
    private static boolean isOfPublicKind(StoredEvent event) {
        var stored = StoredNames.of(event.type(), event.revision());
        return stored != null && stored.payload() == StoredNames.Payload.PUBLIC;
    }

    private static boolean tellsOfFewPersons(JsonNode payload) {
        return payload.isString()
                ? FewPersons.areToldOf(payload.asString())
                : countsFewPersons(payload)
                        || payload.valueStream().anyMatch(Events::tellsOfFewPersons);
    }

    private static boolean countsFewPersons(JsonNode payload) {
        return payload.path("value").isString()
                && FewPersons.areSubjects(payload.path("unit").asString(""))
                && FewPersons.areCounted(JSON.treeToValue(payload, Quantity.class));
    }
}
