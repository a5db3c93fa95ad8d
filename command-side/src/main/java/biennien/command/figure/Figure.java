package biennien.command.figure;

import static biennien.command.kernel.Decision.accept;
import static biennien.command.kernel.Decision.reject;

import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.figure.FigureCommand.WithdrawFigure;
import biennien.command.kernel.Decision;
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
import biennien.events.law.SubjectType;
import biennien.events.law.WeaponType;
import biennien.events.values.FigureId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may become of a reported figure. */
sealed interface Figure {

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
                    known.refusal(c.unit(), c.period().edtf(), c.citation())
                            .or(() -> unknownSubject(c.subject()))
                            .<Decision<FigureEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubts(
                                                            c.indicator(),
                                                            c.subject(),
                                                            c.quantity()),
                                                    new FigureReported(
                                                            c.id(),
                                                            c.unit(),
                                                            c.indicator(),
                                                            c.subject(),
                                                            c.quantity(),
                                                            c.period(),
                                                            c.statedBy(),
                                                            c.citation())));
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
                            && java.util.Objects.equals(by, c.statedBy()) ->
                    reject(
                            FigureRejection.NOTHING_CHANGES,
                            "The figure already reads so; nothing would change.");
            case Reported now ->
                    known.refusal(now.unit(), c.period().edtf(), c.correction().citation())
                            .or(() -> unknownSubject(c.subject()))
                            .<Decision<FigureEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubts(
                                                            now.indicator(),
                                                            c.subject(),
                                                            c.quantity()),
                                                    new FigureCorrected(
                                                            c.id(),
                                                            c.correction(),
                                                            c.subject(),
                                                            c.quantity(),
                                                            c.period(),
                                                            c.statedBy())));
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
                    known.sources()
                            .refusal(c.correction().citation(), "/correction/citation/source")
                            .<Decision<FigureEvent>>map(Decision.Rejected::new)
                            .orElseGet(() -> accept(new FigureWithdrawn(c.id(), c.correction())));
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

    /** Group types and weapon types are closed lists; other subjects are named freely. */
    private static Optional<Refusal> unknownSubject(Subject subject) {
        if (subject.code().equals(Subject.ALL)) {
            return Optional.empty();
        }
        try {
            if (subject.type().equals(SubjectType.GROUP_TYPE.code())) {
                GroupType.fromCode(subject.code());
            } else if (subject.type().equals(SubjectType.WEAPON_TYPE.code())) {
                WeaponType.fromCode(subject.code());
            }
            return Optional.empty();
        } catch (MalformedValue unknown) {
            return Optional.of(
                    new Refusal(
                            FigureRejection.UNKNOWN_SUBJECT,
                            String.valueOf(unknown.getMessage()),
                            "/subject/code",
                            null));
        }
    }

    private static List<Warning> doubts(Indicator indicator, Subject subject, Quantity quantity) {
        var doubts = new ArrayList<Warning>();
        if (quantity.measure() != indicator.measure()) {
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
        return List.copyOf(doubts);
    }
}
