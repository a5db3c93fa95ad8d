package biennien.query.export;

import biennien.query.kernel.Format;
import biennien.query.kernel.Known;
import biennien.query.kernel.Page;
import biennien.query.kernel.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Writes the whole list that a page begins, piece by piece, in the form that was asked for. */
final class ExportConverter extends AbstractSmartHttpMessageConverter<Page<?>> {

    /** One export from its first row to its last. */
    interface Rows extends AutoCloseable {

        void row(JsonNode item) throws IOException;

        /** Writes what comes after the last row. Without it the file is not whole. */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final JsonMapper json;

    ExportConverter(JsonMapper json) {
        super(
                Arrays.stream(Format.values())
                        .filter(Format::isExport)
                        .map(Format::mediaType)
                        .toArray(MediaType[]::new));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    /** Only where it was asked for: JSON is never overruled. */
    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType wanted) {
        return wanted != null
                && valueClass == Page.class
                && getSupportedMediaTypes().stream()
                        .anyMatch(form -> form.equalsTypeAndSubtype(wanted));
    }

    @Override
    public Page<?> read(
            ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotReadableException("A list is written, never read.", message);
    }

    @Override
    protected void writeInternal(
            Page<?> page,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints)
            throws IOException {
        var headers = message.getHeaders();
        var mediaType = Objects.requireNonNull(headers.getContentType());
        var format =
                Arrays.stream(Format.values())
                        .filter(known -> known.mediaType().equalsTypeAndSubtype(mediaType))
                        .findFirst()
                        .orElseThrow();
        Path file = Files.createTempFile("biennien-export", "." + format.code());
        try {
            Shape shape = Shape.of(type.getType());
            write(page, format, page.whole().isOfVersions() ? shape.ofVersions() : shape, file);
            headers.setContentDisposition(
                    ContentDisposition.attachment()
                            .filename(fileName(page.whole(), format))
                            .build());
            headers.set(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            headers.setContentLength(Files.size(file));
            Files.copy(file, message.getBody());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** To the end before anything of it is sent: half a list must not look like a whole one. */
    private void write(Page<?> page, Format format, Shape shape, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Rows rows = rows(format, out, shape, page.whole())) {
            Place place = Place.current();
            long number = 0;
            for (@Nullable Page<?> piece = page;
                    piece != null;
                    piece = piece.whole().following().get()) {
                for (int i = 0; i < piece.items().size(); i++) {
                    rows.row(tree(piece, i, place == null ? null : place.at("/items/" + number)));
                    number++;
                }
            }
            rows.finish();
        }
    }

    private JsonNode tree(Page<?> page, int i, @Nullable Place place) {
        Known known = page.known().isEmpty() ? null : page.known().get(i);
        JsonNode item =
                json.writer()
                        .withAttribute(
                                Place.ATTRIBUTE,
                                known == null || place == null ? place : place.asShown(known))
                        .valueToTree(page.items().get(i));
        if (known != null) {
            ((ObjectNode) item).set("known", json.valueToTree(known));
        }
        return item;
    }

    private Rows rows(Format format, OutputStream out, Shape shape, Page.Whole<?> whole)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(out, shape, whole.basis());
            case XLSX -> new Workbook(out, shape, whole);
            case JSON_LINES -> new JsonLines(out, json, whole.basis());
            case JSON -> throw new IllegalStateException("JSON is no export");
        };
    }

    /** Such as {@code groups-basis-145.csv}. */
    private static String fileName(Page.Whole<?> whole, Format format) {
        String path = whole.question().replaceFirst("\\?.*", "");
        String name = path.replaceFirst("^/api/v1/", "").replaceAll("[^0-9A-Za-z]+", "-");
        return name + "-basis-" + whole.basis() + "." + format.code();
    }
}
