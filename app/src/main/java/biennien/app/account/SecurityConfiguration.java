package biennien.app.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int BCRYPT_COST = 11;

    @Bean
    PasswordEncoder passwordEncoder() {
        // The stored hash names its method, so that a better one can follow without a migration.
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("STEWARD")
                .implies("RECORDER", "INSPECTOR")
                .role("RECORDER")
                .implies("READER")
                .role("INSPECTOR")
                .implies("READER")
                .build();
    }

    @Bean
    PasswordAuthentication passwordAuthentication(Accounts accounts, PasswordEncoder passwords) {
        return new PasswordAuthentication(accounts, passwords, new FailedLogins(Clock.systemUTC()));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Accounts accounts, SecurityProblems problems) {
        RequestMatcher browser = browser();
        AuthenticationEntryPoint entry = entryPoint(browser, problems);
        HttpSessionRequestCache cache = requestsOf(browser);
        return http.authorizeHttpRequests(
                        calls ->
                                calls.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                "/api/v1/accounts/me", "/api/v1/accounts/me/**")
                                        .authenticated()
                                        .requestMatchers("/api/v1/accounts", "/api/v1/accounts/**")
                                        .hasRole("STEWARD")
                                        .requestMatchers("/api/v1/admin/**")
                                        .hasRole("STEWARD")
                                        .requestMatchers("/care", "/care/**")
                                        .hasRole("STEWARD")
                                        .requestMatchers(
                                                "/account",
                                                "/record",
                                                "/record/**",
                                                "/import",
                                                "/import/**")
                                        .authenticated()
                                        .requestMatchers("/api/v1/imports/**")
                                        .hasRole("RECORDER")
                                        .requestMatchers("/api/v1/persons/*/erase")
                                        .hasRole("STEWARD")
                                        .requestMatchers("/api/v1/persons/**")
                                        .hasRole("INSPECTOR")
                                        .requestMatchers(HttpMethod.POST, "/ledger/seen")
                                        .authenticated()
                                        .requestMatchers(HttpMethod.GET)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.OPTIONS)
                                        .permitAll()
                                        .requestMatchers(
                                                "/api/v1/inspections", "/api/v1/inspections/**")
                                        .hasAnyRole("INSPECTOR", "RECORDER")
                                        .anyRequest()
                                        .hasRole("RECORDER"))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .successHandler(new BackToThePage(cache))
                                        .failureHandler(new BackToTheForm()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(
                        e ->
                                e.defaultAuthenticationEntryPointFor(
                                                entry, AnyRequestMatcher.INSTANCE)
                                        .accessDeniedHandler(problems))
                .requestCache(c -> c.requestCache(cache))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(
                                                CookieCsrfTokenRepository.withHttpOnlyFalse())
                                        .csrfTokenRequestHandler(new SessionCsrfTokens())
                                        .requireCsrfProtectionMatcher(this::fromABrowserSession))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp ->
                                                        csp.policyDirectives(
                                                                "default-src 'self';"
                                                                        + " object-src 'none';"
                                                                        + " base-uri 'self';"
                                                                        + " form-action 'self';"
                                                                        + " frame-ancestors"
                                                                        + " 'none'"))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    /** What people asked for before they signed in. */
    @SuppressWarnings("NullAway") // Null is what switches the parameter off.
    private static HttpSessionRequestCache requestsOf(RequestMatcher browser) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(browser);
        // Otherwise the address that one is sent back to would end in "?continue".
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** People are sent to the form; machines are asked for HTTP Basic. */
    private static AuthenticationEntryPoint entryPoint(
            RequestMatcher browser, SecurityProblems problems) {
        LoginUrlAuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, e) -> {
            if (browser.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
                form.commence(request, response, e);
            } else {
                problems.commence(request, response, e);
            }
        };
    }

    private static RequestMatcher browser() {
        MediaTypeRequestMatcher html =
                new MediaTypeRequestMatcher(
                        new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return request -> "GET".equals(request.getMethod()) && html.matches(request);
    }

    /**
     * A cookie is sent by the browser whoever wrote the page, so a session has to prove that the
     * call is its own. HTTP Basic is sent by the caller itself, except by a browser that was told
     * the password: it says where the page came from.
     */
    private boolean fromABrowserSession(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            String site = request.getHeader("Sec-Fetch-Site");
            return "cross-site".equals(site) || "same-site".equals(site);
        }
        return request.getRequestedSessionId() != null || request.getRequestURI().equals("/login");
    }
}
