package biennien.pages.register;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.web.Days;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was asked of a register: its conditions by name, in the order of its filters, and its order.
 *
 * @param cursor where the page before ended; null on the first
 * @param before how many rows came before
 */
record Asked(
        Register register, Map<String, String> conditions, @Nullable String cursor, int before) {

    private static final String SORT = "sort";
    private static final Pattern ORDERS = Pattern.compile("-?(recorded|time|place)");

    /** So many rows make a page. */
    static final int ROWS = 50;

    static Asked of(Register register, MultiValueMap<String, String> given) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Filter filter : register.filters()) {
            String value = given.getFirst(filter.name());
            if (value != null && !value.isBlank()) {
                conditions.put(
                        filter.name(),
                        filter.kind() == Filter.Kind.WINDOW ? Days.edtf(value) : value.strip());
            }
        }
        if (!conditions.containsKey("window") && !conditions.containsKey("validOn")) {
            conditions.remove("match");
        }
        if (!conditions.containsKey("unit")) {
            conditions.remove("within");
        }
        // Versions have but one order.
        String sort = given.getFirst(SORT);
        if (register.sortable() && sort != null && !conditions.containsKey("history")) {
            conditions.put(SORT, sort.strip());
        }
        return new Asked(register, conditions, given.getFirst("cursor"), number(given));
    }

    private static int number(MultiValueMap<String, String> given) {
        String before = given.getFirst("before");
        return before != null && before.matches("[0-9]{1,7}") ? Integer.parseInt(before) : 0;
    }

    public @Nullable String value(String name) {
        return conditions.get(name);
    }

    /** The order of its rows; its own where the one that was asked for is none. */
    String order() {
        String sort = conditions.get(SORT);
        return sort != null && ORDERS.matcher(sort).matches() ? sort : register.order();
    }

    /** Whether another order can be asked for. */
    boolean ordered() {
        return register.sortable() && !conditions.containsKey("history");
    }

    /** The same in another order, from the first row. */
    String sorted(String order) {
        return address(page(), SORT, SORT, order.equals(register.order()) ? null : order);
    }

    /** Whether it would be reckoned over all units at once: too much for a page. */
    boolean endless() {
        return register.paged() && !register.quick() && !conditions.containsKey("unit");
    }

    /** Whether nothing comes before; what goes on from a place is of the basis of the place. */
    boolean isFromTheFirstRow() {
        return before == 0 && (cursor == null || cursor.isBlank());
    }

    /** The question as it is put to the API. */
    @Nullable Object[] question() {
        List<@Nullable Object> all = new ArrayList<>();
        conditions.forEach(
                (name, value) -> {
                    all.add(name);
                    all.add(value);
                });
        if (register.paged()) {
            all.add("limit");
            all.add(ROWS);
            all.add("cursor");
            all.add(cursor);
        }
        return all.toArray();
    }

    /** The rows of this page; a short list comes whole, and is cut here. */
    List<Map<String, Object>> shown(Answer answer) {
        return register.paged()
                ? answer.items()
                : answer.items().stream().skip(before).limit(ROWS).toList();
    }

    /** Where the next page begins; null on the last. */
    @Nullable String next(Answer answer) {
        if (!register.paged()) {
            return answer.items().size() > before + ROWS ? String.valueOf(before + ROWS) : null;
        }
        return answer.cursor();
    }

    /** The whole list as a file, at one basis. */
    String file(String format, @Nullable Long basis) {
        return address(register.address(), null, "format", format, "basis", basis);
    }

    /** This page without one of its conditions, from the first row. */
    public String without(String name) {
        return address(page(), name);
    }

    /** This page with one condition set, from the first row. */
    String with(String name, String value) {
        return address(page(), name, name, value);
    }

    /** The rows that follow. */
    String following(String next, int shown, @Nullable String basis) {
        return address(page(), null, "basis", basis, "cursor", next, "before", before + shown);
    }

    public String page() {
        return "/registers/" + register.name();
    }

    private String address(String path, @Nullable String leftOut, @Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>();
        conditions.forEach(
                (name, value) -> {
                    if (!name.equals(leftOut)) {
                        all.add(name);
                        all.add(value);
                    }
                });
        all.addAll(Arrays.asList(more));
        return Reading.address(path, all.toArray());
    }
}
