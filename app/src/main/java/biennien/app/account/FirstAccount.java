package biennien.app.account;

import biennien.app.SecretFile;
import biennien.app.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes the account {@code admin}, a steward, when nobody could sign in otherwise. It runs before
 * the service listens, so that the first caller finds it.
 */
@Component
final class FirstAccount implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final Settings settings;
    private volatile boolean running;

    FirstAccount(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void start() {
        accounts.createFirst(NAME, this::password);
        running = true;
    }

    private String password() {
        String given = settings.admin().password();
        if (given != null && !given.isBlank()) {
            return given;
        }
        // Written before the account exists: a password that nobody knows locks everybody out.
        Path file = settings.dataFolder().resolve("admin-password");
        String random = random();
        SecretFile.write(file, random + "\n");
        LOG.info("The password of the account {} is in {}", NAME, file);
        return random;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
