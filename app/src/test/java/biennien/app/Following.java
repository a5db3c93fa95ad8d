package biennien.app;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events, as strict as a browser's. */
public final class Following implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One event. */
    public record Event(String id, JsonNode data) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile boolean over;

    private Following(String address, @Nullable String last, String... header) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        if (header.length > 0) {
            request.headers(header);
        }
        try {
            this.response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /**
     * @param header names and values
     */
    public static Following from(String address, String... header) {
        return new Following(address, null, header);
    }

    /** As a browser comes back after a break. */
    public static Following again(String address, String lastEventId) {
        return new Following(address, lastEventId);
    }

    private void read() {
        StringBuilder data = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(lastId, JSON.readTree(data.toString())));
                    data.setLength(0);
                }
            }
        } catch (IOException broken) {
            // The server went away, or we did.
            over = true;
        }
        over = true;
    }

    public int status() {
        return response.statusCode();
    }

    public String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    public List<Event> events() {
        return events;
    }

    /** Ids of the events so far. */
    public List<String> ids() {
        return events.stream().map(Event::id).toList();
    }

    public String lastId() {
        return lastId;
    }

    public boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
