package biennien.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The programs of PostgreSQL, unpacked from the archive on the class path. */
record Binaries(Path folder) {

    static final int MAJOR_VERSION = 18;

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String PREFIX = "postgresql-";

    /**
     * Unpacks into a folder named after the archive's checksum, once; a folder of that name is
     * complete, because it gets the name by a rename after everything in it has reached the disk.
     * Safe against others who unpack into the same place.
     */
    static synchronized Binaries unpackedIn(Path place) {
        URL archive = Binaries.class.getResource(ARCHIVE);
        if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new PostgresUnavailable(
                    """
                    PostgreSQL is brought along for Linux on x86-64 only, and this is %s on %s. Start a PostgreSQL %d of \
                    your own and name its address (BIENNIEN_DB_URL).\
                    """
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    MAJOR_VERSION));
        }
        try {
            Path folder = place.resolve(PREFIX + MAJOR_VERSION + "-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "PostgreSQL cannot be unpacked into %s: %s".formatted(place, e), e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Only for a place that nobody else uses: programs may load a library late. */
    void removeOthers() throws IOException {
        try (Stream<Path> siblings = Files.list(FileTrees.parent(folder))) {
            List<Path> others =
                    siblings.filter(
                                    path ->
                                            path.getFileName().toString().startsWith(PREFIX)
                                                    && !path.equals(folder))
                            .toList();
            for (Path other : others) {
                FileTrees.delete(other);
            }
        }
    }

    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(connection.getInputStream(), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "%08x".formatted(crc.getValue());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        Path place = FileTrees.parent(folder);
        try (FileChannel guard =
                        FileChannel.open(
                                place.resolve("unpack.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = guard.lock()) {
            if (Files.isDirectory(folder)) {
                return; // another process was first
            }
            LOG.info("Unpacking PostgreSQL into {}", folder);
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            FileTrees.delete(unfinished);
            createFolder(unfinished);
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(
                            new XZInputStream(
                                    new BufferedInputStream(archive.openStream(), 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    write(tar, entry, unfinished);
                }
            }
            FileTrees.force(unfinished);
            Files.move(unfinished, folder, ATOMIC_MOVE);
            FileTrees.forceOne(place);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createFolder(target);
            return;
        }
        createFolder(FileTrees.parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            FileTrees.permit(target, (entry.getMode() & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    // Readable for everyone, whatever our umask: PostgreSQL may run under another account than we
    // do.
    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(FileTrees.parent(folder));
            Files.createDirectory(folder);
            FileTrees.permit(folder, "rwxr-xr-x");
        }
    }
}
