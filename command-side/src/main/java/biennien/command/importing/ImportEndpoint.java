package biennien.command.importing;

import biennien.command.web.CallerMetaData;
import biennien.events.values.MalformedValue;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

@RestController
@RequestMapping("/api/v1/imports")
class ImportEndpoint {

    private final Import imports;

    ImportEndpoint(Import imports) {
        this.imports = imports;
    }

    /** The body is read as a stream; it may be large. */
    @PostMapping(consumes = "text/csv")
    ImportReport run(
            @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        refuseMisspelled(request.getParameterMap());
        return imports.run(request.getInputStream(), dryRun, CallerMetaData.of(request));
    }

    /** A dry run that was asked for in other words must not become an import. */
    private static void refuseMisspelled(Map<String, String[]> given) {
        boolean plain =
                Set.of("dryRun").containsAll(given.keySet())
                        && given.values().stream().allMatch(values -> values.length == 1);
        if (!plain) {
            throw new MalformedValue(
                    "unknown-parameter",
                    "An import takes one parameter, dryRun=true or dryRun=false. Nothing was"
                            + " read.");
        }
    }
}
