package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The life of a model over HTTP, beside the shipped annals. */
class ModelStoryTest {
    private static final String MODELS = "/api/v1/models";

    private final Service service = Annals.shared().service();
    private final Caller recorder = service.recorder();

    @Test
    void a_model_is_named_counted_and_replicated_to_all_others() {
        String id =
                create(
                        """
                        {"unit":"unit:phuong-chieng-le-son-la","name":"Zalo, camera an ninh",
                         "aliases":["Camera an ninh"],"on":"[..2022-08-19]",
                         "citation":{"source":"source:article-001","row":"S037"}}\
                        """);
        Answer points =
                onto(
                        id,
                        "count",
                        count("points", 13, "tổ, bản", "tại phường Chiềng Lề tại 13 tổ, bản"));
        assertThat(points.json().at("/warnings/0/code").asString())
                .isEqualTo("unusual-unit-of-count");
        onto(id, "count", count("accounts", 30, "tài khoản", "với 30 tài khoản"));
        onto(id, "count", count("participants", 2125, "người", "2.125 người tham gia"));
        Answer last =
                onto(
                        id,
                        "replicate",
                        """
                        {"allOthersOf":"unit:thanh-pho-son-la","on":"[..2022-08-19]",
                         "citation":{"source":"source:article-001","row":"S041",
                                     "quote":"được nhân rộng đến các xã, phường còn lại"}}\
                        """);

        JsonNode found =
                service.anonymous()
                        .get(
                                MODELS,
                                "minPosition",
                                last.position(),
                                "q",
                                "zalo",
                                "unit",
                                "Phường Chiềng Lề, thành phố Sơn La")
                        .json();
        List<JsonNode> models = new ArrayList<>();
        found.path("items").forEach(models::add);
        // The shipped annals tell of the same model on their own (H7).
        assertThat(models).hasSize(2);
        models.removeIf(each -> !each.path("id").asString().equals(id));
        assertThat(models).hasSize(1);
        JsonNode model = models.getFirst();

        assertThat(model.at("/unit/name").asString()).isEqualTo("Phường Chiềng Lề");
        assertThat(model.at("/status").asString()).isEqualTo("named");
        assertThat(model.at("/launched").isNull()).isTrue();
        JsonNode replication = model.at("/replications/0");
        assertThat(replication.at("/on/earliest").isNull()).isTrue();
        assertThat(replication.at("/on/latest").asString()).isEqualTo("2022-08-19");
        assertThat(replication.at("/count").asInt()).isEqualTo(11);
        assertThat(replication.at("/derived").asBoolean()).isTrue();
        assertThat(replication.at("/allOthersOf/name").asString()).isEqualTo("Thành phố Sơn La");
        List<String> units = new ArrayList<>();
        replication.path("units").forEach(unit -> units.add(unit.path("name").asString()));
        assertThat(units)
                .containsExactlyInAnyOrder(
                        "Phường Tô Hiệu",
                        "Phường Quyết Thắng",
                        "Phường Quyết Tâm",
                        "Phường Chiềng An",
                        "Xã Chiềng Xôm",
                        "Xã Chiềng Đen",
                        "Phường Chiềng Cơi",
                        "Xã Hua La",
                        "Xã Chiềng Cọ",
                        "Phường Chiềng Sinh",
                        "Xã Chiềng Ngần");
        assertThat(counted(model)).containsExactly("points 13", "participants 2125", "accounts 30");
        JsonNode helped =
                Annals.shared()
                        .ask(
                                service.anonymous(),
                                "/api/v1/figures",
                                "indicator",
                                "model-case-supported-count");
        assertThat(Annals.row(helped, "S040").at("/quantity/value").asInt()).isEqualTo(1);
    }

