package biennien.command.source;

import static biennien.command.kernel.Decision.accept;
import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.Name;
import biennien.events.values.SourceId;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What may become of a document in the annals. */
sealed interface Source {

    record Unheard() implements Source {}

    /**
     * @param names every printed name so far
     */
    record Known(Set<NameKey> names) implements Source {

        boolean bears(Name name) {
            return NameKey.askedBy(name.value()).stream().anyMatch(names::contains);
        }
    }

    static Decision<SourceEvent> decide(RegisterSource c, Source state, SourceRegister sources) {
        return switch (state) {
            case Known _ ->
                    reject(
                            SourceRejection.SOURCE_ALREADY_KNOWN,
                            "The source '" + c.id() + "' is already registered.",
                            "/id");
            case Unheard() ->
                    sources.refusal(c.citation(), "/citation/source")
                            .or(() -> aliasOfAnother(c, sources))
                            .<Decision<SourceEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    perhapsTheSame(c, sources),
                                                    new SourceRegistered(
                                                            c.id(),
                                                            c.kind(),
                                                            c.title(),
                                                            c.number(),
                                                            c.aliases(),
                                                            c.publisher(),
                                                            c.published(),
                                                            c.archivedFile(),
                                                            c.citation())));
        };
    }

    static Decision<SourceEvent> decide(AddSourceAlias c, Source state, SourceRegister sources) {
        return switch (state) {
            case Unheard() -> unknown(c);
            case Known known when known.bears(c.alias()) ->
                    reject(
                            SourceRejection.ALIAS_ALREADY_KNOWN,
                            "The source already bears the name '" + c.alias() + "'.",
                            "/alias");
            case Known _ ->
                    sources.refusal(c.citation(), "/citation/source")
                            .or(() -> leadsElsewhere(c.alias(), c.id(), sources, "/alias"))
                            .<Decision<SourceEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    new SourceAliasAdded(
                                                            c.id(), c.alias(), c.citation())));
        };
    }

    static Decision<SourceEvent> decide(StatePublication c, Source state) {
        return switch (state) {
            case Unheard() -> unknown(c);
            case Known _ ->
                    accept(new PublicationStated(c.id(), c.published(), c.quote(), c.row()));
        };
    }

    static Source evolve(Source state, SourceEvent event) {
        return switch (event) {
            case SourceRegistered registered -> new Known(SourceRegister.names(registered));
            case SourceAliasAdded(_, var alias, _) -> {
                var names =
                        state instanceof Known(var before)
                                ? new HashSet<>(before)
                                : new HashSet<NameKey>();
                names.add(NameKey.of(alias));
                yield new Known(Set.copyOf(names));
            }
            case PublicationStated _ -> state;
        };
    }

    private static Optional<Refusal> aliasOfAnother(RegisterSource c, SourceRegister sources) {
        for (int i = 0; i < c.aliases().size(); i++) {
            var refusal = leadsElsewhere(c.aliases().get(i), c.id(), sources, "/aliases/" + i);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Why a name can't become an alias: it already leads to another document. */
    private static Optional<Refusal> leadsElsewhere(
            Name alias, SourceId id, SourceRegister sources, String pointer) {
        return sources.named(alias.toString()).stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .map(
                        other ->
                                new Refusal(
                                        SourceRejection.ALIAS_ALREADY_KNOWN,
                                        "The name '"
                                                + alias
                                                + "' already leads to '"
                                                + other
                                                + "'. An alias leads to one document.",
                                        pointer,
                                        null));
    }

    /** Two documents may well bear one title, and two offices give the same number. */
    private static List<Warning> perhapsTheSame(RegisterSource c, SourceRegister sources) {
        var others = new TreeSet<>(Comparator.comparing(SourceId::value));
        others.addAll(sources.named(c.title().toString()));
        if (c.number() != null) {
            others.addAll(sources.named(c.number().toString()));
        }
        return others.stream()
                .map(
                        other ->
                                Warning.of(
                                        "perhaps-same-source",
                                        "'"
                                                + other
                                                + "' bears the same title or number. If it is the"
                                                + " same document, add an alias to it instead."))
                .toList();
    }

    private static Decision<SourceEvent> unknown(SourceCommand c) {
        return reject(SourceRejection.NO_SUCH_SOURCE, "There is no source '" + c.id() + "'.");
    }
}
