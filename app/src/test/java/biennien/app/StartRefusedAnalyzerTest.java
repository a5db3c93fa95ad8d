package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** An operator reads a sentence, not a stack trace. */
class StartRefusedAnalyzerTest {

    @Test
    void the_reason_is_found_however_deep_it_lies() {
        var failure = new IllegalStateException(new RuntimeException(new StartRefused("Do this.")));

        var analysis = new StartRefusedAnalyzer().analyze(failure);

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Do this.");
    }

    @Test
    void other_failures_are_left_to_others() {
        assertThat(new StartRefusedAnalyzer().analyze(new IllegalStateException("x"))).isNull();
    }

    @Test
    void it_is_asked_at_the_start() {
        assertThat(
                        SpringFactoriesLoader.forDefaultResourceLocation()
                                .load(
                                        FailureAnalyzer.class,
                                        // Those of Spring Boot itself want a context.
                                        SpringFactoriesLoader.FailureHandler.handleMessage(
                                                (message, failure) -> {})))
                .hasAtLeastOneElementOfType(StartRefusedAnalyzer.class);
    }
}
