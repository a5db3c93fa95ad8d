package biennien.events.unit;

import biennien.events.law.AdministrativeLevel;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The attributes of a unit on the first day they hold.
 *
 * @param level decides the word before the name: "Thành phố" and "Sơn La" make "Thành phố Sơn La"
 * @param name without that word
 * @param aliases other spellings in use ("Ô Long Vỹ")
 * @param parent the unit it belongs to; absent for the first tier
 * @param codes official codes; the same code is used again for another unit later
 */
public record UnitDescription(
        AdministrativeLevel level,
        Name name,
        List<Name> aliases,
        @Nullable UnitId parent,
        List<UnitCode> codes) {
    public UnitDescription {
        aliases = Lists.distinct("aliases", aliases);
        codes = Lists.distinct("codes", codes);
    }
}
