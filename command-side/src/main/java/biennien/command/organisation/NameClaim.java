package biennien.command.organisation;

import biennien.events.law.OrganisationKind;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.UnitId;
import biennien.eventstore.AppendExtras;

import java.util.Optional;

/**
 * Of one kind in one unit only one organisation bears a name, however it is spelled: claimed in the
 * transaction of the append, because two registrations can be decided at the same instant. The
 * claim goes with the name when it changes and is given back when the organisation closes.
 */
final class NameClaim {

    static final String SCOPE = "organisation.name";

    private NameClaim() {}

    /** From what is held in one state to what is held in the next. */
    static void move(Organisation before, Organisation after) {
        var held = heldIn(before);
        var wanted = heldIn(after);
        if (held.equals(wanted)) {
            return;
        }
        held.ifPresent(key -> AppendExtras.current().release(SCOPE, key));
        wanted.ifPresent(key -> AppendExtras.current().claim(SCOPE, key));
    }

    static Optional<String> heldIn(Organisation state) {
        return switch (state) {
            case Organisation.Open(var known) ->
                    Optional.of(key(known.unit(), known.kind(), known.name()));
            case Organisation.Unregistered _, Organisation.Closed _ -> Optional.empty();
        };
    }

    static String key(UnitId unit, OrganisationKind kind, Name name) {
        return unit + " " + kind.code() + " " + FoldedText.of(name.value());
    }
}
