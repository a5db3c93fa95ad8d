package biennien.app.web;

import biennien.app.web.ProblemCatalog.Entry;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The type of every problem is an address; here it answers machines, and a page people. */
@Hidden
@RestController
class ProblemPages {

    record Page(String type, String code, String title, String meaning) {}

    private final ProblemKinds kinds;

    ProblemPages(ProblemKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    Page describe(@PathVariable String code) {
        Entry entry =
                kinds.find(code)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Problem.of(
                                                        404,
                                                        "not-found",
                                                        "There is no problem of this code.")));
        return new Page("/problems/" + code, code, entry.title(), entry.meaning());
    }
}
