package biennien.app.web;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.CommandAnswer;
import biennien.command.web.Body;
import biennien.events.figure.Subject;
import biennien.events.law.SubjectType;
import biennien.events.values.Period;
import biennien.query.kernel.ExplainLink;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.One;
import biennien.query.kernel.Question;
import biennien.query.kernel.View;

import com.fasterxml.jackson.databind.JavaType;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The OpenAPI document at {@code /api/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BASIC = "basic";
    private static final JsonMapper PLAIN = JsonMapper.shared();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(View.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Biên Niên")
                                .version("v1")
                                .description(
                                        "The annals of a public campaign. Reading is open to all;"
                                                + " commands need an account. Every answer says in"
                                                + " X-Basis the position it is true for; every"
                                                + " refusal is a problem of RFC 9457."))
                .components(
                        new Components()
                                .addSchemas("Problem", problem())
                                .addSecuritySchemes(
                                        BASIC,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic")));
    }

    /**
     * JSON that is read as it comes has no class to be described by; the body of a command is
     * described by the command it reads as.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelConverter jsonAndBodies() {
        Map<String, Class<?>> described = new ConcurrentHashMap<>();
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type,
                    ModelConverterContext context,
                    Iterator<ModelConverter> others) {
                JavaType java = Json.mapper().constructType(type.getType());
                if (java != null && JsonNode.class.isAssignableFrom(java.getRawClass())) {
                    return typed(new ObjectSchema(), "object");
                }
                if (java != null && java.hasRawClass(SseEmitter.class)) {
                    // Server-sent events; docs/CONTRACT.md says what their data is.
                    return typed(new ObjectSchema(), "object");
                }
                if (java != null && (java.hasRawClass(Body.class) || java.hasRawClass(One.class))) {
                    return context.resolve(
                            new AnnotatedType(java.containedType(0)).resolveAsRef(true));
                }
                Schema<?> schema =
                        others.hasNext() ? others.next().resolve(type, context, others) : null;
                if (java != null
                        && schema != null
                        && isValueOfOneText(java.getRawClass(), schema)) {
                    schema.setFormat(kebab(java.getRawClass().getSimpleName()));
                }
                if (java != null && java.isRecordType()) {
                    requireOwnName(java.getRawClass(), described);
                    nameRequired(java.getRawClass(), context);
                    linkExplanation(java.getRawClass(), context);
                    nameKinds(java.getRawClass(), context);
                }
                return schema;
            }
        };
    }

    /** A text with a form of its own, such as {@code unit-id} or {@code edtf}. */
    private static boolean isValueOfOneText(Class<?> type, Schema<?> schema) {
        return schema.getFormat() == null
                && schema.get$ref() == null
                && schema.getEnum() == null
                && !type.isEnum()
                && (schema.getTypes() != null
                        ? schema.getTypes().contains("string")
                        : "string".equals(schema.getType()))
                && type.getName().startsWith("biennien.");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Two records of one name would be described as one, and wrongly. */
    private static void requireOwnName(Class<?> type, Map<String, Class<?>> described) {
        Class<?> first = described.putIfAbsent(type.getSimpleName(), type);
        if (first != null && first != type) {
            throw new IllegalStateException(first + " and " + type + " need names of their own.");
        }
    }

    /** What a record can't be read without. An {@code id} is minted where none is sent. */
    private static void nameRequired(Class<?> type, ModelConverterContext context) {
        Schema<?> schema = context.getDefinedModels().get(type.getSimpleName());
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        schema.setRequired(
                Arrays.stream(type.getRecordComponents())
                        // A period may be told by the words of the source alone.
                        .filter(_ -> type != Period.class)
                        .filter(
                                part ->
                                        !part.getAnnotatedType()
                                                .isAnnotationPresent(Nullable.class))
                        .filter(part -> part.getType() != boolean.class)
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("id"))
                        .filter(schema.getProperties()::containsKey)
                        .toList());
    }

    /** No record keeps the link; whoever writes an answer adds it. */
    private static void linkExplanation(Class<?> type, ModelConverterContext context) {
        Schema<?> schema = context.getDefinedModels().get(type.getSimpleName());
        if (schema != null && Explainable.class.isAssignableFrom(type)) {
            schema.addProperty(ExplainLink.NAME, schema(String.class));
        }
    }

    /** Which kinds there are for the subject of a figure; that of some types is a name. */
    private static void nameKinds(Class<?> type, ModelConverterContext context) {
        Schema<?> schema = context.getDefinedModels().get(type.getSimpleName());
        if (type != Subject.class || schema == null || schema.getProperties() == null) {
            return;
        }
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (var each : SubjectType.values()) {
            kinds.put(each.code(), each.kinds());
        }
        Objects.requireNonNull(schema.getProperties().get("code"))
                .addExtension("x-kinds-by-type", kinds);
    }

    @Bean
    OperationCustomizer describeCalls() {
        return (operation, handler) -> {
            expandQuestions(operation, handler);
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(BASIC));
            }
            if (takesBody(handler)) {
                describeCommand(operation, handler);
            }
            describeFile(operation, handler);
            operation.getResponses().addApiResponse("default", refused());
            return operation;
        };
    }

    private static ApiResponse refused() {
        Schema<Object> problem = new Schema<>();
        problem.set$ref("Problem");
        return new ApiResponse()
                .description("Refused: the rule, the field and what to do")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(problem)));
    }

    /** A body that is read as a stream is described by its media types alone. */
    private static void describeFile(Operation operation, HandlerMethod handler) {
        PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
        if (mapping == null
                || mapping.consumes().length == 0
                || operation.getRequestBody() != null) {
            return;
        }
        Content content = new Content();
        for (String type : mapping.consumes()) {
            content.addMediaType(
                    type, new MediaType().schema(typed(new Schema<>(), "string").format("binary")));
        }
        operation.setRequestBody(new RequestBody().required(true).content(content));
    }

    private static boolean takesBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(argument -> argument.getParameterType() == Body.class);
    }

    /** What all commands have in common (docs/CONTRACT.md). */
    private static void describeCommand(Operation operation, HandlerMethod handler) {
        if (isAnswerKept(handler)) {
            operation.addParametersItem(
                    header(
                            "Idempotency-Key",
                            "For seven days the same key with the same body gets the same answer"
                                    + " and records nothing twice."));
        }
        operation.addParametersItem(
                header(
                        HttpHeaders.IF_MATCH,
                        "The sequence of the stream as it was last seen in /api/v1/events; if it"
                                + " went on since: 412."));
        if (isOnlyByRecorder(handler)) {
            operation.addExtension("x-only-by", "recorder-or-steward");
        }
        boolean begins =
                Arrays.stream(handler.getMethodParameters())
                        .noneMatch(argument -> argument.hasParameterAnnotation(PathVariable.class));
        if (begins) {
            ApiResponses responses = operation.getResponses();
            ApiResponse done = Objects.requireNonNull(responses.remove("200"));
            responses.addApiResponse("201", done.description("Recorded; Location is its address"));
        }
    }

    private static boolean isOnlyByRecorder(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(argument -> argument.getParameterType() == Body.class)
                .map(argument -> ResolvableType.forMethodParameter(argument).getGeneric())
                .flatMap(command -> Stream.ofNullable(command.resolve()))
                .anyMatch(command -> command.isAnnotationPresent(ByRecorderOrSteward.class));
    }

    /** What is kept under an Idempotency-Key is the answer to a command, and nothing else. */
    private static boolean isAnswerKept(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric().resolve()
                == CommandAnswer.class;
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema(String.class));
    }

    /** A problem of RFC 9457 as all of ours are. */
    private static Schema<?> problem() {
        Schema<Object> error =
                typed(new Schema<>(), "object")
                        .addProperty("pointer", schema(String.class))
                        .addProperty("code", schema(String.class))
                        .addProperty("message", schema(String.class));
        Schema<Object> errors = typed(new Schema<>(), "array");
        errors.setItems(error);
        return typed(new Schema<>(), "object")
                .addProperty("type", schema(String.class))
                .addProperty("title", schema(String.class))
                .addProperty("status", schema(Integer.class))
                .addProperty("detail", schema(String.class))
                .addProperty("traceId", schema(String.class))
                .addProperty("errors", errors)
                .required(List.of("type", "title", "status"));
    }

    /** A question record stands for the query parameters of its components. */
    private static void expandQuestions(Operation operation, HandlerMethod handler) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        for (MethodParameter argument : handler.getMethodParameters()) {
            Class<?> type = argument.getParameterType();
            if (type.isRecord() && Question.class.isAssignableFrom(type)) {
                String name = argument.getParameter().getName();
                parameters.removeIf(p -> Objects.equals(p.getName(), name));
                for (RecordComponent component : type.getRecordComponents()) {
                    parameters.add(
                            new Parameter()
                                    .in("query")
                                    .name(component.getName())
                                    .required(false)
                                    .schema(schema(component.getType())));
                }
            }
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private static Schema<?> schema(Class<?> type) {
        Schema<Object> schema = new Schema<>();
        if (type == Long.class || type == Integer.class) {
            return typed(schema, "integer").format(type == Long.class ? "int64" : "int32");
        }
        if (type == boolean.class) {
            return typed(schema, "boolean");
        }
        typed(schema, "string");
        if (type == LocalDate.class) {
            schema.format("date");
        }
        if (type == Instant.class) {
            schema.format("date-time");
        }
        if (type.isEnum()) {
            schema.setEnum(
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> (Object) PLAIN.valueToTree(constant).asString())
                            .toList());
        }
        return schema;
    }

    /** OpenAPI 3.1 knows sets of types; the model keeps 3.0's single one beside. */
    private static Schema<Object> typed(Schema<Object> schema, String type) {
        schema.addType(type);
        schema.setType(type);
        return schema;
    }
}
