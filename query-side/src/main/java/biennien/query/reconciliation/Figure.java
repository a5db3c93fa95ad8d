package biennien.query.reconciliation;

import biennien.events.figure.FigureClaim;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Edtf;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Shape;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;
import biennien.query.answer.QuantityAnswer.Stated;
import biennien.query.figure.FigureAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A reported figure whose number this reader may see, or may not. */
record Figure(FigureAnswer answer) {

    String id() {
        return answer.id();
    }

    Indicator indicator() {
        return Indicator.fromCode(answer.indicator());
    }

    String subject() {
        return answer.subject();
    }

    boolean isOfAll() {
        return answer.subject().equals(Subject.ALL);
    }

    boolean isSuppressed() {
        return !(answer.quantity() instanceof Stated);
    }

    Stated stated() {
        return (Stated) answer.quantity();
    }

    boolean hasNumber() {
        return stated().kind() != Quantity.Kind.NOT_REPORTED;
    }

    Interval bounds() {
        return Bounds.interval(stated());
    }

    Measure measure() {
        return stated().measure();
    }

    String counted() {
        return stated().unit();
    }

    @Nullable LocalDate earliest() {
        return answer.period().earliest();
    }

    @Nullable LocalDate latest() {
        return answer.period().latest();
    }

    Shape shape() {
        return answer.period().shape();
    }

    FigureClaim claim() {
        return new FigureClaim(
                new UnitId(answer.unit().id()),
                indicator(),
                new Subject(answer.subjectType(), answer.subject()),
                counted(),
                measure(),
                new Period(Edtf.of(answer.period().edtf()), shape()));
    }

    /** Told in the same words, or surely the same days. */
    boolean isOfThePeriodOf(Figure other) {
        return answer.period().inDays().equals(other.answer.period().inDays())
                || claim().isOfTheTimeOf(other.claim()) == Truth.TRUE;
    }

    boolean isSetAside() {
        var ruling = answer.ruling();
        return ruling != null && ruling.setsAside();
    }
}
