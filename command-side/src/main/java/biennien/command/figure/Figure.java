package biennien.command.figure;

import static biennien.command.kernel.Decision.reject;

import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.figure.FigureCommand.WithdrawFigure;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.GroupType;
import biennien.events.law.Indicator;
import biennien.events.law.IndicatorFamily;
import biennien.events.law.ManagementMeasure;
import biennien.events.law.SubjectType;
import biennien.events.law.WeaponType;
import biennien.events.values.Correction;
import biennien.events.values.FigureId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.QuantityWords;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What may become of a reported figure. */
sealed interface Figure {

    /** A closed list, so that no code can be made of a name. */
    List<String> KINDS_OF_TIPS = SubjectType.TIP.kinds();

    /** One code, or several of one figure: {@code bang-khen|giay-khen}. */
    String CODES = "[a-z0-9][a-z0-9-]*(\\|[a-z0-9][a-z0-9-]*)*";

    record Unreported() implements Figure {}

    /** As it reads now. */
    record Reported(
            UnitId unit,
            Indicator indicator,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy)
            implements Figure {}

    record Withdrawn() implements Figure {}

    static Decision<FigureEvent> decide(ReportFigure c, Figure state, Registers known) {
        return switch (state) {
            case Reported _, Withdrawn() ->
                    reject(
                            FigureRejection.FIGURE_ALREADY_REPORTED,
                            "The figure '" + c.id() + "' is already reported; correct it instead.",
                            "/id");
            case Unreported() ->
                    Findings.refuse(known.refusal(c.unit(), c.period().edtf(), c.citation()))
                            .and(() -> Findings.refuse(refusedSubject(c.indicator(), c.subject())))
                            .and(() -> doubts(c.indicator(), c.subject(), c.quantity()))
                            .and(() -> doubtsOfLife(c.unit(), c.period(), known))
                            .decide(
                                    () ->
                                            new FigureReported(
                                                    c.id(),
                                                    c.unit(),
                                                    c.indicator(),
                                                    c.subject(),
                                                    c.quantity(),
                                                    c.period(),
                                                    c.statedBy(),
                                                    c.citation()));
        };
    }

