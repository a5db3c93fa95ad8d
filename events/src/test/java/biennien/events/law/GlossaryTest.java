package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class GlossaryTest {

    /** Texts of law have the register; how sure we are is not a word of the record. */
    static Stream<Class<? extends Coded>> everyListOfWords() {
        return CodesTest.everyCodeList()
                .filter(list -> list != Instrument.class && list != Confirmation.class);
    }

    @ParameterizedTest
    @MethodSource("everyListOfWords")
    void every_stored_word_is_in_the_one_dictionary(Class<? extends Coded> list)
            throws IOException {
        var glossary = Files.readString(Path.of("..", "docs", "GLOSSARY.md"));
        for (var constant : list.getEnumConstants()) {
            assertThat(glossary).contains(wordOf(list, constant));
        }
    }

    /** Numbered criteria stand as a range, families as words of a column. */
    private static String wordOf(Class<? extends Coded> list, Coded constant) {
        if (list == Criterion.class) {
            return "`" + constant.code().substring(0, 3);
        }
        return list == IndicatorFamily.class
                ? "| " + constant.code() + " |"
                : "`" + constant.code() + "`";
    }
}
