package biennien.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Who could not be signed in sees the form again, and what to do. */
final class BackToTheForm implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        UriComponentsBuilder form = UriComponentsBuilder.fromPath("/login").queryParam("error");
        if (e instanceof TooManyAttempts attempts) {
            form.queryParam("wait", attempts.seconds);
        }
        String to = request.getParameter(BackToThePage.TO);
        if (to != null) {
            form.queryParam(
                    BackToThePage.TO,
                    UriUtils.encode(BackToThePage.here(to), StandardCharsets.UTF_8));
        }
        response.sendRedirect(form.build(true).toUriString());
    }
}
