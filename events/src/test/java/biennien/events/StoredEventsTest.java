package biennien.events;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every stored name and revision has a committed sample, and every sample stays readable for ever.
 * The folder only grows: {@code -Dsamples.write=true} writes the samples that are missing and never
 * touches one that is there.
 */
class StoredEventsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/stored");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    static Stream<String> names() {
        return samples().keySet().stream();
    }

    /** One of each name, and further ones that tell what names came to tell later. */
    private static Map<String, Object> samples() {
        var samples = new LinkedHashMap<>(SampleEvents.all());
        samples.putAll(SampleEvents.later());
        return samples;
    }

    @Test
    void every_stored_name_has_an_event_among_the_samples() {
        assertThat(SampleEvents.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.all().stream()
                                .map(name -> name.name() + ".v" + name.revision())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_stored_sample_reads_as_its_event_and_is_written_as_it_was(String name)
            throws IOException {
        var event = samples().get(name);
        var file = SAMPLES.resolve(name + ".json");
        if (Boolean.getBoolean("samples.write") && Files.notExists(file)) {
            Files.createDirectories(SAMPLES);
            Files.writeString(file, MAPPER.writeValueAsString(event) + "\n", UTF_8);
        }

        String stored = Files.readString(file, UTF_8).strip();

        assertThat(MAPPER.readValue(stored, event.getClass())).isEqualTo(event);
        assertThat(MAPPER.writeValueAsString(event)).isEqualTo(stored);
    }

    @Test
    void no_sample_is_without_a_stored_name() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(
                            files.map(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .replaceFirst("\\.json$", "")))
                    .containsExactlyInAnyOrderElementsOf(samples().keySet());
        }
    }
}
