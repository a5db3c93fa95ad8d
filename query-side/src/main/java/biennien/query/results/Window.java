package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days that a result is about, both included.
 *
 * @param from null for as long as anything is known
 * @param to null for whatever comes last
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** No day of the record lies beyond; PostgreSQL takes it as well. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** {@code :from}, {@code :to}, and {@code :before}, the last day before the first. */
    private Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        LocalDate first = from == null ? FIRST : from;
        parameters.put("from", first);
        parameters.put("to", to == null ? LAST : to);
        parameters.put("before", first.minusDays(1));
        return parameters;
    }

    /** A statement about these days and the units of a question. */
    StatementSpec ask(Scope.Text text, Covered units, Snapshot snapshot) {
        return units.ask(text, snapshot).params(parameters());
    }
}
