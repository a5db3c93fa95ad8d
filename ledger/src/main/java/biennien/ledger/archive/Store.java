package biennien.ledger.archive;

import biennien.ledger.Damaged;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files by their names, with slashes, in a folder or in a zip file. */
interface Store extends AutoCloseable {

    /**
     * @throws Damaged when there is none
     */
    InputStream open(String name) throws IOException;

    boolean has(String name);

    /** The names of all files. To be closed. */
    Stream<String> names() throws IOException;

    @Override
    void close() throws IOException;

    /** A folder, or a zip file. */
    static Store of(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new Folder(place);
        }
        try {
            return new Zip(new ZipFile(place.toFile()));
        } catch (ZipException e) {
            throw new Damaged(
                    "%s is neither a folder nor a zip file: %s".formatted(place, e.getMessage()),
                    e);
        }
    }

    /**
     * The whole of a file.
     *
     * @throws Damaged when it is missing, too large or broken
     */
    default byte[] read(String name, int most) throws IOException {
        try (InputStream file = open(name)) {
            byte[] bytes = file.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Damaged("%s has more than %d bytes".formatted(name, most));
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new Damaged("%s is broken: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Files in a folder and its folders. */
    record Folder(Path root) implements Store {

        @Override
        public InputStream open(String name) throws IOException {
            if (!has(name)) {
                throw new Damaged(name + " is missing");
            }
            return Files.newInputStream(root.resolve(name));
        }

        @Override
        public boolean has(String name) {
            return Files.isRegularFile(root.resolve(name));
        }

        @Override
        public Stream<String> names() throws IOException {
            return Files.walk(root, FileVisitOption.FOLLOW_LINKS)
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'));
        }

        @Override
        public void close() {}
    }

    /** Files in a zip file, which may be larger than 4 GB. */
    record Zip(ZipFile file) implements Store {

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new Damaged(name + " is missing");
            }
            return file.getInputStream(entry);
        }

        @Override
        public boolean has(String name) {
            return file.getEntry(name) != null;
        }

        @Override
        public Stream<String> names() {
            return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
