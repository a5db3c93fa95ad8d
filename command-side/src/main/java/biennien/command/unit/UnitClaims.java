package biennien.command.unit;

import biennien.events.values.UnitId;
import biennien.eventstore.AppendExtras;

/**
 * A unit begins once and ends once, whatever streams say so: claimed in the transaction of the
 * append, because two acts could be decided on the same register at the same instant.
 */
public final class UnitClaims {

    public static final String BEGINS = "unit.begins";
    public static final String ENDS = "unit.ends";

    private UnitClaims() {}

    public static void begins(UnitId unit) {
        AppendExtras.current().claim(BEGINS, unit.value());
    }

    public static void ends(UnitId unit) {
        AppendExtras.current().claim(ENDS, unit.value());
    }
}
