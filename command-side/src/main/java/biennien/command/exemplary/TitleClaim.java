package biennien.command.exemplary;

import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.KnownOrganisation;
import biennien.events.movement.MovementSubject;
import biennien.eventstore.AppendExtras;

import org.jspecify.annotations.Nullable;

/**
 * A subject bears one title of a year at a time, however it is told: claimed in the transaction of
 * the append and given back with the withdrawal. A title for no year in particular claims nothing.
 */
final class TitleClaim {

    private static final String SCOPE = "exemplary.year";

    private TitleClaim() {}

    static void take(
            MovementSubject subject, @Nullable Integer year, @Nullable KnownOrganisation found) {
        if (year != null) {
            MovementSubjects.keys(subject, year, found)
                    .forEach(key -> AppendExtras.current().claim(SCOPE, key));
        }
    }

    /** Whatever it was taken under: the organisation may have another name by now, or be closed. */
    static void giveBack() {
        AppendExtras.current().releaseAll(SCOPE);
    }
}
