package biennien.command.person;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.person.PersonCommand.ErasePerson;
import biennien.command.person.PersonCommand.RevealName;
import biennien.command.person.PersonsOnRecord.Standing;
import biennien.events.person.PersonEvent;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.values.PersonId;
import biennien.events.values.Reason;

/**
 * Whether the name of a commended person may be read, or erased. How it stands with the name is
 * known where its key is, which is asked, so there is no state to evolve.
 */
final class Person {

    /** Fewer letters say no purpose. */
    private static final int LETTERS_OF_A_PURPOSE = 5;

    private Person() {}

    static Decision<PersonEvent> decide(RevealName c, Standing standing) {
        return switch (standing) {
            case NEVER_NAMED -> unknown(c.id());
            case ERASED ->
                    reject(
                            PersonRejection.PERSON_ERASED,
                            "The person '"
                                    + c.id()
                                    + "' was erased; nobody can read the name again.");
            case SEALED ->
                    saysAPurpose(c.purpose())
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    NamedPerson.refusalIn(c.purpose(), "/purpose")))
                            .decide(() -> new NameRevealed(c.id(), c.purpose()));
        };
    }

    /** Anybody's name can be erased once, whatever happened to the commendations. */
    static Decision<PersonEvent> decide(ErasePerson c, Standing standing) {
        return switch (standing) {
            case NEVER_NAMED -> unknown(c.id());
            case ERASED ->
                    reject(
                            PersonRejection.ALREADY_ERASED,
                            "The person '"
                                    + c.id()
                                    + "' was erased before; nothing is left to do.");
            case SEALED -> Findings.NONE.decide(() -> new PersonErased(c.id(), c.ground()));
        };
    }

    private static Decision<PersonEvent> unknown(PersonId id) {
        return reject(
                PersonRejection.NO_SUCH_PERSON,
                "No commended person '" + id + "' is recorded by name.");
    }

    private static Findings saysAPurpose(Reason purpose) {
        return purpose.value().codePoints().filter(Character::isLetter).count()
                        >= LETTERS_OF_A_PURPOSE
                ? Findings.NONE
                : Findings.refuse(
                        new Refusal(
                                PersonRejection.PURPOSE_UNSAID,
                                "'purpose' says in words of at least "
                                        + LETTERS_OF_A_PURPOSE
                                        + " letters what the name is needed for, such as \"Kiểm tra"
                                        + " hồ sơ khen thưởng\".",
                                "/purpose",
                                PersonRejection.PURPOSE_UNSAID.legalBasis()));
    }
}
