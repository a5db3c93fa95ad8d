package biennien.command.importing;

import static biennien.command.importing.Row.Column.ATTRIBUTED_TO;
import static biennien.command.importing.Row.Column.INDICATOR;
import static biennien.command.importing.Row.Column.LABEL_VI;
import static biennien.command.importing.Row.Column.LOCALITY;
import static biennien.command.importing.Row.Column.QUALIFIER;
import static biennien.command.importing.Row.Column.SUBJECT;
import static biennien.command.importing.Row.Column.UNIT;
import static biennien.command.importing.Row.Column.VALUE;
import static biennien.command.importing.RowReader.required;
import static biennien.command.importing.RowReader.stableId;

import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.kernel.Command;
import biennien.command.model.ModelCommand.Begun;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.programme.ProgrammeRegister;
import biennien.events.activity.ActivityCount;
import biennien.events.activity.Festival;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.InspectionStep;
import biennien.events.law.ModelBeginning;
import biennien.events.values.ActivityId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.InspectionId;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.PartKey;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows that tell of models, activities, festivals and inspections, as the commands they stand for.
 */
final class CampaignRows {

    private static final String COUNTRY = "Việt Nam";
    private static final Pattern ANNIVERSARY = Pattern.compile("\\d{1,4}");
    private static final Pattern PLAIN_KEY = Pattern.compile("[a-z0-9]{1,20}");
    private static final Pattern PROGRAMME = Pattern.compile("program-(\\d{2})-inspection");

    /** What is held, where the subject is no kind of activity. */
    private static final Map<String, ActivityKind> HELD =
            Map.of(
                    "forum-count", ActivityKind.POLICE_LISTEN_TO_PEOPLE_FORUM,
                    "contest-count", ActivityKind.SKILLS_CONTEST,
                    "seminar-count", ActivityKind.SEMINAR,
                    "exemplar-meeting-count", ActivityKind.EXEMPLAR_MEETING,
                    "household-commitment-signed", ActivityKind.COMMITMENT_SIGNING,
                    "linked-campaign", ActivityKind.LINKED_CAMPAIGN,
                    "festival-held", ActivityKind.FESTIVAL);

    private final RowReader rows;
    private final ProgrammeRegister programmes;
    private final ModelsNamed models;

    CampaignRows(RowReader rows, ProgrammeRegister programmes, ModelsNamed models) {
        this.rows = rows;
        this.programmes = programmes;
        this.models = models;
    }

    Command model(Row row, SourceId source) {
        return switch (required(row, INDICATOR)) {
            case "model-named" -> named(row, source, null);
            case String other -> throw indicator("model", "model-named", other);
        };
    }

    Command event(Row row, SourceId source) {
        return switch (required(row, INDICATOR)) {
            case "model-launched" -> named(row, source, ModelBeginning.LAUNCH);
            case "model-piloted" -> named(row, source, ModelBeginning.PILOT);
            case "model-replicated" -> replicated(row, source);
            case "inspection-held" -> held(row, source);
            case "inspection-step" -> step(row, source);
            case String other ->
                    throw indicator(
                            "event",
                            "model-launched, model-piloted, model-replicated, inspection-held or"
                                    + " inspection-step",
                            other);
        };
    }

    private static RowRefused indicator(String kind, String known, String given) {
        return new RowRefused(
                "unknown-" + kind + "-indicator",
                "Column 'indicator': a row of kind '"
                        + kind
                        + "' says "
                        + known
                        + ", not '"
                        + given
                        + "'.");
    }

    private NameModel named(Row row, SourceId source, @Nullable ModelBeginning begun) {
        var period = Period.ofSaid(RowPeriod.days(row));
        var place = rows.place(row, period);
        return new NameModel(
                new ModelId("model:" + stableId(row, source)),
                place.unit(),
                new Name(required(row, SUBJECT)),
                List.of(),
                place.host(),
                period.edtf(),
                begun == null ? null : new Begun(begun, period.edtf(), null),
                RowReader.citation(row, source));
    }

    /** "The others" are told as such: how many they were is not guessed. */
    private ReplicateModel replicated(Row row, SourceId source) {
        var period = Period.ofSaid(RowPeriod.days(row));
        var unit = rows.unit(row, period);
        var model = models.named(required(row, SUBJECT), source, unit);
        return new ReplicateModel(
                model.id(),
                model.unit().equals(unit) || rows.isAbove(unit, model.unit())
                        ? List.of()
                        : List.of(unit),
                model.unit().equals(unit) || rows.isAbove(unit, model.unit()) ? unit : null,
                period.edtf(),
                null,
                RowReader.citation(row, source));
    }

    private HoldInspection held(Row row, SourceId source) {
        var period = Period.ofSaid(RowPeriod.days(row));
        var unit = rows.unit(row, period);
        return new HoldInspection(
                inspection(source, unit, period),
                unit,
                office(row),
                programme(required(row, SUBJECT)).orElse(null),
                period.edtf(),
                RowReader.citation(row, source));
    }

