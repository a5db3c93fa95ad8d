package biennien.query.history;

import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The positions at which something happened to the items of a list themselves.
 *
 * @param sql selects ({@code id}, {@code position}), the same pair as often as it likes
 */
public record Moments(String sql) {

    private static final String OF_ITEMS =
            """
            SELECT DISTINCT happened.id, happened.position FROM (%s) happened
             WHERE happened.id = ANY (CAST(:ids AS text[])) AND happened.position <= :basis
            """;

    private static final String BETWEEN =
            """
            SELECT DISTINCT happened.id, happened.position FROM (%s) happened
             WHERE happened.position > :from AND happened.position <= :basis
            """;

    private static final String IDS =
            """
            SELECT happened.id FROM (%s) happened
             WHERE happened.position > :from AND happened.position <= :basis
            """;

    private static final String FIRST =
            """
            SELECT DISTINCT happened.position, happened.id FROM (%1$s) happened
             WHERE happened.position <= :basis AND happened.position >= :first
               AND (happened.position, happened.id) > (:first, CAST(:id AS text))
               AND NOT EXISTS (SELECT FROM (%1$s) earlier
                                WHERE earlier.id = happened.id
                                  AND earlier.position < happened.position)
             ORDER BY happened.position, happened.id
             LIMIT :rows
            """;

    private record Moment(String id, long position) {}

    /**
     * Of facts whose id is that of their stream: every event is a line of the timeline, found by
     * its position and by its fact.
     *
     * @param features the parts of stored names before the dot
     */
    public static Moments ofFacts(String... features) {
        return new Moments(
                "SELECT fact AS id, position FROM readmodel.timeline WHERE feature IN (%s)"
                        .formatted(
                                Arrays.stream(features)
                                        .map(feature -> "'" + feature + "'")
                                        .collect(Collectors.joining(", "))));
    }

    /** Of these items up to the basis, in order. */
    Map<String, SortedSet<Long>> of(Snapshot snapshot, Collection<String> ids) {
        return grouped(
                snapshot.sql(OF_ITEMS.formatted(sql))
                        .param("ids", Snapshot.texts(ids))
                        .query(Moments::read)
                        .list());
    }

    /** A statement that selects the items after {@code :from} up to the basis. */
    String ids() {
        return IDS.formatted(sql);
    }

    /** A condition: something happened to it after {@code :from} up to the basis. */
    String happenedTo(String column) {
        return "EXISTS (%s AND happened.id = %s)".formatted(ids().strip(), column);
    }

    /** Of all items after a position up to the basis; only where they are few. */
    Map<String, SortedSet<Long>> since(Snapshot snapshot, long from) {
        return grouped(
                snapshot.sql(BETWEEN.formatted(sql))
                        .param("from", from)
                        .query(Moments::read)
                        .list());
    }

    /** Ids of items in the order in which they were first told of; the key is (position, id). */
    List<Keyed<String>> firsts(Snapshot snapshot, Slice slice) {
        String id = slice.text(1);
        return snapshot
                .sql(FIRST.formatted(sql))
                .param("first", slice.number(0, -1))
                .param("id", id == null ? "" : id)
                .param("rows", slice.rows())
                .query(Moments::read)
                .list()
                .stream()
                .map(moment -> Keyed.of(moment.id(), moment.position(), moment.id()))
                .toList();
    }

    private static Moment read(ResultSet row, int number) throws SQLException {
        return new Moment(row.getString("id"), row.getLong("position"));
    }

    private static Map<String, SortedSet<Long>> grouped(List<Moment> moments) {
        var grouped = new TreeMap<String, SortedSet<Long>>();
        moments.forEach(
                moment ->
                        grouped.computeIfAbsent(moment.id(), _ -> new TreeSet<>())
                                .add(moment.position()));
        return grouped;
    }
}
