package biennien.pages.care;

import java.util.List;

/**
 * Something that needs a steward.
 *
 * @param bad whether it can't wait
 * @param what key of its words
 * @param values in the words
 * @param where the page on which something can be done about it
 */
record Duty(boolean bad, String what, List<String> values, String where) {

    static Duty bad(String what, String where, String... values) {
        return new Duty(true, what, List.of(values), where);
    }

    static Duty doubtful(String what, String where, String... values) {
        return new Duty(false, what, List.of(values), where);
    }

    /** The words' values as Thymeleaf wants them. */
    public Object[] words() {
        return values.toArray();
    }
}
