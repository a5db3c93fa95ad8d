package biennien.query.history;

import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import java.util.List;
import java.util.Set;

/**
 * A list of facts that can be asked for their versions and compared between two positions. A
 * feature implements it once; whatever is said of its items comes from {@link #items}, so that a
 * version and a difference show what the list showed.
 */
public interface FactList<T> {

    /** The last word of its path: {@code figures}. */
    String word();

    /** The processing groups whose rows it reads. */
    Set<String> reads();

    /** When something happened to an item itself. */
    Moments moments();

    /** Those that whoever asks this way may know of. */
    default Moments moments(View view) {
        return moments();
    }

    /** The id of an item, unique in the list. */
    String id(T item);

    /**
     * The list without any filter but the unit.
     *
     * @param slice may name the only items that are wanted ({@link Snapshot#sql(String, Slice)})
     */
    List<Keyed<T>> items(OfUnit of, Snapshot snapshot, Slice slice);

    /**
     * A statement that selects ({@code id}, {@code cause}) of every item that may show something of
     * another thing, out of those in the array {@code :changed}: the name of its unit, the title of
     * its source. Rather too many than too few; empty when it shows nothing of others. Each cause
     * is limited by {@code column = ANY (CAST(:changed AS text[]))} and by nothing else, so that a
     * difference may ask the same of a table instead of an array.
     */
    default String refers() {
        return "";
    }

    /**
     * A statement that selects {@code id} of those items, out of the array {@code :ids}, of which
     * the words of a reason could tell the public a number that it may not see, in any version up
     * to the basis; empty when none ever could.
     */
    default String hidesReasons() {
        return "";
    }
}
