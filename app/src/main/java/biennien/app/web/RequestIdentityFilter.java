package biennien.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives every request an id, before anything can go wrong with it. A caller may bring its own in
 * {@code X-Request-Id}, such as a UUID or the id of a trace: it is stored with every event for
 * ever, so anything that could be read as words, or could forge a log line, is replaced.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIdentityFilter extends OncePerRequestFilter {
    /** Request attribute, read by both sides. */
    public static final String REQUEST_ID = "biennien.requestId";

    private static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[0-9A-Fa-f][0-9A-Fa-f-]{7,63}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String brought = request.getHeader(HEADER);
        String id =
                brought != null && SANE.matcher(brought).matches()
                        ? brought
                        : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        response.setHeader(HEADER, id);
        MDC.put("requestId", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("requestId");
        }
    }

    static @Nullable String idOf(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID) instanceof String id ? id : null;
    }
}
