package biennien.command.importing;

import biennien.command.model.ModelCommand.NameModel;
import biennien.events.StoredNames;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.values.FoldedText;
import biennien.events.values.ModelId;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The models that documents name, as one import knows them: a row that tells what became of a model
 * has only its name. One document means one model by one name, unless it names one in each of two
 * units.
 */
final class ModelsNamed {

    private static final String TYPE =
            Objects.requireNonNull(StoredNames.of(ModelNamed.class)).name();

    record Named(ModelId id, UnitId unit) {}

    private record Key(String name, @Nullable SourceId source) {}

    private final LogReader log;
    private final Map<Key, List<Named>> models = new HashMap<>();
    private long known = -1;

    ModelsNamed(LogReader log) {
        this.log = log;
    }

    /**
     * @throws RowRefused {@code no-such-model} where the document names none, {@code
     *     ambiguous-model} where it names several and none in that very unit
     */
    synchronized Named named(String name, SourceId source, UnitId unit) {
        catchUp();
        var found = models.getOrDefault(new Key(folded(name), source), List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        var here = found.stream().filter(model -> model.unit().equals(unit)).toList();
        if (here.size() == 1) {
            return here.getFirst();
        }
        throw found.isEmpty()
                ? new RowRefused(
                        "no-such-model",
                        "Column 'subject': no row of this document names a model '"
                                + name
                                + "'. Name it first, with a row of kind 'model' or 'event'.")
                : new RowRefused(
                        "ambiguous-model",
                        "Column 'subject': this document names several models '" + name + "'.");
    }

    /** A dry run names models that the log does not hold. */
    synchronized void rehearsed(NameModel named) {
        var citation = named.citation();
        add(
                named.name().value(),
                citation == null ? null : citation.source(),
                new Named(named.id(), named.unit()));
    }

    private void catchUp() {
        long head = log.head();
        if (head > known) {
            log.forEach(
                    known + 1,
                    head,
                    event -> CanonicalJson.read(event.payload(), ModelNamed.class),
                    this::add,
                    TYPE);
            known = head;
        }
    }

    private void add(ModelNamed named) {
        var citation = named.citation();
        add(
                named.name().value(),
                citation == null ? null : citation.source(),
                new Named(named.id(), named.unit()));
    }

    private void add(String name, @Nullable SourceId source, Named named) {
        models.computeIfAbsent(new Key(folded(name), source), _ -> new ArrayList<>()).add(named);
    }

    private static String folded(String name) {
        return FoldedText.of(name).value();
    }
}
