package biennien.app.axon;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Switches the connector to the message server on where a role needs it, from the settings of ours.
 * What we don't name here, such as {@code axon.axonserver.keep-alive-time}, can be set as Axon
 * calls it.
 */
final class RoleProperties implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String role = text(environment, "biennien.role");
        if (!HandlersOfRole.isOfOneRole(role)) {
            return;
        }
        String component = "biennien-" + role.toLowerCase(Locale.ROOT);
        Map<String, Object> connector = new HashMap<>();
        connector.put("axon.axonserver.enabled", "true");
        // The log is ours; the connector carries messages only.
        connector.put("axon.axonserver.event-store.enabled", "false");
        connector.put("axon.axonserver.servers", text(environment, "biennien.axon.servers"));
        connector.put("axon.axonserver.component-name", component);
        // Two processes must never have one name, and process ids are all 1 in containers.
        connector.put("axon.axonserver.client-id", component + "-" + UUID.randomUUID());
        // Appends that wait together are written together, so it pays to let many wait.
        connector.put("axon.axonserver.command-threads", "32");
        putIfGiven(connector, "axon.axonserver.token", text(environment, "biennien.axon.token"));
        putIfGiven(
                connector, "axon.axonserver.ssl-enabled", text(environment, "biennien.axon.tls"));
        putIfGiven(
                connector,
                "axon.axonserver.cert-file",
                text(environment, "biennien.axon.cert-file"));
        environment.getPropertySources().addFirst(new MapPropertySource("role", connector));
    }

    private static void putIfGiven(Map<String, Object> properties, String name, String value) {
        if (!value.isBlank()) {
            properties.put(name, value);
        }
    }

    private static String text(ConfigurableEnvironment environment, String name) {
        return Binder.get(environment).bind(name, String.class).orElse("").strip();
    }
}
