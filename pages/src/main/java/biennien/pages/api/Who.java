package biennien.pages.api;

import java.util.Locale;

/**
 * Whoever is signed in.
 *
 * @param role lower case: reader, inspector, recorder or steward
 */
public record Who(String name, String role) {

    public Who {
        role = role.toLowerCase(Locale.ROOT);
    }

    /** Whether facts may be recorded. */
    public boolean records() {
        return role.equals("recorder") || role.equals("steward");
    }

    /** Whether inspections may be recorded, and the name of a commended person be read. */
    public boolean inspects() {
        return role.equals("inspector") || role.equals("steward");
    }

    /** Whether accounts, processors and read models are in this person's care. */
    public boolean steward() {
        return role.equals("steward");
    }
}
