package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * One formatter for all Java, so that nobody has to talk about it. It needs a newer Java than
 * {@code mvn} may run on, so it runs here rather than as a plugin. To format instead of failing:
 * {@code mvn -pl app -am test -Dtest=FormattingTest -Dformat.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class FormattingTest {

    @Test
    void all_java_is_formatted() {
        boolean write = Boolean.getBoolean("format.write");
        List<String> arguments = new ArrayList<>();
        arguments.add("--aosp");
        if (write) {
            arguments.add("--replace");
        } else {
            arguments.add("--dry-run");
        }
        List<Path> files = Sources.java();
        assertThat(files).hasSizeGreaterThan(50);
        files.forEach(file -> arguments.add(file.toString()));

        StringWriter changed = new StringWriter();
        StringWriter faults = new StringWriter();
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        formatter.run(
                new PrintWriter(changed, true),
                new PrintWriter(faults, true),
                arguments.toArray(String[]::new));

        assertThat(faults.toString()).isEmpty();
        assertThat(changed.toString().lines().toList()).as("files to be formatted").isEmpty();
    }
}
