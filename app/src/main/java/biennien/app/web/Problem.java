package biennien.app.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * An answer that is no: RFC 9457, {@code application/problem+json}.
 *
 * @param type {@code /problems/} and the code; opens a page that says what it means
 * @param errors the fields at fault, when there are any
 * @param legalBasis where the rule is written, when a rule of law forbids it
 * @param traceId the request's id, to be quoted when asking about it
 * @param more what a particular problem adds, such as the candidates of an ambiguous name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "errors",
    "legalBasis",
    "traceId"
})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldFault> errors,
        @Nullable String legalBasis,
        @Nullable String traceId,
        @JsonIgnore Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail) {
        return new Problem(
                "/problems/" + code,
                ProblemCatalog.title(code),
                status,
                detail,
                null,
                List.of(),
                null,
                null,
                Map.of());
    }

    public Problem withErrors(List<FieldFault> faults) {
        return new Problem(
                type, title, status, detail, instance, faults, legalBasis, traceId, more);
    }

    public Problem withError(String pointer, String code) {
        return withErrors(List.of(new FieldFault(pointer, code, detail)));
    }

    public Problem withLegalBasis(@Nullable String basis) {
        return new Problem(type, title, status, detail, instance, errors, basis, traceId, more);
    }

    public Problem with(Map<String, Object> extensions) {
        return new Problem(
                type, title, status, detail, instance, errors, legalBasis, traceId, extensions);
    }

    Problem at(String path, @Nullable String trace) {
        return new Problem(type, title, status, detail, path, errors, legalBasis, trace, more);
    }

    /** As a page reads it. */
    @SuppressWarnings("unchecked")
    Map<String, Object> asMap(JsonMapper json) {
        return json.convertValue(this, Map.class);
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return more;
    }
}
