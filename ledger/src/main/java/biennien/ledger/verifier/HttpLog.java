package biennien.ledger.verifier;

import biennien.ledger.Damaged;
import biennien.ledger.EntryBundle;
import biennien.ledger.LogSource;
import biennien.ledger.Tile;
import biennien.ledger.text.Strict;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * A log at an address, as C2SP tlog-tiles serves it. While one bundle is checked the next ones are
 * on their way.
 */
final class HttpLog implements LogSource, AutoCloseable {

    private static final int MOST_BYTES_OF_A_CHECKPOINT = 1_000_000;
    private static final int MOST_BYTES_OF_A_TILE = 32 * Tile.FULL;
    private static final int MOST_BYTES_OF_A_BUNDLE = Tile.FULL * (2 + 65_535);
    private static final int AHEAD = 4;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 500;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int OK = 200;

    private final String prefix;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AHEAD,
                    task -> {
                        Thread thread = new Thread(task, "ahead");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Map<String, Future<byte[]>> ahead = new HashMap<>();
    private long asked;
    private long size;

    HttpLog(String address) {
        this.prefix = address.replaceAll("/+$", "");
    }

    /** Lets it fetch what will be asked for next in a tree of this size. */
    void readAhead(long ofSize) {
        this.size = ofSize;
    }

    @Override
    public byte[] checkpoint() throws IOException {
        return get("checkpoint", MOST_BYTES_OF_A_CHECKPOINT);
    }

    @Override
    public byte[] read(int level, long index, int width) throws IOException {
        Tile tile = new Tile(level, index, width);
        byte[] hashes = level == 0 ? fetched(tile, tile.path()) : tile(tile);
        return Arrays.copyOf(hashes, Math.min(hashes.length, 32 * width));
    }

    @Override
    public byte[] entries(long index, int width) throws IOException {
        Tile tile = new Tile(0, index, width);
        return fetched(tile, tile.entriesPath());
    }

    private byte[] fetched(Tile tile, String path) throws IOException {
        asked = Math.max(asked, tile.index());
        while (asked < tile.index() + AHEAD && Tile.width(0, asked, size) > 0) {
            Tile coming = new Tile(0, asked, Tile.width(0, asked, size));
            ahead.put(coming.path(), threads.submit(() -> tile(coming)));
            ahead.put(coming.entriesPath(), threads.submit(() -> bundle(coming)));
            asked++;
        }
        Future<byte[]> coming = ahead.remove(path);
        if (coming == null) {
            return path.equals(tile.path()) ? tile(tile) : bundle(tile);
        }
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(path + " could not be fetched: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    private byte[] tile(Tile tile) throws IOException {
        try {
            return get(tile.path(), MOST_BYTES_OF_A_TILE);
        } catch (Damaged e) {
            if (tile.isFull()) {
                throw e;
            }
            // It may have filled up since (C2SP tlog-tiles, "Partial Tiles").
            return full(e, new Tile(tile.level(), tile.index(), Tile.FULL).path());
        }
    }

    private byte[] bundle(Tile tile) throws IOException {
        try {
            return get(tile.entriesPath(), MOST_BYTES_OF_A_BUNDLE);
        } catch (Damaged e) {
            if (tile.isFull()) {
                throw e;
            }
            return EntryBundle.first(
                    full(e, new Tile(0, tile.index(), Tile.FULL).entriesPath()), tile.width());
        }
    }

    private byte[] full(Damaged missing, String path) throws IOException {
        try {
            return get(path, MOST_BYTES_OF_A_BUNDLE);
        } catch (Damaged e) {
            missing.addSuppressed(e);
            throw missing;
        }
    }

    private byte[] get(String path, int most) throws IOException {
        URI address = URI.create(prefix + "/" + path);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept-Encoding", "gzip")
                        .build();
        for (int tried = 1; ; tried++) {
            try {
                return answer(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream()),
                        path,
                        most);
            } catch (Damaged e) {
                throw e;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw new IOException("%s: %s".formatted(address, Strict.reason(e)), e);
                }
                pause(tried);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted.", e);
            }
        }
    }

    private static void pause(int tried) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS * tried);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    private static byte[] answer(HttpResponse<InputStream> response, String path, int most)
            throws IOException {
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == NOT_FOUND || status == GONE) {
                throw new Damaged(path + " is missing");
            }
            if (status != OK) {
                throw new IOException("%s was answered with %d".formatted(path, status));
            }
            boolean zipped =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            InputStream plain = zipped ? new GZIPInputStream(body) : body;
            byte[] bytes = plain.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Damaged("%s has more than %d bytes".formatted(path, most));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
