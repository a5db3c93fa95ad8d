package biennien.ledger;

import biennien.ledger.text.Strict;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The place of up to 256 hashes of one level, as C2SP tlog-tiles divides a tree. Tile (l, n) has
 * for i from 0 to 255 MTH(D[(n * 256 + i) * 256^l : (n * 256 + i + 1) * 256^l]).
 *
 * @param level 0 to 63; 0 has the leaf hashes
 * @param index in its level, from 0
 * @param width how many hashes it has, 1 to 256; with fewer than 256 it is partial
 */
public record Tile(int level, long index, int width) {

    /** The width of a full tile. */
    public static final int FULL = 256;

    /** One level of tiles is eight levels of the tree: 256 = 2^8. */
    static final int LEVELS = 8;

    private static final int HIGHEST = 63;
    private static final String TILE = "tile/";
    private static final String ENTRIES = "tile/entries/";
    private static final String PARTIAL = ".p/";

    public Tile {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("Levels go from 0 to 63, not " + level + ".");
        }
        if (index < 0 || index > Long.MAX_VALUE / FULL) {
            throw new IllegalArgumentException("There is no tile with the index " + index + ".");
        }
        if (width < 1 || width > FULL) {
            throw new IllegalArgumentException("Tiles have 1 to 256 hashes, not " + width + ".");
        }
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** {@code tile/0/x001/067}, and of a partial tile {@code tile/0/000.p/5}. */
    public String path() {
        return TILE + level + "/" + number(index) + partial();
    }

    /**
     * Where the entries are whose hashes stand in this tile: {@code tile/entries/000.p/5}.
     *
     * @throws IllegalStateException above level 0, where no entries are
     */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("Entries belong to level 0, not to " + level + ".");
        }
        return ENTRIES + number(index) + partial();
    }

    /**
     * An index in groups of three digits, all but the last with an {@code x} before it: 1234067 is
     * {@code x001/x234/067}.
     */
    public static String number(long index) {
        StringBuilder path = new StringBuilder();
        long left = index;
        do {
            String digits = Long.toString(1_000 + left % 1_000).substring(1);
            path.insert(0, path.isEmpty() ? digits : "x" + digits + "/");
            left /= 1_000;
        } while (left > 0);
        return path.toString();
    }

    private String partial() {
        return isFull() ? "" : PARTIAL + width;
    }

    /**
     * Reads what {@link #path} writes, and nothing else.
     *
     * @throws IllegalArgumentException that says why it is no path of a tile
     */
    public static Tile parse(String path) {
        if (!path.startsWith(TILE)) {
            throw refusal(path, "it does not begin with " + TILE);
        }
        int slash = path.indexOf('/', TILE.length());
        if (slash < 0) {
            throw refusal(path, "it has no index");
        }
        long level = Strict.decimal(path.substring(TILE.length(), slash), "The level of a tile");
        if (level > HIGHEST) {
            throw refusal(path, "levels go from 0 to 63");
        }
        return parse(path, (int) level, path.substring(slash + 1));
    }

    /** Reads what {@link #entriesPath} writes, and nothing else. */
    public static Tile parseEntries(String path) {
        if (!path.startsWith(ENTRIES)) {
            throw refusal(path, "it does not begin with " + ENTRIES);
        }
        return parse(path, 0, path.substring(ENTRIES.length()));
    }

    private static Tile parse(String path, int level, String rest) {
        int dot = rest.indexOf(PARTIAL);
        String number = dot < 0 ? rest : rest.substring(0, dot);
        int width = FULL;
        if (dot >= 0) {
            long wanted =
                    Strict.decimal(rest.substring(dot + PARTIAL.length()), "The width of a tile");
            if (wanted < 1 || wanted >= FULL) {
                throw refusal(path, "partial tiles have 1 to 255 hashes");
            }
            width = (int) wanted;
        }
        return new Tile(level, parseNumber(path, number), width);
    }

    private static long parseNumber(String path, String number) {
        String[] groups = number.split("/", -1);
        long index = 0;
        for (int i = 0; i < groups.length; i++) {
            boolean last = i == groups.length - 1;
            if (!groups[i].matches(last ? "[0-9]{3}" : "x[0-9]{3}")) {
                throw refusal(
                        path, "its index is groups of three digits, all but the last with an x");
            }
            if (i == 0 && !last && groups[i].equals("x000")) {
                throw refusal(path, "its index has leading zeros");
            }
            int digits = Integer.parseInt(groups[i].substring(last ? 0 : 1));
            if (index > (Long.MAX_VALUE - digits) / 1_000) {
                throw refusal(path, "its index is too large");
            }
            index = 1_000 * index + digits;
        }
        return index;
    }

    private static IllegalArgumentException refusal(String path, String why) {
        return new IllegalArgumentException(
                "%s is no path of a tile: %s.".formatted(Strict.shown(path), why));
    }

    /**
     * How many hashes a tile has in a tree of this size: 0 to 256. Of the rightmost one, floor(size
     * / 256^level) mod 256 (C2SP tlog-tiles, "Partial Tiles").
     */
    public static int width(int level, long index, long size) {
        long left = hashes(level, size) - index * FULL;
        return (int) Math.max(0, Math.min(FULL, left));
    }

    /** All tiles of a tree of this size, level by level from below. */
    public static Stream<Tile> all(long size) {
        return IntStream.range(0, levels(size)).boxed().flatMap(level -> row(level, size));
    }

    /** The tiles of one level in a tree of this size, from the left. */
    public static Stream<Tile> row(int level, long size) {
        long hashes = hashes(level, size);
        return LongStream.range(0, hashes / FULL + (hashes % FULL == 0 ? 0 : 1))
                .mapToObj(index -> new Tile(level, index, width(level, index, size)));
    }

    /** How many levels of tiles a tree of this size has. */
    static int levels(long size) {
        int levels = 0;
        while (hashes(levels, size) > 0) {
            levels++;
        }
        return levels;
    }

    /** How many hashes the tiles of a level have together: whole subtrees only. */
    private static long hashes(int level, long size) {
        int shift = LEVELS * level;
        return shift >= Long.SIZE ? 0 : size >>> shift;
    }
}
