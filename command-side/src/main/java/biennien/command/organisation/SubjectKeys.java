package biennien.command.organisation;

import biennien.events.law.Coded;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What tells one subject in one year from all others, for claims: whatever way it is told again,
 * one of its keys is the same.
 */
public final class SubjectKeys {

    private SubjectKeys() {}

    /** A subject that is a unit: whatever it is called. */
    public static String ofUnit(UnitId unit, Coded kind, int year) {
        return unit + " " + kind.code() + " " + year;
    }

    /** A subject told by its name within its unit, however it is spelled. */
    public static String ofName(UnitId unit, Coded kind, int year, Name name) {
        return ofUnit(unit, kind, year) + " " + FoldedText.of(name.value());
    }

    /**
     * A subject that may be an organisation on record: also told by that, and by every name it was
     * ever known by, where it lies by the record and where the fact has it.
     */
    public static Set<String> of(
            UnitId unit,
            Coded kind,
            int year,
            @Nullable Name name,
            @Nullable KnownOrganisation organisation) {
        var keys = new LinkedHashSet<String>();
        if (name != null) {
            keys.add(ofName(unit, kind, year, name));
        }
        if (organisation != null) {
            keys.add(organisation.id() + " " + year);
            organisation
                    .everyName()
                    .forEach(
                            called -> {
                                keys.add(ofName(unit, kind, year, called));
                                keys.add(ofName(organisation.unit(), kind, year, called));
                            });
        }
        return keys;
    }
}
