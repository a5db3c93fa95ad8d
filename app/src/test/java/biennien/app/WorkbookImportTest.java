package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook is imported as the CSV file with the same rows would be. */
class WorkbookImportTest {
    private static final int VALUE = 5;
    private static final int START = 9;
    private static final int END = 10;
    private static final int EDTF = 11;

    private final Service service = Annals.shared().service();

    @Test
    void its_rows_are_those_of_a_csv_file_and_its_days_and_numbers_are_read_as_it_shows_them() {
        byte[] file =
                Workbooks.of(
                        sheet -> {
                            row(sheet, 1, "W1");
                            sheet.value(1, VALUE, 1234.5 - 0.5);
                            sheet.value(1, START, LocalDate.of(2023, 1, 1));
                            sheet.style(1, START).format("dd/mm/yyyy").set();
                            // A blank row is none.
                            row(sheet, 3, "W2");
                        });

        Answer dry = imported(file, "?dryRun=true");
        assertThat(dry.json().path("accepted").asInt()).as(dry.text()).isEqualTo(2);
        Answer done = imported(file, "");
        assertThat(done.json().path("accepted").asInt()).as(done.text()).isEqualTo(2);
        String csv =
                String.join(",", Workbooks.HEADER)
                        + "\nW1,source:article-004,figure,Tỉnh Thanh Hóa,tip-count,1234,exact,"
                        + "nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n";
        Answer same = Annals.imported(service, csv, false);
        assertThat(same.json().path("duplicates").asInt()).as(same.text()).isEqualTo(1);
    }

