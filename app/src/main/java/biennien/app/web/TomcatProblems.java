package biennien.app.web;

import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What Tomcat refuses before the application sees it, such as an address with forbidden characters,
 * is a problem too, not Tomcat's page.
 */
public final class TomcatProblems extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nothing of the application has run, so it knows neither a language nor a template. */
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Không đọc được địa chỉ · Biên Niên</title>
            <link rel="stylesheet" href="/assets/annals.css"></head>
            <body><main><h1>Không đọc được địa chỉ này</h1>
            <p>Địa chỉ có ký tự không được dùng. Hãy xem lại, hoặc <a href="/">về trang đầu</a>.</p>
            <p lang="en">The address has characters that must not be in one. Look at it again, or go
            <a href="/">to the first page</a>.</p></main></body></html>
            """;

    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatProblems() {
            return factory ->
                    factory.addContextCustomizers(
                            context -> {
                                if (context.getParent() instanceof Host host
                                        && host instanceof StandardHost standard) {
                                    standard.setErrorReportValveClass(
                                            TomcatProblems.class.getName());
                                }
                            });
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            boolean forPeople = String.valueOf(request.getHeader("Accept")).contains("text/html");
            response.setContentType(forPeople ? "text/html" : Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write(
                            forPeople
                                    ? PAGE
                                    : JSON.writeValueAsString(
                                            problem(status).at("/", UUID.randomUUID().toString())));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("An error could not be reported", gone);
        }
    }

    /** A problem for a bare status. */
    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request can't be understood as HTTP.");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "Not possible with this method.");
            case 413 -> Problem.of(413, "body-too-large", "The body is too large.");
            case 501, 505 ->
                    Problem.of(status, "bad-request", "This form of HTTP is not spoken here.");
            case 503 -> Problem.of(503, "unavailable", "Repeat the call.");
            default ->
                    status >= 500
                            ? ProblemAdvice.internal()
                            : Problem.of(status, "bad-request", "The request was refused.");
        };
    }
}
