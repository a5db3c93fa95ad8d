package biennien.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of a tile of level 0: each with its length in two bytes, big-endian, before it (C2SP
 * tlog-tiles, "Log entries").
 */
public final class EntryBundle {

    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        if (entries.size() > Tile.FULL) {
            throw new IllegalArgumentException(
                    "A bundle has at most 256 entries, not %d.".formatted(entries.size()));
        }
        int bytes = 0;
        for (byte[] entry : entries) {
            if (entry.length > Leaf.LIMIT_BYTES) {
                throw new IllegalArgumentException(
                        "An entry has at most %d bytes, not %d."
                                .formatted(Leaf.LIMIT_BYTES, entry.length));
            }
            bytes += 2 + entry.length;
        }
        byte[] bundle = new byte[bytes];
        int at = 0;
        for (byte[] entry : entries) {
            bundle[at++] = (byte) (entry.length >>> 8);
            bundle[at++] = (byte) entry.length;
            System.arraycopy(entry, 0, bundle, at, entry.length);
            at += entry.length;
        }
        return bundle;
    }

    /**
     * Reads what {@link #encode} writes.
     *
     * @throws IllegalArgumentException that names the entry which is cut off
     */
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        Cursor cursor = new Cursor(bundle);
        while (cursor.hasMore()) {
            if (entries.size() == Tile.FULL) {
                throw new IllegalArgumentException("The bundle goes on after 256 entries.");
            }
            entries.add(cursor.next());
        }
        return entries;
    }

    /**
     * The bundle of the first entries only, which is what a larger one was before it grew. Where it
     * is cut off it is taken as it is.
     */
    public static byte[] first(byte[] bundle, int count) {
        int end = 0;
        for (int i = 0; i < count && end + 2 <= bundle.length; i++) {
            end += 2 + (((bundle[end] & 0xff) << 8) | (bundle[end + 1] & 0xff));
        }
        return Arrays.copyOf(bundle, Math.min(end, bundle.length));
    }

    /** Goes through a bundle entry by entry, so that what stands before a fault can be used. */
    static final class Cursor {

        private final byte[] bundle;
        private int at;
        private int read;

        Cursor(byte[] bundle) {
            this.bundle = bundle;
        }

        boolean hasMore() {
            return at < bundle.length;
        }

        byte[] next() {
            if (bundle.length - at < 2) {
                throw new IllegalArgumentException(
                        "The bundle is cut off before entry %d.".formatted(read));
            }
            int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            if (bundle.length - at - 2 < length) {
                throw new IllegalArgumentException(
                        "Entry %d of the bundle is cut off: %d of %d bytes."
                                .formatted(read, bundle.length - at - 2, length));
            }
            byte[] entry = Arrays.copyOfRange(bundle, at + 2, at + 2 + length);
            at += 2 + length;
            read++;
            return entry;
        }
    }
}