    @Test
    void a_model_is_piloted_launched_carried_on_and_retired() {
        unit("unit:xa-mo-hinh", "Mô Hình");
        unit("unit:xa-mo-hinh-hai", "Mô Hình Hai");
        String id =
                create(
                        """
                        {"unit":"unit:xa-mo-hinh","name":"Cổng rào phòng, chống tội phạm",
                         "host":"Hợp tác xã Mô Hình","on":"2021",
                         "begun":{"as":"pilot","on":"2020","decision":"4/QĐ-UBND"}}\
                        """);
        onto(id, "launch", "{\"on\":\"2021-05-10\"}");
        onto(id, "replicate", "{\"to\":[\"unit:xa-mo-hinh-hai\"],\"on\":\"2022\"}");
        onto(id, "add-alias", "{\"alias\":\"Cổng rào an ninh\"}");
        Answer last = onto(id, "retire", "{\"on\":\"2024-12-31\",\"reason\":\"Hết dự án\"}");

        JsonNode found =
                service.anonymous()
                        .get(
                                MODELS,
                                "minPosition",
                                last.position(),
                                "q",
                                "cong rao an ninh",
                                "status",
                                "retired")
                        .json();
        assertThat(found.path("items")).hasSize(1);
        JsonNode model = found.at("/items/0");
        assertThat(model.at("/piloted/decision").asString()).isEqualTo("4/QĐ-UBND");
        assertThat(model.at("/launched/on/edtf").asString()).isEqualTo("2021-05-10");
        assertThat(model.at("/replications/0/units/0/name").asString()).isEqualTo("Xã Mô Hình Hai");
        assertThat(model.at("/replications/0/derived").asBoolean()).isFalse();
        assertThat(model.at("/aliases/0").asString()).isEqualTo("Cổng rào an ninh");
        assertThat(model.at("/retired/reason").asString()).isEqualTo("Hết dự án");

        Answer late =
                recorder.post(
                        MODELS + "/" + id + "/replicate",
                        "{\"to\":[\"unit:xa-mo-hinh-hai\"],\"on\":\"2025\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("after-retirement");
        Answer mixed =
                recorder.post(
                        MODELS + "/" + id + "/count",
                        """
                        {"counter":"points","on":"2022","counted":{"kind":"EXACT","value":3,
                         "unit":"tổ","measure":"STOCK"}}\
                        """);
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.problem()).isEqualTo("other-counter");
        assertThat(mixed.json().at("/errors/0/pointer").asString()).isEqualTo("/counted/unit");
        assertThat(recorder.post(MODELS + "/model:none/launch", "{\"on\":\"2021\"}").status())
                .isEqualTo(404);
        assertThat(recorder.post(MODELS + "/" + id + "/replicate", "{\"on\":\"2022\"}").status())
                .isEqualTo(400);
        assertThat(service.anonymous().post(MODELS, "{}").status()).isEqualTo(401);
    }

    private static List<String> counted(JsonNode model) {
        List<String> counted = new ArrayList<>();
        for (JsonNode counter : model.path("counters")) {
            for (JsonNode count : counter.path("counts")) {
                counted.add(
                        counter.path("counter").asString()
                                + " "
                                + count.at("/counted/value").asInt());
            }
        }
        return counted;
    }

    private static String count(String counter, int value, String unit, String quote) {
        return """
        {"counter":"%s","on":"[2022-07-31..2022-08-19]",
         "counted":{"kind":"EXACT","value":%d,"unit":"%s","measure":"STOCK"},
         "citation":{"source":"source:article-001","quote":"%s"}}\
        """
                .formatted(counter, value, unit, quote);
    }

    private void unit(String id, String name) {
        Answer made =
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"%s"}}\
                        """
                                .formatted(id, name));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private String create(String body) {
        Answer made = recorder.post(MODELS, body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(MODELS + "/" + made.id());
        return made.id();
    }

    private Answer onto(String id, String what, String body) {
        Answer done = recorder.post(MODELS + "/" + id + "/" + what, body);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done;
    }
}
