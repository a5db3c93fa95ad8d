package biennien.query.totals;

import java.util.Arrays;
import java.util.Optional;

/** About which units the figures of a sum are. What one tier says may hold what another says. */
enum Tier {
    /** About the unit that the sum is of. */
    OWN("own", 0),
    DISTRICTS("districts", 2),
    COMMUNES("communes", 3);

    private final String label;
    private final int number;

    Tier(String label, int number) {
        this.label = label;
        this.number = number;
    }

    /** The tier of units of this number that lie below another; none for provinces. */
    static Optional<Tier> below(int number) {
        return Arrays.stream(values())
                .filter(tier -> tier != OWN && tier.number == number)
                .findFirst();
    }

    /** How its columns begin. */
    String label() {
        return label;
    }
}
