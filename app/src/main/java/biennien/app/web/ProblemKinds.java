package biennien.app.web;

import biennien.app.web.ProblemCatalog.Entry;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Every code that a problem of this service can have. */
@Component
final class ProblemKinds {

    Optional<Entry> find(String code) {
        return ProblemCatalog.find(code);
    }
}