    @Test
    void a_refused_row_is_named_as_the_sheet_shows_it() {
        byte[] file =
                Workbooks.of(
                        sheet -> {
                            row(sheet, 1, "W10");
                            row(sheet, 4, "W11");
                            sheet.formula(4, VALUE, "6*7");
                            row(sheet, 6, "W12");
                            sheet.value(6, VALUE, 0.5);
                            sheet.style(6, VALUE).format("0%").set();
                            row(sheet, 7, "W13");
                            sheet.inlineString(7, 3, "Tỉnh Không Có");
                            row(sheet, 8, "W14");
                            sheet.inlineString(8, Workbooks.HEADER.size(), "beyond");
                        });

        JsonNode report = imported(file, "?dryRun=true").json();

        assertThat(report.path("rows").asInt()).isEqualTo(5);
        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("rejected").valueStream())
                .extracting(refused -> refused.path("row") + " " + refused.path("code").asString())
                .containsExactly(
                        "5 formula-in-cell",
                        "7 percent-in-cell",
                        "8 unknown-unit",
                        "9 wrong-number-of-columns");
        assertThat(report.at("/rejected/0/message").asString()).contains("F5");
    }

    @Test
    void a_day_is_read_as_far_as_its_cell_shows_it_and_refused_without_its_year() {
        byte[] file =
                Workbooks.of(
                        sheet -> {
                            // What a program makes of a typed "5/11".
                            row(sheet, 11, "W30");
                            day(sheet, 11, START, LocalDate.of(2026, 11, 5), "d-mmm");
                            // And of "3/2023".
                            row(sheet, 12, "W31");
                            day(sheet, 12, EDTF, LocalDate.of(2023, 3, 1), "[$-409]mmm-yy;@");
                            sheet.inlineString(12, START, "2023-03-01");
                            sheet.inlineString(12, END, "2023-03-31");
                            row(sheet, 13, "W32");
                            day(sheet, 13, EDTF, LocalDate.of(2023, 1, 1), "yyyy");
                            row(sheet, 14, "W33");
                            day(sheet, 14, START, LocalDate.of(2023, 1, 1), "d/m/yyyy h:mm AM/PM");
                            row(sheet, 15, "W34");
                            day(sheet, 15, EDTF, LocalDate.of(2023, 3, 1), "mmmm");
                            // No month of any year.
                            row(sheet, 16, "W35");
                            sheet.style(16, VALUE).format("#,##0 \"kỳ/ngày\"").set();
                        });

        JsonNode report = imported(file, "?dryRun=true").json();

        assertThat(report.path("rejected").valueStream())
                .extracting(refused -> refused.path("row") + " " + refused.path("code").asString())
                .containsExactly("12 day-without-year-in-cell", "16 day-without-year-in-cell");
        assertThat(report.at("/rejected/0/message").asString())
                .contains("Cell J12 ", "2024-11-05", "XXXX-11-05");
        // Their bounds, told as texts, agree with what was read: a month, a year, a day.
        assertThat(report.path("accepted").asInt()).isEqualTo(4);
    }

    @Test
    void what_is_no_workbook_or_unpacks_to_too_much_is_refused_as_a_whole() {
        assertThat(imported("id,source\n".getBytes(StandardCharsets.UTF_8), "").text())
                .contains("unreadable-workbook");
        byte[] good = Workbooks.of(sheet -> row(sheet, 1, "W20"));
        assertThat(imported(with(good, "xl/sharedStrings.xml", 129 << 20), "").text())
                .contains("workbook-too-large");
        assertThat(imported(with(good, "xl/worksheets/sheet2.xml", 1100 << 20), "").text())
                .contains("workbook-too-large");
        assertThat(imported(saying(good, "r=\"A2\"", "r=\"ZZZZZ2\""), "").text())
                .contains("workbook-too-large");
        assertThat(
                        imported(
                                        saying(
                                                good,
                                                "<worksheet",
                                                "<!DOCTYPE a [<!ENTITY b SYSTEM"
                                                        + " \"file:///etc/passwd\">]><worksheet"),
                                        "")
                                .text())
                .contains("unreadable-workbook");
        Answer header = imported(Workbooks.of(sheet -> sheet.formula(0, 1, "B2")), "?dryRun=true");
        assertThat(header.status()).isEqualTo(400);
        assertThat(header.text()).contains("formula-in-cell", "B1");
        assertThat(imported(Workbooks.of(_ -> {}), "?dryRun=true").json().path("rows").asInt())
                .isZero();
    }

    @Test
    void the_template_has_all_columns_explains_each_and_can_be_imported() throws IOException {
        Caller recorder = service.recorder();
        byte[] xlsx = recorder.file("/api/v1/imports/template", "format", "xlsx");

        assertThat(imported(xlsx, "?dryRun=true").json().path("rows").asInt()).isZero();
        String csv = recorder.get("/api/v1/imports/template").text();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<org.dhatim.fastexcel.reader.Row> told = book.getSheet(1).orElseThrow().read();
            assertThat(csv.replace("\uFEFF", "").strip().split(","))
                    .hasSize(told.size() - 1)
                    .containsExactly(
                            told.stream()
                                    .skip(1)
                                    .map(line -> line.getCellText(0))
                                    .toArray(String[]::new));
            assertThat(told).allSatisfy(line -> assertThat(line.getCellText(1)).isNotBlank());
        }
        assertThat(recorder.get("/api/v1/imports/template", "format", "ods").text())
                .contains("unknown-format");
        assertThat(service.reader().get("/api/v1/imports/template").status()).isEqualTo(403);
    }

    @Test
    void an_import_that_is_stopped_says_where_and_keeps_what_it_recorded() {
        String name = UUID.randomUUID().toString();
        Caller recorder = service.recorder();
        CompletableFuture<Answer> imported =
                CompletableFuture.supplyAsync(
                        () ->
                                recorder.send(
                                        "POST",
                                        "/api/v1/imports?watch=" + name,
                                        BodyPublishers.ofString(many(20_000)),
                                        "text/csv"));
        Answer stopped;
        do {
            stopped = recorder.post("/api/v1/imports/" + name + "/stop", "{}");
        } while (stopped.status() == 404 && !imported.isDone());

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        JsonNode report = imported.join().json();
        JsonNode last = report.path("rejected").get(report.path("rejected").size() - 1);
        assertThat(last.path("code").asString()).isEqualTo("stopped-by-caller");
        assertThat(report.path("accepted").asInt()).isLessThan(20_000);
        assertThat(last.path("row").asInt()).isEqualTo(report.path("rows").asInt() + 2);
        assertThat(service.reader().post("/api/v1/imports/" + name + "/stop", "{}").status())
                .isEqualTo(403);
        assertThat(recorder.post("/api/v1/imports/" + name + "/stop", "{}").problem())
                .isEqualTo("unknown-import");
    }

    @Test
    void both_forms_are_described() {
        JsonNode content =
                service.anonymous()
                        .get("/api/openapi.json")
                        .json()
                        .path("paths")
                        .path("/api/v1/imports")
                        .at("/post/requestBody/content");

        assertThat(content.propertyNames()).containsExactlyInAnyOrder("text/csv", Workbooks.TYPE);
    }

    private Answer imported(byte[] file, String question) {
        return service.recorder()
                .send(
                        "POST",
                        "/api/v1/imports" + question,
                        BodyPublishers.ofByteArray(file),
                        Workbooks.TYPE);
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day, String format) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(format).set();
    }

    private static void row(Worksheet sheet, int row, String id) {
        Workbooks.write(
                sheet,
                row,
                List.of(
                        id,
                        "source:article-004",
                        "figure",
                        "Tỉnh Thanh Hóa",
                        "tip-count",
                        1000 + row,
                        "exact",
                        "nguồn tin",
                        "flow",
                        "2023-01-01",
                        "2023-12-31",
                        2023,
                        "tip",
                        "valuable-tip"));
    }

    private static String many(int rows) {
        var csv = new StringBuilder(String.join(",", Workbooks.HEADER)).append('\n');
        for (int i = 0; i < rows; i++) {
            csv.append("WS")
                    .append(i)
                    .append(",source:article-004,figure,Tỉnh Thanh Hóa,tip-count,")
                    .append(i)
                    .append(",exact,nguồn tin,flow,2022-01-01,2022-12-31,2022,tip,valuable-tip\n");
        }
        return csv.toString();
    }

    /** The same workbook with one more part, of so many blanks. */
    private static byte[] with(byte[] book, String name, int blanks) {
        return copied(
                book,
                (entry, content) -> entry.equals(name) ? null : content,
                zip -> {
                    zip.putNextEntry(new ZipEntry(name));
                    byte[] some = new byte[1 << 20];
                    java.util.Arrays.fill(some, (byte) '>');
                    for (int i = 0; i < blanks >> 20; i++) {
                        zip.write(some);
                    }
                    zip.closeEntry();
                });
    }

    private static byte[] saying(byte[] book, String what, String instead) {
        return copied(
                book,
                (entry, content) ->
                        entry.startsWith("xl/worksheets/")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(what, instead)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content,
                _ -> {});
    }

    private interface Change {
        byte @org.jspecify.annotations.Nullable [] of(String entry, byte[] content);
    }

    private interface More {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] copied(byte[] book, Change change, More more) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, book);
            try (var in = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] content =
                            change.of(entry.getName(), in.getInputStream(entry).readAllBytes());
                    if (content != null) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(content);
                        out.closeEntry();
                    }
                }
            } finally {
                Files.delete(file);
            }
            more.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
