package biennien.query.reconciliation;

import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Whether a unit has other borders than before. */
final class Borders {

    /**
     * A merger, a split or a transfer that the unit had a part in; or a unit that came below it or
     * its direct subordinates from elsewhere, or went away from there. That districts ended and
     * their communes came directly below the province moved no border of the province.
     */
    private static final String CHANGED =
            """
            SELECT EXISTS (
                SELECT FROM readmodel.reorganisation act
                 WHERE act.known @> :basis
                   AND act.operative_on > :after AND act.operative_on <= :to
                   AND (act.kind NOT IN ('rename', 'relevel', 'reparent', 'abolish')
                        AND (act.unit = :unit
                             OR EXISTS (SELECT FROM readmodel.unit_edge edge
                                         WHERE edge.reorganisation = act.reorganisation
                                           AND edge.known @> :basis
                                           AND :unit IN (edge.from_unit, edge.to_unit)))
                        OR act.kind = 'reparent' AND act.unit <> :unit
                           AND (SELECT count(*) > 0
                                  FROM readmodel.unit_attribute was
                                  LEFT JOIN readmodel.unit_attribute above
                                    ON above.unit = was.value AND above.attribute = 'parent'
                                   AND above.known @> :basis AND above.valid @> act.operative_on - 1
                                 WHERE was.unit = act.unit AND was.attribute = 'parent'
                                   AND was.known @> :basis AND was.valid @> act.operative_on - 1
                                   AND :unit IN (was.value, above.value))
                               <> (SELECT coalesce(act.changed_to = :unit, false)
                                          OR EXISTS (SELECT FROM readmodel.unit_attribute above
                                                      WHERE above.unit = act.changed_to
                                                        AND above.attribute = 'parent'
                                                        AND above.known @> :basis
                                                        AND above.valid @> act.operative_on
                                                        AND above.value = :unit))))
            """;

    private Borders() {}

    /**
     * @param after changes from the day after this one on count; null for as long as is known
     * @param to up to and with this day; null for whatever came last
     */
    static boolean haveChanged(
            String unit, @Nullable LocalDate after, @Nullable LocalDate to, Snapshot snapshot) {
        return snapshot.sql(CHANGED)
                .param("unit", unit)
                .param("after", after == null ? LocalDate.of(1, 1, 1) : after)
                .param("to", to == null ? LocalDate.of(9999, 12, 31) : to)
                .query(Boolean.class)
                .single();
    }
}
