package biennien.command.source;

import static biennien.command.kernel.Decision.accept;
import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;

import java.util.HashSet;
import java.util.Set;

/** What may become of a document in the annals. */
sealed interface Source {

    record Unheard() implements Source {}

    /**
     * @param names every printed name so far, folded
     */
    record Known(Set<FoldedText> names) implements Source {

        boolean bears(Name name) {
            return names.contains(FoldedText.of(name.toString()));
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
                            .<Decision<SourceEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
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

    static Decision<SourceEvent> decide(AddSourceAlias c, Source state) {
        return switch (state) {
            case Unheard() -> unknown(c);
            case Known known when known.bears(c.alias()) ->
                    reject(
                            SourceRejection.ALIAS_ALREADY_KNOWN,
                            "The source already bears the name '" + c.alias() + "'.",
                            "/alias");
            case Known _ -> accept(new SourceAliasAdded(c.id(), c.alias(), c.citation()));
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
                                : new HashSet<FoldedText>();
                names.add(FoldedText.of(alias.toString()));
                yield new Known(Set.copyOf(names));
            }
            case PublicationStated _ -> state;
        };
    }

    private static Decision<SourceEvent> unknown(SourceCommand c) {
        return reject(SourceRejection.NO_SUCH_SOURCE, "There is no source '" + c.id() + "'.");
    }
}
