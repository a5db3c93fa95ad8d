package biennien.command.web;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandContextInterceptor;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.RejectionDetails;
import biennien.eventstore.AlreadyAnswered;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredAnswer;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header-07). The answer is stored
 * in the transaction of the append, so a repeat after any crash makes nothing new. Kept 7 days.
 */
@Component
class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    private final LogReader log;
    private final JsonMapper mapper;
    private final RepeatObserver repeats;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    IdempotencyKeys(LogReader log, JsonMapper mapper, RepeatObserver repeats) {
        this.log = log;
        this.mapper = mapper;
        this.repeats = repeats;
    }

    /**
     * Carries a request out at most once per key.
     *
     * @param command what is asked for
     * @param status of the answer when it is accepted
     * @param carry gets the metadata that makes the append remember its answer
     */
    ResponseEntity<CommandAnswer> once(
            HttpServletRequest request,
            Class<? extends Command> command,
            ObjectNode body,
            int status,
            Function<HashMap<String, Object>, ResponseEntity<CommandAnswer>> carry) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return carry.apply(new HashMap<>());
        }
        String key = checked(header);
        String principal = CallerMetaData.actor(request);
        byte[] fingerprint = fingerprint(request, body);
        String place = principal + " " + key;
        if (!running.add(place)) {
            throw refused(
                    409,
                    "still-running",
                    "A request with this Idempotency-Key is still running. Ask again later.");
        }
        try {
            var before = log.answer(principal, key);
            if (before.isPresent()) {
                var answer = again(before.get(), fingerprint, request);
                repeats.repeated(command);
                return answer;
            }
            var metaData = new HashMap<String, Object>();
            metaData.put(
                    CommandContextInterceptor.IDEMPOTENCY,
                    Map.of(
                            "principal",
                            principal,
                            "key",
                            key,
                            "fingerprint",
                            HexFormat.of().formatHex(fingerprint),
                            "status",
                            Integer.toString(status)));
            return carry.apply(metaData);
        } catch (AlreadyAnswered elsewhere) {
            return again(elsewhere.answer(), fingerprint, request);
        } catch (CommandRejected | ClaimTaken | ConcurrencyException no) {
            // Another process may have carried out this very request since the key was looked up.
            // Then the refusal rests on its events, and its answer was stored together with them.
            var meanwhile = log.answer(principal, key);
            if (meanwhile.isEmpty()) {
                throw no;
            }
            return again(meanwhile.get(), fingerprint, request);
        } finally {
            running.remove(place);
        }
    }

    private ResponseEntity<CommandAnswer> again(
            StoredAnswer stored, byte[] fingerprint, HttpServletRequest request) {
        if (!Arrays.equals(stored.fingerprint(), fingerprint)) {
            throw refused(
                    422,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request. Use a fresh one.");
        }
        return Commands.answer(
                mapper.readValue(stored.response(), CommandAnswer.class), stored.status(), request);
    }

    /** A structured-field string; a bare token is taken as well. */
    private static String checked(String header) {
        String key = header.strip().replaceAll("^\"|\"$", "");
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw refused(
                    400,
                    "idempotency-key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters; a UUID is good.");
        }
        return key;
    }

    private byte[] fingerprint(HttpServletRequest request, ObjectNode body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(
                    mapper.writer()
                            .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                            .writeValueAsBytes(body));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CommandRejected refused(int status, String code, String message) {
        return new CommandRejected(new RejectionDetails(code, status, message, null, null));
    }
}
