package biennien.command.importing;

import biennien.command.web.CallerMetaData;
import biennien.events.values.MalformedValue;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
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
    @PostMapping(consumes = "text/csv")
    ImportReport run(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String watch,
            HttpServletRequest request)
            throws IOException {
        refuseMisspelled(request.getParameterMap());
        try (var watched = this.watch.begin(CallerMetaData.actor(request), watch)) {
            return imports.run(
                    request.getInputStream(), dryRun, CallerMetaData.of(request), watched);
        }
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
