package biennien.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A user and group of the operating system, by number: in a container they often have no name. */
record Account(int uid, int gid) {

    /** The account without rights that every Linux knows. */
    static final Account NOBODY = new Account(65534, 65534);

    static Account ofThisProcess() throws IOException {
        return of(Path.of("/proc/self"));
    }

    static Account of(Path path) throws IOException {
        return new Account(number(path, "unix:uid"), number(path, "unix:gid"));
    }

    private static int number(Path path, String attribute, LinkOption... options)
            throws IOException {
        return (int) requireNonNull(Files.getAttribute(path, attribute, options));
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** Takes the path itself, never what a link points to. */
    void own(Path path) throws IOException {
        if (number(path, "unix:gid", NOFOLLOW_LINKS) != gid) {
            Files.setAttribute(path, "unix:gid", gid, NOFOLLOW_LINKS);
        }
        if (number(path, "unix:uid", NOFOLLOW_LINKS) != uid) {
            Files.setAttribute(path, "unix:uid", uid, NOFOLLOW_LINKS);
        }
    }

    void ownAllOf(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                own(path);
            }
        }
    }
}
