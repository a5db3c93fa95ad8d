package biennien.app.rebuild;

import org.axonframework.config.ProcessingGroup;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

/**
 * A class that makes rows of events. Found on the class path and not among the beans: a process
 * that only decides has no such beans, and can rebuild all the same.
 *
 * @param group whose events it handles and whose dead letters are its own
 */
record Projection(Class<?> type, String group) {

    private static final String SOMEWHERE_IN = "biennien.query";

    /** All there are, in order of their names. */
    static List<Projection> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
        List<Projection> all = new ArrayList<>();
        for (var found : scanner.findCandidateComponents(SOMEWHERE_IN)) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            Objects.requireNonNull(found.getBeanClassName()),
                            Projection.class.getClassLoader());
            ProcessingGroup group = AnnotationUtils.findAnnotation(type, ProcessingGroup.class);
            all.add(new Projection(type, Objects.requireNonNull(group).value()));
        }
        all.sort(Comparator.comparing(Projection::name));
        return all;
    }

    String name() {
        return type.getSimpleName();
    }

    /** Another one than the live one. */
    Object on(DataSource database) {
        try {
            return type.getConstructor(DataSource.class).newInstance(database);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type + " needs a public constructor that takes a DataSource and no more", e);
        }
    }
}
