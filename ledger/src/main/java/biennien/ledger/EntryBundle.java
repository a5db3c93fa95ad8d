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
     * @throws IllegalArgumentException that names the entry which is cut off
     */
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (entries.size() == Tile.FULL) {
                throw new IllegalArgumentException(
                        "The bundle goes on after 256 entries, at byte %d.".formatted(at));
            }
            if (bundle.length - at < 2) {
                throw new IllegalArgumentException(
                        "The length of entry %d is cut off.".formatted(entries.size()));
            }
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            at += 2;
            if (bundle.length - at < length) {
                throw new IllegalArgumentException(
                        "Entry %d is cut off: %d of %d bytes."
                                .formatted(entries.size(), bundle.length - at, length));
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
