package biennien.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

class CsvRowsTest {

    private final List<Row> rows = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Test
    void cells_are_trimmed_and_normalised() throws IOException {
        read(
                "id,source,record_kind,locality\nR1,a.txt,figure, %s \n"
                        .formatted(Normalizer.normalize("Bắc Kạn", Normalizer.Form.NFD)));

        assertThat(rows.getFirst().get(Column.LOCALITY)).isEqualTo("Bắc Kạn");
    }

    @Test
    void a_row_with_a_missing_column_is_told_and_the_next_is_read() throws IOException {
        read("id,source,record_kind\nR1,a.txt\nR2,a.txt,figure\n");

        assertThat(unreadable).containsExactly("2 wrong-number-of-columns");
        assertThat(rows).extracting(row -> row.get(Column.ID)).containsExactly("R2");
    }

    @Test
    void a_row_has_the_number_that_a_spreadsheet_shows_beside_it() throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            rows.clear();
            unreadable.clear();
            read(
                    """

                    id,source,record_kind
                    R1,"a
                    text of three

                    lines",figure

                    R2,a.txt,figure
                    R3,a.txt
                    """
                            .replace("\n", end));

            assertThat(rows).extracting(Row::number).containsExactly(3L, 5L);
            assertThat(unreadable).containsExactly("6 wrong-number-of-columns");
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        read("\uFEFFid,source,record_kind\nR1,a.txt,figure\n");

        assertThat(rows).hasSize(1);
    }

    @Test
    void a_column_that_does_not_exist_is_refused_before_any_row_is_read() {
        assertThatThrownBy(() -> read("id,source,record_kind,informant\nR1,a.txt,figure,x\n"))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("informant");
        assertThat(rows).isEmpty();
    }

    @Test
    void columns_that_no_comma_separates_are_told_from_a_column_that_does_not_exist() {
        for (String header : List.of("id;source;record_kind", "id\tsource\trecord_kind")) {
            assertThatThrownBy(() -> read(header + "\nR1;a.txt;figure\n"))
                    .isInstanceOfSatisfying(
                            MalformedValue.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo("columns-not-separated-by-commas"));
        }
        assertThat(rows).isEmpty();
    }

    @Test
    void a_quotation_mark_that_is_never_closed_stops_the_reading_with_a_reason()
            throws IOException {
        read("id,source,record_kind\nR1,a.txt,figure\nR2,\"a.txt,figure\n");

        assertThat(rows).hasSize(1);
        assertThat(unreadable).hasSize(1);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_what_to_do() {
        var bytes =
                "id,source,record_kind\nR1,a.txt,figure\nR2,\u00e9,figure\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(
                        () ->
                                CsvRows.read(
                                        new ByteArrayInputStream(bytes),
                                        rows::add,
                                        this::unreadable))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("UTF-8");
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id,sou", "id,source,record_kind\nR1,a.txt,figure\nR2,"})
    void a_connection_that_breaks_off_is_not_blamed_on_the_file(String arrived) {
        var gone = new IOException("gone");
        var csv =
                new SequenceInputStream(
                        new ByteArrayInputStream(arrived.getBytes(StandardCharsets.UTF_8)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw gone;
                            }
                        });

        assertThatThrownBy(() -> CsvRows.read(csv, rows::add, this::unreadable)).isSameAs(gone);
        assertThat(unreadable).isEmpty();
    }

    private void read(String csv) throws IOException {
        CsvRows.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                rows::add,
                this::unreadable);
    }

    private void unreadable(long row, String code, String message) {
        assertThat(message).isNotBlank();
        unreadable.add(row + " " + code);
    }
}
