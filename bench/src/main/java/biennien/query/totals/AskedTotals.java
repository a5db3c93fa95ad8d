package biennien.query.totals;

import biennien.events.law.Indicator;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

import javax.sql.DataSource;

/** Totals of all provinces as the endpoint asks for them, without HTTP. */
public final class AskedTotals {

    private final Totals totals;
    private final JdbcClient jdbc;

    public AskedTotals(Scope scope, DataSource database) {
        this.totals = new Totals(scope);
        this.jdbc = JdbcClient.create(database);
    }

    public int ofProvinces(int first, int last, @Nullable String kind, long basis, int rows) {
        return totals.list(
                        new OfUnit(null, false, null),
                        new TotalsQuestion(
                                null,
                                first + "/" + last,
                                null,
                                kind == null ? null : Indicator.fromCode(kind),
                                null),
                        new Snapshot(basis, View.PUBLIC, jdbc),
                        new Slice(List.of(), rows))
                .size();
    }
}
