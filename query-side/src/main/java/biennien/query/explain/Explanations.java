package biennien.query.explain;

import biennien.events.values.Correction;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.MerkleTree;
import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.answer.PlaceAnswer;
import biennien.query.kernel.At;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Piece;
import biennien.query.kernel.Place;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.ruling.RulingAnswer;
import biennien.query.ruling.Rulings;
import biennien.query.source.PrintedNames;
import biennien.query.unit.UnitNames;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts an explanation together: what the explainer knows, with the events, words and documents. */
@Component
final class Explanations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();
    private static final Set<String> NAMES = Set.of(Groups.SOURCE, Groups.UNIT);

    /** Words of these come from their rows, which know what may be seen. */
    private static final Set<String> IN_ROWS = Set.of("figure", "ruling");

    /** Nobody is shown what a document says of a person. */
    private static final Set<String> WORDLESS = Set.of("commendation", "person");

    private final Reads reads;
    private final OwnAnswers answers;
    private final LogReader log;
    private final Rulings rulings;

    Explanations(Reads reads, OwnAnswers answers, LogReader log, Rulings rulings) {
        this.reads = reads;
        this.answers = answers;
        this.log = log;
        this.rulings = rulings;
    }

    ResponseEntity<Explanation> explain(
            ExplainQuestion asked, Piece wanted, At from, View view, HttpServletRequest request) {
        At at = reads.pinned(from, wanted, view, request);
        OwnAddress address =
                asked.figure() == null
                        ? OwnAddress.of(Objects.requireNonNull(asked.answer()))
                        : new OwnAddress(
                                "/api/v1/figures/" + Place.encoded(asked.figure()), Map.of());
        Told told = answers.ask(address, asked.pointer(), at, view, request);
        String question = question(asked);
        if (asked.version() != null) {
            told = ofVersion(told, asked.version());
        }
        Explainer explainer = answers.explainer(address);
        Told known = told;
        At same = new At(told.basis(), null);
        Found found =
                body(
                        reads.answer(
                                same,
                                view,
                                groups(explainer, told),
                                snapshot -> found(explainer, known, snapshot)));
        Derivation all = found.derivation();
        SortedSet<Long> piece = piece(all.events(), wanted);
        Derivation derivation = all.piece(piece);
        List<StoredEvent> events = events(derivation);
        Map<Long, Long> before = before(all.events(), events);
        String next =
                piece.isEmpty() || piece.last().equals(all.events().last())
                        ? null
                        : Piece.next(request, view, told.basis(), piece.last());
        return reads.answer(
                same,
                view,
                NAMES,
                snapshot ->
                        explanation(
                                known,
                                derivation,
                                found.rulings().stream()
                                        .filter(ruling -> piece.contains(ruling.position()))
                                        .toList(),
                                events,
                                before,
                                ExplainedWhole.of(all, piece),
                                next,
                                PrintedNames.of(snapshot, sources(derivation, events)),
                                derivation.unit() == null
                                        ? null
                                        : UnitNames.of(snapshot, List.of(derivation.unit())),
                                view,
                                question));
    }

    private record Found(Derivation derivation, List<ExplainedRuling> rulings) {}

    private static Set<String> groups(Explainer explainer, Told told) {
        var groups = new TreeSet<>(explainer.reads());
        if (!ruled(told.answer()).isEmpty()) {
            groups.addAll(Rulings.READS);
        }
        return groups;
    }

    private Found found(Explainer explainer, Told told, Snapshot snapshot) {
        Derivation derivation = explainer.explain(told, snapshot);
        if (derivation.number().isSuppressed()) {
            return new Found(derivation, List.of());
        }
        List<RulingAnswer> ruled = rulings.all(ruled(told.answer()), snapshot);
        var quotes = new ArrayList<>(derivation.quotes());
        for (RulingAnswer ruling : ruled) {
            derivation.events().add(ruling.position());
            if (ruling.citation() != null) {
                quotes.add(ExplainedQuote.of(ruling.id(), ruling.position(), ruling.citation()));
            }
        }
        return new Found(
                derivation.quoting(quotes),
                ruled.stream()
                        .map(
                                ruling ->
                                        new ExplainedRuling(
                                                ruling.id(),
                                                "/api/v1/rulings/" + ruling.id(),
                                                ruling.position(),
                                                ruling.office(),
                                                ruling.ground(),
                                                ruling.prefers(),
                                                ruling.outdatedSince()))
                        .toList());
    }

    /** The rulings that an answer about figures names. */
    private static Set<String> ruled(JsonNode answer) {
        var ids = new TreeSet<String>();
        answer.path("rulings").forEach(mark -> ids.add(mark.path("id").asString()));
        for (String place : List.of("/ruling", "/of/ruling", "/to/ruling")) {
            JsonNode mark = answer.at(place);
            if (mark.isObject()) {
                ids.add(mark.path("id").asString());
            }
        }
        return ids;
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static String question(ExplainQuestion asked) {
        if (asked.figure() != null) {
            return "figure="
                    + Place.encoded(asked.figure())
                    + (asked.version() == null ? "" : "&version=" + asked.version());
        }
        return "answer="
                + Place.encoded(Objects.requireNonNull(asked.answer()))
                + (asked.pointer() == null ? "" : "&pointer=" + Place.encoded(asked.pointer()));
    }

    private static Told ofVersion(Told told, long position) {
        JsonNode history = told.answer().path("history");
        for (int i = 0; i < history.size(); i++) {
            if (history.path(i).path("position").asLong() == position) {
                String pointer = "/history/" + i;
                return new Told(
                        told.address(),
                        told.path(),
                        told.parameters(),
                        told.answer(),
                        tools.jackson.core.JsonPointer.compile(pointer),
                        pointer,
                        told.basis());
            }
        }
        throw QueryProblem.unknown(
                "version",
                "no-such-version",
                "No event at position %d says this figure at this basis.".formatted(position),
                Map.of());
    }

    private List<StoredEvent> events(Derivation derivation) {
        Payloads.requireReadable(derivation.events());
        return log.at(derivation.events());
    }

    /** In order of positions, from the one after which the piece before ended. */
    private static SortedSet<Long> piece(SortedSet<Long> all, Piece wanted) {
        SortedSet<Long> from =
                wanted.after().isEmpty()
                        ? all
                        : all.tailSet(new Slice(wanted.after(), all.size()).number(0, -1) + 1);
        return from.stream()
                .limit(wanted.end(0, from.size()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each event the one before it of the same fact, also where that is of an earlier piece. */
    private Map<Long, Long> before(SortedSet<Long> all, List<StoredEvent> events) {
        Map<String, Long> last = new HashMap<>();
        Map<Long, Long> before = new HashMap<>();
        for (StoredEvent event : events) {
            Long other = last.put(event.stream(), event.position());
            if (other == null
                    && event.sequence() > 0
                    && all.first() < events.getFirst().position()) {
                other = lastBefore(event, all);
            }
            if (other != null) {
                before.put(event.position(), other);
            }
        }
        return before;
    }

    private @Nullable Long lastBefore(StoredEvent event, SortedSet<Long> all) {
        return log.stream(event.stream(), 0, Math.toIntExact(event.sequence())).stream()
                .map(StoredEvent::position)
                .filter(all::contains)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<String> sources(Derivation derivation, List<StoredEvent> events) {
        var sources = new TreeSet<String>();
        derivation.quotes().forEach(quote -> sources.add(quote.source()));
        events.forEach(
                event -> {
                    JsonNode citation = JSON.readTree(event.payload()).path("citation");
                    if (citation.has("source")) {
                        sources.add(citation.path("source").asString());
                    }
                });
        return sources;
    }

    private static Explanation explanation(
            Told told,
            Derivation derivation,
            List<ExplainedRuling> rulings,
            List<StoredEvent> events,
            Map<Long, Long> before,
            ExplainedWhole whole,
            @Nullable String next,
            PrintedNames documents,
            @Nullable UnitNames units,
            View view,
            String question) {
        String boundaries = told.answer().path("boundaries").asString("as-reported");
        String unit = derivation.unit();
        return new Explanation(
                derivation.number(),
                told.basis(),
                boundaries,
                derivation.rules(),
                derivation.recompute(),
                derivation.facts(),
                quotes(derivation, events, documents, view),
                corrections(derivation, events, before, view),
                rulings,
                events.stream().map(event -> event(event, view)).toList(),
                whole,
                next,
                unit == null || units == null
                        ? null
                        : new ExplainedUnit(
                                units.on(unit, derivation.spokenOf()),
                                units.from(unit),
                                units.until(unit),
                                boundaries),
                "/api/v1/explain?"
                        + question
                        + "&basis="
                        + told.basis()
                        + "&format="
                        + ExplainQuestion.PROV_JSON);
    }

    private static List<ExplainedQuote> quotes(
            Derivation derivation, List<StoredEvent> events, PrintedNames documents, View view) {
        var quotes = new ArrayList<>(derivation.quotes());
        for (StoredEvent event : events) {
            CitationAnswer citation = citation(event, "/citation", view);
            if (citation != null && !IN_ROWS.contains(kind(event))) {
                quotes.add(ExplainedQuote.of(event.stream(), event.position(), citation));
            }
        }
        return quotes.stream()
                .map(quote -> quote.in(documents.of(quote.source())))
                .sorted(Comparator.comparing(ExplainedQuote::position))
                .toList();
    }

    private static @Nullable CitationAnswer citation(StoredEvent event, String pointer, View view) {
        JsonNode citation = JSON.readTree(event.payload()).at(pointer);
        if (!citation.has("source")) {
            return null;
        }
        String quote = text(citation, "quote");
        boolean wordless = WORDLESS.contains(kind(event));
        return CitationAnswer.of(
                citation.path("source").asString(),
                quote,
                wordless ? null : FewPersons.shown(view, quote),
                text(citation, "row"),
                place(citation.path("place")));
    }

    private static @Nullable PlaceAnswer place(JsonNode place) {
        return place.isObject()
                ? new PlaceAnswer(
                        number(place, "page"), number(place, "paragraph"), number(place, "offset"))
                : null;
    }

    private static @Nullable Integer number(JsonNode object, String member) {
        return object.path(member).isIntegralNumber() ? object.path(member).asInt() : null;
    }

    private static List<ExplainedCorrection> corrections(
            Derivation derivation, List<StoredEvent> events, Map<Long, Long> before, View view) {
        var corrections = new ArrayList<>(derivation.corrections());
        for (StoredEvent event : events) {
            JsonNode correction = JSON.readTree(event.payload()).path("correction");
            CitationAnswer citation = citation(event, "/correction/citation", view);
            Long superseded = before.get(event.position());
            if (citation != null && superseded != null && !IN_ROWS.contains(kind(event))) {
                corrections.add(
                        new ExplainedCorrection(
                                event.stream(),
                                event.position(),
                                superseded,
                                event.recordedAt(),
                                new CorrectionAnswer(
                                        Correction.Kind.valueOf(correction.path("kind").asString()),
                                        FewPersons.shown(view, text(correction, "reason")),
                                        citation)));
            }
        }
        corrections.sort(Comparator.comparing(ExplainedCorrection::position));
        return corrections;
    }

    private static ExplainedEvent event(StoredEvent event, View view) {
        JsonNode actor = JSON.readTree(event.metadata()).path("actor");
        return new ExplainedEvent(
                event.position(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.stream(),
                event.recordedAt(),
                HEX.formatHex(MerkleTree.leafHash(event.leaf())),
                view.isPublic() || !actor.isString() ? null : UUID.fromString(actor.asString()),
                "/api/v1/events/" + event.position());
    }

    private static String kind(StoredEvent event) {
        return event.type().substring(0, event.type().indexOf('.'));
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode text = object.path(member);
        return text.isString() ? text.asString() : null;
    }
}
