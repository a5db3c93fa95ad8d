package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.app.Settings.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

/** A process of one role can't stand alone, and says what it needs. */
class RoleSettingsTest {

    @Test
    void one_process_that_does_everything_needs_nothing() {
        assertThat(settings(Map.of()).role()).isEqualTo(Role.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void a_process_of_one_role_names_the_variable_that_is_missing(String role) {
        assertThatThrownBy(() -> settings(Map.of("biennien.role", role)))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("BIENNIEN_ROLE=" + role, "BIENNIEN_AXON_SERVERS");
        assertThatThrownBy(
                        () ->
                                settings(
                                        Map.of(
                                                "biennien.role",
                                                role,
                                                "biennien.axon.servers",
                                                "axonserver:8124")))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BIENNIEN_DB_URL");
    }

    @Test
    void a_token_is_never_printed() {
        var axon =
                settings(Map.of("biennien.axon.token", "a secret", "biennien.axon.tls", "true"))
                        .axon();

        assertThat(axon.token()).isEqualTo("a secret");
        assertThat(axon.toString()).doesNotContain("secret").contains("tls=true");
    }

    private static Settings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("biennien", Settings.class);
    }
}
