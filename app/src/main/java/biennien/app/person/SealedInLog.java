package biennien.app.person;

import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;
import biennien.query.commendation.SealedNames;
import biennien.query.kernel.At;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/** Finds what the log holds sealed of a person and opens it, here and in no other process. */
@Component
final class SealedInLog {

    /** Where a commendation holds it; a name opens in no other field. */
    private static final String POINTER = "/recipient/person";

    private final Reads reads;
    private final SealedNames sealed;
    private final LogReader log;
    private final PersonKeys keys;

    SealedInLog(Reads reads, SealedNames sealed, LogReader log, PersonKeys keys) {
        this.reads = reads;
        this.sealed = sealed;
        this.log = log;
        this.keys = keys;
    }

    /**
     * Each distinct name of the person that was recorded up to a position, in the order of the log.
     *
     * @throws ErasedPerson when the key is gone
     */
    List<Name> names(PersonId person, long upTo, View view) {
        SequencedSet<Name> names = new LinkedHashSet<>();
        for (long position : positions(person, upTo, view)) {
            for (PersonalText text : at(position)) {
                if (text.subject().equals(person)) {
                    names.add(keys.open(POINTER, text).orElseThrow(() -> new ErasedPerson(person)));
                }
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException(person + " has a key, but no sealed name in the log");
        }
        return new ArrayList<>(names);
    }

    private List<Long> positions(PersonId person, long upTo, View view) {
        return Objects.requireNonNull(
                reads.answer(
                                new At(null, upTo),
                                view,
                                SealedNames.READS,
                                snapshot -> sealed.positions(person, snapshot))
                        .getBody());
    }

    private List<PersonalText> at(long position) {
        return log.at(position)
                .map(event -> CanonicalJson.read(event.payload(), CommendationConferred.class))
                .orElseThrow()
                .personalTexts();
    }
}
