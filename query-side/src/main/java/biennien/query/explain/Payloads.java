package biennien.query.explain;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;

/** What events say, read at once; only what may be shown of it leaves an explainer. */
public final class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More than this nobody reads, and nothing of it may be left out. */
    private static final int MOST_EVENTS = 10_000;

    private static final String OF_STREAM =
            """
            SELECT position, type, payload FROM eventstore.event
             WHERE stream = :stream AND position <= :upTo AND position <= :basis
             ORDER BY sequence
            """;

    private static final String AT =
            """
            SELECT position, type, payload FROM eventstore.event
             WHERE position = ANY (CAST(:positions AS bigint[])) AND position <= :basis
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

    /**
     * In order of positions.
     *
     * @throws QueryProblem when they are too many to be explained
     */
    public static List<Payload> at(Collection<Long> positions, Snapshot snapshot) {
        requireReadable(positions);
        return positions.isEmpty()
                ? List.of()
                : snapshot.sql(AT)
                        .param("positions", Snapshot.numbers(positions))
                        .query(
                                (row, _) ->
                                        new Payload(
                                                row.getLong("position"),
                                                row.getString("type"),
                                                JSON.readTree(row.getBytes("payload"))))
                        .list();
    }

    /** So many events are listed; asked before they are read. */
    static void requireReadable(Collection<Long> positions) {
        if (positions.size() > MOST_EVENTS) {
            throw QueryProblem.badParameter(
                    "answer",
                    "too-many-events",
                    "This number comes from %,d events. Ask for one of a single unit or of fewer days; up to %,d events are listed."
                            .formatted(positions.size(), MOST_EVENTS));
        }
    }

    /** The last one that has something at a pointer. */
    public static @Nullable Payload last(List<Payload> events, String pointer) {
        return events.reversed().stream()
                .filter(event -> !event.json().at(pointer).isMissingNode())
                .findFirst()
                .orElse(null);
    }
}
