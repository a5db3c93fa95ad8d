package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import biennien.app.RulesInCode.Rule;
import biennien.events.law.Confirmation;
import biennien.events.law.Instrument;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/law/rules.md} lists every rule, with its source and the test that shows it. */
class RulesPageTest {
    private static final String PAGE = "docs/law/rules.md";
    private static final String WARNS = "warns";
    private static final String LOGIC = "logic";

    /** A method of a test class and what stands before it, up to the end of the one before. */
    private static final Pattern METHOD_NAME = Pattern.compile("\n    (?:public )?void (\\w+)\\(");

    /** A line of a table on the page. */
    private record Line(
            Rule rule, String says, String source, String state, String answer, String test) {

        boolean warns() {
            return answer.equals(WARNS);
        }
    }

    private final List<Line> lines = lines();

    @Test
    void every_refusal_has_its_line_with_its_status() {
        Map<Rule, String> inCode = new TreeMap<>();
        RulesInCode.refusals()
                .forEach(
                        (rule, reason) ->
                                inCode.put(rule, Integer.toString(reason.kind().status())));
        Map<Rule, String> onPage = new TreeMap<>();
        lines.stream()
                .filter(line -> !line.warns())
                .forEach(line -> onPage.put(line.rule(), line.answer()));

        assertSame(onPage.entrySet(), inCode.entrySet());
    }

    @Test
    void every_warning_has_its_line() {
        Set<Rule> inCode = RulesInCode.warnings();
        Set<Rule> onPage =
                lines.stream()
                        .filter(Line::warns)
                        .map(line -> asFound(line.rule(), inCode))
                        .collect(toCollection(TreeSet::new));

        assertThat(inCode).contains(new Rule("register", "unsourced"));
        assertSame(onPage, inCode);
    }

    @Test
    void no_rule_stands_twice() {
        assertThat(lines).extracting(Line::rule).doesNotHaveDuplicates();
    }

    @Test
    void a_source_is_a_text_of_the_register_and_says_how_it_was_read() {
        Set<String> states =
                Arrays.stream(Confirmation.values()).map(Confirmation::code).collect(toSet());
        List<String> texts = Arrays.stream(Instrument.values()).map(Instrument::reference).toList();
        for (Line line : lines) {
            if (line.source().equals(LOGIC)) {
                assertThat(line.state()).as("%s", line.rule()).isEqualTo("–");
            } else {
                assertThat(line.state()).as("%s", line.rule()).isIn(states);
                assertThat(line.source().split("; "))
                        .as("%s", line.rule())
                        .allSatisfy(source -> assertThat(texts).contains(source.split(", ")[0]));
            }
        }
    }

    @Test
    void a_refusal_that_names_a_text_has_it_on_the_page() {
        var refusals = RulesInCode.refusals();
        for (Line line : lines) {
            var reason = refusals.get(line.rule());
            var basis = reason == null ? null : reason.legalBasis();
            if (basis != null) {
                assertThat(line.source()).as("%s", line.rule()).contains(basis.text());
            }
        }
    }

    @Test
    void what_is_unconfirmed_warns_and_never_refuses() {
        assertThat(lines)
                .filteredOn(line -> line.state().equals(Confirmation.UNCONFIRMED.code()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.answer()).isEqualTo(WARNS));
    }

    @Test
    void every_test_on_the_page_exists_and_names_its_rule() {
        Map<String, String> tests = tests();
        List<String> wrong = new ArrayList<>();
        for (Line line : lines) {
            String test = tests.get(line.test());
            if (test == null) {
                wrong.add(line.test() + " does not exist (" + line.rule() + ")");
            } else if (!mention(line.rule().code()).matcher(test).find()) {
                wrong.add(line.test() + " does not name " + line.rule());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static <T> void assertSame(Set<T> onPage, Set<T> inCode) {
        List<T> missing = inCode.stream().filter(rule -> !onPage.contains(rule)).toList();
        List<T> surplus = onPage.stream().filter(rule -> !inCode.contains(rule)).toList();
        assertThat(missing).as("Rules to describe in %s", PAGE).isEmpty();
        assertThat(surplus).as("Lines of %s whose rule is no more", PAGE).isEmpty();
    }

    /** As callers see the code, or as the constant behind it. */
    private static Pattern mention(String code) {
        String constant = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Pattern.compile("(?<![\\w.-])" + code + "(?![\\w-])|\\b" + constant + "\\b");
    }

    /** A code whose ending is only known at run time is found by its beginning. */
    private static Rule asFound(Rule line, Set<Rule> found) {
        return found.stream()
                .filter(
                        rule ->
                                rule.feature().equals(line.feature())
                                        && rule.code().endsWith("-")
                                        && line.code().startsWith(rule.code()))
                .findFirst()
                .orElse(line);
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String feature = "";
        for (String text : Sources.read(Sources.root().resolve(PAGE)).lines().toList()) {
            if (text.startsWith("## ")) {
                feature = text.substring(3);
            } else if (text.startsWith("| `")) {
                String[] cells = text.substring(2, text.length() - 2).split(" \\| ", -1);
                assertThat(cells).as(text).hasSize(6).doesNotContain("");
                lines.add(
                        new Line(
                                new Rule(feature, plain(cells[0])),
                                cells[1],
                                cells[2],
                                cells[3],
                                cells[4],
                                plain(cells[5])));
            }
        }
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static String plain(String code) {
        assertThat(code).startsWith("`").endsWith("`");
        return code.substring(1, code.length() - 1);
    }

    /** The text of each test method with its annotations, by {@code Class.method}. */
    private static Map<String, String> tests() {
        Map<String, String> found = new HashMap<>();
        for (Path file : Sources.java()) {
            if (file.toString().contains("/src/test/")) {
                String type = file.getFileName().toString().replace(".java", "");
                methods(Sources.read(file))
                        .forEach(
                                method -> {
                                    var name = METHOD_NAME.matcher(method);
                                    if (isTest(method) && name.find()) {
                                        found.put(type + "." + name.group(1), method);
                                    }
                                });
            }
        }
        return found;
    }

    private static Stream<String> methods(String file) {
        return Arrays.stream(file.split("\n    }\n"));
    }

    private static boolean isTest(String method) {
        return method.contains("@Test") || method.contains("@ParameterizedTest");
    }
}
