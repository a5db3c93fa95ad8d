package biennien.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is printed, and kept when somebody asks for it. */
final class Report {

    private final StringBuilder kept = new StringBuilder();

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        System.out.println(line);
        kept.append(line).append('\n');
    }

    void keep(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, kept);
        System.out.println("kept in " + file);
    }
}
