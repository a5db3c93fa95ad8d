package biennien.query.kernel;

import java.util.List;

/**
 * The orders of one list, in SQL. What is equal in an order stands as it was first recorded.
 *
 * <p>The key of an item is in every order the position at which it was first recorded. By what it
 * stands in the order is looked up at the basis of the question, the same for all pages, so that an
 * item has but one place in the list.
 *
 * <p>A statement says {@code :places} after the table, for the names of units; {@code :further}
 * among its conditions, for the rows after the last page; and {@code ORDER BY :order}. Of a large
 * table it says {@code :walked} instead of the table, which then is read from its beginning in the
 * order and not sorted. A statement around it that selects {@code :named} as well is in the order
 * {@code :kept}.
 *
 * @param table with its alias
 * @param position of the first event about the item
 * @param day on which it may have begun at the earliest
 * @param unit whose it is
 * @param own the order in which the list is told when none is asked for
 */
public record Sorting(String table, String position, String day, String unit, Order own) {

    private static final String NAME =
            """
            SELECT name.folded FROM readmodel.unit_attribute name
             WHERE name.unit = %s AND name.attribute = 'name' AND name.known @> :basis
             ORDER BY lower(name.valid) DESC NULLS LAST LIMIT 1
            """;

    /** The last name of the unit, looked up once for each row. */
    private static final String PLACES =
            """
            CROSS JOIN LATERAL (
                SELECT coalesce((%s), '') AS folded, coalesce(%s, '') AS unit OFFSET 0) place
            """;

    /** Unit after unit in the order of their last names, of each its rows; the planner can't. */
    private static final String WALKED =
            """
            (SELECT named.folded, named.unit
               FROM (SELECT DISTINCT ON (name.unit) name.unit, name.folded
                       FROM readmodel.unit_attribute name
                      WHERE name.attribute = 'name' AND name.known @> :basis
                      ORDER BY name.unit, lower(name.valid) DESC NULLS LAST) named
              ORDER BY named.folded%1$s, named.unit%1$s OFFSET 0) place
            CROSS JOIN LATERAL (
                SELECT * FROM %2$s WHERE %3$s = place.unit OFFSET 0) %4$s
            """;

    /** Of a table whose columns are called as in most of them. */
    public static Sorting of(String table, String alias, String day) {
        return new Sorting(
                table + " " + alias,
                alias + ".first_position",
                day,
                alias + ".unit",
                Order.RECORDED);
    }

    /** The same told by time when no order is asked for. */
    public Sorting byTime() {
        return new Sorting(table, position, day, unit, Order.TIME);
    }

    String in(String text, Slice slice) {
        Order order = slice.order() == null ? own : slice.order();
        boolean byPlace = order == Order.PLACE || order == Order.LAST_PLACE;
        String way = order.isReverse() ? " DESC" : "";
        String walked = byPlace ? WALKED.formatted(way, table, unit, alias()) : table;
        String places = byPlace ? PLACES.formatted(NAME.formatted(unit).strip(), unit) : "";
        List<String> kept = byPlace ? List.of(alias() + ".named", unit, position) : by(order);
        return text.replace(":walked", walked)
                .replace(":places", places)
                .replace(":named", byPlace ? ", place.folded AS named" : "")
                .replace(":further", slice.resumes() ? further(order) : "true")
                .replace(":order", String.join(way + ", ", by(order)) + way)
                .replace(":kept", String.join(way + ", ", kept) + way);
    }

    private String alias() {
        return table.substring(table.indexOf(' ') + 1);
    }

    private List<String> by(Order order) {
        return switch (order) {
            case RECORDED, LAST_RECORDED -> List.of(position);
            case TIME, LAST_TIME -> List.of(begun(), position);
            case PLACE, LAST_PLACE -> List.of("place.folded", "place.unit", position);
        };
    }

    private List<String> ofLast(Order order) {
        return switch (order) {
            case RECORDED, LAST_RECORDED -> List.of(":after");
            case TIME, LAST_TIME -> List.of(ofLast(begun()), ":after");
            case PLACE, LAST_PLACE ->
                    List.of(
                            "coalesce((%s), '')".formatted(NAME.formatted(ofLast(unit)).strip()),
                            "coalesce(%s, '')".formatted(ofLast(unit)),
                            ":after");
        };
    }

    private String begun() {
        return "coalesce(" + day + ", '-infinity')";
    }

    private String further(Order order) {
        List<String> mine = by(order);
        List<String> last = ofLast(order);
        String way = order.isReverse() ? "<" : ">";
        String further = compared(mine, way, last);
        // Said once more of the places alone, those before are not even looked at.
        return mine.size() < 3
                ? further
                : compared(mine.subList(0, 2), way + "=", last.subList(0, 2)) + " AND " + further;
    }

    private static String compared(List<String> mine, String way, List<String> last) {
        return "(%s) %s (%s)".formatted(String.join(", ", mine), way, String.join(", ", last));
    }

    /** Of the item that the page before ended with. */
    private String ofLast(String column) {
        return "(SELECT %s FROM %s WHERE %s = :after AND %s.known @> :basis)"
                .formatted(column, table, position, alias());
    }
}
