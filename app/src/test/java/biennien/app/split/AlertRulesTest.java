package biennien.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import biennien.app.Sources;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The alerts say what their tests expect; needs Prometheus's own tool. */
class AlertRulesTest {

    @Test
    void the_metrics_of_an_expression_are_found() {
        assertThat(
                        Monitoring.metrics(
                                List.of(
                                        "histogram_quantile(0.9, sum by (le)"
                                                + " (rate(a_bucket{b=\"c\"}[5m]))) > 1",
                                        "time() - max(d_seconds) > 60 and up == 0")))
                .containsExactly("a_bucket", "d_seconds");
    }

    @Test
    void the_rules_pass_their_own_tests() throws Exception {
        assumeThat(isInstalled("promtool")).as("promtool is installed").isTrue();

        assertThat(promtool("check", "config", "prometheus.yml")).isZero();
        assertThat(promtool("test", "rules", "alerts.test.yml")).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int promtool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "promtool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process =
                new ProcessBuilder(command)
                        .directory(Sources.root().resolve("docker/prometheus").toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(status).as(said).isZero();
        return status;
    }
}
