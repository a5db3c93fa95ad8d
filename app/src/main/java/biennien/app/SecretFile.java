package biennien.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, and that is either whole or not there. */
public final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /** Replaces what was there; on the disk when this returns. */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        try {
            Files.createDirectories(folder);
            Path part =
                    Files.createTempFile(
                            folder,
                            "." + whole.getFileName(),
                            ".part",
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                    out.force(true);
                }
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            // The name is durable only when the folder is.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + whole, e);
        }
    }
}
