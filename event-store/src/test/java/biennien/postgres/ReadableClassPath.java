package biennien.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of our class path where another account can read it; made once. */
final class ReadableClassPath {

    static final String VALUE = copy(System.getProperty("java.class.path"));

    private ReadableClassPath() {}

    private static String copy(String classPath) {
        try {
            Path folder = Files.createTempDirectory("readable-class-path");
            FileTrees.permit(folder, "rwxr-xr-x");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> delete(folder), "class-path-delete"));
            List<String> copies = new ArrayList<>();
            for (String entry : classPath.split(File.pathSeparator, -1)) {
                if (Files.exists(Path.of(entry))) {
                    Path to =
                            folder.resolve(copies.size() + (entry.endsWith(".jar") ? ".jar" : ""));
                    copyTree(Path.of(entry), to);
                    copies.add(to.toString());
                }
            }
            return String.join(File.pathSeparator, copies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.copy(path, copy);
                FileTrees.permit(copy, "rwxr-xr-x");
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileTrees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
