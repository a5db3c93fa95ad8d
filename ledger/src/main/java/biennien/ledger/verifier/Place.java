package biennien.ledger.verifier;

import biennien.ledger.LogSource;
import biennien.ledger.archive.Archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a log is: an address, a folder, or a zip file. */
final class Place {

    private Place() {}

    static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /** The log at a place; to be closed. */
    static Opened open(String place) throws WrongUse, IOException {
        if (isAddress(place)) {
            HttpLog log = new HttpLog(place);
            return new Opened(log, log);
        }
        Archive archive = archive(place);
        return new Opened(archive, archive);
    }

    static Archive archive(String place) throws WrongUse, IOException {
        return Archive.open(existing(place));
    }

    static Path existing(String place) throws WrongUse {
        try {
            Path path = Path.of(place);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // It is not there either.
        }
        throw new WrongUse("There is no " + place + ".");
    }

    /** The bytes of a file of moderate size. */
    static byte[] file(String place) throws WrongUse, IOException {
        Path path = existing(place);
        if (Files.isDirectory(path) || Files.size(path) > 10_000_000) {
            throw new WrongUse(place + " is no file of at most 10 MB.");
        }
        return Files.readAllBytes(path);
    }

    /** A log and what closes it. */
    record Opened(LogSource log, AutoCloseable closing) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (closing instanceof Archive archive) {
                archive.close();
            } else if (closing instanceof HttpLog http) {
                http.close();
            }
        }
    }
}
