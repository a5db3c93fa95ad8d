package biennien.app.web;

import biennien.pages.web.ProblemPage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no controller can: in filters. */
@Component
public final class ProblemWriter {
    /** Attribute of the request: a problem that the page of errors is to tell. */
    static final String PROBLEM = "biennien.problem";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (ProblemPage.isWanted(request)) {
            // A page is made behind the filters, by the container's way to errors.
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.status());
            return;
        }
        byte[] body =
                json.writeValueAsString(
                                problem.at(
                                        request.getRequestURI(),
                                        RequestIdentityFilter.idOf(request)))
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
