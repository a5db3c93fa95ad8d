package biennien.ledger.archive;

import biennien.ledger.Checkpoint;
import biennien.ledger.EntryBundle;
import biennien.ledger.EventRow;
import biennien.ledger.MerkleTree;
import biennien.ledger.Tile;
import biennien.ledger.TileTree;
import biennien.ledger.text.Strict;

import org.jspecify.annotations.Nullable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive as it goes through the rows once: entries and tiles are made of them. Keeps one
 * bundle of entries and the right edge of the tree. The order of calls: any {@link #file}s, the
 * {@link #row}s in order, any files, {@link #finish}. What is written before a failure is no
 * archive.
 */
public final class ArchiveWriter implements AutoCloseable {

    /** Where the files go. */
    private interface Target extends AutoCloseable {
        OutputStream create(String name) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** The same archive has the same bytes, whenever it is made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Target target;
    private final Manifest manifest;
    private final TileTree tree = TileTree.empty();
    private final List<byte[]> entries = new ArrayList<>();
    private @Nullable OutputStream rows;

    private ArchiveWriter(Target target, Manifest manifest) throws IOException {
        this.target = target;
        this.manifest = manifest;
        file(Archive.MANIFEST, manifest.json());
    }

    /**
     * One zip file, written as a stream. {@link #finish} ends the zip and leaves the stream open.
     */
    public static ArchiveWriter toZip(OutputStream stream, Manifest manifest) throws IOException {
        return new ArchiveWriter(new Zip(new ZipOutputStream(stream)), manifest);
    }

    /**
     * Files in a folder, which is made when it is not there. A file that is there already is not
     * written over.
     */
    public static ArchiveWriter toFolder(Path folder, Manifest manifest) throws IOException {
        return new ArchiveWriter(new Folder(folder), manifest);
    }

    /** Any file but those that are made of the rows. */
    public void file(String name, byte[] bytes) throws IOException {
        for (String part : name.split("/", -1)) {
            if (!NAME.matcher(part).matches()) {
                throw new IllegalArgumentException("No name of a file: " + Strict.shown(name));
            }
        }
        try (OutputStream file = target.create(name)) {
            file.write(bytes);
        }
    }

    /**
     * The next row.
     *
     * @throws IllegalArgumentException when it is not the next one or has no leaf
     */
    public void row(EventRow row) throws IOException {
        if (row.position() != tree.size()) {
            throw new IllegalArgumentException(
                    "Row %d comes after %d rows.".formatted(row.position(), tree.size()));
        }
        byte[] entry = row.leaf().bytes();
        OutputStream lines = rows;
        if (lines == null) {
            lines =
                    new GZIPOutputStream(
                            target.create(RowFiles.name(tree.size() / Tile.FULL)), 1 << 13);
            rows = lines;
        }
        lines.write(row.json());
        lines.write('\n');
        entries.add(entry);
        tree.add(MerkleTree.leafHash(entry));
        if (entries.size() == Tile.FULL) {
            endBundle();
            for (TileTree.Changed filled : tree.takeFilled()) {
                file(filled.tile().path(), filled.hashes());
            }
        }
    }

    private void endBundle() throws IOException {
        OutputStream lines = rows;
        if (lines != null) {
            lines.close();
            rows = null;
            Tile tile = new Tile(0, (tree.size() - 1) / Tile.FULL, entries.size());
            file(tile.entriesPath(), EntryBundle.encode(entries));
            entries.clear();
        }
    }

    /**
     * Writes what is left.
     *
     * @throws IOException also when the rows do not give the size and the root of the manifest
     */
    public void finish() throws IOException {
        if (manifest.kind() == Manifest.Kind.LOG) {
            endBundle();
            for (TileTree.Changed changed : tree.takeChanged()) {
                file(changed.tile().path(), changed.hashes());
            }
            Checkpoint wanted = manifest.checkpoint();
            if (tree.size() != wanted.size() || !Arrays.equals(tree.root(), wanted.root())) {
                throw new IOException(
                        "The rows give %d leaves with the root %s, the archive is of %d with %s."
                                .formatted(
                                        tree.size(),
                                        Strict.base64(tree.root()),
                                        wanted.size(),
                                        Strict.base64(wanted.root())));
            }
        }
        target.close();
    }

    /** Lets go of a file that is being written; {@link #finish} is what ends an archive. */
    @Override
    public void close() throws IOException {
        OutputStream lines = rows;
        if (lines != null) {
            rows = null;
            lines.close();
        }
    }

    private record Folder(Path root) implements Target {

        @Override
        public OutputStream create(String name) throws IOException {
            Path file = root.resolve(name);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        }

        @Override
        public void close() {}
    }

    private record Zip(ZipOutputStream zip) implements Target {

        @Override
        public OutputStream create(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    zip.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        }

        @Override
        public void close() throws IOException {
            zip.finish();
        }
    }
}
