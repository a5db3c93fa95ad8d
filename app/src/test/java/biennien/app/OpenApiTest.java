package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/** The document that other programs are built from. */
class OpenApiTest {
    private final JsonNode document = Service.shared().anonymous().get("/api/openapi.json").json();

    @Test
    void it_is_openapi_3_1_and_lists_the_calls_of_the_contract() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/imports",
                        "/api/v1/figures",
                        "/api/v1/timeline",
                        "/api/v1/units",
                        "/api/v1/units/{id}",
                        "/api/v1/units/by-code",
                        "/api/v1/units/{id}/lineage",
                        "/api/v1/events",
                        "/api/v1/events/{position}",
                        "/api/v1/accounts");
    }

    @Test
    void the_parameters_of_a_question_are_named_one_by_one() {
        Set<String> names = new TreeSet<>();
        document.at("/paths/~1api~1v1~1figures/get/parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));

        assertThat(names)
                .contains(
                        "unit",
                        "indicator",
                        "subject",
                        "source",
                        "q",
                        "basis",
                        "minPosition",
                        "limit",
                        "cursor")
                .doesNotContain("asked", "at", "paging", "view", "request");
        document.at("/paths/~1api~1v1~1figures/get/parameters")
                .forEach(
                        parameter ->
                                assertThat(parameter.at("/schema/type").asString(""))
                                        .as(parameter.path("name").asString())
                                        .isNotEmpty());
    }

    @Test
    void values_of_one_text_are_texts() {
        JsonNode figure = document.at("/components/schemas/FigureAnswer/properties");

        assertThat(figure.at("/id/type").asString()).isEqualTo("string");
        assertThat(figure.at("/indicator/type").asString()).isEqualTo("string");
    }

    @Test
    void the_body_of_a_command_is_described_field_by_field() {
        JsonNode post = document.at("/paths/~1api~1v1~1figures/post/requestBody/content");
        JsonNode body = document.at("/components/schemas/ReportFigure");

        assertThat(post.at("/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/ReportFigure");
        assertThat(texts(body.path("required")))
                .containsExactlyInAnyOrder(
                        "unit", "indicator", "subject", "quantity", "period", "citation");
        assertThat(body.at("/properties/id/type").asString()).isEqualTo("string");
        assertThat(texts(body.at("/properties/indicator/enum"))).contains("weapon-handover-count");
        assertThat(texts(document.at("/components/schemas/Quantity/required")))
                .containsExactlyInAnyOrder("kind", "unit", "measure");
    }

    @Test
    void a_command_says_how_it_is_repeated_what_it_answers_and_how_it_is_refused() {
        JsonNode post = document.at("/paths/~1api~1v1~1figures/post");
        JsonNode correct = document.at("/paths/~1api~1v1~1figures~1{id}~1correct/post");

        assertThat(texts(post.at("/parameters"), "name")).contains("Idempotency-Key", "If-Match");
        assertThat(post.path("responses").propertyNames()).containsExactly("201", "default");
        assertThat(correct.path("responses").propertyNames()).containsExactly("200", "default");
        assertThat(
                        post.at("/responses/default/content")
                                .path("application/problem+json")
                                .at("/schema/$ref")
                                .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties/errors/type").asString())
                .isEqualTo("array");
    }

    @Test
    void it_says_what_only_the_recorder_of_a_fact_or_a_steward_may_send() {
        assertThat(
                        document.at("/paths/~1api~1v1~1figures~1{id}~1correct/post/x-only-by")
                                .asString())
                .isEqualTo("recorder-or-steward");
        assertThat(document.at("/paths/~1api~1v1~1figures/post").has("x-only-by")).isFalse();
    }

    @Test
    void it_names_the_kinds_that_the_subject_of_a_figure_may_be_of() {
        JsonNode kinds = document.at("/components/schemas/Subject/properties/code/x-kinds-by-type");

        assertThat(texts(kinds.path("management-measure"))).contains("suspended-sentence");
        assertThat(texts(kinds.path("tip"))).contains("valuable-tip");
        assertThat(kinds.path("model").isEmpty()).isTrue();
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }

    @Test
    void a_name_is_sent_in_plain_words_and_never_sealed_by_the_caller() {
        JsonNode schemas = document.path("components").path("schemas");

        assertThat(schemas.at("/RecipientRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("kind", "count", "collective", "name", "personId");
        assertThat(schemas.propertyNames()).doesNotContain("PersonalText");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    @Test
    void nothing_of_the_insides_is_described() {
        document.at("/components/schemas")
                .propertyNames()
                .forEach(
                        name ->
                                assertThat(name)
                                        .isNotIn(
                                                "JsonNode",
                                                "ObjectNode",
                                                "Body",
                                                "View",
                                                "At",
                                                "Paging"));
    }

    @Test
    void writing_needs_an_account() {
        assertThat(document.at("/paths/~1api~1v1~1figures/post/security/0/basic").isArray())
                .isTrue();
        assertThat(document.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
    }
}
