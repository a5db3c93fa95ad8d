package biennien.postgres;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One user for one folder. The operating system gives the lock back when its process ends, however
 * it ends, so a stale file never keeps anyone out.
 */
final class FolderLock implements AutoCloseable {

    // Device and inode of every lock file held by this process. Asked first, because a process that
    // closes any channel
    // on a file gives up all its POSIX locks on it: a second attempt must not even open the file.
    private static final Set<Object> HELD = ConcurrentHashMap.newKeySet();

    private final Object key;
    private final FileChannel channel;

    private FolderLock(Object key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static FolderLock take(Home home) {
        Path file = home.lock();
        try {
            createOnce(file, Account.of(home.folder()));
            Object key = requireNonNull(Files.getAttribute(file, "unix:fileKey"));
            if (!HELD.add(key)) {
                throw inUse(
                        home,
                        "this very process (pid %d)".formatted(ProcessHandle.current().pid()));
            }
            FileChannel channel = null;
            try {
                channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
                if (tryLock(channel) == null) {
                    throw inUse(home, "process " + holder(file));
                }
                writePid(channel);
                return new FolderLock(key, channel);
            } catch (IOException | RuntimeException e) {
                release(key, channel);
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "The lock file %s cannot be taken: %s".formatted(file, e), e);
        }
    }

    private static void createOnce(Path file, Account owner) throws IOException {
        try {
            Files.createFile(file);
            owner.own(file);
        } catch (FileAlreadyExistsException _) {
            // By an earlier run, or just now by somebody else: the lock decides.
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // by a second class loader of this process
            return null;
        }
    }

    private static void writePid(FileChannel channel) throws IOException {
        String text =
                "%d%nholds this folder. Do not delete this file while that process runs.%n"
                        .formatted(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("(unknown)");
    }

    private static PostgresUnavailable inUse(Home home, String holder) {
        return new PostgresUnavailable(
                "The data folder %s is in use by %s. Stop that one first, or name another data folder (BIENNIEN_DATA)."
                        .formatted(FileTrees.parent(home.folder()), holder));
    }

    @Override
    public void close() {
        try {
            release(key, channel);
        } catch (IOException e) {
            throw new PostgresUnavailable("The lock of the data folder cannot be given back.", e);
        }
    }

    private static void release(Object key, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(key);
        }
    }
}
