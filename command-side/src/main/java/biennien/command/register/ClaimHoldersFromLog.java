package biennien.command.register;

import biennien.eventstore.Claim;
import biennien.eventstore.LogReader;

import org.springframework.stereotype.Component;

import java.util.Optional;

@Component
class ClaimHoldersFromLog implements ClaimHolders {

    private final LogReader log;

    ClaimHoldersFromLog(LogReader log) {
        this.log = log;
    }

    @Override
    public Optional<String> holder(String scope, String key) {
        return log.claim(scope, key).map(Claim::stream);
    }
}
