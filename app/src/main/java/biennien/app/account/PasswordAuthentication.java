package biennien.app.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Proves a name and a password, for HTTP Basic and for the form alike. */
final class PasswordAuthentication implements AuthenticationProvider {
    // Hashing is slow on purpose: this many at a time, and never two for one name, so that many
    // equal requests of a machine pay once and guesses are counted one by one.
    private static final int LANES = 16;
    private static final long QUEUE_SECONDS = 5;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FailedLogins failures;
    private final ProvenPasswords proven = new ProvenPasswords();
    private final List<ReentrantLock> lanes =
            IntStream.range(0, LANES).mapToObj(i -> new ReentrantLock()).toList();
    // Compared with when there is no account, so that the time taken doesn't tell.
    private final String nobodysHash;

    PasswordAuthentication(Accounts accounts, PasswordEncoder passwords, FailedLogins failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = asked.getCredentials() instanceof String given ? given : "";
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        Optional<Account> account = accounts.named(name).filter(Account::canSignIn);
        if (account.isPresent() && proven.remembers(account.get(), password)) {
            return signedIn(account.get(), asked);
        }
        ReentrantLock lane = lanes.get(Math.floorMod(name.hashCode(), LANES));
        enter(lane);
        try {
            if (account.isPresent() && proven.remembers(account.get(), password)) {
                return signedIn(account.get(), asked);
            }
            failures.refuseIfTooMany(name, address);
            return signedIn(proven(account, password, name, address), asked);
        } finally {
            lane.unlock();
        }
    }

    private Account proven(
            Optional<Account> account, String password, String name, String address) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean matches = passwords.matches(password, hash);
        if (!matches || account.isEmpty()) {
            failures.failed(name, address);
            throw new BadCredentialsException("Wrong name or password.");
        }
        failures.succeeded(name, address);
        proven.remember(account.get(), password);
        return account.get();
    }

    private static void enter(ReentrantLock lane) {
        try {
            if (lane.tryLock(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyAttempts(QUEUE_SECONDS);
    }

    private static Authentication signedIn(Account account, Authentication asked) {
        SignedIn who =
                new SignedIn(account.id(), account.name(), account.role(), account.version());
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(
                        who,
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        token.setDetails(asked.getDetails());
        return token;
    }
}
