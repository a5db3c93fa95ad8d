package biennien.ledger.archive;

import biennien.ledger.EntryBundle;
import biennien.ledger.LogSource;
import biennien.ledger.Note;
import biennien.ledger.Policy;
import biennien.ledger.Tile;
import biennien.ledger.VerifierKey;
import biennien.ledger.text.Strict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An archive, or any folder with a checkpoint and tiles, such as the copy of a log that is served
 * as files. Nothing it says is checked here but its form.
 */
public final class Archive implements LogSource, AutoCloseable {

    public static final String MANIFEST = "manifest.json";
    public static final String CHECKPOINT = "checkpoint";
    public static final String VKEY = "vkey";
    public static final String POLICY = "policy";
    public static final String PROOFS = "proofs/";

    static final int MOST_BYTES_OF_A_TEXT = 1_000_000;
    private static final int MOST_BYTES_OF_A_BUNDLE = Tile.FULL * (2 + 65_535);
    private static final int HASH_BYTES = 32;

    private final Store store;

    private Archive(Store store) {
        this.store = store;
    }

    /**
     * Opens it.
     *
     * @param place a folder or a zip file
     */
    public static Archive open(Path place) throws IOException {
        return new Archive(Store.of(place));
    }

    /** Whether there is a manifest; a bare copy of a served log has none. */
    public boolean hasManifest() {
        return store.has(MANIFEST);
    }

    /**
     * What it says of itself.
     *
     * @throws IllegalArgumentException when it is none
     */
    public Manifest manifest() throws IOException {
        return Manifest.parse(text(MANIFEST));
    }

    @Override
    public byte[] checkpoint() throws IOException {
        return text(CHECKPOINT);
    }

    /**
     * The checkpoint as the note that it is.
     *
     * @throws IllegalArgumentException when it is none
     */
    public Note signed() throws IOException {
        return Note.parse(checkpoint());
    }

    /** The keys that came with it, the present one first: they say who claims to have signed. */
    public List<VerifierKey> vkeys() throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        if (store.has(VKEY)) {
            for (String line : Strict.utf8(text(VKEY), VKEY).split("\n", 0)) {
                keys.add(VerifierKey.parse(line));
            }
        }
        return keys;
    }

    /** The policy that came with it. */
    public Optional<Policy> policy() throws IOException {
        return store.has(POLICY)
                ? Optional.of(Policy.parse(Strict.utf8(text(POLICY), POLICY)))
                : Optional.empty();
    }

    @Override
    public byte[] read(int level, long index, int width) throws IOException {
        Tile tile = new Tile(level, index, width);
        if (!tile.isFull() && !store.has(tile.path())) {
            // It may have filled up since (C2SP tlog-tiles, "Partial Tiles").
            Tile full = new Tile(level, index, Tile.FULL);
            if (store.has(full.path())) {
                byte[] hashes = store.read(full.path(), Tile.FULL * HASH_BYTES);
                return Arrays.copyOf(hashes, Math.min(hashes.length, width * HASH_BYTES));
            }
        }
        return store.read(tile.path(), Tile.FULL * HASH_BYTES);
    }

    @Override
    public byte[] entries(long index, int width) throws IOException {
        Tile tile = new Tile(0, index, width);
        String full = new Tile(0, index, Tile.FULL).entriesPath();
        if (!tile.isFull() && !store.has(tile.entriesPath()) && store.has(full)) {
            return EntryBundle.first(store.read(full, MOST_BYTES_OF_A_BUNDLE), width);
        }
        return store.read(tile.entriesPath(), MOST_BYTES_OF_A_BUNDLE);
    }

    /** All stored rows in order, file by file; to be closed. */
    public RowFiles rows(long size) {
        return new RowFiles(store, size);
    }

    /** Whether it has stored rows at all. */
    public boolean hasRows() {
        return store.has(RowFiles.name(0));
    }

    /** Any file of it, such as a proof of a pack. */
    public byte[] file(String name) throws IOException {
        return text(name);
    }

    public boolean has(String name) {
        return store.has(name);
    }

    /** The names of all its files. To be closed. */
    public Stream<String> names() throws IOException {
        return store.names();
    }

    private byte[] text(String name) throws IOException {
        return store.read(name, MOST_BYTES_OF_A_TEXT);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
