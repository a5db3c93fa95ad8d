package biennien.query.explain;

import biennien.query.kernel.At;
import biennien.query.kernel.Piece;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import tools.jackson.databind.JsonNode;

import java.util.Objects;

/** Where numbers come from, over HTTP. */
@RestController
class ExplainEndpoint {

    /** PROV-JSON has no registered media type; this one is what its tools ask for. */
    private static final String PROVENANCE = "application/provenance+json";

    private final Explanations explanations;

    ExplainEndpoint(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping(path = "/api/v1/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Explanation> explain(
            ExplainQuestion asked, Piece piece, At at, View view, HttpServletRequest request) {
        return explanations.explain(asked, piece, at, view, request);
    }

    @GetMapping(path = "/api/v1/explain", produces = PROVENANCE)
    ResponseEntity<JsonNode> provenance(
            ExplainQuestion asked, Piece piece, At at, View view, HttpServletRequest request) {
        if (piece.isPart()) {
            throw QueryProblem.badParameter(
                    piece.limit() != null ? "limit" : "cursor",
                    "export-is-whole",
                    "As PROV-JSON an explanation is given as a whole: leave out limit and cursor.");
        }
        ResponseEntity<Explanation> explained =
                explanations.explain(asked, piece, at, view, request);
        String here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Explanation explanation = Objects.requireNonNull(explained.getBody());
        return ResponseEntity.ok()
                .header(Reads.X_BASIS, Long.toString(explanation.basis()))
                .contentType(MediaType.valueOf(PROVENANCE))
                .body(Provenance.of(explanation, here));
    }

    /** The same for whoever can't say what they accept. */
    @GetMapping(path = "/api/v1/explain", params = "format=" + ExplainQuestion.PROV_JSON)
    ResponseEntity<JsonNode> provenanceAsked(
            ExplainQuestion asked, Piece piece, At at, View view, HttpServletRequest request) {
        return provenance(asked, piece, at, view, request);
    }
}
