package biennien.query.history;

import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.history.Change.Cause;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the events behind a change say of themselves. */
final class Causes {

    private static final String EVENTS =
            """
            SELECT position, recorded_at, type, payload FROM eventstore.event
             WHERE position = ANY (CAST(:positions AS bigint[]))
             ORDER BY position
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Causes() {}

    static Map<Long, Cause> at(Snapshot snapshot, Collection<Long> positions) {
        var causes = new TreeMap<Long, Cause>();
        if (!positions.isEmpty()) {
            snapshot.jdbc()
                    .sql(EVENTS)
                    .param("positions", Snapshot.numbers(positions))
                    .query((row, _) -> read(row, snapshot.view()))
                    .list()
                    .forEach(cause -> causes.put(cause.position(), cause));
        }
        return causes;
    }

    private static Cause read(ResultSet row, View view) throws SQLException {
        JsonNode correction = JSON.readTree(row.getBytes("payload")).path("correction");
        return new Cause(
                row.getLong("position"),
                Columns.instant(row, "recorded_at"),
                row.getString("type"),
                text(correction.path("kind")),
                FewPersons.shown(view, text(correction.path("reason"))),
                text(correction.path("citation").path("source")));
    }

    private static @Nullable String text(JsonNode member) {
        return member.isString() ? member.asString() : null;
    }
}
