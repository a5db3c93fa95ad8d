package biennien.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

import java.util.regex.Pattern;

/**
 * Who has signed in goes on where they were: at the page whose link "sign in" was followed, else at
 * the one that asked for an account, else at the first page.
 */
final class BackToThePage extends SavedRequestAwareAuthenticationSuccessHandler {
    /** The parameter of the form that names the page. */
    static final String TO = "to";

    // Of this service only: "//elsewhere" and "/\\elsewhere" are other hosts to a browser.
    private static final Pattern HERE =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    BackToThePage(RequestCache cache) {
        setRequestCache(cache);
        // Where it is given, what was asked for earlier is forgotten.
        setTargetUrlParameter(TO);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        return here(request.getParameter(TO));
    }

    static String here(@Nullable String address) {
        return address != null && HERE.matcher(address).matches() && !address.startsWith("/login")
                ? address
                : "/";
    }
}
