package biennien.app.web;

import biennien.app.web.BodyLimitFilter.BodyTooLarge;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.CommandsAway;
import biennien.command.kernel.RejectionDetails;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.values.MalformedValue;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.DatabaseAway;
import biennien.eventstore.EntryTooLarge;
import biennien.eventstore.LogReadOnly;
import biennien.eventstore.LogUnavailable;
import biennien.eventstore.OutcomeUnknown;
import biennien.pages.web.ProblemPage;
import biennien.query.kernel.QueryProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one place that turns what was thrown into an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemPage page;
    private final JsonMapper json;

    ProblemAdvice(ProblemPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    @ExceptionHandler(Exception.class)
    @Nullable Object answer(
            Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // Spring Security's own filter answers these, and knows whether anybody is signed in.
            throw thrown;
        }
        if (thrown instanceof AsyncRequestNotUsableException) {
            // The caller has gone.
            return null;
        }
        String trace = RequestIdentityFilter.idOf(request);
        Problem problem = known(thrown);
        if (problem == null) {
            LOG.error("Request {} failed: {}", trace, request.getRequestURI(), thrown);
            problem = internal();
        }
        Problem told = problem.at(request.getRequestURI(), trace);
        HttpHeaders headers = headers(thrown, problem);
        if (ProblemPage.isWanted(request)) {
            headers.forEach(
                    (name, values) -> values.forEach(value -> response.setHeader(name, value)));
            return page.of(told.asMap(json), request);
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told);
    }

    static Problem internal() {
        return Problem.of(
                500,
                "internal-error",
                "Something failed that should not. Nothing was stored unless the answer says so;"
                        + " report the trace id.");
    }

    private static Problem rejected(RejectionDetails no) {
        Problem problem =
                Problem.of(no.status(), no.code(), no.message()).withLegalBasis(no.legalBasis());
        return no.pointer() == null ? problem : problem.withError(no.pointer(), no.code());
    }

    private static Problem query(QueryProblem asked) {
        Problem problem =
                Problem.of(asked.status(), asked.code(), asked.detail()).with(asked.members());
        return asked.parameter() == null
                ? problem
                : problem.withError("?" + asked.parameter(), asked.code());
    }

    private static HttpHeaders headers(Exception thrown, Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders());
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        if (problem.status() == 503) {
            Duration retry =
                    switch (thrown) {
                        case QueryProblem asked when asked.retryAfter() != null ->
                                asked.retryAfter();
                        case LogUnavailable log -> log.retryAfter();
                        case CommandsAway away -> away.retryAfter();
                        // A steward has to do something first.
                        case LogReadOnly _ -> Duration.ofMinutes(10);
                        default -> Duration.ofSeconds(2);
                    };
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retry.toSeconds())));
        }
        return headers;
    }

    /** What is to be answered; null when nobody foresaw it. */
    static @Nullable Problem known(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused.problem();
            case CommandRejected rejected -> rejected(rejected.details());
            case MalformedValue malformed ->
                    JsonFaults.invalid("", malformed.code(), malformed.getMessage());
            case QueryProblem problem -> query(problem);
            case ErasedPerson erased ->
                    Problem.of(409, "person-erased", String.valueOf(erased.getMessage()));
            case ClaimTaken taken ->
                    Problem.of(409, "claim-taken", "It exists already, as " + taken.holderStream())
                            .with(Map.of("id", taken.holderStream()));
            case ConcurrencyException meanwhile ->
                    Problem.of(
                            409,
                            "changed-meanwhile",
                            "Somebody else recorded something about the same subject at the same"
                                    + " moment. Nothing was stored; read again and repeat.");
            case EntryTooLarge tooLarge ->
                    Problem.of(422, "entry-too-large", String.valueOf(tooLarge.getMessage()));
            case CommandsAway away ->
                    Problem.of(503, "commands-away", String.valueOf(away.getMessage()));
            case LogReadOnly closed ->
                    Problem.of(503, "log-read-only", String.valueOf(closed.getMessage()));
            case LogUnavailable unavailable ->
                    Problem.of(
                            503,
                            "log-unavailable",
                            "The log did not take it in time. Nothing was stored; repeat the"
                                    + " call.");
            case OutcomeUnknown unknown ->
                    Problem.of(
                            503,
                            "outcome-unknown",
                            "The log did not answer, so it may be stored or not. Repeat the call"
                                    + " with the same Idempotency-Key: nothing is stored twice.");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BadRequestException _ ->
                    Problem.of(400, "bad-request", "The body ended before it was complete.");
            case JacksonException json -> JsonFaults.problem(json);
            case NumberFormatException number when JsonFaults.isOfJackson(number) ->
                    JsonFaults.invalid("", "invalid-value", "A number in it is out of all bounds.");
            case InvalidParameterException unreadable ->
                    Problem.of(
                            400,
                            "invalid-parameter",
                            "The parameters are too many, or not encoded as UTF-8.");
            case HttpRequestMethodNotSupportedException method ->
                    Problem.of(
                            405,
                            "method-not-allowed",
                            method.getMethod()
                                    + " is not possible here; possible are "
                                    + String.join(
                                            ", ",
                                            Objects.requireNonNullElse(
                                                    method.getSupportedMethods(), new String[0]))
                                    + ".");
            case HttpMediaTypeNotSupportedException type ->
                    Problem.of(
                            415,
                            "unsupported-media-type",
                            "The Content-Type "
                                    + type.getContentType()
                                    + " is not possible here; possible are "
                                    + joined(type.getSupportedMediaTypes())
                                    + ".");
            case HttpMediaTypeNotAcceptableException type ->
                    Problem.of(
                            406,
                            "not-acceptable",
                            "Possible here are " + joined(type.getSupportedMediaTypes()) + ".");
            case NoResourceFoundException nothing ->
                    Problem.of(404, "not-found", "There is nothing at this address.");
            case MissingServletRequestParameterException missing ->
                    parameter(missing.getParameterName(), "missing-parameter", "It must be given.");
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case TransientDataAccessException e -> unavailable(e);
            case DataAccessResourceFailureException e -> unavailable(e);
            case CannotCreateTransactionException e -> unavailable(e);
            case EventStoreException e when DatabaseAway.isReasonFor(e) -> unavailable(e);
            case ErrorResponse response -> bare(response);
            default -> wrapped(thrown);
        };
    }

    private static @Nullable Problem wrapped(Throwable thrown) {
        BodyTooLarge tooLarge = JsonFaults.cause(thrown, BodyTooLarge.class);
        if (tooLarge != null) {
            return BodyLimitFilter.tooLarge(tooLarge.limit);
        }
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown ? null : known(cause);
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        BodyTooLarge tooLarge = JsonFaults.cause(e, BodyTooLarge.class);
        if (tooLarge != null) {
            return BodyLimitFilter.tooLarge(tooLarge.limit);
        }
        JacksonException json = JsonFaults.cause(e, JacksonException.class);
        return json != null
                ? JsonFaults.problem(json)
                : Problem.of(400, "missing-body", "This call needs a JSON body.");
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String wanted = type == null ? "another form" : JsonFaults.inWords(type);
        return parameter(e.getName(), "invalid-parameter", "It must be " + wanted + ".");
    }

    private static Problem parameter(String name, String code, String message) {
        return Problem.of(400, "invalid-parameter", "Parameter " + name + ": " + message)
                .withErrors(List.of(new FieldFault("?" + name, code, message)));
    }

    private static Problem unavailable(Exception e) {
        LOG.warn("The database does not answer: {}", e.getMessage());
        return Problem.of(503, "unavailable", "The database does not answer. Repeat the call.");
    }

    /** What the framework refuses for a reason that has no page of its own. */
    private static Problem bare(ErrorResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        int code = response.getStatusCode().value();
        String reason = status == null ? "Refused" : status.getReasonPhrase();
        if (code >= 500) {
            return code == 503 ? Problem.of(503, "unavailable", "Repeat the call.") : internal();
        }
        String detail = Objects.requireNonNullElse(response.getBody().getDetail(), reason);
        return code == 404
                ? Problem.of(404, "not-found", "There is nothing at this address.")
                : Problem.of(code, code == 400 ? "bad-request" : slug(reason), detail);
    }

    static String slug(String reason) {
        return reason.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String joined(List<MediaType> types) {
        return types.isEmpty() ? "none" : MediaType.toString(types);
    }
}
