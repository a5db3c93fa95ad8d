package biennien.query.totals;

import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.UnitId;
import biennien.query.kernel.Batch;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.totals.Cell.About;
import biennien.query.totals.Cell.Kind;
import biennien.query.totals.FigureBatch.Told;
import biennien.query.totals.TotalRows.Known;
import biennien.query.totals.TotalRows.Stated;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Figure events → points of running sums, in the unit of the figure and in all above it. What a
 * reorganisation puts elsewhere moves with a point at its own position, so that an answer of before
 * stays as it was. Reads no row of another projection: it keeps its own tree of units.
 */
@Component
@ProcessingGroup(Groups.TOTALS)
public class TotalsProjection {

    private final TotalRows rows;

    public TotalsProjection(DataSource database) {
        this.rows = new TotalRows(database);
    }

    @EventHandler
    public void on(FigureEvent event, TrackingToken token) {
        var told = new Told(event, Position.of(token));
        if (!Batch.later(this, told, this::together)) {
            alone(told);
        }
    }

    private void together(List<Told> events) {
        if (events.size() == 1) {
            alone(events.getFirst());
        } else {
            rows.write(FigureBatch.of(events, rows.known(events)));
        }
    }

    private void alone(Told told) {
        long position = told.position();
        switch (told.event()) {
            case FigureReported reported -> report(reported, position);
            case FigureCorrected corrected -> correct(corrected, position);
            case FigureWithdrawn withdrawn -> withdraw(withdrawn, position);
        }
    }

    /**
     * Figures told before can wait: none of them lies in or below a unit that begins only now, as
     * facts of units that are not known, and units below such, are refused before they are stored.
     */
    @EventHandler
    public void on(UnitEvent event, TrackingToken token) {
        switch (event) {
            case UnitEstablished(var id, var description, var from, _, _) ->
                    establish(
                            id,
                            description,
                            from == null ? null : from.earliest().orElse(null),
                            Position.of(token));
            case UnitCodeCorrected _ -> {}
        }
    }

    @EventHandler
    public void on(ReorganisationEvent event, TrackingToken token) {
        Batch.now(this);
        long position = Position.of(token);
        LocalDate on = event.act().operativeOn();
        switch (event) {
            case UnitsMerged merged -> begin(merged.into(), on, position);
            case UnitSplit split ->
                    split.established().forEach(begun -> begin(begun, on, position));
            case UnitReparented reparented -> {
                UnitId parent = reparented.parent();
                move(
                        reparented.unit(),
                        Tree.PARENT,
                        parent == null ? null : parent.value(),
                        on,
                        position);
            }
            case UnitRelevelled relevelled ->
                    move(relevelled.unit(), Tree.LEVEL, relevelled.level().code(), on, position);
            case PartTransferred _, UnitRenamed _, UnitAbolished _ -> {}
        }
    }

    @ResetHandler
    public void reset() {
        rows.empty();
    }

    static About about(FigureReported figure) {
        return new About(
                figure.unit().value(),
                figure.indicator().code(),
                figure.citation().source().value());
    }

    private void report(FigureReported figure, long position) {
        About about = about(figure);
        Kind kind =
                Contribution.kind(figure.subject(), figure.quantity(), figure.period())
                        .orElse(null);
        if (kind == null) {
            rows.write(new Stated(figure.id(), about, null), Map.of(), position);
            return;
        }
        Known known = rows.known(figure.id(), about, kind, position);
        if (known.about() != null) {
            Contribution counts =
                    Contribution.of(
                            figure.id(), new Cell(about, kind), figure.quantity(), figure.period());
            replace(known, new Stated(figure.id(), about, counts), position);
        }
    }

    private void correct(FigureCorrected figure, long position) {
        Kind kind =
                Contribution.kind(figure.subject(), figure.quantity(), figure.period())
                        .orElse(null);
        Known known = rows.known(figure.id(), null, kind, position);
        About about = known.about();
        if (about == null || (kind == null && known.was() == null)) {
            return;
        }
        Contribution counts =
                kind == null
                        ? null
                        : Contribution.of(
                                figure.id(),
                                new Cell(about, kind),
                                figure.quantity(),
                                figure.period());
        replace(known, new Stated(figure.id(), about, counts), position);
    }

    private void withdraw(FigureWithdrawn figure, long position) {
        Known known = rows.known(figure.id(), null, null, position);
        if (known.about() != null) {
            replace(known, new Stated(figure.id(), null, null), position);
        }
    }

    private void replace(Known known, Stated stated, long position) {
        List<Contribution> before = with(known.others(), known.was());
        List<Contribution> after = with(known.others(), stated.counts());
        rows.write(stated, Addition.change(before, known.tree(), after, known.tree()), position);
    }

    private static List<Contribution> with(
            List<Contribution> others, @Nullable Contribution counts) {
        var all = new ArrayList<>(others);
        if (counts != null) {
            all.add(counts);
        }
        return all;
    }

    private void begin(NewUnit unit, LocalDate on, long position) {
        establish(unit.id(), unit.description(), on, position);
    }

    private void establish(
            UnitId unit, UnitDescription description, @Nullable LocalDate from, long position) {
        UnitId parent = description.parent();
        rows.establish(
                unit.value(),
                description.level().code(),
                parent == null ? null : parent.value(),
                from,
                position);
    }

    /** Figures of days before stay where they are, and those that reach beyond count in part. */
    private void move(
            UnitId unit, String attribute, @Nullable String value, LocalDate on, long position) {
        List<Contribution> figures = rows.standingBelow(unit.value(), on.getYear());
        Tree before = rows.treeAbove(figures);
        rows.change(unit.value(), attribute, value, on, position);
        Map<Series, Sums> change =
                Addition.change(figures, before, figures, rows.treeAbove(figures));
        if (!change.isEmpty()) {
            rows.write(null, change, position);
        }
    }
}
