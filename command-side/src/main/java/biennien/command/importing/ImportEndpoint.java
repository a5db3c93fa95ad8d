package biennien.command.importing;

import biennien.command.web.CallerMetaData;
import biennien.events.values.MalformedValue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

@RestController
@RequestMapping("/api/v1/imports")
class ImportEndpoint {

    private final Import imports;
    private final ImportWatch watch;

    ImportEndpoint(Import imports, ImportWatch watch) {
        this.imports = imports;
        this.watch = watch;
    }

    /**
     * The body is read as a stream; it may be large.
     *
     * @param watch the name under which the import can be watched meanwhile
     */
    @PostMapping(consumes = {"text/csv", SheetRows.MEDIA_TYPE})
    ImportReport run(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String watch,
            HttpServletRequest request)
            throws IOException {
        refuseMisspelled(request.getParameterMap());
        try (var watched = this.watch.begin(CallerMetaData.actor(request), watch)) {
            return imports.run(
                    request.getInputStream(),
                    form(request),
                    dryRun,
                    CallerMetaData.of(request),
                    watched);
        }
    }

    private static Import.Form form(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        return type.equalsTypeAndSubtype(MediaType.parseMediaType(SheetRows.MEDIA_TYPE))
                ? Import.Form.WORKBOOK
                : Import.Form.CSV;
    }

    /** An empty file with the columns; a workbook explains them on a second sheet. */
    @GetMapping("/template")
    void template(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        boolean workbook = format.equals("xlsx");
        if (!workbook && !format.equals("csv")) {
            throw new MalformedValue("unknown-format", "A template is csv or xlsx.");
        }
        response.setContentType(workbook ? SheetRows.MEDIA_TYPE : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"bien-nien-import." + format + "\"");
        if (workbook) {
            ImportTemplate.workbook(response.getOutputStream());
        } else {
            ImportTemplate.csv(response.getOutputStream());
        }
    }

    /** Reads no further row of an import that goes on; answers how far it has come. */
    @PostMapping("/{watch}/stop")
    ImportProgress.SoFar stop(@PathVariable String watch, HttpServletRequest request) {
        return this.watch.stop(CallerMetaData.actor(request), watch);
    }

    /** How far an import has come, as server-sent events. */
    @GetMapping(value = "/{watch}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable String watch, HttpServletRequest request) {
        return this.watch.watch(CallerMetaData.actor(request), watch);
    }

    /** A dry run that was asked for in other words must not become an import. */
    private static void refuseMisspelled(Map<String, String[]> given) {
        boolean plain =
                Set.of("dryRun", "watch").containsAll(given.keySet())
                        && given.values().stream().allMatch(values -> values.length == 1);
        if (!plain) {
            throw new MalformedValue(
                    "unknown-parameter",
                    "An import takes two parameters, dryRun=true or dryRun=false, and watch=<name>"
                            + " to look at its progress. Nothing was read.");
        }
    }
}
