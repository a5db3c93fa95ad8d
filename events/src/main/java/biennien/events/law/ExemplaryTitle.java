package biennien.events.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts behind the title "điển hình": the trial criteria of Decision 9745/QĐ-BCA-V05 since 28
 * December 2022, and Plan 612/KH-BCA since 10 October 2025. Both name communes, agencies,
 * enterprises and schools; whether others may bear the title was not read.
 */
public final class ExemplaryTitle {

    /** The days on which another text begins, in order. */
    public static final List<LocalDate> DAYS_OF_CHANGE =
            List.of(LocalDate.of(2022, Month.DECEMBER, 28), LocalDate.of(2025, Month.OCTOBER, 10));

    /** How well the two texts were read: what they are for, not what they leave out. */
    public static final Confirmation STATE = Confirmation.PARTLY;

    private static final LegalBasis TRIAL = LegalBasis.of(Instrument.DECISION_9745_2022);
    private static final LegalBasis PLAN = LegalBasis.of(Instrument.PLAN_612_2025);

    private ExemplaryTitle() {}

    /** Whether a text is known under which such a subject bears the title by then. */
    public static Reading on(MovementSubjectKind kind, LocalDate decided) {
        if (decided.isBefore(DAYS_OF_CHANGE.getFirst())) {
            return Reading.doubtful(null);
        }
        var text = decided.isBefore(DAYS_OF_CHANGE.getLast()) ? TRIAL : PLAN;
        return switch (kind) {
            case COMMUNE, AGENCY, ENTERPRISE, EDUCATIONAL_INSTITUTION -> Reading.permitted(text);
            case RESIDENTIAL_AREA, DISTRICT, PROVINCE -> Reading.doubtful(text);
        };
    }

    /** Who bears the title under which text. */
    static Stream<LawRule> rules() {
        var trial = new Validity(DAYS_OF_CHANGE.getFirst(), DAYS_OF_CHANGE.getLast());
        var plan = new Validity(DAYS_OF_CHANGE.getLast(), null);
        return Stream.concat(rules(trial, TRIAL), rules(plan, PLAN));
    }

    private static Stream<LawRule> rules(Validity on, LegalBasis text) {
        return Arrays.stream(MovementSubjectKind.values())
                .filter(
                        kind ->
                                on.from() != null
                                        && on(kind, on.from()).effect() == Effect.PERMITTED)
                .map(
                        kind ->
                                new LawRule(
                                        "exemplary-title",
                                        kind.code(),
                                        kind.label() + ": may bear the title",
                                        on,
                                        text,
                                        STATE));
    }
}
