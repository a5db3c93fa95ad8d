package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Sources;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Each of the twenty-three things that the mission asks for has a test that bears its number. */
class MissionRowsTest {

    private static final Pattern ROW = Pattern.compile("\\bvoid m(\\d+)_");

    @Test
    void every_row_has_a_test_of_its_own() throws IOException {
        var rows = new TreeSet<Integer>();
        for (Path file : Sources.java()) {
            if (file.getParent().endsWith(Path.of("app", "mission"))) {
                ROW.matcher(Files.readString(file))
                        .results()
                        .forEach(row -> rows.add(Integer.valueOf(row.group(1))));
            }
        }
        assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
    }
}
