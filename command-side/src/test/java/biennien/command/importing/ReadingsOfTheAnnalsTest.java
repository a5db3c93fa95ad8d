package biennien.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.command.importing.Row.Column;
import biennien.events.values.Quantity;
import biennien.events.values.QuantityReading;
import biennien.events.values.QuantityWords;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the reader makes of every phrase of the five articles, against what is recorded of each.
 * {@code -Dreadings.write=true} writes the file of readings anew, to be compared line by line.
 */
class ReadingsOfTheAnnalsTest {

    private static final Path ANNALS = Path.of("../app/src/main/resources/annals/seed-figures.csv");
    private static final Path GOLDEN =
            Path.of("src/test/resources/biennien/command/importing/readings-of-the-annals.txt");

    /** Where words and record differ, and why the record is right. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "S017", "the posts stand on three pages, not over three",
                    "S026", "persons concerned are recorded as persons",
                    "S027", "persons concerned are recorded as persons",
                    "S028", "persons concerned are recorded as persons",
                    "S030", "persons concerned are recorded as persons",
                    "S073", "persons concerned are recorded as persons");

    @Test
    void every_phrase_is_read_as_it_was_read_before() throws IOException {
        var lines = new ArrayList<String>();
        for (Row row : rows()) {
            for (var column : List.of(Column.PHRASE_VI, Column.VALUE_TEXT)) {
                if (row.has(column)) {
                    lines.add(
                            row.get(Column.ID)
                                    + " | "
                                    + row.get(column)
                                    + " | "
                                    + shown(row.get(column)));
                }
            }
        }
        if (Boolean.getBoolean("readings.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines, UTF_8);
        }

        assertThat(lines).hasSizeGreaterThan(90);
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN, UTF_8));
    }

    @Test
    void every_figure_is_recorded_as_its_words_read_or_it_is_said_why_not() throws IOException {
        var otherwise = new TreeMap<String, String>();
        int figures = 0;
        for (Row row : rows()) {
            if (!row.get(Column.RECORD_KIND).equals("figure")) {
                continue;
            }
            figures++;
            Quantity recorded = RowQuantity.read(row);
            boolean read =
                    QuantityWords.read(row.get(Column.PHRASE_VI)).readings().stream()
                            .anyMatch(reading -> isRecorded(reading, recorded));
            if (!read) {
                otherwise.put(
                        row.get(Column.ID),
                        OTHERWISE.getOrDefault(
                                row.get(Column.ID),
                                recorded.kind()
                                        + " "
                                        + recorded.value()
                                        + " "
                                        + recorded.unit()
                                        + " is read as "
                                        + shown(row.get(Column.PHRASE_VI))));
            }
        }
        assertThat(figures).isEqualTo(58);
        assertThat(otherwise).isEqualTo(OTHERWISE);
    }

    private static boolean isRecorded(QuantityReading reading, Quantity recorded) {
        return reading.kind() == recorded.kind()
                && reading.assertedNone() == recorded.assertedNone()
                && Objects.equals(reading.number(), recorded.number().orElse(null))
                && recorded.unit().equals(reading.unit());
    }

    private static String shown(String phrase) {
        var read = QuantityWords.read(phrase);
        return read.readings().stream()
                        .map(
                                r ->
                                        "%s %s %s [%d, %d)%s%s%s"
                                                .formatted(
                                                        r.kind(),
                                                        r.number() == null
                                                                ? "?"
                                                                : r.number().toPlainString(),
                                                        r.unit() == null ? "?" : r.unit(),
                                                        r.from(),
                                                        r.to(),
                                                        r.listOpen() ? " open" : "",
                                                        r.assertedNone() ? " none" : "",
                                                        r.orExactly() ? " or exactly" : ""))
                        .collect(Collectors.joining("; "))
                + read.unread().stream()
                        .map(no -> " not read: " + no.code())
                        .collect(Collectors.joining());
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        try (var csv = Files.newInputStream(ANNALS)) {
            CsvRows.read(
                    csv,
                    rows::add,
                    (number, code, message) -> {
                        throw new AssertionError(number + " " + code + " " + message);
                    });
        }
        return rows;
    }
}
