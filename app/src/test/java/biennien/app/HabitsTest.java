package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Habits that a compiler does not know. */
class HabitsTest {
    // Spelled in parts, so that this file does not find itself.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X:)");
    private static final Pattern WAITS = Pattern.compile("Thread\\s*\\.\\s*sle" + "ep\\s*\\(");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled\\b");
    private static final Pattern PRINTS = Pattern.compile("System\\s*\\.\\s*(out|err)\\b");
    private static final Pattern NAMES_NOTHING =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Dto)\\.java");

    @Test
    void nothing_unfinished_is_committed() {
        assertThat(having(UNFINISHED, Sources.java().stream())).isEmpty();
    }

    @Test
    void no_test_sleeps_or_is_switched_off() {
        assertThat(having(WAITS, tests())).isEmpty();
        assertThat(having(SWITCHED_OFF, tests())).isEmpty();
    }

    @Test
    void only_the_measurements_and_the_verifier_print() {
        assertThat(
                        having(
                                PRINTS,
                                Sources.java().stream()
                                        .filter(file -> isMain(file) && !isIn(file, "bench"))
                                        .filter(file -> !file.endsWith("verifier/Verifier.java"))))
                .isEmpty();
    }

    @Test
    void every_class_name_says_something() {
        assertThat(
                        Sources.java().stream()
                                .filter(
                                        file ->
                                                NAMES_NOTHING
                                                        .matcher(file.getFileName().toString())
                                                        .matches()))
                .isEmpty();
    }

    @Test
    void every_package_is_null_marked_and_says_what_it_is() {
        List<Path> packages =
                Sources.java().stream()
                        .filter(HabitsTest::isMain)
                        .map(Path::getParent)
                        .distinct()
                        .toList();

        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(
                        folder -> {
                            Path info = folder.resolve("package-info.java");
                            assertThat(Files.exists(info)).as("%s", info).isTrue();
                            assertThat(Sources.read(info)).contains("@NullMarked").contains("/**");
                        });
    }

    private static Stream<Path> tests() {
        return Sources.java().stream().filter(file -> !isMain(file));
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static boolean isIn(Path file, String module) {
        return file.startsWith(Sources.root().resolve(module));
    }

    private static List<Path> having(Pattern pattern, Stream<Path> files) {
        return files.filter(file -> pattern.matcher(Sources.read(file)).find()).toList();
    }
}
