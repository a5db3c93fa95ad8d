package biennien.query.ledger;

import biennien.ledger.Checkpoint;
import biennien.ledger.ConsistencyProof;
import biennien.ledger.Cosignature;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.ProofRefused;
import biennien.ledger.SigningKey;
import biennien.ledger.VerifierKey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A witness as C2SP tlog-witness says, {@code POST <prefix>/add-checkpoint}. Written from the
 * specification, with a memory of its own; and able to lie.
 */
final class TestWitness implements AutoCloseable {

    /** How it behaves. */
    enum Manner {
        HONEST,
        /** Signs another text than it was shown. */
        FALSE_SIGNATURE,
        /** Answers with the signature of somebody else. */
        FOREIGN_SIGNATURE,
        /** Answers what is no signature at all. */
        NONSENSE,
        /** Never answers. */
        SILENT,
        /** Has an error of its own. */
        BROKEN
    }

    final SigningKey key;
    final List<Integer> answered = new ArrayList<>();
    volatile Manner manner = Manner.HONEST;

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, VerifierKey> logs = new HashMap<>();
    private final Map<String, Checkpoint> latest = new HashMap<>();

    TestWitness(String name) throws IOException {
        key = SigningKey.freshWitness(name, new SecureRandom());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    /** Which log it watches, by whose key. */
    void watches(String vkey) {
        VerifierKey log = VerifierKey.parse(vkey);
        logs.put(log.name(), log);
    }

    /** As if it had seen this before. */
    void has(Checkpoint seen) {
        latest.put(seen.origin(), seen);
    }

    @Nullable Checkpoint seen(String origin) {
        return latest.get(origin);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/w";
    }

    /** The line of a policy that names it. */
    String line(String name) {
        return "witness %s %s %s\n".formatted(name, key.verifierKey().encoded(), address());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (manner == Manner.SILENT) {
                closed.await();
                return;
            }
            Reply reply = manner == Manner.BROKEN ? new Reply(500, "It is broken.\n") : reply(body);
            answered.add(reply.status());
            if (reply.status() == 409) {
                call.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Reply(int status, String body) {}

    /** Compares and stores in one step, before it answers. */
    private synchronized Reply reply(String body) {
        int empty = body.indexOf("\n\n");
        if (empty < 0 || !body.startsWith("old ")) {
            return new Reply(400, "malformed\n");
        }
        String[] lines = body.substring(0, empty).split("\n");
        long old = Long.parseLong(lines[0].substring(4));
        List<byte[]> proof = Arrays.stream(lines).skip(1).map(Base64.getDecoder()::decode).toList();
        Note note;
        Checkpoint shown;
        try {
            note = Note.parse(body.substring(empty + 2));
            shown = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            return new Reply(400, "malformed\n");
        }
        VerifierKey log = logs.get(shown.origin());
        if (log == null) {
            return new Reply(404, "unknown log\n");
        }
        try {
            note.verify(List.of(log));
        } catch (NoteRefused unsigned) {
            return new Reply(403, "not signed by the log\n");
        }
        if (old > shown.size()) {
            return new Reply(400, "old is larger\n");
        }
        Checkpoint had = latest.get(shown.origin());
        long size = had == null ? 0 : had.size();
        if (old != size) {
            return new Reply(409, size + "\n");
        }
        if (had != null && had.size() == shown.size()) {
            return Arrays.equals(had.root(), shown.root())
                    ? signed(note.text())
                    : new Reply(409, size + "\n");
        }
        if (had != null && size > 0) {
            try {
                new ConsistencyProof(proof).verify(size, had.root(), shown.size(), shown.root());
            } catch (ProofRefused | IllegalArgumentException inconsistent) {
                return new Reply(422, "not a continuation\n");
            }
        } else if (!proof.isEmpty()) {
            return new Reply(400, "a proof from nothing\n");
        }
        latest.put(shown.origin(), shown);
        return signed(note.text());
    }

    private Reply signed(String text) {
        return new Reply(
                200,
                switch (manner) {
                    case FALSE_SIGNATURE -> {
                        Checkpoint said = Checkpoint.parse(text);
                        String other =
                                new Checkpoint(said.origin(), said.size() + 1, new byte[32]).text();
                        yield line(key, other);
                    }
                    case FOREIGN_SIGNATURE ->
                            line(SigningKey.freshWitness(key.name(), new SecureRandom()), text);
                    case NONSENSE -> "all is well\n";
                    default -> line(key, text);
                });
    }

    private static String line(SigningKey key, String text) {
        return Cosignature.sign(key, Instant.parse("2026-11-30T08:00:00Z"), text).encoded() + "\n";
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
