package biennien.app.web;

import biennien.app.web.ProblemCatalog.Entry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every code that a problem of this service can have. */
@Component
final class ProblemKinds {

    Optional<Entry> find(String code) {
        return ProblemCatalog.find(code);
    }
}
