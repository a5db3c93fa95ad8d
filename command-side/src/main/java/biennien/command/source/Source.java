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

import java.util.ArrayList;
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
     * @param stated what it says about its publication, in the order of recording
     */
    record Known(Set<NameKey> names, List<PublicationStated> stated) implements Source {

        boolean bears(Name name) {
            return NameKey.askedBy(name.value()).stream().anyMatch(names::contains);
        }

        /** One row of a file says one thing once; words of somebody hold until there are others. */
        boolean says(PublicationStated statement) {
            return statement.row() != null
                    ? stated.contains(statement)
                    : !stated.isEmpty() && stated.getLast().equals(statement);
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
                            .orElseGet(() -> accept(perhapsTheSame(c, sources), c.registered()));
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
            case Known known -> {
                var stated = new PublicationStated(c.id(), c.published(), c.quote(), c.row());
                yield known.says(stated)
                        ? reject(
                                SourceRejection.NOTHING_CHANGES,
                                "This is recorded of the source already; nothing would change.")
                        : accept(stated);
            }
        };
    }

    static Source evolve(Source state, SourceEvent event) {
        var before = state instanceof Known known ? known : new Known(Set.of(), List.of());
        return switch (event) {
            case SourceRegistered registered ->
                    new Known(SourceRegister.names(registered), before.stated());
            case SourceAliasAdded(_, var alias, _) -> {
                var names = new HashSet<>(before.names());
                names.add(NameKey.of(alias));
                yield new Known(Set.copyOf(names), before.stated());
            }
            case PublicationStated stated -> {
                var all = new ArrayList<>(before.stated());
                all.add(stated);
                yield new Known(before.names(), List.copyOf(all));
            }
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
