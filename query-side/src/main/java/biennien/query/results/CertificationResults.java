package biennien.query.results;

import biennien.events.law.CertificationSubjectKind;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * T8: certification by kind of subject and certificate year: registered, recognised, refused,
 * revoked, and those that nobody has decided. A year counts when it is the certificate year; the
 * days of the window are not asked, because a certificate has a year and no days.
 */
@Component
final class CertificationResults implements RegisterOfYears {

    private static final Scope.Text COUNTS =
            Scope.text(
                    """
                    SELECT subject_kind, year, count(*) AS registered,
                           count(*) FILTER (WHERE status = 'recognised') AS recognised,
                           count(*) FILTER (WHERE status = 'refused') AS refused,
                           count(*) FILTER (WHERE status = 'revoked') AS revoked,
                           count(*) FILTER (WHERE status IN ('registered', 'assessed')) AS undecided
                      FROM readmodel.certification c
                     WHERE c.known @> :basis
                       AND year BETWEEN extract(year FROM CAST(:from AS date))
                                    AND extract(year FROM CAST(:to AS date))
                    """,
                    Scope.covers("c.unit", "c.registered_earliest", "c.registered_latest"),
                    " GROUP BY subject_kind, year ORDER BY year, subject_kind");

    private static final List<String> MEASURES =
            List.of("registered", "recognised", "refused", "revoked", "undecided");

    private final Scope scope;

    CertificationResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "certifications";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T8");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.CERTIFICATION, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        return window
                .ask(COUNTS, of, scope, snapshot)
                .query((row, _) -> counts(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<ResultRow> counts(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        var line =
                new Line(
                        "T8",
                        kind,
                        CertificationSubjectKind.fromCode(kind).label(),
                        row.getString("year"),
                        "đối tượng");
        var rows = new ArrayList<ResultRow>();
        for (String measure : MEASURES) {
            rows.add(line.counted(measure, row.getLong(measure), row.getLong(measure)));
        }
        return rows;
    }
}
