package biennien.query.figure;

import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The figures of some days, for tables that put them beside what was recorded. */
@Component
public final class FiguresOfTime {

    /** The processing groups whose rows it reads. */
    public static final Set<String> READS = Figures.READS;

    /** So many figures are put into a table at most. */
    public static final int MOST = 10_000;

    private final Figures figures;

    FiguresOfTime(Figures figures) {
        this.figures = figures;
    }

    /**
     * The first of those that stand and may speak of a day from the first to the last, as this
     * reader may see.
     */
    public List<FigureAnswer> standing(
            OfUnit of, @Nullable LocalDate from, @Nullable LocalDate to, Snapshot snapshot) {
        var asked = new FigureQuestion(null, null, null, null, from, to, "standing");
        return figures.list(of, asked, Valid.ALWAYS, snapshot, new Slice(List.of(), MOST)).stream()
                .map(Keyed::item)
                .toList();
    }
}
