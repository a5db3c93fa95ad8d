package biennien.app.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Ends a session whose account changed since, and tells the rest of the request who is calling in
 * the attributes {@value #ACTOR} and {@value #ACTOR_ROLE}: both sides read them without knowing
 * Spring Security.
 */
final class ActorFilter extends OncePerRequestFilter {
    /** The account's id as text. */
    static final String ACTOR = "biennien.actor";

    /** The code of the account's role. */
    static final String ACTOR_ROLE = "biennien.actorRole";

    private final Accounts accounts;

    ActorFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedIn who) {
            if (unchanged(who)) {
                request.setAttribute(ACTOR, who.id().toString());
                request.setAttribute(ACTOR_ROLE, who.role().code());
            } else {
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean unchanged(SignedIn who) {
        return accounts.named(who.name())
                .filter(Account::canSignIn)
                .filter(account -> account.version() == who.version())
                .isPresent();
    }
}
