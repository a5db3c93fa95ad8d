package biennien.command.importing;

import static biennien.command.importing.Row.Column.ATTRIBUTED_TO;
import static biennien.command.importing.Row.Column.ID;
import static biennien.command.importing.Row.Column.INDICATOR;
import static biennien.command.importing.Row.Column.LABEL_VI;
import static biennien.command.importing.Row.Column.LOCALITY;
import static biennien.command.importing.Row.Column.PHRASE_PLACE;
import static biennien.command.importing.Row.Column.PHRASE_VI;
import static biennien.command.importing.Row.Column.RECORD_KIND;
import static biennien.command.importing.Row.Column.SOURCE;
import static biennien.command.importing.Row.Column.SUBJECT;
import static biennien.command.importing.Row.Column.SUBJECT_TYPE;

import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.kernel.Command;
import biennien.command.person.NameSealer;
import biennien.command.person.PlainName;
import biennien.command.register.Registers;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.command.unit.UnitRegister.Resolution;
import biennien.events.commendation.Recipient;
import biennien.events.figure.Subject;
import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.DocumentKind;
import biennien.events.law.Indicator;
import biennien.events.law.RecipientKind;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.FigureId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Passage;
import biennien.events.values.Period;
import biennien.events.values.PersonId;
import biennien.events.values.Quote;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads one row as the command that a person would have sent for it. */
final class RowReader {
    private static final String KINDS =
            "figure, award, document, publication, model, activity, event, anniversary,"
                    + " recommendation, official, not-an-indicator";

    private final Registers known;
    private final NameSealer names;
    private final CampaignRows campaign;

    RowReader(Registers known, NameSealer names, ModelsNamed models) {
        this.known = known;
        this.names = names;
        this.campaign = new CampaignRows(this, known.programmes(), models);
    }

    /** The document that the row is taken from. */
    SourceId source(Row row) {
        String written = required(row, SOURCE);
        if (written.startsWith("source:")) {
            var id = new SourceId(written);
            if (known.sources().knows(id)) {
                return id;
            }
        }
        var named = known.sources().named(written);
        return switch (named.size()) {
            case 1 -> named.iterator().next();
            case 0 ->
                    throw new RowRefused(
                            "unknown-source",
                            "Column 'source': no registered document has the id, number or file"
                                    + " name '"
                                    + written
                                    + "'. Register it first with POST /api/v1/sources.");
            default ->
                    throw new RowRefused(
                            "ambiguous-source",
                            "Column 'source': '" + written + "' is the name of " + named + ".");
        };
    }

    /**
     * What a row asks for.
     *
     * @param metaData what travels with the command
     * @param digest of the row's content, under a person's key where the row names one
     */
    record Asked(Command command, Map<String, String> metaData, UnaryOperator<String> digest) {

        static Asked of(Command command) {
            return new Asked(command, Map.of(), RowContent::digest);
        }
    }

    /**
     * @throws RowRefused when the row can't be a command
     * @throws biennien.events.values.MalformedValue when a cell is no value of its type
     */
    Asked read(Row row, SourceId source) {
        String kind = required(row, RECORD_KIND);
        return switch (kind) {
            case "figure" -> Asked.of(figure(row, source));
            case "award" -> award(row, source);
            case "document" -> Asked.of(document(row, source));
            case "publication" -> Asked.of(publication(row, source));
            case "model" -> Asked.of(campaign.model(row, source));
            case "event" -> Asked.of(campaign.event(row, source));
            case "anniversary" -> Asked.of(campaign.anniversary(row, source));
            case "recommendation" -> Asked.of(campaign.recommendation(row, source));
            case "activity" ->
                    Asked.of(
                            campaign.activity(row, source)
                                    .<Command>map(activity -> activity)
                                    .orElseGet(() -> figure(row, source)));
            case "official" ->
                    throw new RowRefused(
                            "officials-are-told-by-office",
                            "Who holds an office is not recorded. The office stands with what it"
                                + " stated or conferred: column 'attributed_to' of those rows.");
            case "not-an-indicator" ->
                    throw new RowRefused(
                            "not-an-indicator",
                            "The row is marked as no indicator and is never imported.");
            default ->
                    throw new RowRefused(
                            "unknown-record-kind",
                            "Column 'record_kind': '" + kind + "' is none of " + KINDS + ".");
        };
    }

