package biennien.events.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The yearly points and ranking of the movement: Decision 510/QĐ-BCA-V05, in force since 20 January
 * 2022. Its points were read in summaries only, so no rank is computed from them, and its deadlines
 * warn.
 */
public final class MovementRanking {

    public static final LegalBasis LEGAL_BASIS = LegalBasis.of(Instrument.DECISION_510_2022);

    /** How well the deadlines and the ranks were read. */
    public static final Confirmation STATE = Confirmation.PARTLY;

    /** The first day of the text. */
    public static final LocalDate SINCE = LocalDate.of(2022, Month.JANUARY, 20);

    private MovementRanking() {}

    /** Whether a text on the ranking is known for a decision of that day. */
    public static Reading on(LocalDate decided) {
        return decided.isBefore(SINCE) ? Reading.doubtful(null) : Reading.permitted(LEGAL_BASIS);
    }

    /**
     * The first day that is too late for the ranking of a year; empty where the text names none, as
     * for provinces.
     */
    public static Optional<LocalDate> tooLateFrom(MovementSubjectKind kind, int year) {
        return switch (kind) {
            case RESIDENTIAL_AREA -> Optional.of(LocalDate.of(year, Month.NOVEMBER, 20));
            case COMMUNE, AGENCY, ENTERPRISE, EDUCATIONAL_INSTITUTION ->
                    Optional.of(LocalDate.of(year, Month.NOVEMBER, 30));
            case DISTRICT -> Optional.of(LocalDate.of(year, Month.DECEMBER, 15));
            case PROVINCE -> Optional.empty();
        };
    }

    /** The ranks, and the deadlines that were read. */
    static Stream<LawRule> rules() {
        var since = new Validity(SINCE, null);
        var ranks =
                Arrays.stream(MovementRank.values())
                        .map(
                                rank ->
                                        new LawRule(
                                                "movement-rank",
                                                rank.code(),
                                                rank.label(),
                                                since,
                                                LEGAL_BASIS,
                                                STATE));
        var deadlines =
                Arrays.stream(MovementSubjectKind.values())
                        .flatMap(kind -> deadline(kind, since).stream());
        return Stream.concat(ranks, deadlines);
    }

    private static Optional<LawRule> deadline(MovementSubjectKind kind, Validity since) {
        return tooLateFrom(kind, SINCE.getYear())
                .map(
                        day ->
                                new LawRule(
                                        "ranking-deadline",
                                        kind.code(),
                                        kind.label() + ": 2022 is ranked before " + day,
                                        since,
                                        LEGAL_BASIS,
                                        STATE));
    }
}
