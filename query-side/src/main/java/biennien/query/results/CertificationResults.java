package biennien.query.results;

import biennien.events.law.CertificationSubjectKind;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * T8: certification by kind of subject and certificate year: registered, recognised, refused,
 * revoked, and those that nobody has decided. A year counts when it is the certificate year; the
 * days of the window are not asked, because a certificate has a year and no days.
 */
@Component
final class CertificationResults implements RegisterOfYears {

    private static final String CODE = "certifications";

    private static final Tally COUNTS =
            Tally.of(
                    CODE,
                    List.of("year", "subject_kind"),
                    List.of("registered", "recognised", "refused", "revoked", "undecided"),
                    """
                    SELECT c.certification AS fact, c.unit, c.registered_earliest AS earliest,
                           c.registered_latest AS latest,
                           ARRAY[c.first_position, c.assessment, c.position] AS positions,
                           c.subject_kind, c.year,
                    """
                            + String.join(
                                    ",\n",
                                    surely("registered", "true"),
                                    surely("recognised", "c.status = 'recognised'"),
                                    surely("refused", "c.status = 'refused'"),
                                    surely("revoked", "c.status = 'revoked'"),
                                    surely("undecided", "c.status IN ('registered', 'assessed')"))
                            + """

                              FROM readmodel.certification c
                             WHERE c.known @> :basis
                               AND year BETWEEN extract(year FROM CAST(:from AS date))
                                            AND extract(year FROM CAST(:to AS date))
                            """,
                    Scope.covers("c.unit", "c.registered_earliest", "c.registered_latest"),
                    CertificationResults::line);

    private static String surely(String measure, String where) {
        return Happened.counts(measure, where, where);
    }

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        return COUNTS.lines(units, window, snapshot);
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        return COUNTS.contributions(units, window, snapshot);
    }

    private static Line line(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        return new Line(
                "T8",
                kind,
                CertificationSubjectKind.fromCode(kind).label(),
                row.getString("year"),
                "đối tượng");
    }
}
