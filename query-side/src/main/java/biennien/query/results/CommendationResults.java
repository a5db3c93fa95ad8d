package biennien.query.results;

import biennien.events.law.AwardForm;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
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
 * T11: commendations that stand, by form, conferrer and kind of recipient. For what merit they were
 * conferred is told nowhere here.
 */
@Component
final class CommendationResults implements Register {

    private static final String CODE = "commendations";

    private static final String PERHAPS =
            Happened.perhaps("c.conferred_earliest", "c.conferred_latest");

    private static final Tally COUNTS =
            Tally.weighed(
                    CODE,
                    List.of("form", "conferrer", "recipient_kind"),
                    List.of("recipients"),
                    "recipient_count",
                    """
                    SELECT c.commendation AS fact, c.unit, c.conferred_earliest AS earliest,
                           c.conferred_latest AS latest,
                           ARRAY[c.first_position, c.position] AS positions,
                           c.form, c.conferrer, c.recipient_kind, c.recipient_count,
                    """
                            + Happened.counts(
                                    "recipients",
                                    Happened.surely("c.conferred_earliest", "c.conferred_latest"),
                                    PERHAPS)
                            + """

                             FROM readmodel.commendation c
                            WHERE c.known @> :basis AND c.status = 'conferred'
                            """
                            + " AND "
                            + PERHAPS,
                    Scope.covers("c.unit", "c.conferred_earliest", "c.conferred_latest"),
                    CommendationResults::line);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> tables() {
        return Set.of("T11");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.COMMENDATION, Groups.UNIT);
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
        String form = row.getString("form");
        String conferrer = row.getString("conferrer");
        String recipients = row.getString("recipient_kind");
        return new Line(
                "T11",
                form,
                AwardForm.fromCode(form).label()
                        + ", "
                        + Conferrer.fromCode(conferrer).label()
                        + ", "
                        + RecipientKind.fromCode(recipients).label(),
                conferrer + "/" + recipients,
                "lượt");
    }
}
