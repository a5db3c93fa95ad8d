package biennien.app.web;

import biennien.pages.web.ProblemPage;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;

/** Answers what failed outside every controller: in a filter, or refused by the firewall. */
@RestController
class ErrorEndpoint implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorEndpoint.class);

    private final ProblemPage page;
    private final JsonMapper json;

    ErrorEndpoint(ProblemPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ProblemWriter.PROBLEM) instanceof Problem problem) {
            return answer(problem, request, response);
        }
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        String trace = RequestIdentityFilter.idOf(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            Problem known = ProblemAdvice.known(fault);
            if (known != null) {
                return answer(known, request, response);
            }
            LOG.error("Request {} failed outside a controller", trace, fault);
        }
        return answer(TomcatProblems.problem(status), request, response);
    }

    private Object answer(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        Object path =
                Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        request.getRequestURI());
        Problem told = problem.at(path.toString(), RequestIdentityFilter.idOf(request));
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        return ProblemPage.isWanted(request)
                ? page.of(told.asMap(json), request)
                : ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(told);
    }
}
