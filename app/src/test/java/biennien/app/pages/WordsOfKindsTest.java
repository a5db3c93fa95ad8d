package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Nobody has to read the stored name of an event. */
class WordsOfKindsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/kinds.properties", "/i18n/kinds_en.properties"})
    void every_kind_of_event_has_its_words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(WordsOfKindsTest.class.getResourceAsStream(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }

        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.all().stream()
                                .map(StoredNames.StoredName::name)
                                .map(name -> "kind." + name)
                                .toList());
        assertThat(words.values()).doesNotContain("").doesNotHaveDuplicates();
    }
}