    private ReportFigure figure(Row row, SourceId source) {
        var period = RowPeriod.read(row);
        return new ReportFigure(
                new FigureId("figure:" + stableId(row, source)),
                unit(row, period),
                Indicator.fromCode(required(row, INDICATOR)),
                new Subject(required(row, SUBJECT_TYPE), required(row, SUBJECT)),
                RowQuantity.read(row),
                period,
                row.has(ATTRIBUTED_TO) ? new Office(row.get(ATTRIBUTED_TO)) : null,
                citation(row, source));
    }

    private Asked award(Row row, SourceId source) {
        String indicator = required(row, INDICATOR);
        return switch (indicator) {
            case "award-count" -> Asked.of(figure(row, source));
            case "award-to-individual" -> awardToIndividual(row, source);
            default ->
                    throw new RowRefused(
                            "unknown-award-indicator",
                            "Column 'indicator': an award row counts 'award-count' or tells one"
                                    + " 'award-to-individual', not '"
                                    + indicator
                                    + "'.");
        };
    }

    /** The subject names form, conferrer and recipient: {@code giay-khen|…director|Full Name}. */
    private Asked awardToIndividual(Row row, SourceId source) {
        String[] parts = required(row, SUBJECT).split("\\|", -1);
        if (parts.length != 3) {
            throw new RowRefused(
                    "award-subject",
                    "Column 'subject': an award to an individual is written"
                            + " form|conferrer|name, such as"
                            + " giay-khen|provincial-police-director|Full Name.");
        }
        var form = AwardForm.fromCode(parts[0]);
        var conferrer = Conferrer.fromCode(parts[1]);
        var period = Period.ofSaid(RowPeriod.days(row));
        var unit = unit(row, period);
        var citation = citation(row, source);
        var name = new Name(parts[2]);
        PlainName.refuseIn("phrase_vi", row.get(PHRASE_VI), name);
        PlainName.refuseIn("id", row.get(ID), name);
        var sealed = names.seal(person(row, source), "/recipient/person", name);
        var commend =
                new Commend(
                        new CommendationId("commendation:" + stableId(row, source)),
                        form,
                        conferrer,
                        new Recipient(RecipientKind.INDIVIDUAL, 1, null, sealed.text()),
                        unit,
                        period.edtf(),
                        null,
                        CommendationGround.MOVEMENT,
                        citation);
        return new Asked(commend, sealed.metaData(), sealed::digest);
    }

    private RegisterSource document(Row row, SourceId source) {
        var number = new DocumentNumber(required(row, SUBJECT));
        var named = known.sources().named(number.toString());
        if (!named.isEmpty()) {
            throw new RowRefused(
                    "document-already-known",
                    "The document " + number + " is already registered as " + named + ".");
        }
        return new RegisterSource(
                new SourceId("source:" + stableId(row, source)),
                kind(number),
                new Name(required(row, LABEL_VI)),
                number,
                List.of(),
                row.has(LOCALITY) ? new Office(row.get(LOCALITY)) : null,
                RowPeriod.days(row),
                null,
                citation(row, source));
    }

    /** The kind that the letters of the number say: TT in 124/2021/TT-BCA is a circular. */
    private static DocumentKind kind(DocumentNumber number) {
        for (String part : number.toString().split("[/-]")) {
            for (var kind : DocumentKind.values()) {
                if (!kind.letters().isEmpty() && kind.letters().equalsIgnoreCase(part)) {
                    return kind;
                }
            }
        }
        throw new RowRefused(
                "unknown-document-kind",
                "Column 'subject': the number '"
                        + number
                        + "' does not say what kind of document it is; one such as"
                        + " 124/2021/TT-BCA does.");
    }

