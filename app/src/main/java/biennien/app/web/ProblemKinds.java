package biennien.app.web;

import biennien.app.web.ProblemCatalog.Entry;
import biennien.command.kernel.Rejection;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every code that a problem of this service can have. */
@Component
final class ProblemKinds {
    private final Map<String, Entry> rejections = new HashMap<>();

    ProblemKinds() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
        for (var found : scanner.findCandidateComponents("biennien.command")) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            String.valueOf(found.getBeanClassName()),
                            ProblemKinds.class.getClassLoader());
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(Rejection.class::cast)
                        .forEach(reason -> rejections.put(reason.code(), entry(reason)));
            }
        }
    }

    private static Entry entry(Rejection reason) {
        String kind =
                switch (reason.kind()) {
                    case STATE ->
                            "A command was refused because of what is recorded so far; in another"
                                    + " state the same command may pass.";
                    case RULE -> "A command was refused by a rule that holds in any state.";
                    case UNKNOWN -> "A command was sent to something that does not exist.";
                    case GONE -> "A command was sent to something that is no more.";
                };
        var basis = reason.legalBasis();
        return new Entry(
                ProblemCatalog.inWords(reason.code()),
                basis == null ? kind : kind + " The rule is written in " + basis.text() + ".");
    }

    Optional<Entry> find(String code) {
        return ProblemCatalog.find(code).or(() -> Optional.ofNullable(rejections.get(code)));
    }
}
