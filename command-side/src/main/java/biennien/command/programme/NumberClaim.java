package biennien.command.programme;

import biennien.events.values.DocumentNumber;
import biennien.events.values.UnitId;
import biennien.eventstore.AppendExtras;

import org.jspecify.annotations.Nullable;

/**
 * A number leads to one programme, however it is spelled: claimed in the transaction of the append,
 * because two programmes can be signed at the same instant. Provinces number theirs by themselves,
 * so a number is told apart by the unit of its programme.
 *
 * @param scope the unit, or the whole country
 * @param key what all spellings of the number have in common
 */
record NumberClaim(String scope, String key) {

    static final String SCOPE = "programme.number";

    private static final String COUNTRY = "country";

    /**
     * @param unit of the programme, null when it is for the whole country
     */
    static NumberClaim on(@Nullable UnitId unit, DocumentNumber number) {
        return new NumberClaim(unit == null ? COUNTRY : unit.value(), number.key());
    }

    void claim() {
        AppendExtras.current().claim(SCOPE, scope + " " + key);
    }
}