    private StatePublication publication(Row row, SourceId source) {
        if (row.has(PHRASE_PLACE)) {
            throw new RowRefused(
                    "no-place-here",
                    "Column 'phrase_place': when a document was published stands in no one place"
                            + " of it. Leave the column empty.");
        }
        return new StatePublication(source, RowPeriod.days(row), quote(row), required(row, ID));
    }

    /** Where something is at home: a unit, or a market or an enterprise in one. */
    record Place(UnitId unit, @Nullable Name host) {}

    /** What stands before the first comma is the host where it is no unit. */
    Place place(Row row, Period period) {
        String written = required(row, LOCALITY);
        int comma = written.indexOf(',');
        if (comma > 0 && resolve(written, period) instanceof Resolution.Unknown) {
            return new Place(
                    unit(written.substring(comma + 1).strip(), period),
                    new Name(written.substring(0, comma)));
        }
        return new Place(unit(written, period), null);
    }

    /** Whether a unit lay above another at any time. */
    boolean isAbove(UnitId above, UnitId below) {
        return known.units().hasLainIn(below, above);
    }

    UnitId unit(Row row, Period period) {
        return unit(required(row, LOCALITY), period);
    }

    private Resolution resolve(String written, Period period) {
        return known.units()
                .resolve(
                        written,
                        period.edtf().earliest().orElse(null),
                        period.edtf().latest().orElse(null));
    }

    private UnitId unit(String written, Period period) {
        return switch (resolve(written, period)) {
            case Resolution.Found(var id) -> id;
            case Resolution.Unknown() ->
                    throw new RowRefused(
                            "unknown-unit",
                            "Column 'locality': no unit bore the name '"
                                    + written
                                    + "' at that time. Write it with its type and its parents, such"
                                    + " as 'Phường Chiềng Lề, thành phố Sơn La, tỉnh Sơn La'.");
            case Resolution.Ambiguous(var candidates) ->
                    throw new RowRefused(
                            "ambiguous-unit",
                            "Column 'locality': '"
                                    + written
                                    + "' is the name of "
                                    + candidates.stream()
                                            .map(unit -> unit.id() + " (" + unit.fullName() + ")")
                                            .collect(Collectors.joining(", "))
                                    + ". Name its parents.");
        };
    }

    static Citation citation(Row row, SourceId source) {
        return new Citation(source, quote(row), required(row, ID), passage(row));
    }

    private static @Nullable Passage passage(Row row) {
        return row.has(PHRASE_PLACE) ? Passage.parse(row.get(PHRASE_PLACE)) : null;
    }

    private static @Nullable Quote quote(Row row) {
        return row.has(PHRASE_VI) ? new Quote(row.get(PHRASE_VI)) : null;
    }

    /** The person of a row that names one; the same row always means the same person. */
    static PersonId person(Row row, SourceId source) {
        return new PersonId("person:" + stableId(row, source));
    }

    static boolean namesPerson(Row row) {
        return row.get(INDICATOR).equals("award-to-individual");
    }

    /** The same row of the same document always becomes the same stream. */
    static String stableId(Row row, SourceId source) {
        return stableId(source, required(row, ID));
    }

    static String stableId(SourceId source, String within) {
        String place = "biennien import\n" + source + "\n" + within;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As it is cited, so that a key can be made of it by which the row is known again. */
    static void requireId(Row row, SourceId source) {
        var _ = new Citation(source, null, required(row, Row.Column.ID));
    }

    static String required(Row row, Row.Column column) {
        if (!row.has(column)) {
            throw new RowRefused(
                    "missing-value", "Column '" + column.header() + "' is empty; it is needed.");
        }
        return row.get(column);
    }
}
