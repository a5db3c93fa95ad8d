package biennien.command.register;

import java.util.Optional;

/** Which stream holds something that only one may hold, such as a name. */
@FunctionalInterface
public interface ClaimHolders {

    /**
     * As it is in the log now. Nothing proves it at the append: what must not happen twice is
     * claimed there.
     */
    Optional<String> holder(String scope, String key);
}
