package biennien.command.source;

import biennien.command.kernel.Refusal;
import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.Citation;
import biennien.events.values.SourceId;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All documents as decisions know them: an unchangeable value folded from the log. */
public final class SourceRegister {

    public static final SourceRegister EMPTY =
            new SourceRegister(HashTreePSet.empty(), HashTreePMap.empty());

    private final PSet<SourceId> known;
    private final PMap<NameKey, Set<SourceId>> byName;

    private SourceRegister(PSet<SourceId> known, PMap<NameKey, Set<SourceId>> byName) {
        this.known = known;
        this.byName = byName;
    }

    /** This register after more facts, in the order of the log; other facts are passed over. */
    public SourceRegister after(List<?> events) {
        var sources =
                events.stream()
                        .filter(SourceEvent.class::isInstance)
                        .map(SourceEvent.class::cast)
                        .toList();
        if (sources.isEmpty()) {
            return this;
        }
        var ids = known;
        var names = byName;
        for (var event : sources) {
            ids = ids.plus(event.id());
            for (NameKey name : names(event)) {
                var those = new LinkedHashSet<>(names.getOrDefault(name, Set.of()));
                if (those.add(event.id())) {
                    names = names.plus(name, those);
                }
            }
        }
        return new SourceRegister(ids, names);
    }

    /** Every printed name that the event adds. */
    static Set<NameKey> names(SourceEvent event) {
        return switch (event) {
            case SourceRegistered registered -> {
                var names = new HashSet<NameKey>();
                names.add(NameKey.of(registered.title()));
                if (registered.number() != null) {
                    names.add(NameKey.of(registered.number()));
                }
                registered.aliases().forEach(alias -> names.add(NameKey.of(alias)));
                yield names;
            }
            case SourceAliasAdded(_, var alias, _) -> Set.of(NameKey.of(alias));
            case PublicationStated _ -> Set.of();
        };
    }

    public boolean knows(SourceId id) {
        return known.contains(id);
    }

    /** The documents that bear a printed name, a number or an archive's file name. */
    public Set<SourceId> named(String name) {
        return NameKey.askedBy(name).stream()
                .flatMap(key -> byName.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a fact with this citation is refused; a fact without one is not refused for that. */
    public Optional<Refusal> refusal(@Nullable Citation citation, String pointer) {
        if (citation == null || knows(citation.source())) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(
                        SourceRejection.UNKNOWN_SOURCE,
                        "There is no source '"
                                + citation.source()
                                + "'. Register the document first with POST /api/v1/sources.",
                        pointer,
                        null));
    }
}
