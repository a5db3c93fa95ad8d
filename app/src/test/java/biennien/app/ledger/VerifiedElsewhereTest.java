package biennien.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import biennien.app.Service;
import biennien.app.Sources;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The running log against a verifier that is not ours: Go's {@code sumdb/note} and {@code
 * sumdb/tlog}, which guard the modules of the Go language. Where Go or its packages are missing it
 * is skipped, but where {@code CI} is {@code true} it fails.
 */
class VerifiedElsewhereTest {

    /** Where Debian keeps the sources of Go packages. */
    private static final String GO_PATH = "/usr/share/gocode";

    private static @Nullable Service service;

    @TempDir static Path folder;
    private static Path program = Path.of("");

    @BeforeAll
    static void the_program_is_built() throws Exception {
        program = folder.resolve("verify");
        Path source = Sources.root().resolve("app/src/test/go/verify");
        Said built =
                run(
                        source,
                        Map.of(
                                "GO111MODULE", "off",
                                "GOPATH", GO_PATH,
                                "GOCACHE", folder.resolve("cache").toString(),
                                "GOFLAGS", "",
                                "CGO_ENABLED", "0"),
                        List.of("go", "build", "-o", program.toString(), "."));
        if (built.status() != 0) {
            String why = "No second opinion on the log: " + built.text();
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(why);
            }
            abort(why);
        }
        service = Service.start(Map.of("biennien.demo", "true"));
    }

    @AfterAll
    static void end() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void another_verifier_accepts_checkpoint_tiles_entries_and_proofs() throws Exception {
        Service log = running();
        String first = signed(log);
        Path earlier = Files.writeString(folder.resolve("earlier"), first);
        for (int i = 0; i < 80; i++) {
            assertThat(
                            log.recorder()
                                    .post(
                                            "/api/v1/units",
                                            """
                                            {"id":"unit:go-%d","description":{"level":"province","name":"Go %d"}}
                                            """
                                                    .formatted(i, i))
                                    .status())
                    .isEqualTo(201);
        }
        long size = size(signed(log));

        Said said = verify(log, earlier.toString());

        assertThat(said.text()).startsWith("ACCEPTED size " + size);
        assertThat(said.text()).contains("entries " + size).contains("earlier trees 1");
        assertThat(said.status()).isZero();
        assertThat(size).isGreaterThan(size(first) + 79).isGreaterThan(256);
    }

    @Test
    void it_accepts_nothing_with_one_bit_turned() throws Exception {
        Service log = running();
        signed(log);
        Map<String, String> refusals =
                Map.of(
                        "checkpoint", "REFUSED checkpoint",
                        "tile", "REFUSED tiles",
                        "entry", "REFUSED log: entry",
                        "proof", "REFUSED");
        for (String kind : refusals.keySet()) {
            Said said = verify(log, "-spoil", kind);

            assertThat(said.text()).as(kind).startsWith(refusals.get(kind));
            assertThat(said.status()).as(kind).isEqualTo(1);
        }
    }

    private static Service running() {
        if (service == null) {
            throw new AssertionError("not started");
        }
        return service;
    }

    /** The checkpoint of all that is recorded. */
    private static String signed(Service log) {
        long head = log.head();
        await().until(() -> size(log.anonymous().get("/ledger/checkpoint").text()) > head);
        return log.anonymous().get("/ledger/checkpoint").text();
    }

    private static long size(String checkpoint) {
        String[] lines = checkpoint.split("\n");
        return lines.length > 1 && lines[1].matches("[0-9]+") ? Long.parseLong(lines[1]) : -1;
    }

    private static Said verify(Service log, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (more[0].startsWith("-")) {
            command.addAll(List.of(more));
            command.add(log.address() + "/ledger");
        } else {
            command.add(log.address() + "/ledger");
            command.addAll(List.of(more));
        }
        return run(folder, Map.of(), command);
    }

    private record Said(int status, String text) {}

    private static Said run(Path where, Map<String, String> variables, List<String> command)
            throws InterruptedException {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
            builder.environment().putAll(variables);
            Process process = builder.start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Said(-1, "was not done within three minutes");
            }
            return new Said(process.exitValue(), text.strip());
        } catch (IOException missing) {
            return new Said(-1, "It is not there: " + missing.getMessage());
        }
    }
}
