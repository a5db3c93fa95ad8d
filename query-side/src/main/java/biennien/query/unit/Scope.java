package biennien.query.unit;

/**
 * The units that a question about one unit covers: itself, and with {@code within} all below it on
 * the days on which they lay below it.
 */
public final class Scope {

    /**
     * Begins a statement; {@code :unit}, {@code :within} and {@code :basis} must be bound. A row of
     * {@code scope} covers what its unit reported about the days in {@code valid}.
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

    private Scope() {}
}
