package biennien.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

/** Answers what failed outside every controller: in a filter, or refused by the firewall. */
@RestController
class ErrorEndpoint implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorEndpoint.class);

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        String trace = RequestIdentityFilter.idOf(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            Problem known = ProblemAdvice.known(fault);
            if (known != null) {
                return answer(known, request);
            }
            LOG.error("Request {} failed outside a controller", trace, fault);
        }
        return answer(TomcatProblems.problem(status), request);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        Object path =
                Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        request.getRequestURI());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.at(path.toString(), RequestIdentityFilter.idOf(request)));
    }
}
