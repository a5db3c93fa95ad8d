package biennien.command.movement;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Rejection;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.organisation.SubjectKeys;
import biennien.command.organisation.SubjectOrganisation;
import biennien.command.organisation.SubjectOrganisation.Said;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.command.unit.RegisteredUnit;
import biennien.events.law.LegalBasis;
import biennien.events.law.MovementSubjectKind;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The rules for the subject of a ranking or a title. */
public final class MovementSubjects {

    private enum Reason implements Rejection {
        SUBJECT_OF_ANOTHER_TIER;

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public @Nullable LegalBasis legalBasis() {
            return null;
        }
    }

    private MovementSubjects() {}

    /** The organisation that the subject names, or that bears its name. */
    public static Optional<KnownOrganisation> organisation(
            MovementSubject subject, OrganisationsOnRecord organisations) {
        if (subject.organisation() != null) {
            return organisations.find(subject.organisation());
        }
        var name = subject.name();
        return name == null
                ? Optional.empty()
                : subject.kind()
                        .organisationKind()
                        .flatMap(kind -> organisations.named(subject.unit(), kind, name));
    }

    /**
     * @param when the time of the result
     * @param found what {@link #organisation} found, null when it found nothing
     */
    public static Findings check(
            MovementSubject subject,
            Edtf when,
            @Nullable KnownOrganisation found,
            Registers known) {
        var said =
                new Said(
                        subject.organisation(),
                        subject.kind(),
                        subject.name(),
                        subject.unit(),
                        when);
        return Findings.refuse(
                        known.units()
                                .refusal(subject.unit(), when)
                                .map(no -> no.at("/subject/unit")))
                .and(() -> ofItsTier(subject, when, known))
                .and(() -> Findings.refuse(NamedPerson.refusalOf(subject.name(), "/subject/name")))
                .and(() -> SubjectOrganisation.check(said, found, known))
                .and(() -> Findings.warn(known.units().doubts(subject.unit(), when)));
    }

    /** The subject with the name that the record of its organisation says for that time. */
    public static MovementSubject asRecorded(
            MovementSubject subject, Edtf when, @Nullable KnownOrganisation found) {
        return subject.organisation() == null || found == null
                ? subject
                : new MovementSubject(
                        subject.kind(), subject.unit(), found.nameOn(when), subject.organisation());
    }

    /** What tells the subject in a year, in whatever way it is told. */
    public static Set<String> keys(
            MovementSubject subject, int year, @Nullable KnownOrganisation found) {
        return subject.kind().tier().isPresent()
                ? Set.of(SubjectKeys.ofUnit(subject.unit(), subject.kind(), year))
                : SubjectKeys.of(subject.unit(), subject.kind(), year, subject.name(), found);
    }

    private static Findings ofItsTier(MovementSubject subject, Edtf when, Registers known) {
        var tier = subject.kind().tier();
        if (tier.isEmpty()) {
            return Findings.NONE;
        }
        var unit = known.units().find(subject.unit()).orElseThrow();
        return couldBe(tier.get(), unit, when)
                ? Findings.NONE
                : Findings.refuse(
                        Refusal.of(
                                Reason.SUBJECT_OF_ANOTHER_TIER,
                                unit.fullName()
                                        + " ("
                                        + unit.id()
                                        + ") is no "
                                        + inWords(subject.kind())
                                        + ". Give the kind that it is, or the unit that was"
                                        + " meant.",
                                "/subject/kind"));
    }

    private static boolean couldBe(int tier, RegisteredUnit unit, Edtf when) {
        return unit.levelOn(when.earliest().orElse(LocalDate.MIN)).tier() == tier
                || unit.levelOn(when.latest().orElse(LocalDate.MAX)).tier() == tier;
    }

    private static String inWords(MovementSubjectKind kind) {
        return kind.code() + " (" + kind.label() + ")";
    }
}
