package biennien.app.account;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who is calling.
 *
 * @param version of the account when the password was proven
 */
public record SignedIn(UUID id, String name, Role role, int version) implements Serializable {

    @Override
    public String toString() {
        return name;
    }
}
