package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Map.entry;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shipped annals in the shared service, sent once as a recorder would send them, with what was
 * answered on the way.
 */
public final class Annals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ADDRESSES =
            Map.ofEntries(
                    entry("RegisterSource", "/api/v1/sources"),
                    entry("EstablishUnit", "/api/v1/units"),
                    entry("MergeUnits", "/api/v1/reorganisations/merge"),
                    entry("SplitUnit", "/api/v1/reorganisations/split"),
                    entry("RenameUnit", "/api/v1/reorganisations/rename"),
                    entry("RelevelUnit", "/api/v1/reorganisations/relevel"),
                    entry("ReparentUnit", "/api/v1/reorganisations/reparent"),
                    entry("AbolishUnit", "/api/v1/reorganisations/abolish"),
                    entry("SignProgramme", "/api/v1/programmes"),
                    entry("AddProgrammeAlias", "/api/v1/programmes/{id}/add-alias"),
                    entry("SetProgrammePhase", "/api/v1/programmes/{id}/set-phase"),
                    entry("ReviewProgramme", "/api/v1/programmes/{id}/review"),
                    entry("SupersedeProgramme", "/api/v1/programmes/{id}/supersede"));

    private static final class Loaded {
        static final Annals ANNALS = new Annals(Service.shared());
    }

    private final Service service;
    private final List<Answer> commands = new ArrayList<>();
    private final List<Answer> programmes = new ArrayList<>();
    private final Stored beforeDryRun;
    private final Answer dryRun;
    private final Stored afterDryRun;
    private final Answer imported;
    private final long head;

    /** For a service that loads them itself: recorded after its start, and projected after that. */
    public static void awaitIn(Service service) {
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                service.head() > 100
                                        && service.anonymous()
                                                        .get(
                                                                "/api/v1/timeline",
                                                                "limit",
                                                                1,
                                                                "minPosition",
                                                                service.head())
                                                        .status()
                                                == 200);
    }

    private Annals(Service service) {
        this.service = service;
        Caller recorder = service.recorder();
        commands.addAll(sent(recorder, "units.json"));
        commands.addAll(sent(recorder, "sources.json"));
        programmes.addAll(sent(recorder, "programmes.json"));
        this.beforeDryRun = Stored.everywhere(service);
        this.dryRun = imported(service, text("seed-figures.csv"), true);
        this.afterDryRun = Stored.everywhere(service);
        this.imported = imported(service, text("seed-figures.csv"), false);
        this.head = service.head();
    }

    /** In the shared service; loaded by whichever test asks first. */
    public static Annals shared() {
        return Loaded.ANNALS;
    }

    public Service service() {
        return service;
    }

    private static List<Answer> sent(Caller recorder, String file) {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(text(file))) {
            String address = String.valueOf(ADDRESSES.get(entry.path("command").asString()));
            JsonNode body = entry.path("body");
            answers.add(recorder.post(address.replace("{id}", body.path("id").asString()), body));
        }
        return answers;
    }

    /** The answers to the commands of units and sources, in sending order. */
    List<Answer> commands() {
        return commands;
    }

    /** The answers to the commands of programmes, in sending order. */
    List<Answer> programmes() {
        return programmes;
    }

    Stored beforeDryRun() {
        return beforeDryRun;
    }

    Answer dryRun() {
        return dryRun;
    }

    Stored afterDryRun() {
        return afterDryRun;
    }

    Answer imported() {
        return imported;
    }

    /** The last position when all was loaded. */
    long head() {
        return head;
    }

    /** An answer that knows the annals, and its body. */
    JsonNode ask(Caller caller, String path, Object... parameters) {
        Answer answer = answer(caller, path, parameters);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    Answer answer(Caller caller, String path, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        all[0] = "minPosition";
        all[1] = head;
        return caller.get(path, all);
    }

    /** What was answered when all was loaded, whatever other stories have recorded since. */
    Answer then(Caller caller, String path, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        all[0] = "basis";
        all[1] = head;
        Answer answer = caller.get(path, all);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** The one item of a list that was imported from this row. */
    static JsonNode row(JsonNode list, String row) {
        List<JsonNode> found = new ArrayList<>();
        list.path("items")
                .forEach(
                        item -> {
                            if (item.path("row").asString("").equals(row)) {
                                found.add(item);
                            }
                        });
        assertThat(found).as("row " + row + " in " + list).hasSize(1);
        return found.getFirst();
    }

    static Answer imported(Service service, String csv, boolean dryRun) {
        return service.recorder()
                .send(
                        "POST",
                        "/api/v1/imports?dryRun=" + dryRun,
                        BodyPublishers.ofString(csv, StandardCharsets.UTF_8),
                        "text/csv");
    }

    /** A shipped file. */
    static String text(String file) {
        try (InputStream in = Annals.class.getResourceAsStream("/annals/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The same without the members that say that there is none. */
    static JsonNode stated(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            ObjectNode stated = JSON.createObjectNode();
            object.properties()
                    .forEach(
                            member -> {
                                if (!member.getValue().isNull()) {
                                    stated.set(member.getKey(), stated(member.getValue()));
                                }
                            });
            return stated;
        }
        if (answer instanceof ArrayNode array) {
            ArrayNode stated = JSON.createArrayNode();
            array.forEach(item -> stated.add(stated(item)));
            return stated;
        }
        return answer;
    }
}
