package biennien.app.account;

import biennien.app.web.Problem;
import biennien.app.web.ProblemWriter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** What Spring Security refuses, in the form of every other problem. */
@Component
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyAttempts attempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(attempts.seconds));
            problems.write(
                    request,
                    response,
                    Problem.of(
                            429,
                            "too-many-attempts",
                            "Too many wrong passwords. The next try is possible in "
                                    + attempts.seconds
                                    + " s."));
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                isOfAPage(request)
                        ? "Form realm=\"Bien Nien\""
                        : "Basic realm=\"Bien Nien\", charset=\"UTF-8\"");
        problems.write(
                request,
                response,
                e instanceof BadCredentialsException
                        ? Problem.of(401, "wrong-credentials", "Wrong name or password.")
                        : Problem.of(401, "not-signed-in", "This call needs an account."));
    }

    /**
     * Told of Basic, a browser would ask for a password over a page that has a form of its own. It
     * tells of the mode of a call only over https and to localhost; the other signs come always.
     */
    private static boolean isOfAPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("X-XSRF-TOKEN") != null
                || request.getHeader("HX-Request") != null
                || (mode != null && !mode.equals("navigate"))
                || (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(
                request,
                response,
                e instanceof CsrfException
                        ? Problem.of(
                                403,
                                "csrf-token-missing",
                                "The session's token is missing or is another one. Repeat the"
                                        + " cookie XSRF-TOKEN in the header X-XSRF-TOKEN; with"
                                        + " HTTP Basic and no session none is needed.")
                        : Problem.of(
                                403,
                                "wrong-role",
                                "Your account's role does not allow this call. Facts are recorded"
                                    + " by recorders and stewards, names of commended persons are"
                                    + " read by inspectors and stewards and erased by stewards,"
                                    + " accounts are kept by stewards."));
    }
}
