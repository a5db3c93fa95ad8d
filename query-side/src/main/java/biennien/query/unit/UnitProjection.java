package biennien.query.unit;

import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.UnitId;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

/** Unit events and reorganisations → the register. Owns all tables {@code unit_*}. */
@Component
@ProcessingGroup(Groups.UNIT)
public class UnitProjection {

    private static final String ESTABLISH =
            """
            INSERT INTO readmodel.unit_life (unit, known, valid, from_edtf, legal_text,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:unit, int8range(:position, NULL), daterange(:from, NULL), :edtf, :legalText,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIRST_ATTRIBUTE =
            """
            INSERT INTO readmodel.unit_attribute (unit, attribute, known, valid, value, folded)
            VALUES (:unit, :attribute, int8range(:position, NULL), daterange(:from, NULL),
                   :value, :folded)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALIAS =
            """
            INSERT INTO readmodel.unit_alias (unit, known, alias, folded)
            VALUES (:unit, int8range(:position, NULL), :alias, :folded)
            ON CONFLICT DO NOTHING
            """;

    private static final String CODE =
            """
            INSERT INTO readmodel.unit_code (unit, scheme, code, known)
            VALUES (:unit, :scheme, :code, int8range(:position, NULL))
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE_CODE =
            """
            UPDATE readmodel.unit_code
               SET known = int8range(lower(known), :position)
             WHERE unit = :unit AND scheme = :scheme AND code = :wrong
               AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String CLOSE_LIFE =
            """
            UPDATE readmodel.unit_life
               SET known = int8range(lower(known), :position)
             WHERE unit = :unit AND upper_inf(known) AND lower(known) < :position
               AND valid && daterange(:operativeOn, NULL)
            """;

