package biennien.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

import java.util.function.Supplier;

/**
 * Gives the token, as a cookie that a script of ours can repeat in a header, to browser sessions
 * only: a machine that reads gets no cookie. In a form the token is masked anew each time, so that
 * compression can't betray it.
 */
final class SessionCsrfTokens implements CsrfTokenRequestHandler {
    private final CsrfTokenRequestHandler inHeader = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler inForm = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        inForm.handle(request, response, token);
        if (request.getSession(false) != null) {
            // Reading it is what writes the cookie.
            token.get().getToken();
        }
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName()) != null
                ? inHeader.resolveCsrfTokenValue(request, token)
                : inForm.resolveCsrfTokenValue(request, token);
    }
}