    /** The subject says which programme, such as {@code program-09-inspection}. */
    private Optional<ProgrammeId> programme(String subject) {
        var written = PROGRAMME.matcher(subject);
        return written.matches()
                ? programmes.numbered(null, new DocumentNumber(written.group(1) + "/CTr-BCA-MTTW"))
                : Optional.empty();
    }

    private HoldInspectionStep step(Row row, SourceId source) {
        var period = Period.ofSaid(RowPeriod.days(row));
        return new HoldInspectionStep(
                inspection(source, rows.unit(row, period), period),
                InspectionStep.fromCode(required(row, SUBJECT)),
                period.edtf(),
                null,
                null,
                office(row),
                RowReader.citation(row, source));
    }

    MakeRecommendation recommendation(Row row, SourceId source) {
        var period = Period.ofSaid(RowPeriod.days(row));
        var unit = rows.unit(row, period);
        return new MakeRecommendation(
                inspection(source, unit, period),
                new PartKey(key(row)),
                new Remark(required(row, LABEL_VI)),
                null,
                unit,
                null,
                period.edtf(),
                RowReader.citation(row, source));
    }

    /** The id of the row, or for one that can't be a key its digest: no two ids share a key. */
    private static String key(Row row) {
        String id = required(row, Row.Column.ID);
        String key = id.toLowerCase(Locale.ROOT);
        boolean plain = id.matches("[A-Z]?[0-9]+") && PLAIN_KEY.matcher(key).matches();
        return plain ? key : "x" + RowContent.digest(id).substring(0, 16);
    }

    /** One document tells of one inspection of a unit in one time. */
    private static InspectionId inspection(SourceId source, UnitId unit, Period period) {
        return new InspectionId(
                "inspection:" + RowReader.stableId(source, unit + "\n" + period.edtf().text()));
    }

    /** A row that says what was held; empty for one whose subject is only a figure. */
    Optional<RecordActivity> activity(Row row, SourceId source) {
        return kind(row).map(kind -> recorded(row, source, kind, null));
    }

    private static Optional<ActivityKind> kind(Row row) {
        String subject = row.get(SUBJECT);
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> kind.code().equals(subject))
                .findFirst()
                .or(() -> Optional.ofNullable(HELD.get(required(row, INDICATOR))));
    }

    /** The day of the movement itself, or an anniversary of it that was kept somewhere. */
    RecordActivity anniversary(Row row, SourceId source) {
        var period = RowPeriod.read(row);
        var day = period.edtf().earliest();
        if (day.isEmpty() || !required(row, SUBJECT).equals("national-security-festival")) {
            throw new RowRefused(
                    "unknown-anniversary",
                    "A row of kind 'anniversary' tells of national-security-festival with its"
                            + " day.");
        }
        if (row.has(VALUE) && !ANNIVERSARY.matcher(row.get(VALUE)).matches()) {
            throw new RowRefused(
                    "anniversary-number",
                    "Column 'value': an anniversary is a whole number such as 17, not '"
                            + row.get(VALUE)
                            + "'.");
        }
        Integer anniversary = row.has(VALUE) ? Integer.valueOf(row.get(VALUE)) : null;
        return recorded(
                row, source, ActivityKind.FESTIVAL, new Festival(day.get().getYear(), anniversary));
    }

    private RecordActivity recorded(
            Row row, SourceId source, ActivityKind kind, @Nullable Festival festival) {
        var period = RowPeriod.read(row);
        return new RecordActivity(
                new ActivityId("activity:" + stableId(row, source)),
                required(row, LOCALITY).equals(COUNTRY) ? null : rows.unit(row, period),
                kind,
                kind == ActivityKind.LINKED_CAMPAIGN && row.has(LABEL_VI)
                        ? new Name(row.get(LABEL_VI))
                        : null,
                period,
                festival == null ? counts(row) : List.of(),
                List.of(),
                List.of(),
                festival,
                null,
                office(row),
                RowReader.citation(row, source));
    }

    /** A unit of count that no counter knows stands for no number. */
    private static List<ActivityCount> counts(Row row) {
        var counter =
                Arrays.stream(ActivityCounter.values())
                        .filter(each -> each.units().contains(row.get(UNIT)))
                        .findFirst();
        if (counter.isPresent()) {
            return List.of(new ActivityCount(counter.get(), RowQuantity.read(row)));
        }
        if (row.get(QUALIFIER).equals("unknown")) {
            return List.of();
        }
        throw new RowRefused(
                "unknown-unit-of-count",
                "Column 'unit': no counter of activities counts '" + row.get(UNIT) + "'.");
    }

    private static @Nullable Office office(Row row) {
        return row.has(ATTRIBUTED_TO) ? new Office(row.get(ATTRIBUTED_TO)) : null;
    }
}
