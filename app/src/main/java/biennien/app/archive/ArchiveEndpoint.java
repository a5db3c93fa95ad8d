package biennien.app.archive;

import biennien.app.account.SignedIn;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** The whole log as one file, for stewards. */
@RestController
class ArchiveEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveEndpoint.class);
    private static final String ZIP = "application/zip";

    private final Export export;

    ArchiveEndpoint(Export export) {
        this.export = export;
    }

    /** Everything up to the last checkpoint. A file that ends too early is no zip file. */
    @GetMapping(path = "/api/v1/admin/archive", produces = ZIP)
    void archive(@AuthenticationPrincipal SignedIn who, HttpServletResponse response)
            throws IOException {
        try (Export.Prepared prepared = export.prepare()) {
            long size = prepared.checkpoint().size();
            LOG.info("Account {} takes an archive of the log, of {} events", who.id(), size);
            response.setContentType(ZIP);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"biennien-%d.zip\"".formatted(size));
            export.write(prepared, response.getOutputStream());
            response.flushBuffer();
            LOG.info("The archive for account {} is complete", who.id());
        }
    }
}
