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

    /** A row of {@code scope} covers what its unit did or reported on the days in {@code valid}. */
    private static final String SCOPE =
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

    /** The same of a unit alone, in a form that leaves nothing of it in the plan. */
    private static final String ALONE =
            """
            WITH scope (unit, valid) AS NOT MATERIALIZED (
                SELECT CAST(:unit AS text) COLLATE "C", daterange(NULL, NULL))
            """;

    /**
     * A statement that is asked with and without a unit; without one nothing of the scope is left
     * in it, so that the planner need not think of it.
     */
    public static final class Text {

        private final String select;
        private final String covered;
        private final @Nullable String alone;
        private final String rest;

        private Text(String select, String covered, @Nullable String alone, String rest) {
            this.select = select;
            this.covered = covered;
            this.alone = alone;
            this.rest = rest;
        }

        public String of(OfUnit asked) {
            if (asked.unit() == null) {
                return ofAll();
            }
            return alone == null || asked.within()
                    ? limited(scope(asked))
                    : select + " AND " + alone + rest;
        }

        String limited(String scope) {
            return scope + select + " AND " + covered + rest;
        }

        /** Without any limit. */
        public String ofAll() {
            return select + rest;
        }
    }

    private final UnitFinder units;

    Scope(UnitFinder units) {
        this.units = units;
    }

    private static String scope(OfUnit asked) {
        return asked.within() ? SCOPE : ALONE;
    }

    /** The parameters that a scope needs. */
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

    /** The units of a question, each as it reported. */
    public Covered covered(OfUnit asked, Snapshot snapshot) {
        if (asked.unit() == null) {
            return Covered.ALL;
        }
        String unit = units.one(snapshot, asked.unit(), asked.on(), "unit");
        return new Covered(unit, scope(asked), Map.of("unit", unit, "within", asked.within()));
    }

    /**
     * A statement that can be limited to a scope.
     *
     * @param select up to and with the first conditions
     * @param covered the condition that a row lies in the scope
     * @param rest further conditions, order and limit
     */
    public static Text text(String select, String covered, String rest) {
        return new Text(select, covered, null, rest);
    }

    /**
     * The same with a condition of its own for a unit alone.
     *
     * @param alone that a row is one of the unit {@code :unit}
     */
    public static Text text(String select, String covered, String alone, String rest) {
        return new Text(select, covered, alone, rest);
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
        %1$s IN (SELECT unit FROM scope)
        AND EXISTS (SELECT FROM scope
                     WHERE scope.unit = %1$s
                       AND scope.valid && daterange(%2$s, %3$s, '[]'))
        """
                .formatted(unit, earliest, latest);
    }
}
