package biennien.command.importing;

import biennien.command.inspection.InspectionCommand;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.model.ModelCommand;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.SourceId;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.Claim;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What an import would have stored so far, had it not been a dry run. */
final class Rehearsal {

    private final Map<Claim.Key, String> rows = new HashMap<>();
    private final Set<Claim.Key> contents = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<SourceId, SourceRegistered> sources = new LinkedHashMap<>();
    private Registers atHead = Registers.EMPTY;
    private Registers known = Registers.EMPTY;

    /** The registers as they would be. */
    Registers after(Registers now) {
        if (sources.isEmpty()) {
            return now;
        }
        if (now != atHead) {
            atHead = now;
            known = now.after(List.copyOf(sources.values()));
        }
        return known;
    }

    boolean has(Claim.Key row) {
        return rows.containsKey(row);
    }

    boolean hasContent(Claim.Key content) {
        return contents.contains(content);
    }

    /**
     * Whether the row said the same. The claim of its content can't tell it of a row that names a
     * person: each is sealed under a key that a dry run does not store.
     */
    boolean has(Claim.Key row, Row said) {
        return digest(said).equals(rows.get(row));
    }

    void remember(Claim.Key row, Claim.Key content, Row said, RowReader.Asked asked) {
        rows.put(row, digest(said));
        contents.add(content);
        if (asked.command() instanceof HoldInspection || asked.command() instanceof NameModel) {
            begun.add(asked.command().id().toString());
        }
        if (asked.command() instanceof RegisterSource register) {
            var registered = register.registered();
            sources.put(register.id(), registered);
            known = known.after(List.of(registered));
        }
    }

    /**
     * What is not there yet can't be asked; about what one row of a file says of it later it has no
     * "no".
     */
    boolean decides(RowReader.Asked asked) {
        return switch (asked.command()) {
            case StatePublication stated -> sources.containsKey(stated.id());
            case ModelCommand later -> begun.contains(later.id().toString());
            case InspectionCommand later -> begun.contains(later.id().toString());
            default -> false;
        };
    }

    /**
     * What a decision must know of the rows before it.
     *
     * @param cited the document that the row is taken from
     */
    Map<String, Object> metaData(RowReader.Asked asked, SourceId cited) {
        var ofOneTitle =
                asked.command() instanceof RegisterSource register
                        ? known.sources().named(register.title().toString())
                        : Set.<SourceId>of();
        var needed =
                Stream.concat(Stream.of(cited), ofOneTitle.stream())
                        .distinct()
                        .map(sources::get)
                        .filter(Objects::nonNull)
                        .map(CanonicalJson::write)
                        .map(json -> new String(json, StandardCharsets.UTF_8))
                        .toList();
        return needed.isEmpty() ? Map.of() : Map.of(RegistersAtHead.REHEARSED, needed);
    }

    private static String digest(Row row) {
        return RowContent.digest(RowContent.canonical(row));
    }
}
