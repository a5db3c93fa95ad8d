package biennien.ledger;

import biennien.ledger.text.Strict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Checks a whole log: every entry against its hash in level 0, every tile above against what those
 * hashes give, the root against the checkpoint, and, when the stored rows are given, every row
 * against its leaf. Goes through it once, in order, and keeps the right edge of the tree and one
 * bundle of entries, however large the log is. Who signed the checkpoint is asked elsewhere ({@link
 * Policy}).
 */
public final class LogCheck {

    /** The stored rows, in order of their positions from 0 on. */
    @FunctionalInterface
    public interface Rows {

        /**
         * The next row; null after the last.
         *
         * @throws IllegalArgumentException when it is none
         */
        @Nullable EventRow next() throws IOException;
    }

    /**
     * What was found good.
     *
     * @param entries in the log
     * @param leaves how many of them have our form ({@link Leaf}); others are taken as they are
     * @param rows that were hashed again
     * @param tiles that were compared, of all levels
     */
    public record Found(long entries, long leaves, long rows, long tiles) {}

    private final LogSource log;
    private final Checkpoint checkpoint;
    private final @Nullable Rows rows;
    private final LongConsumer progress;
    private final Sha256 sha256 = new Sha256();
    private final TileTree tree = TileTree.empty();
    private long leaves;
    private long tiles;

    private LogCheck(
            LogSource log, Checkpoint checkpoint, @Nullable Rows rows, LongConsumer progress) {
        this.log = log;
        this.checkpoint = checkpoint;
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Goes through the whole log.
     *
     * @param rows null when only the log is to be checked
     * @param progress is told how many positions are done, bundle by bundle
     * @throws LogRefused at the first position that is not good
     * @throws IOException when something can't be read
     */
    public static Found run(
            LogSource log, Checkpoint checkpoint, @Nullable Rows rows, LongConsumer progress)
            throws LogRefused, IOException {
        return new LogCheck(log, checkpoint, rows, progress).run();
    }

    private Found run() throws LogRefused, IOException {
        long size = checkpoint.size();
        for (long index = 0; index < bundles(size); index++) {
            bundle(new Tile(0, index, Tile.width(0, index, size)));
            for (TileTree.Changed filled : tree.takeFilled()) {
                compare(filled);
            }
            progress.accept(tree.size());
        }
        for (TileTree.Changed partial : tree.takeChanged()) {
            compare(partial);
        }
        if (!Arrays.equals(tree.root(), checkpoint.root())) {
            throw new LogRefused(
                    Math.max(0, size - 1),
                    "up to here the leaf hashes give the root %s, the checkpoint says %s"
                            .formatted(
                                    Strict.base64(tree.root()), Strict.base64(checkpoint.root())));
        }
        if (rows != null && nextRow(size) != null) {
            throw new LogRefused(size, "there is a stored row, and the log ends before it");
        }
        return new Found(size, leaves, rows == null ? 0 : size, tiles);
    }

    private static long bundles(long size) {
        return size / Tile.FULL + (size % Tile.FULL == 0 ? 0 : 1);
    }

    private void bundle(Tile tile) throws LogRefused, IOException {
        byte[] hashes = tile(tile, tile.index() * Tile.FULL);
        EntryBundle.Cursor entries = new EntryBundle.Cursor(entries(tile));
        tiles++;
        for (int i = 0; i < tile.width(); i++) {
            long position = tile.index() * Tile.FULL + i;
            byte[] entry = entry(entries, position, tile);
            byte[] hash = Arrays.copyOfRange(hashes, i * Sha256.BYTES, (i + 1) * Sha256.BYTES);
            if (!Arrays.equals(sha256.leaf(entry), hash)) {
                throw new LogRefused(
                        position,
                        "the entry in %s does not hash to the leaf hash in %s"
                                .formatted(tile.entriesPath(), tile.path()));
            }
            content(entry, position);
            tree.add(hash);
        }
        if (entries.hasMore()) {
            throw new LogRefused(
                    tile.index() * Tile.FULL + tile.width(),
                    "%s goes on behind its %d entries".formatted(tile.entriesPath(), tile.width()));
        }
    }

    private byte[] entries(Tile tile) throws LogRefused, IOException {
        try {
            return log.entries(tile.index(), tile.width());
        } catch (Damaged e) {
            throw new LogRefused(tile.index() * Tile.FULL, e.getMessage());
        }
    }

    private byte[] tile(Tile tile, long position) throws LogRefused, IOException {
        try {
            return TileHashes.read(log, tile);
        } catch (Damaged e) {
            throw new LogRefused(position, e.getMessage());
        }
    }

    private static byte[] entry(EntryBundle.Cursor entries, long position, Tile tile)
            throws LogRefused {
        try {
            return entries.next();
        } catch (IllegalArgumentException e) {
            throw new LogRefused(position, tile.entriesPath() + ": " + e.getMessage());
        }
    }

    private void content(byte[] entry, long position) throws LogRefused, IOException {
        Leaf leaf = leaf(entry);
        if (leaf != null) {
            leaves++;
            if (leaf.position() != position) {
                throw new LogRefused(position, "the leaf here is of " + leaf.position());
            }
        }
        if (rows == null) {
            return;
        }
        EventRow row = nextRow(position);
        if (row == null) {
            throw new LogRefused(position, "the stored row is missing");
        }
        if (leaf == null) {
            throw new LogRefused(position, "the entry is no leaf of the form " + Leaf.FORM);
        }
        String difference = row.differenceFrom(leaf);
        if (!difference.isEmpty()) {
            throw new LogRefused(position, difference);
        }
    }

    private static @Nullable Leaf leaf(byte[] entry) {
        try {
            return Leaf.parse(entry);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable EventRow nextRow(long position) throws LogRefused, IOException {
        try {
            return rows == null ? null : rows.next();
        } catch (IllegalArgumentException | Damaged e) {
            throw new LogRefused(position, "the stored row can't be read: " + e.getMessage());
        }
    }

    /** A tile as the leaf hashes give it, beside the one that is there. */
    private void compare(TileTree.Changed computed) throws LogRefused, IOException {
        Tile tile = computed.tile();
        if (tile.level() == 0) {
            return;
        }
        tiles++;
        byte[] there = tile(tile, (tile.index() << (Tile.LEVELS * tile.level())) * Tile.FULL);
        int different = Arrays.mismatch(there, computed.hashes());
        if (different >= 0) {
            int hash = different / Sha256.BYTES;
            long width = 1L << (Tile.LEVELS * tile.level());
            long first = (tile.index() * Tile.FULL + hash) * width;
            throw new LogRefused(
                    first,
                    "hash %d of %s is not that of the leaves %d to %d"
                            .formatted(hash, tile.path(), first, first + width - 1));
        }
    }
}
