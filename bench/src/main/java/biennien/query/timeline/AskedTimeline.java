package biennien.query.timeline;

import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

import javax.sql.DataSource;

/** The first page of a timeline as the endpoint asks for it, without HTTP. */
public final class AskedTimeline {

    private static final int A_PAGE = 101;

    private final Timeline timeline;
    private final JdbcClient jdbc;

    public AskedTimeline(Scope scope, DataSource database) {
        this.timeline = new Timeline(scope);
        this.jdbc = JdbcClient.create(database);
    }

    public int ofUnit(String unit, long basis) {
        return timeline.exactly(
                        new OfUnit(unit, false, null),
                        TimelineQuestion.of(null, null, null),
                        Valid.ALWAYS)
                .rows(new Snapshot(basis, View.PUBLIC, jdbc), new Slice(List.of(), A_PAGE))
                .size();
    }
}