    static Decision<FigureEvent> decide(CorrectFigure c, Figure state, Registers known) {
        return switch (state) {
            case Unreported() -> noSuchFigure(c.id());
            case Withdrawn() ->
                    reject(
                            FigureRejection.FIGURE_WITHDRAWN,
                            "The figure '"
                                    + c.id()
                                    + "' is withdrawn and can't be corrected. Report another.");
            case Reported(var unit, var indicator, var subject, var quantity, var period, var by)
                    when subject.equals(c.subject())
                            && quantity.equals(c.quantity())
                            && period.equals(c.period())
                            && Objects.equals(by, c.statedBy()) ->
                    reject(
                            FigureRejection.NOTHING_CHANGES,
                            "The figure already reads so; nothing would change.");
            case Reported now ->
                    Findings.refuse(
                                    known.units()
                                            .refusal(now.unit(), c.period())
                                            .map(no -> no.at("/period/edtf")))
                            .and(() -> knownSource(c.correction(), known))
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    refusedSubject(now.indicator(), c.subject())))
                            .and(() -> doubts(now.indicator(), c.subject(), c.quantity()))
                            .and(() -> doubtsOfLife(now.unit(), c.period(), known))
                            .decide(
                                    () ->
                                            new FigureCorrected(
                                                    c.id(),
                                                    c.correction(),
                                                    c.subject(),
                                                    c.quantity(),
                                                    c.period(),
                                                    c.statedBy()));
        };
    }

    static Decision<FigureEvent> decide(WithdrawFigure c, Figure state, Registers known) {
        return switch (state) {
            case Unreported() -> noSuchFigure(c.id());
            case Withdrawn() ->
                    reject(
                            FigureRejection.FIGURE_WITHDRAWN,
                            "The figure '" + c.id() + "' is already withdrawn.");
            case Reported _ ->
                    knownSource(c.correction(), known)
                            .decide(() -> new FigureWithdrawn(c.id(), c.correction()));
        };
    }

    static Figure evolve(Figure state, FigureEvent event) {
        return switch (event) {
            case FigureReported(
                            _,
                            var unit,
                            var indicator,
                            var subject,
                            var quantity,
                            var period,
                            var by,
                            _) ->
                    new Reported(unit, indicator, subject, quantity, period, by);
            case FigureCorrected(_, _, var subject, var quantity, var period, var by) ->
                    state instanceof Reported now
                            ? new Reported(
                                    now.unit(), now.indicator(), subject, quantity, period, by)
                            : state;
            case FigureWithdrawn _ -> new Withdrawn();
        };
    }

    private static Decision<FigureEvent> noSuchFigure(FigureId id) {
        return reject(FigureRejection.NO_SUCH_FIGURE, "There is no figure '" + id + "'.");
    }

    private static Findings knownSource(Correction correction, Registers known) {
        return Findings.refuse(
                known.sources().refusal(correction.citation(), "/correction/citation/source"));
    }

    private static Findings doubtsOfLife(UnitId unit, Period period, Registers known) {
        return Findings.warn(known.units().doubts(unit, period.edtf()));
    }

    /**
     * Why a figure can't be about this. Most subjects are codes, some of a closed list; only what
     * has a name of its own is named freely. Tips and people under management have the subject of
     * their indicator and no other, so that they stay counts.
     */
    private static Optional<Refusal> refusedSubject(Indicator indicator, Subject subject) {
        SubjectType type;
        try {
            type = SubjectType.fromCode(subject.type());
        } catch (MalformedValue unknown) {
            return unknownSubject(unknown.getMessage(), "/subject/type");
        }
        boolean aboutPeople =
                indicator.family() == IndicatorFamily.TIPS
                        || indicator.family() == IndicatorFamily.MANAGED_PERSONS;
        if (aboutPeople && type != indicator.subjectType()) {
            return Optional.of(
                    new Refusal(
                            FigureRejection.COUNTS_ONLY,
                            "'"
                                    + indicator.code()
                                    + "' is a count with a subject of type '"
                                    + indicator.subjectType().code()
                                    + "' and of no other.",
                            "/subject/type",
                            FigureRejection.COUNTS_ONLY.legalBasis()));
        }
        if (subject.code().equals(Subject.ALL)) {
            return Optional.empty();
        }
        return indicator.family() == IndicatorFamily.TIPS && !KINDS_OF_TIPS.contains(subject.code())
                ? unknownSubject(
                        "'"
                                + indicator.code()
                                + "' counts one of "
                                + String.join(", ", KINDS_OF_TIPS)
                                + " or all, and nothing else: a word chosen freely could tell who"
                                + " gave a tip.",
                        "/subject/code")
                : refusedCode(type, subject.code());
    }

    private static Optional<Refusal> refusedCode(SubjectType type, String code) {
        try {
            switch (type) {
                case GROUP_TYPE -> GroupType.fromCode(code);
                case WEAPON_TYPE -> WeaponType.fromCode(code);
                case MANAGEMENT_MEASURE -> ManagementMeasure.fromCode(code);
                case MODEL, CHANNEL, FESTIVAL -> {}
                case ACTIVITY,
                        TIP,
                        CASE,
                        SITUATION,
                        CERTIFICATION_SUBJECT,
                        AWARD,
                        INSPECTION,
                        RECOMMENDATION -> {
                    if (!code.matches(CODES)) {
                        return unknownSubject(
                                "A subject of type '"
                                        + type.code()
                                        + "' is a code in small letters, digits and dashes, not '"
                                        + code
                                        + "'. It never names a person.",
                                "/subject/code");
                    }
                }
            }
            return Optional.empty();
        } catch (MalformedValue unknown) {
            return unknownSubject(unknown.getMessage(), "/subject/code");
        }
    }

    private static Optional<Refusal> unknownSubject(String message, String pointer) {
        return Optional.of(new Refusal(FigureRejection.UNKNOWN_SUBJECT, message, pointer, null));
    }

    private static Findings doubts(Indicator indicator, Subject subject, Quantity quantity) {
        var doubts = new ArrayList<Warning>();
        boolean flowOfPersons =
                indicator.family() == IndicatorFamily.MANAGED_PERSONS
                        && quantity.measure() == Measure.FLOW;
        if (quantity.measure() != indicator.measure() && !flowOfPersons) {
            doubts.add(
                    Warning.of(
                            "unusual-measure",
                            "'"
                                    + indicator.code()
                                    + "' is usually a "
                                    + indicator.measure()
                                    + ", not a "
                                    + quantity.measure()
                                    + ". It is stored as stated."));
        }
        if (!indicator.units().contains(quantity.unit())) {
            doubts.add(
                    Warning.of(
                            "unusual-unit-of-count",
                            "'"
                                    + indicator.code()
                                    + "' is usually counted in "
                                    + String.join(", ", indicator.units())
                                    + ", not in '"
                                    + quantity.unit()
                                    + "'. It is stored as stated."));
        }
        if (!subject.type().equals(indicator.subjectType().code())) {
            doubts.add(
                    Warning.of(
                            "unusual-subject",
                            "'"
                                    + indicator.code()
                                    + "' usually has a subject of type '"
                                    + indicator.subjectType().code()
                                    + "', not '"
                                    + subject.type()
                                    + "'. It is stored as stated."));
        }
        QuantityWords.contradiction(quantity)
                .ifPresent(
                        told ->
                                doubts.add(
                                        Warning.of(
                                                "words-tell-another-number",
                                                "The words \""
                                                        + quantity.said()
                                                        + "\" tell "
                                                        + told.kind()
                                                        + " "
                                                        + told.number().toPlainString()
                                                        + ", the quantity says "
                                                        + quantity.kind()
                                                        + " "
                                                        + quantity.value()
                                                        + ". It is stored as stated; correct it if"
                                                        + " the words are right.")));
        return Findings.warn(doubts);
    }
}