    private static final String END_LIFE =
            """
            INSERT INTO readmodel.unit_life (unit, known, valid, from_edtf, legal_text, ended_by,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            SELECT unit, int8range(:position, NULL), valid * daterange(NULL, :operativeOn),
                   from_edtf, legal_text, :reorganisation,
                   cited_source, cited_quote, cited_row, cited_place, :position, :recordedAt
              FROM readmodel.unit_life
             WHERE unit = :unit AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    /** The stretch of days in which the new value begins; stretches after it stay as they are. */
    private static final String CLOSE_ATTRIBUTE =
            """
            UPDATE readmodel.unit_attribute
               SET known = int8range(lower(known), :position)
             WHERE unit = :unit AND attribute = :attribute AND upper_inf(known)
               AND lower(known) < :position AND valid @> CAST(:operativeOn AS date)
            """;

    private static final String DIVIDE_ATTRIBUTE =
            """
            INSERT INTO readmodel.unit_attribute (unit, attribute, known, valid, value, folded)
            SELECT unit, attribute, int8range(:position, NULL), part.valid, part.value, part.folded
              FROM readmodel.unit_attribute whole,
                   LATERAL (VALUES
                       (whole.valid * daterange(NULL, :operativeOn), whole.value, whole.folded),
                       (whole.valid * daterange(:operativeOn, NULL), CAST(:value AS text),
                        CAST(:folded AS text))) AS part (valid, value, folded)
             WHERE unit = :unit AND attribute = :attribute AND upper(known) = :position
               AND NOT isempty(part.valid)
            ON CONFLICT DO NOTHING
            """;

    private static final String REORGANISATION =
            """
            INSERT INTO readmodel.reorganisation (reorganisation, known, kind, legal_text,
                   adopted_on, operative_on, unit, changed_to,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:reorganisation, int8range(:position, NULL), :kind, :legalText,
                   :adoptedOn, :operativeOn, :unit, :changedTo,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String EDGE =
            """
            INSERT INTO readmodel.unit_edge
                   (reorganisation, ordinal, known, kind, from_unit, to_unit, share)
            VALUES (:reorganisation, :ordinal, int8range(:position, NULL), :kind,
                   :fromUnit, :toUnit, :share)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.unit_life, readmodel.unit_attribute, readmodel.unit_alias,
                     readmodel.unit_code, readmodel.reorganisation, readmodel.unit_edge
            """;

    /** Where and when an event was recorded. */
    private record Recorded(long position, Instant at) {}

    private final Writes writes;

    public UnitProjection(DataSource database) {
        this.writes = Writes.inOrder(database);
    }

    @EventHandler
    public void on(UnitEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        var recorded = new Recorded(Position.of(token), recordedAt);
        switch (event) {
            case UnitEstablished(var id, var description, var from, var legalText, var citation) ->
                    establish(id, description, from, legalText, citation, recorded);
            case UnitCodeCorrected corrected -> {
                writes.sql(CLOSE_CODE)
                        .param("unit", corrected.id().value())
                        .param("scheme", corrected.scheme())
                        .param("wrong", corrected.wrong())
                        .param("position", recorded.position())
                        .update();
                code(corrected.id(), corrected.is(), recorded);
            }
        }
    }

    @EventHandler
    public void on(ReorganisationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        var recorded = new Recorded(Position.of(token), recordedAt);
        switch (event) {
            case UnitsMerged merged -> merge(merged, recorded);
            case UnitSplit split -> split(split, recorded);
            case PartTransferred transferred -> {
                UnitId from = transferred.from();
                record(transferred, "part-transfer", from, null, recorded);
                edge(transferred, 0, "part", from, transferred.to(), transferred.share(), recorded);
            }
            case UnitRenamed renamed -> {
                String name = renamed.name().value();
                record(renamed, "rename", renamed.unit(), name, recorded);
                change(renamed.unit(), "name", name, folded(name), renamed.act(), recorded);
            }
            case UnitRelevelled relevelled -> {
                String level = relevelled.level().code();
                record(relevelled, "relevel", relevelled.unit(), level, recorded);
                change(relevelled.unit(), "level", level, null, relevelled.act(), recorded);
            }
            case UnitReparented reparented -> {
                UnitId under = reparented.parent();
                String parent = under == null ? null : under.value();
                record(reparented, "reparent", reparented.unit(), parent, recorded);
                change(reparented.unit(), "parent", parent, null, reparented.act(), recorded);
            }
            case UnitAbolished abolished -> {
                record(abolished, "abolish", abolished.unit(), null, recorded);
                end(abolished.unit(), abolished, recorded);
                for (int i = 0; i < abolished.heirs().size(); i++) {
                    Edge heir = abolished.heirs().get(i);
                    edge(
                            abolished,
                            i,
                            "heir",
                            abolished.unit(),
                            heir.unit(),
                            heir.share(),
                            recorded);
                }
            }
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void merge(UnitsMerged merged, Recorded recorded) {
        UnitId into = merged.into().id();
        record(merged, "merge", into, null, recorded);
        begin(merged.into(), merged, recorded);
        for (int i = 0; i < merged.from().size(); i++) {
            Edge from = merged.from().get(i);
            edge(merged, i, "successor", from.unit(), into, from.share(), recorded);
            if (from.share().isWhole()) {
                end(from.unit(), merged, recorded);
            }
        }
    }

    private void split(UnitSplit split, Recorded recorded) {
        record(split, "split", split.unit(), null, recorded);
        end(split.unit(), split, recorded);
        for (NewUnit established : split.established()) {
            begin(established, split, recorded);
        }
        for (int i = 0; i < split.into().size(); i++) {
            Edge into = split.into().get(i);
            edge(split, i, "successor", split.unit(), into.unit(), into.share(), recorded);
        }
    }

    private void begin(NewUnit unit, ReorganisationEvent by, Recorded recorded) {
        establish(
                unit.id(),
                unit.description(),
                Edtf.of(by.act().operativeOn().toString()),
                by.act().legalText(),
                by.citation(),
                recorded);
    }

    private void establish(
            UnitId id,
            UnitDescription description,
            @Nullable Edtf from,
            @Nullable DocumentNumber legalText,
            @Nullable Citation citation,
            Recorded recorded) {
        LocalDate first = from == null ? null : from.earliest().orElse(null);
        writes.sql(ESTABLISH)
                .param("unit", id.value())
                .param("from", first)
                .param("edtf", from == null ? null : from.text())
                .param("legalText", legalText == null ? null : legalText.value())
                .params(Columns.citation("cited", citation))
                .param("position", recorded.position())
                .param("recordedAt", Columns.instant(recorded.at()))
                .update();
        String name = description.name().value();
        UnitId parent = description.parent();
        firstAttribute(id, "name", name, folded(name), first, recorded);
        firstAttribute(id, "level", description.level().code(), null, first, recorded);
        firstAttribute(id, "parent", parent == null ? null : parent.value(), null, first, recorded);
        for (Name alias : description.aliases()) {
            writes.sql(ALIAS)
                    .param("unit", id.value())
                    .param("alias", alias.value())
                    .param("folded", folded(alias.value()))
                    .param("position", recorded.position())
                    .update();
        }
        for (UnitCode code : description.codes()) {
            code(id, code, recorded);
        }
    }

    private void code(UnitId unit, UnitCode code, Recorded recorded) {
        writes.sql(CODE)
                .param("unit", unit.value())
                .param("scheme", code.scheme())
                .param("code", code.code())
                .param("position", recorded.position())
                .update();
    }

    private void firstAttribute(
            UnitId unit,
            String attribute,
            @Nullable String value,
            @Nullable String folded,
            @Nullable LocalDate from,
            Recorded recorded) {
        writes.sql(FIRST_ATTRIBUTE)
                .param("unit", unit.value())
                .param("attribute", attribute)
                .param("value", value)
                .param("folded", folded)
                .param("from", from)
                .param("position", recorded.position())
                .update();
    }

    private void change(
            UnitId unit,
            String attribute,
            @Nullable String value,
            @Nullable String folded,
            Act act,
            Recorded recorded) {
        for (String statement : List.of(CLOSE_ATTRIBUTE, DIVIDE_ATTRIBUTE)) {
            writes.sql(statement)
                    .param("unit", unit.value())
                    .param("attribute", attribute)
                    .param("value", value)
                    .param("folded", folded)
                    .param("operativeOn", act.operativeOn())
                    .param("position", recorded.position())
                    .update();
        }
    }

    private void end(UnitId unit, ReorganisationEvent by, Recorded recorded) {
        for (String statement : List.of(CLOSE_LIFE, END_LIFE)) {
            writes.sql(statement)
                    .param("unit", unit.value())
                    .param("operativeOn", by.act().operativeOn())
                    .param("reorganisation", by.id().value())
                    .param("position", recorded.position())
                    .param("recordedAt", Columns.instant(recorded.at()))
                    .update();
        }
    }

    private void record(
            ReorganisationEvent event,
            String kind,
            UnitId unit,
            @Nullable String changedTo,
            Recorded recorded) {
        writes.sql(REORGANISATION)
                .param("reorganisation", event.id().value())
                .param("kind", kind)
                .param("legalText", event.act().legalText().value())
                .param("adoptedOn", event.act().adoptedOn())
                .param("operativeOn", event.act().operativeOn())
                .param("unit", unit.value())
                .param("changedTo", changedTo)
                .params(Columns.citation("cited", event.citation()))
                .param("position", recorded.position())
                .param("recordedAt", Columns.instant(recorded.at()))
                .update();
    }

    private void edge(
            ReorganisationEvent event,
            int ordinal,
            String kind,
            UnitId from,
            UnitId to,
            Share share,
            Recorded recorded) {
        writes.sql(EDGE)
                .param("reorganisation", event.id().value())
                .param("ordinal", ordinal)
                .param("kind", kind)
                .param("fromUnit", from.value())
                .param("toUnit", to.value())
                .param("share", share.text())
                .param("position", recorded.position())
                .update();
    }

    private static String folded(String name) {
        return FoldedText.of(name).value();
    }
}
