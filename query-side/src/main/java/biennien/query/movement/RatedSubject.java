package biennien.query.movement;

import biennien.events.movement.MovementSubject;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.View;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Who or what was ranked or bears a title.
 *
 * @param kind code of the kind of subject
 * @param name of the village, agency, enterprise or school; null for a unit, which has its own, and
 *     when it is suppressed
 * @param unit the unit itself, or the one it lies in, as it was called then
 * @param organisation id of the agency, enterprise or school on record; null when it is told by its
 *     name only
 */
@AllMembers
public record RatedSubject(
        String kind, @Nullable String name, UnitRef unit, @Nullable String organisation) {

    /** The columns of a subject: {@code subject_kind} to {@code organisation}. */
    public static Map<String, @Nullable Object> columns(MovementSubject subject) {
        var name = subject.name();
        var organisation = subject.organisation();
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", subject.kind().code());
        values.put("name", name == null ? null : name.value());
        values.put("folded", name == null ? null : FoldedText.of(name.value()).value());
        values.put("unit", subject.unit().value());
        values.put("organisation", organisation == null ? null : organisation.value());
        return values;
    }

    /**
     * From the columns of a row, as far as this reader may see it; the name of the unit is read for
     * many rows at once.
     */
    public static RatedSubject of(ResultSet row, View view) throws SQLException {
        return new RatedSubject(
                row.getString("subject_kind"),
                Columns.words(row, "subject_name", view),
                new UnitRef(row.getString("unit"), null, null),
                row.getString("organisation"));
    }

    public RatedSubject in(UnitRef named) {
        return new RatedSubject(kind, name, named, organisation);
    }
}
