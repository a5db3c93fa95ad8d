package biennien.app.pages;

import biennien.app.account.SignedIn;
import biennien.pages.api.Answer;
import biennien.pages.api.Api;
import biennien.pages.api.Who;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Carries a page's question to the same handler that a caller from outside reaches, in the same
 * thread and for the same caller. The filters of the outer request have run; who may call what is
 * asked again for the inner address, as a page must never open what its reader may not.
 */
@Component
final class InsideApi implements Api {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String NUL = "%00";

    private final ObjectProvider<DispatcherServlet> servlet;
    private final Supplier<AuthorizationManager<HttpServletRequest>> rules;

    InsideApi(
            ObjectProvider<DispatcherServlet> servlet, ObjectProvider<SecurityFilterChain> chain) {
        this.servlet = servlet;
        this.rules = SingletonSupplier.of(() -> rules(chain.getObject()));
    }

    @Override
    public Answer get(String address) {
        if (address.contains(NUL)) {
            // From outside it would not come this far either, and no text of the database holds it.
            return new Answer(NOT_FOUND, null, Map.of("status", NOT_FOUND));
        }
        HttpServletRequest outer =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getRequest();
        InsideRequest request = new InsideRequest(outer, address);
        if (!mayBeCalled(request)) {
            return new Answer(who() == null ? UNAUTHENTICATED : FORBIDDEN, null, Map.of());
        }
        InsideResponse response = new InsideResponse();
        try {
            servlet.getObject().service(request, response.asServletResponse(outer));
        } catch (ServletException e) {
            throw new IllegalStateException("No answer from " + request.getRequestURI(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(response.status(), response.basis(), body(response));
    }

    /** Those that the outer request passed, of which there must be some. */
    private static AuthorizationManager<HttpServletRequest> rules(SecurityFilterChain chain) {
        return chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                .findFirst()
                .orElseThrow();
    }

    private boolean mayBeCalled(HttpServletRequest request) {
        AuthorizationResult result =
                rules.get()
                        .authorize(
                                () -> SecurityContextHolder.getContext().getAuthentication(),
                                request);
        return result != null && result.isGranted();
    }

    private static @Nullable Object body(InsideResponse response) {
        byte[] body = response.body();
        if (body.length == 0) {
            return null;
        }
        if (response.json()) {
            return JSON.readValue(body, Object.class);
        }
        return response.plainText() ? new String(body, StandardCharsets.UTF_8) : null;
    }

    @Override
    public @Nullable Who who() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof SignedIn in
                ? new Who(in.name(), in.role().name())
                : null;
    }
}
