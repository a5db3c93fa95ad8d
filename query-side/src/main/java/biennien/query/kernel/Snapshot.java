package biennien.query.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The state of the read models that one answer is taken from; lives as long as its transaction. */
public final class Snapshot {

    private static final Pattern KNOWN_AT_BASIS = Pattern.compile("([\\w.]*\\bknown) @> :basis");

    private static final Pattern ITEMS = Pattern.compile(":items\\(([\\w.]+)\\)");

    private final long basis;
    private final View view;
    private final JdbcClient jdbc;
    private final List<ChangedMeaning> changes;
    private final @Nullable Snapshot asked;
    private final boolean ever;

    public Snapshot(long basis, View view, JdbcClient jdbc) {
        this(basis, view, jdbc, List.of(), null, false);
    }

    Snapshot(long basis, View view, JdbcClient jdbc, List<ChangedMeaning> changes) {
        this(basis, view, jdbc, changes, null, false);
    }

    private Snapshot(
            long basis,
            View view,
            JdbcClient jdbc,
            List<ChangedMeaning> changes,
            @Nullable Snapshot asked,
            boolean ever) {
        this.basis = basis;
        this.view = view;
        this.jdbc = jdbc;
        this.changes = changes;
        this.asked = asked;
        this.ever = ever;
    }

    /** The position the rows are true for. */
    public long basis() {
        return basis;
    }

    /** Through whose eyes. */
    public View view() {
        return view;
    }

    /** Inside the transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** What was known at an earlier position, for the same question. */
    public Snapshot at(long earlier) {
        if (earlier == basis && !ever) {
            return this;
        }
        if (earlier != asked().basis) {
            ChangedMeaning.refuse(earlier, changes);
        }
        return new Snapshot(earlier, view, jdbc, changes, asked(), false);
    }

    /**
     * Whatever was known at any position up to the basis, all versions beside each other: a sieve
     * for what may have fit a question once. Nothing of it is an answer.
     */
    public Snapshot ever() {
        return new Snapshot(basis, view, jdbc, changes, asked(), true);
    }

    /**
     * The one the question was asked of: what the words of the question mean is looked up there.
     */
    public Snapshot asked() {
        return asked == null ? this : asked;
    }

    /** A statement in which {@code :basis} is bound. */
    public JdbcClient.StatementSpec sql(String text) {
        String read = ever ? KNOWN_AT_BASIS.matcher(text).replaceAll("lower($1) <= :basis") : text;
        return jdbc.sql(read).param("basis", basis);
    }

    /**
     * The same of a list. Its condition {@code :items(column)} limits it to the items that the
     * slice names, by their ids in that column, and is true when it names none.
     */
    public JdbcClient.StatementSpec sql(String text, Slice slice) {
        Collection<String> items = slice.items();
        if (items == null) {
            return sql(ITEMS.matcher(text).replaceAll("true"));
        }
        return sql(ITEMS.matcher(text).replaceAll("$1 = ANY (CAST(:items AS text[]))"))
                .param("items", texts(items));
    }

    /** The same of a list that has several orders; {@link Sorting} says what it holds for them. */
    public JdbcClient.StatementSpec sql(String text, Sorting sorting, Slice slice) {
        return sql(sorting.in(text, slice), slice);
    }

    /** Texts as an array for {@code CAST(:name AS text[])}. */
    public static String texts(Collection<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** Numbers as an array for {@code CAST(:name AS bigint[])}. */
    public static String numbers(Collection<Long> numbers) {
        return Arrays.toString(numbers.toArray()).replace('[', '{').replace(']', '}');
    }
}
