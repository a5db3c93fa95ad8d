package biennien.command.person;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.person.PersonCommand.RevealName;
import biennien.command.person.PersonsOnRecord.Standing;
import biennien.events.person.PersonEvent;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.values.Reason;

/**
 * Whether the name of a commended person may be read. A name can be read any number of times, so
 * what happened before decides nothing and there is no state to evolve.
 */
final class Person {

    /** Fewer letters say no purpose. */
    private static final int LETTERS_OF_A_PURPOSE = 5;

    private Person() {}

    static Decision<PersonEvent> decide(RevealName c, Standing standing) {
        return switch (standing) {
            case NEVER_NAMED ->
                    reject(
                            PersonRejection.NO_SUCH_PERSON,
                            "No commended person '" + c.id() + "' is recorded by name.");
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
