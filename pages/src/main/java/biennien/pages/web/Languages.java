package biennien.pages.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

import java.time.Duration;
import java.util.Locale;

/**
 * Vietnamese, unless somebody asked for English: by {@code ?lang=en}, which is remembered. What the
 * browser prefers is not asked, so that an address shows the same to everybody.
 */
final class Languages implements LocaleResolver {
    static final Locale VIETNAMESE = Locale.of("vi");
    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getParameter(NAME));
        if (asked != null) {
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                Locale kept = cookie.getName().equals(NAME) ? known(cookie.getValue()) : null;
                if (kept != null) {
                    return kept;
                }
            }
        }
        return VIETNAMESE;
    }

    /** Remembers what was asked for. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        Locale asked = known(request.getParameter(NAME));
        if (asked != null) {
            Cookie cookie = new Cookie(NAME, asked.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is asked for by ?lang=");
    }

    private static @Nullable Locale known(@Nullable String language) {
        if ("vi".equals(language)) {
            return VIETNAMESE;
        }
        return "en".equals(language) ? Locale.ENGLISH : null;
    }
}
