package biennien.query.ledger;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** The log as C2SP tlog-tiles has it, and proofs of what is in it. */
@RestController
class LedgerEndpoint {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String TEXT_UTF_8 = "text/plain;charset=UTF-8";
    private static final Duration A_YEAR = Duration.ofDays(365);

    /**
     * @param pointer JSON Pointer (RFC 6901) of a scalar field of the payload
     */
    record FieldOfPayload(@Nullable String pointer) implements Question {}

    private final ServedLedger ledger;
    private final Proofs proofs;

    LedgerEndpoint(ServedLedger ledger, Proofs proofs) {
        this.ledger = ledger;
        this.proofs = proofs;
    }

    /** The last checkpoint, with the signatures of witnesses that came so far. */
    @GetMapping(path = "/ledger/checkpoint", produces = TEXT_UTF_8)
    ResponseEntity<byte[]> checkpoint() {
        return text(ledger.latest().note(), CacheControl.maxAge(Duration.ofSeconds(1)));
    }

    /** The keys that sign, one a line; two while one is being replaced. */
    @GetMapping(path = "/ledger/vkey", produces = TEXT_UTF_8)
    ResponseEntity<byte[]> verifierKeys() {
        return text(ledger.verifierKeys(), CacheControl.maxAge(Duration.ofMinutes(1)));
    }

    /** Hashes of the tree: {@code <L>/<N>} or {@code <L>/<N>.p/<W>}. */
    @GetMapping(path = "/ledger/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        return ResponseEntity.ok().cacheControl(forEver()).body(ledger.tile("tile" + path));
    }

    /** Entries, which are leaves before hashing: {@code <N>} or {@code <N>.p/<W>}. */
    @GetMapping(
            path = "/ledger/tile/entries/{*path}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> entries(
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false)
                    @Nullable String accepted) {
        byte[] bundle = ledger.entries("tile/0" + path);
        var answer =
                ResponseEntity.ok()
                        .cacheControl(forEver())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed(bundle))
                : answer.body(bundle);
    }

    /** That an event is in the log (C2SP tlog-proof), for a checkpoint that was published. */
    @GetMapping(path = "/ledger/proof/{position}", produces = TEXT_UTF_8)
    ResponseEntity<byte[]> proof(@PathVariable String position) {
        return text(
                proofs.ofEvent(number(position)).encoded(),
                CacheControl.maxAge(Duration.ofSeconds(1)));
    }

    /** The entry that a proof is about, so that nobody has to cut it out of a bundle. */
    @GetMapping(
            path = "/ledger/proof/{position}/entry",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> entry(@PathVariable String position) {
        return ResponseEntity.ok().cacheControl(forEver()).body(proofs.entry(number(position)));
    }

    /** What one field of an event says, without the others. */
    @GetMapping(path = "/ledger/proof/{position}/field", produces = TEXT_UTF_8)
    ResponseEntity<byte[]> fieldProof(
            @PathVariable String position, FieldOfPayload asked, View view) {
        String pointer = asked.pointer();
        if (pointer == null) {
            throw QueryProblem.badParameter(
                    "pointer",
                    "missing-pointer",
                    "Which field? pointer is a JSON Pointer such as /quantity/value.");
        }
        // The same address answers others otherwise: who may see a payload differs.
        return text(
                proofs.ofField(number(position), pointer, view).encoded(), CacheControl.noStore());
    }

    private static long number(String position) {
        try {
            long number = Long.parseLong(position);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As below.
        }
        throw QueryProblem.badParameter(
                "position", "not-a-number", "A position is a whole number from 0 on.");
    }

    private static CacheControl forEver() {
        return CacheControl.maxAge(A_YEAR).cachePublic().immutable();
    }

    private static ResponseEntity<byte[]> text(String text, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(cache)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written to.", e);
        }
        return packed.toByteArray();
    }
}
