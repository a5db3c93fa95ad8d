package biennien.query.results;

import biennien.events.law.AwardForm;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * T11: commendations that stand, by form, conferrer and kind of recipient. For what merit they were
 * conferred is told nowhere here.
 */
@Component
final class CommendationResults implements Register {

    private static final Scope.Text COUNTS =
            Scope.text(
                    "SELECT form, conferrer, recipient_kind,\n"
                            + sum(
                                    "least",
                                    Happened.surely("conferred_earliest", "conferred_latest"))
                            + ",\n"
                            + sum(
                                    "most",
                                    Happened.perhaps("conferred_earliest", "conferred_latest"))
                            + """

                             FROM readmodel.commendation c
                            WHERE c.known @> :basis AND c.status = 'conferred'
                            """
                            + " AND "
                            + Happened.perhaps("conferred_earliest", "conferred_latest"),
                    Scope.covers("c.unit", "c.conferred_earliest", "c.conferred_latest"),
                    """
                     GROUP BY form, conferrer, recipient_kind
                     ORDER BY form, conferrer, recipient_kind
                    """);

    private static String sum(String name, String where) {
        return "coalesce(sum(recipient_count) FILTER (WHERE %s), 0) AS recipients_%s"
                .formatted(where, name);
    }

    private final Scope scope;

    CommendationResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "commendations";
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
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        return window.ask(COUNTS, of, scope, snapshot)
                .query(
                        (row, _) -> {
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
                                            "lượt")
                                    .counted("recipients", row);
                        })
                .list();
    }
}
