package biennien.app.axon;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import java.util.Locale;
import java.util.Set;

/**
 * Leaves out the handlers that a process of one role does not run: which process handles what is
 * decided by nothing but which handlers it has. All else is there in every role.
 */
final class HandlersOfRole
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String COMMAND = "command";
    private static final String QUERY = "query";

    /** On a class, or on a method of it. Aggregates handle events too, so that says nothing. */
    private static final Set<String> OF_COMMANDS =
            Set.of(
                    "org.axonframework.spring.stereotype.Aggregate",
                    "org.axonframework.commandhandling.CommandHandler");

    private static final Set<String> OF_PROJECTIONS =
            Set.of(
                    "org.axonframework.config.ProcessingGroup",
                    "org.axonframework.queryhandling.QueryHandler");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String role =
                Binder.get(context.getEnvironment()).bind("biennien.role", String.class).orElse("");
        if (isOfOneRole(role)) {
            Set<String> foreign = isOne(role, COMMAND) ? OF_PROJECTIONS : OF_COMMANDS;
            context.getBeanFactory()
                    .registerSingleton("handlersOfRole", new WithoutHandlers(foreign));
        }
    }

    static boolean isOfOneRole(String role) {
        return isOne(role, COMMAND) || isOne(role, QUERY);
    }

    private static boolean isOne(String given, String role) {
        return given.strip().toLowerCase(Locale.ROOT).equals(role);
    }

    /** A scan passes over classes that are such handlers. */
    private static final class WithoutHandlers extends TypeExcludeFilter {
        private final Set<String> annotations;

        WithoutHandlers(Set<String> annotations) {
            this.annotations = annotations;
        }

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            AnnotationMetadata metadata = type.getAnnotationMetadata();
            return annotations.stream()
                    .anyMatch(
                            name ->
                                    metadata.hasAnnotation(name)
                                            || metadata.hasAnnotatedMethods(name));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutHandlers that && annotations.equals(that.annotations);
        }

        @Override
        public int hashCode() {
            return annotations.hashCode();
        }
    }
}
