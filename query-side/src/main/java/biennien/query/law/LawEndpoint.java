package biennien.query.law;

import biennien.events.law.LawBook;
import biennien.events.law.LawRule;
import biennien.query.kernel.As;
import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** The law over HTTP. */
@RestController
class LawEndpoint {

    private final Reads reads;

    LawEndpoint(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/law")
    ResponseEntity<Page<LawAnswer>> law(
            LawQuestion asked, At at, As as, View view, HttpServletRequest request) {
        return reads.table(
                at,
                as,
                view,
                request,
                Set.of(),
                _ ->
                        LawBook.rules().stream()
                                .filter(rule -> matches(rule, asked))
                                .map(LawAnswer::of)
                                .toList());
    }

    private static boolean matches(LawRule rule, LawQuestion asked) {
        return (asked.kind() == null || asked.kind().equals(rule.kind()))
                && (asked.state() == null || asked.state().equals(rule.state().code()))
                && (asked.validOn() == null || rule.validity().holdsOn(asked.validOn()));
    }
}
