package biennien.bench.kill;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls the service as its first account. */
final class Http implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    // Longer than a caller of the log ever waits.
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String CREDENTIALS =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    ("admin:" + ServiceProcess.PASSWORD)
                                            .getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    Http(String address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, JsonNode json, long basis) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Answer post(Request request) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address + request.path()))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", request.key())
                        .POST(BodyPublishers.ofString(request.body())));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(
                        request.timeout(PATIENCE).header("Authorization", CREDENTIALS).build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                JSON.readTree(response.body()),
                response.headers().firstValueAsLong("X-Basis").orElse(-1));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
