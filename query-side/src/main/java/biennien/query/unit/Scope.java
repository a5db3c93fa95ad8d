package biennien.query.unit;

import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/**
 * The units that a question about one unit covers: itself, and with {@code within} all below it on
 * the days on which they lay below it.
 */
@Component
public final class Scope {

    /**
     * Begins a statement; {@link #of} and {@code :basis} must be bound. A row of {@code scope}
     * covers what its unit did or reported on the days in {@code valid}.
     */
    public static final String SQL =
            """
            WITH RECURSIVE scope (unit, valid) AS (
                SELECT CAST(:unit AS text) COLLATE "C", daterange(NULL, NULL)
                UNION
                SELECT child.unit, child.valid * scope.valid
                  FROM scope
                  JOIN readmodel.unit_attribute child
                    ON :within AND child.attribute = 'parent' AND child.value = scope.unit
                   AND child.known @> :basis AND child.valid && scope.valid)
            """;

    private final UnitFinder units;

    Scope(UnitFinder units) {
        this.units = units;
    }

    /** The parameters of {@link #SQL}; no unit means no limit. */
    public Map<String, @Nullable Object> of(OfUnit asked, Snapshot snapshot) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(
                "unit",
                asked.unit() == null
                        ? null
                        : units.one(snapshot, asked.unit(), asked.on(), "unit"));
        values.put("within", asked.within());
        return values;
    }

    /**
     * The condition for a row of a unit with its first and last possible day.
     *
     * @param unit a column
     * @param earliest a column
     * @param latest a column
     */
    public static String covers(String unit, String earliest, String latest) {
        return """
        (CAST(:unit AS text) IS NULL
         OR EXISTS (SELECT FROM scope
                     WHERE scope.unit = %s
                       AND scope.valid && daterange(%s, %s, '[]')))
        """
                .formatted(unit, earliest, latest);
    }
}
