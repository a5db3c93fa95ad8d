package biennien.query.commendation;

import biennien.events.values.PersonId;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Where in the log the sealed names of a person are. They are opened elsewhere. */
@Component
public final class SealedNames {

    public static final Set<String> READS = Set.of(Groups.COMMENDATION);

    private static final String POSITIONS =
            """
            SELECT DISTINCT first_position FROM readmodel.commendation
             WHERE person = :person AND first_position <= :basis
            ORDER BY first_position
            """;

    /** The positions of the commendations that seal a name of this person, in order. */
    public List<Long> positions(PersonId person, Snapshot snapshot) {
        return snapshot.sql(POSITIONS)
                .param("person", person.value())
                .query((row, _) -> row.getLong("first_position"))
                .list();
    }
}
