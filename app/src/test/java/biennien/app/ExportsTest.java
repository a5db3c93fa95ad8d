package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biennien.app.Service.Caller;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Lists as files, opened by programs that are not ours. */
class ExportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMS = List.of("csv", "xlsx", "jsonl");
    private static final CSVFormat STRICT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Service service = Annals.shared().service();
    private final Caller anybody = service.anonymous();
    private final long basis = service.head();

    @Test
    void a_strict_reader_gets_every_figure_with_its_vietnamese_text_and_its_number()
            throws IOException {
        String csv =
                new String(
                        anybody.file(
                                "/api/v1/figures",
                                "unit",
                                "Thành phố Sơn La",
                                "basis",
                                basis,
                                "format",
                                "csv"),
                        StandardCharsets.UTF_8);

        Map<String, CSVRecord> rows = new TreeMap<>();
        try (var parsed = STRICT.parse(new StringReader(csv))) {
            parsed.forEach(row -> rows.put(row.get("row"), row));
        }
        assertThat(rows).hasSize(items("/api/v1/figures", "unit", "Thành phố Sơn La").size());
        CSVRecord guns = rows.get("S025");
        assertThat(guns.get("quantity.value")).isEqualTo("71");
        assertThat(guns.get("quantity.kind")).isEqualTo("EXACT");
        assertThat(guns.get("period.edtf")).isEqualTo("2022-01?/2022-07?");
        assertThat(guns.get("quote")).isEqualTo("vận động nhân dân giao nộp 71 khẩu súng tự chế");
        assertThat(guns.get("basis")).isEqualTo(Long.toString(basis));
    }

    @Test
    void a_spreadsheet_library_gets_the_same_cells_as_the_list_has() throws IOException {
        byte[] file = anybody.file("/api/v1/figures", "basis", basis, "format", "xlsx");
        List<JsonNode> items = items("/api/v1/figures");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheet("data");
            List<String> header = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
            assertThat(sheet.getLastRowNum()).isEqualTo(items.size());
            for (int i = 0; i < items.size(); i++) {
                assertSame(header, sheet.getRow(i + 1), items.get(i));
            }
            var about = book.getSheet("basis");
            assertThat(about.getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo(Long.toString(basis));
            assertThat(about.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("/api/v1/figures");
            assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("public");
        }
    }

    @Test
    void a_spreadsheet_program_opens_the_workbook(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("soffice"), "no spreadsheet program here");
        Path book = folder.resolve("figures.xlsx");
        Files.write(book, anybody.file("/api/v1/figures", "basis", basis, "format", "xlsx"));

        var office =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "csv:Text - txt - csv (StarCalc):44,34,76,1",
                                "--outdir",
                                folder.toString(),
                                book.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();

        String converted = Files.readString(folder.resolve("figures.csv"));
        try (var parsed = STRICT.parse(new StringReader(converted))) {
            var rows = parsed.getRecords();
            assertThat(rows).hasSize(items("/api/v1/figures").size());
            assertThat(rows)
                    .anySatisfy(
                            row -> {
                                assertThat(row.get("row")).isEqualTo("S025");
                                assertThat(row.get("quantity.value")).isEqualTo("71");
                                assertThat(row.get("quote")).contains("giao nộp 71 khẩu súng");
                            });
        }
    }

    @Test
    void every_list_is_given_in_every_form_and_the_same_bytes_at_the_same_basis() {
        List<String> lists = lists();
        assertThat(lists).contains("/api/v1/figures", "/api/v1/groups", "/api/v1/timeline");
        for (String list : lists) {
            for (String form : FORMS) {
                byte[] once = anybody.file(list, "basis", basis, "format", form);
                byte[] again = anybody.file(list, "basis", basis, "format", form);
                assertThat(again).as(list + " as " + form).isEqualTo(once);
            }
        }
    }

    @Test
    void json_lines_are_the_items_of_the_list_and_the_basis() {
        String lines =
                new String(
                        anybody.file("/api/v1/sources", "basis", basis, "format", "jsonl"),
                        StandardCharsets.UTF_8);
        List<JsonNode> items = items("/api/v1/sources");

        List<JsonNode> read = lines.lines().map(JSON::readTree).toList();
        assertThat(read).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            assertThat(read.get(i).path("basis").asLong()).isEqualTo(basis);
            for (String name : items.get(i).propertyNames()) {
                assertThat(read.get(i).get(name)).isEqualTo(items.get(i).get(name));
            }
        }
    }

    @Test
    void a_list_longer_than_a_page_is_whole_and_named_after_its_basis() {
        Service.Answer answer = anybody.get("/api/v1/events", "basis", basis, "format", "csv");

        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"events-basis-%d.csv\"".formatted(basis));
        assertThat(answer.header("X-Basis")).isEqualTo(Long.toString(basis));
        assertThat(answer.text().lines().count()).isGreaterThanOrEqualTo(basis + 2);
    }

    @Test
    void a_piece_of_an_export_or_an_unknown_form_is_refused() {
        assertThat(anybody.get("/api/v1/figures", "format", "csv", "limit", 5).problem())
                .isEqualTo("export-is-whole");
        assertThat(anybody.get("/api/v1/figures", "format", "pdf").problem())
                .isEqualTo("unknown-format");
    }

    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        JsonNode paths = anybody.get("/api/openapi.json").json().path("paths");
        for (String path : paths.propertyNames()) {
            boolean hasForms =
                    paths.path(path)
                            .at("/get/parameters")
                            .valueStream()
                            .anyMatch(
                                    parameter ->
                                            parameter.path("name").asString().equals("format")
                                                    && parameter
                                                            .at("/schema/enum")
                                                            .toString()
                                                            .contains("\"csv\""));
            if (hasForms && !path.contains("{")) {
                lists.add(path);
            }
        }
        return lists;
    }

    private List<JsonNode> items(String path, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of("basis", basis, "limit", 1000));
        return anybody.get(path, all.toArray()).json().path("items").valueStream().toList();
    }

    private static void assertSame(List<String> header, Row row, JsonNode item) {
        for (int column = 0; column < header.size() - 1; column++) {
            JsonNode value = item.at("/" + header.get(column).replace('.', '/'));
            Cell cell = row.getCell(column);
            if (value.isMissingNode() || value.isNull()) {
                assertThat(cell).isNull();
            } else if (value.isNumber()) {
                assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(cell.getNumericCellValue()).isEqualTo(value.asDouble());
            } else if (value.isBoolean()) {
                assertThat(cell.getBooleanCellValue()).isEqualTo(value.asBoolean());
            } else {
                assertThat(cell.getStringCellValue())
                        .isEqualTo(value.isString() ? value.asString() : value.toString());
            }
        }
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
