package biennien.command.web;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandDispatch;
import biennien.command.kernel.Shell;
import biennien.events.values.MalformedValue;

import com.github.f4b6a3.uuid.UuidCreator;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries a JSON body to the command it asks for. The body is the command itself, without the parts
 * that the address or the edge supplies: ids are minted here, and the account, the request and the
 * Idempotency-Key travel as metadata.
 */
@Component
public class Commands {

    private final CommandDispatch dispatch;
    private final IdempotencyKeys idempotencyKeys;
    private final JsonMapper mapper;

    Commands(CommandDispatch dispatch, IdempotencyKeys idempotencyKeys, JsonMapper mapper) {
        this.dispatch = dispatch;
        this.idempotencyKeys = idempotencyKeys;
        this.mapper = mapper;
    }

    /**
     * A command that begins a stream. Answers 201 with the address of what came about.
     *
     * @param stream the type of the stream, such as {@code group}; a body without {@code id} gets a
     *     fresh one
     */
    public ResponseEntity<CommandAnswer> create(
            String stream, Body<? extends Command> body, HttpServletRequest request) {
        return create(stream, body, request, body.json(), Map.of());
    }

    /**
     * @param asked the body as it was sent, which an Idempotency-Key stands for
     * @param body the body as it becomes the command
     * @param metaData what else travels with the command
     */
    public ResponseEntity<CommandAnswer> create(
            String stream,
            Body<? extends Command> body,
            HttpServletRequest request,
            ObjectNode asked,
            Map<String, String> metaData) {
        refuseParameters(request);
        return idempotencyKeys.once(
                request,
                body.type(),
                asked,
                201,
                idempotency -> {
                    var complete = body.json().deepCopy();
                    idempotency.putAll(metaData);
                    if (!complete.has("id")) {
                        complete.put("id", mint(stream));
                    }
                    return carry(body.type(), complete, request, 201, idempotency);
                });
    }

    /** A command to a stream that is named by the address. Answers 200. */
    public ResponseEntity<CommandAnswer> onto(
            String id, Body<? extends Command> body, HttpServletRequest request) {
        refuseParameters(request);
        if (body.json().has("id") && !body.json().path("id").asString("").equals(id)) {
            throw new MalformedValue(
                    "id-differs", "'id' in the body differs from the id in the address.");
        }
        return idempotencyKeys.once(
                request,
                body.type(),
                body.json(),
                200,
                asked -> {
                    var complete = body.json().deepCopy();
                    complete.put("id", id);
                    return carry(body.type(), complete, request, 200, asked);
                });
    }

    /** A fresh id; its time says when it was minted, never when something was recorded. */
    public static String mint(String stream) {
        return stream + ":" + UuidCreator.getTimeOrderedEpoch();
    }

    private ResponseEntity<CommandAnswer> carry(
            Class<? extends Command> type,
            ObjectNode body,
            HttpServletRequest request,
            int status,
            HashMap<String, Object> asked) {
        Command command = mapper.treeToValue(body, type);
        var metaData = new HashMap<>(asked);
        metaData.putAll(CallerMetaData.of(request));
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch != null) {
            metaData.put(Shell.EXPECTED_SEQUENCE, sequence(ifMatch));
        }
        return answer(dispatch.send(command, metaData), status, request);
    }

    static ResponseEntity<CommandAnswer> answer(
            CommandAnswer answer, int status, HttpServletRequest request) {
        return ResponseEntity.status(status).location(location(answer.id(), request)).body(answer);
    }

    private static URI location(String id, HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', "/api/v1/".length());
        return URI.create((end < 0 ? path : path.substring(0, end)) + "/" + id);
    }

    /** "?dryRun=true" on a command must not record it. */
    private static void refuseParameters(HttpServletRequest request) {
        var names = request.getParameterMap().keySet();
        if (!names.isEmpty()) {
            throw new MalformedValue(
                    "unknown-parameter",
                    "A command has no parameters in its address, so '"
                            + names.iterator().next()
                            + "' would do nothing. All that is asked for stands in the body; a dry"
                            + " run is possible for imports only.");
        }
    }

    private static long sequence(String ifMatch) {
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException notOurs) {
            throw new MalformedValue(
                    "if-match",
                    "If-Match takes the sequence of the stream as it was last read, such as \"7\","
                            + " not "
                            + ifMatch
                            + ".");
        }
    }
}
