package biennien.query.explain;

import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;

/** What events say, read at once; only what may be shown of it leaves an explainer. */
public final class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String OF_STREAM =
            """
            SELECT position, type, payload FROM eventstore.event
             WHERE stream = :stream AND position <= :upTo AND position <= :basis
             ORDER BY sequence
            """;

    private static final String AT =
            """
            SELECT position, type, payload FROM eventstore.event
             WHERE position IN (:positions) AND position <= :basis
             ORDER BY position
            """;

    /** One event. */
    public record Payload(long position, String type, JsonNode json) {}

    private Payloads() {}

    /** Of one fact, in order, up to and with a position. */
    public static List<Payload> ofFact(String stream, long upTo, Snapshot snapshot) {
        return snapshot.sql(OF_STREAM)
                .param("stream", stream)
                .param("upTo", upTo)
                .query(
                        (row, _) ->
                                new Payload(
                                        row.getLong("position"),
                                        row.getString("type"),
                                        JSON.readTree(row.getBytes("payload"))))
                .list();
    }

    /** In order of positions. */
    public static List<Payload> at(Collection<Long> positions, Snapshot snapshot) {
        return positions.isEmpty()
                ? List.of()
                : snapshot.sql(AT)
                        .param("positions", positions)
                        .query(
                                (row, _) ->
                                        new Payload(
                                                row.getLong("position"),
                                                row.getString("type"),
                                                JSON.readTree(row.getBytes("payload"))))
                        .list();
    }

    /** The last one that has something at a pointer. */
    public static @Nullable Payload last(List<Payload> events, String pointer) {
        return events.reversed().stream()
                .filter(event -> !event.json().at(pointer).isMissingNode())
                .findFirst()
                .orElse(null);
    }
}
