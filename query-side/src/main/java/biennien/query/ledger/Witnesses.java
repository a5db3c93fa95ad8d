package biennien.query.ledger;

import biennien.ledger.ConsistencyProof;
import biennien.ledger.Cosignature;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.SignatureLine;
import biennien.ledger.TileHashes;
import biennien.query.ledger.Disagreement.Kind;
import biennien.query.ledger.Disagreement.Sign;
import biennien.query.ledger.WitnessPolicy.Witness;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Asks witnesses to sign beside us (C2SP tlog-witness, {@code add-checkpoint}). A witness signs
 * what continues everything it signed before, so that nobody can be shown another log without it
 * being seen.
 */
@Component
class Witnesses {

    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_WORDS = 200;

    private final TileRows tiles;
    private final Checkpoints checkpoints;
    private final WitnessRows rows;
    private final Alarms alarms;
    private final LedgerSettings settings;
    private final HttpClient http;

    Witnesses(
            TileRows tiles,
            Checkpoints checkpoints,
            WitnessRows rows,
            Alarms alarms,
            LedgerSettings settings) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.alarms = alarms;
        this.settings = settings;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(settings.witnessTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** What a witness did not do, in words for an operator. */
    private static final class NotCosigned extends Exception {
        private static final long serialVersionUID = 1L;

        NotCosigned(String message) {
            super(message);
        }
    }

    /** Asks for the last checkpoint, unless the witness has signed it. */
    void ask(Witness witness, WitnessPolicy policy) throws InterruptedException {
        Published published = checkpoints.latest().orElse(null);
        if (published == null || hasSigned(witness, published)) {
            return;
        }
        long had = rows.size(witness);
        try {
            Reply reply = submit(witness, published, Math.min(had, published.size()));
            if (reply.status() == 409 && reply.size() != had) {
                had = reply.size();
                requireNotAhead(witness, published, reply);
                reply = submit(witness, published, had);
            }
            Instant at = accept(witness, published, reply);
            rows.asked(witness, published.size(), at, null);
            noteQuorum(published.size(), policy);
        } catch (NotCosigned refused) {
            rows.asked(witness, had, null, refused.getMessage());
        } catch (IOException away) {
            rows.asked(witness, had, null, "It does not answer: " + away.getMessage());
        }
    }

    private static boolean hasSigned(Witness witness, Published published) {
        try {
            return !Note.parse(published.note()).verify(List.of(witness.key())).isEmpty();
        } catch (NoteRefused notYet) {
            return false;
        }
    }

    /**
     * @param size what the witness has, when the status is 409
     */
    private record Reply(int status, String body, long size) {}

    private Reply submit(Witness witness, Published published, long old)
            throws IOException, InterruptedException, NotCosigned {
        HttpRequest request =
                HttpRequest.newBuilder(witness.address().resolve("add-checkpoint"))
                        .timeout(settings.witnessTimeout())
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body(published, old)))
                        .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.body().length > LONGEST_ANSWER) {
            throw new NotCosigned("It answered %d bytes.".formatted(answer.body().length));
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 409) {
            return new Reply(answer.statusCode(), body, -1);
        }
        try {
            return new Reply(409, body, Long.parseLong(body.strip()));
        } catch (NumberFormatException e) {
            throw new NotCosigned("It answered 409 without the size it has: " + words(body));
        }
    }

    /** {@code old}, the consistency proof, an empty line, the checkpoint. */
    private String body(Published published, long old) throws IOException {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        if (old > 0) {
            List<byte[]> proof =
                    ConsistencyProof.of(
                                    old, published.size(), new TileHashes(tiles, published.size()))
                            .hashes();
            for (byte[] hash : proof) {
                body.append(Base64.getEncoder().encodeToString(hash)).append('\n');
            }
        }
        return body.append('\n').append(published.note()).toString();
    }

    /** A witness that has more of our log than we have saw what we have lost. */
    private void requireNotAhead(Witness witness, Published published, Reply reply)
            throws NotCosigned {
        if (reply.size() <= published.size()) {
            return;
        }
        // Another process may have published more since we looked.
        if (reply.size() > checkpoints.head().size()) {
            alarms.raise(
                    new Sign(
                            Kind.ROLLED_BACK,
                            reply.size(),
                            null,
                            null,
                            witness.name(),
                            reply.body().strip()));
        }
        throw new NotCosigned(
                "It has %d leaves, more than the %d that were published here."
                        .formatted(reply.size(), published.size()));
    }

    private Instant accept(Witness witness, Published published, Reply reply) throws NotCosigned {
        switch (reply.status()) {
            case 200 -> {
                return store(witness, published, reply.body());
            }
            case 409 ->
                    throw (reply.size() == published.size()
                            ? disagrees(witness, published, Kind.OTHER_ROOT, reply)
                            : new NotCosigned(
                                    "It has %d leaves, then again another number."
                                            .formatted(reply.size())));
            case 422 -> throw disagrees(witness, published, Kind.NOT_A_CONTINUATION, reply);
            case 403 -> throw new NotCosigned("It knows none of our keys: " + words(reply.body()));
            case 404 -> throw new NotCosigned("It does not know our log: " + words(reply.body()));
            default ->
                    throw new NotCosigned(
                            "It answered %d: %s".formatted(reply.status(), words(reply.body())));
        }
    }

    private NotCosigned disagrees(Witness witness, Published published, Kind kind, Reply reply) {
        alarms.raise(
                new Sign(
                        kind,
                        published.size(),
                        published.head().root(),
                        null,
                        witness.name(),
                        "%d %s".formatted(reply.status(), words(reply.body()))));
        return new NotCosigned(
                "It was shown another log than this one (%s).".formatted(kind.code()));
    }

    /** Only what it has really signed is kept, and only its own line. */
    private Instant store(Witness witness, Published published, String body) throws NotCosigned {
        String text = Note.parse(published.note()).text();
        for (String line : body.lines().toList()) {
            SignatureLine signature = signature(line);
            if (!signature.name().equals(witness.key().name())
                    || signature.keyId() != witness.key().id()) {
                continue;
            }
            try {
                Note cosigned = new Note(text, List.of(signature));
                cosigned.verify(List.of(witness.key()));
            } catch (NoteRefused bad) {
                throw new NotCosigned("Its signature is not good: " + bad.getMessage());
            }
            Instant at = Cosignature.at(signature);
            checkpoints.cosigned(published.size(), witness.name(), line, at);
            return at;
        }
        throw new NotCosigned(
                "It answered no signature of its key " + witness.key().encoded() + ".");
    }

    private static SignatureLine signature(String line) throws NotCosigned {
        try {
            return SignatureLine.parse(line);
        } catch (IllegalArgumentException malformed) {
            throw new NotCosigned("It answered what is no signature: " + words(line));
        }
    }

    /** Looks whether those who signed so far are enough. */
    void noteQuorum(long size, WitnessPolicy policy) {
        if (policy.witnesses().isEmpty()) {
            return;
        }
        boolean met =
                checkpoints
                        .at(size)
                        .map(one -> policy.isMetBy(Note.parse(one.note())))
                        .orElse(false);
        if (met) {
            checkpoints.quorumReached(size);
        }
    }

    /** The beginning of what somebody else wrote, in one line. */
    private static String words(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) + "…" : line;
    }
}
