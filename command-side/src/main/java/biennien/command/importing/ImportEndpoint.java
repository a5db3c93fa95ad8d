package biennien.command.importing;

import biennien.command.web.CallerMetaData;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

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
        return imports.run(request.getInputStream(), dryRun, CallerMetaData.of(request));
    }
}
