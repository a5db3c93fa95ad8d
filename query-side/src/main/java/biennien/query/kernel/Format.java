package biennien.query.kernel;

import biennien.events.law.Coded;
import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The forms in which a list is given. */
public enum Format implements Coded {
    /** One page of the list. */
    JSON("json", MediaType.APPLICATION_JSON),
    /** The whole list, RFC 4180 in UTF-8 without a byte order mark. */
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
    /** The whole list as a workbook, ISO/IEC 29500. */
    XLSX(
            "xlsx",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    /** The whole list, one JSON object a line. */
    JSON_LINES("jsonl", new MediaType("application", "jsonl"));

    private final String code;
    private final MediaType mediaType;

    Format(String code, MediaType mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    public static Format fromCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new MalformedValue(
                                        "unknown-format",
                                        "A list is given as "
                                                + Arrays.stream(values())
                                                        .map(Format::code)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** Whether it gives the whole list in one file. */
    public boolean isExport() {
        return this != JSON;
    }
}
