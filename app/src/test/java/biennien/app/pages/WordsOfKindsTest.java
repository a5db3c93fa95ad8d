package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;
import biennien.query.results.YearGap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Nobody has to read the stored name of an event, or a code. */
class WordsOfKindsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/kinds.properties", "/i18n/kinds_en.properties"})
    void every_kind_of_event_has_its_words(String file) throws IOException {
        Properties words = words(file);

        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.all().stream()
                                .map(StoredNames.StoredName::name)
                                .map(name -> "kind." + name)
                                .toList());
        assertThat(words.values()).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/years.properties", "/i18n/years_en.properties"})
    void every_gap_of_a_year_has_its_words(String file) throws IOException {
        assertThat(words(file).stringPropertyNames())
                .containsAll(
                        Stream.of(YearGap.values()).map(gap -> "years.gap." + gap.code()).toList());
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(WordsOfKindsTest.class.getResourceAsStream(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
