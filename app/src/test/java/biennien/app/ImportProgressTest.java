package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A long import can be watched while it goes on. */
class ImportProgressTest {
    private static final int ROWS = 3_000;

    /** What another test imported of the same source would be a duplicate. */
    private static final int OF_THIS_TEST = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Service service = Annals.shared().service();

    @Test
    void whoever_started_an_import_sees_how_far_it_has_come_and_its_end() {
        String name = UUID.randomUUID().toString();
        Caller recorder = service.recorder();
        CompletableFuture<Answer> imported =
                CompletableFuture.supplyAsync(
                        () ->
                                recorder.send(
                                        "POST",
                                        "/api/v1/imports?watch=" + name,
                                        BodyPublishers.ofString(rows()),
                                        "text/csv"));

        Answer seen = recorder.get("/api/v1/imports/" + name + "/progress");

        assertThat(imported.join().json().path("accepted").asInt()).isEqualTo(ROWS);
        assertThat(seen.header("Content-Type")).startsWith("text/event-stream");
        List<JsonNode> states =
                seen.text()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> JSON.readTree(line.substring("data:".length())))
                        .toList();
        assertThat(seen.text()).contains("event:done");
        assertThat(states.getLast().path("rows").asInt()).isEqualTo(ROWS);
        assertThat(states.getLast().path("accepted").asInt()).isEqualTo(ROWS);
        assertThat(states)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.path("rows").asInt(), b.path("rows").asInt()));
    }

    @Test
    void nobody_else_sees_it_and_what_never_began_is_unknown() {
        String address = "/api/v1/imports/" + UUID.randomUUID() + "/progress";

        assertThat(service.anonymous().get(address).status()).isEqualTo(401);
        assertThat(service.reader().get(address).status()).isEqualTo(403);
        assertThat(service.recorder().get(address).problem()).isEqualTo("unknown-import");
        assertThat(service.recorder().get("/api/v1/imports/short/progress").text())
                .contains("\"watch-name\"");
    }

    private static String rows() {
        var csv =
                new StringBuilder(
                        "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                                + "period_start,period_end,period_edtf,subject_type,subject\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("P")
                    .append(i)
                    .append(",source:article-004,figure,\"Tỉnh Thanh Hóa\",tip-count,")
                    .append(OF_THIS_TEST + i)
                    .append(",exact,nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n");
        }
        return csv.toString();
    }
}
