package biennien.pages.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of the API and how it is shown.
 *
 * @param name the last word of its address
 * @param group under which heading it stands in the overview
 * @param paged whether it comes in pages; else it is short and comes as a whole
 * @param quick whether asking for its first item is cheap whatever the log holds
 * @param order in which it is told when none is asked for
 */
public record Register(
        String name,
        String group,
        boolean paged,
        boolean quick,
        List<Column> columns,
        List<Filter> filters,
        String order) {

    static Register of(String group, String name, List<Column> columns, List<Filter> filters) {
        return new Register(name, group, true, true, columns, filters, "recorded");
    }

    /** The same, one that is reckoned when it is asked for. */
    Register reckoned() {
        return new Register(name, group, paged, false, columns, filters, order);
    }

    /** The same, given as a whole. */
    Register whole() {
        return new Register(name, group, false, false, columns, filters, order);
    }

    /** The same, told by time when no order is asked for. */
    Register byTime() {
        return new Register(name, group, paged, quick, columns, filters, "time");
    }

    /** Whether the API has several orders of it. */
    boolean sortable() {
        return columns.stream().anyMatch(column -> column.order() != null);
    }

    public String address() {
        return "/api/v1/" + name;
    }

    /** Filters of a list of facts in time, of units, with others of its own. */
    static List<Filter> ofFacts(Filter... own) {
        List<Filter> all = new ArrayList<>();
        all.add(Filter.first("unit", Filter.Kind.UNIT));
        all.add(Filter.first("within", Filter.Kind.WITHIN));
        all.addAll(List.of(own));
        all.addAll(inTime());
        return List.copyOf(all);
    }

    /** Days on which a fact may hold or does. */
    static List<Filter> inTime() {
        return List.of(
                Filter.first("window", Filter.Kind.WINDOW),
                Filter.more("validOn", Filter.Kind.DAY),
                Filter.more("match", Filter.Kind.MATCH, "possible", "certain"),
                Filter.more("history", Filter.Kind.HISTORY));
    }
}
