package biennien.command.importing;

import biennien.command.importing.Row.Column;
import biennien.command.kernel.CommandContextInterceptor;
import biennien.command.kernel.CommandDispatch;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.CommandsAway;
import biennien.command.kernel.Rehearsed;
import biennien.command.kernel.Shell;
import biennien.command.kernel.Warning;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.person.NameSealer;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.command.source.SourceRejection;
import biennien.events.values.MalformedValue;
import biennien.events.values.SourceId;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.LogReadOnly;
import biennien.eventstore.LogReader;
import biennien.eventstore.LogUnavailable;
import biennien.eventstore.OutcomeUnknown;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * One import from its first row to its report.
 *
 * <p>Rows that know nothing of one another are decided side by side, so that the log can store many
 * of them with one commit; a row that others may rest on, such as a document, waits for all before
 * it and is waited for by all behind it. What is told is told in the order of the file.
 */
final class ImportRun implements AutoCloseable {

    /** How many rows are looked up together, and are on their way at once at most. */
    static final int STRETCH = 512;

    private static final int LANES = 32;

    /** So many rows may wait for the end of the file. */
    private static final int MOST_EARLY = 10_000;

    private static final Set<String> RESTS_ON_OTHERS =
            Set.of("no-such-model", "no-such-inspection");
    private static final Logger LOG = LoggerFactory.getLogger(Import.class);
    private static final String ROW = "import.row";
    private static final String CONTENT = "import.content";
    private static final String NOTHING_CHANGES = SourceRejection.NOTHING_CHANGES.code();

    /** The log or something else failed under a row; no row is read after that. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(Throwable cause) {
            super(cause);
        }
    }

    /** Whoever asked for the import wants no more of it; thrown before a row is taken. */
    static final class StopAsked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StopAsked() {
            super(null, null, false, false);
        }
    }

    /** What the import stands on. */
    record Tools(
            CommandDispatch dispatch, RegistersAtHead registers, LogReader log, NameSealer names) {}

    /** What became of one row. */
    private sealed interface Outcome {

        record Accepted(List<Warning> warnings) implements Outcome {}

        record Stored(List<Warning> warnings, long position) implements Outcome {}

        record Duplicate() implements Outcome {}

        record Refused(String code, String message) implements Outcome {}

        /** Another row claimed the same meanwhile; asked again the row knows of it. */
        record Overtaken() implements Outcome {}

        /** It may be stored or not. */
        record Unknown(RuntimeException cause) implements Outcome {}
    }

    private final Tools tools;
    private final boolean dryRun;
    private final Map<String, Object> metaData;
    private final ImportProgress progress;
    private final Tally tally = new Tally(Tally.TOLD);
    private final Rehearsal rehearsal = new Rehearsal();
    private final ModelsNamed models;
    private final List<Row> early = new ArrayList<>();
    private final List<Row> waiting = new ArrayList<>();
    private final Set<String> waitingKeys = new HashSet<>();
    private long read = 1;
    private final ExecutorService lanes =
            Executors.newFixedThreadPool(LANES, Thread.ofVirtual().name("import-", 0).factory());

    ImportRun(Tools tools, boolean dryRun, Map<String, Object> metaData, ImportProgress progress) {
        this.tools = tools;
        this.dryRun = dryRun;
        this.metaData = metaData;
        this.progress = progress;
        this.models = new ModelsNamed(tools.log());
    }

    /**
     * @throws Stopped when the log failed under this row or one before it
     */
    void row(Row row) {
        if (progress.stopAsked()) {
            throw new StopAsked();
        }
        read = row.number();
        if (dryRun || othersMayRestOn(row)) {
            flush();
            waiting.add(row);
            flush();
            return;
        }
        var keys = keys(row);
        if (keys.stream().anyMatch(waitingKeys::contains)) {
            flush();
        }
        waiting.add(row);
        waitingKeys.addAll(keys);
        if (waiting.size() == STRETCH) {
            flush();
        }
    }

    void unreadable(long row, String code, String message) {
        read = row;
        flush();
        tally.row();
        tally.refuse(row, "", code, message);
    }

    /** The end of the file. Rows that rest on a row behind them are decided now, and told last. */
    void end() {
        flush();
        var late = List.copyOf(early);
        early.clear();
        for (Row row : late) {
            var registers = registers();
            tell(
                    List.of(row),
                    new ArrayList<>(
                            List.of(decided(row, registers, taken(List.of(row), registers)))),
                    true);
        }
    }

    /** The caller learns what is stored, even where nothing more can be read. */
    void brokenOff() {
        end();
        tally.row();
        tally.stop(
                read + 1,
                "",
                "body-ended",
                "The file broke off here or has more bytes than an import takes. Rows before it"
                        + " are unaffected. Send the rest, or all of it again: rows that are"
                        + " stored are duplicates then.");
    }

    /** What was on its way is carried out, and the report says where reading ended. */
    void stoppedByCaller() {
        end();
        tally.stop(
                read + 1,
                "",
                "stopped-by-caller",
                "You stopped the import here; no row from this one on was read. What is recorded"
                        + " before it stays. Send the file again to go on: rows that are stored are"
                        + " duplicates then.");
    }

    boolean hasStored() {
        return tally.hasStored();
    }

    ImportReport report() {
        return tally.report(tools.log()::head);
    }

    @Override
    public void close() {
        lanes.close();
    }

    /** Figures and activities name nothing that a row of the same file could bring. */
    private static boolean othersMayRestOn(Row row) {
        return RowReader.namesPerson(row)
                || !Set.of("figure", "award", "activity").contains(row.get(Column.RECORD_KIND));
    }

    /** As written: two spellings of one source are found out by their claims. */
    private static List<String> keys(Row row) {
        String source = row.get(Column.SOURCE);
        return List.of(
                "row\n" + source + "\n" + row.get(Column.ID),
                "content\n" + source + "\n" + RowContent.canonical(row));
    }

    /** Decides what waits and tells of it, in the order of the file. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var rows = List.copyOf(waiting);
        waiting.clear();
        waitingKeys.clear();
        var registers = registers();
        Set<Claim.Key> taken;
        try {
            taken = taken(rows, registers);
        } catch (RuntimeException fault) {
            LOG.error("An import ends before its file", fault);
            tell(rows, Collections.nCopies(rows.size(), new Outcome.Unknown(fault)), false);
            return;
        }
        var outcomes = new ArrayList<Outcome>();
        if (rows.size() == 1) {
            outcomes.add(decided(rows.getFirst(), registers, taken));
        } else {
            List<Callable<Outcome>> tasks =
                    rows.stream()
                            .<Callable<Outcome>>map(row -> () -> decided(row, registers, taken))
                            .toList();
            outcomes.addAll(all(tasks));
        }
        tell(rows, outcomes, false);
    }

    private List<Outcome> all(List<Callable<Outcome>> tasks) {
        try {
            var outcomes = new ArrayList<Outcome>();
            for (Future<Outcome> outcome : lanes.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Stopped(stop);
        } catch (ExecutionException fault) {
            throw new Stopped(fault);
        }
    }

    private void tell(List<Row> rows, List<Outcome> outcomes, boolean last) {
        @Nullable RuntimeException cause = null;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Overtaken) {
                var registers = registers();
                outcome = decided(row, registers, taken(List.of(row), registers));
            }
            if (!last && isEarly(outcome) && early.size() < MOST_EARLY) {
                early.add(row);
                continue;
            }
            tally.row();
            switch (outcome) {
                case Outcome.Accepted(var warnings) -> tally.accepted(row, warnings);
                case Outcome.Stored(var warnings, var position) ->
                        tally.stored(row, warnings, position);
                case Outcome.Duplicate() -> tally.duplicate();
                case Outcome.Refused(var code, var message) -> refuse(row, code, message);
                case Outcome.Overtaken() ->
                        refuse(
                                row,
                                "imported-meanwhile",
                                "Another import stored this row at the same time. Run the file"
                                        + " again.");
                case Outcome.Unknown(var why) -> {
                    cause = cause == null ? why : cause;
                    tally.stop(
                            row.number(),
                            row.get(Column.ID),
                            "stopped-here",
                            "The log or something else failed here, so this row may be stored or"
                                    + " not, and no row was read after those that were on their"
                                    + " way. Send the file again: rows that are stored are"
                                    + " duplicates then.");
                }
            }
        }
        progress.at(tally.progress());
        if (cause != null) {
            throw new Stopped(cause);
        }
    }

    /** It tells what became of something that a row behind it may bring. */
    private static boolean isEarly(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var code, _) && RESTS_ON_OTHERS.contains(code);
    }

    private Outcome decided(Row row, Registers registers, Set<Claim.Key> taken) {
        try {
            return carry(row, registers, taken);
        } catch (RowRefused refused) {
            return new Outcome.Refused(refused.code(), String.valueOf(refused.getMessage()));
        } catch (MalformedValue malformed) {
            return new Outcome.Refused(malformed.code(), String.valueOf(malformed.getMessage()));
        } catch (CommandRejected no) {
            return no.details().code().equals(NOTHING_CHANGES) || isStoredNow(row)
                    ? new Outcome.Duplicate()
                    : new Outcome.Refused(no.details().code(), no.details().message());
        } catch (ClaimTaken meanwhile) {
            return overtaken(meanwhile);
        } catch (ConcurrencyException meanwhile) {
            return new Outcome.Refused(
                    "changed-meanwhile",
                    "Somebody else recorded something about the same subject at the same moment."
                            + " This row was not stored; send it again.");
        } catch (NameSealer.ErasedPerson erased) {
            return new Outcome.Refused("person-erased", String.valueOf(erased.getMessage()));
        } catch (LogReadOnly | LogUnavailable | OutcomeUnknown | CommandsAway away) {
            LOG.warn("An import ends before its file: {}", away.toString());
            return new Outcome.Unknown(away);
        } catch (RuntimeException fault) {
            LOG.error("An import ends before its file", fault);
            return new Outcome.Unknown(fault);
        }
    }

    /** Another import of the same file may have stored the row while this one was deciding it. */
    private boolean isStoredNow(Row row) {
        if (dryRun) {
            return false;
        }
        var registers = registers();
        var source = new RowReader(registers, tools.names(), models).source(row);
        try {
            return storedContent(row, source)
                    .filter(key -> taken(List.of(row), registers).contains(key))
                    .isPresent();
        } catch (NameSealer.ErasedPerson _) {
            return false;
        }
    }

    private static Outcome overtaken(ClaimTaken taken) {
        return taken.scope().equals(ROW) || taken.scope().equals(CONTENT)
                ? new Outcome.Overtaken()
                : new Outcome.Refused(
                        "taken",
                        "%s '%s' belongs to %s since position %d."
                                .formatted(
                                        taken.scope(),
                                        taken.key(),
                                        taken.holderStream(),
                                        taken.position()));
    }

    private Outcome carry(Row row, Registers registers, Set<Claim.Key> taken) {
        var reader = new RowReader(registers, tools.names(), models);
        var source = reader.source(row);
        RowReader.requireId(row, source);
        if (isThere(row, source, taken)) {
            return new Outcome.Duplicate();
        }
        var asked = reader.read(row, source);
        var claimed =
                new Claimed(
                        rowKey(row, source),
                        contentKey(source, asked.digest().apply(RowContent.canonical(row))));
        return dryRun ? rehearse(row, asked, claimed, source) : store(asked, claimed);
    }

    /** Whether the row, or its content, is stored; a changed row under the same id is refused. */
    private boolean isThere(Row row, SourceId source, Set<Claim.Key> taken) {
        var rowKey = rowKey(row, source);
        var contentKey = storedContent(row, source);
        if (contentKey.filter(key -> taken.contains(key) || rehearsal.hasContent(key)).isPresent()
                || (dryRun && rehearsal.has(rowKey, row))) {
            return true;
        }
        if (taken.contains(rowKey) || rehearsal.has(rowKey)) {
            throw new RowRefused(
                    "CHANGED_ROW",
                    "The row '"
                            + row.get(Column.ID)
                            + "' of this source was imported before with other content."
                            + " Correct the stored fact instead, or give the row a new id.");
        }
        return false;
    }

    private Registers registers() {
        return rehearsal.after(tools.registers().atHead());
    }

    /** Which of the rows, and of their contents, are stored: one look at the log for all. */
    private Set<Claim.Key> taken(List<Row> rows, Registers registers) {
        var reader = new RowReader(registers, tools.names(), models);
        var asked = rows.stream().flatMap(row -> claimsOf(row, reader)).distinct().toList();
        return asked.isEmpty() ? Set.of() : tools.log().claims(asked).keySet();
    }

    private Stream<Claim.Key> claimsOf(Row row, RowReader reader) {
        if (!row.has(Column.ID)) {
            return Stream.empty();
        }
        try {
            var source = reader.source(row);
            RowReader.requireId(row, source);
            return Stream.concat(
                    Stream.of(rowKey(row, source)), storedContent(row, source).stream());
        } catch (RowRefused | MalformedValue | NameSealer.ErasedPerson _) {
            // Decided by itself, the row says why.
            return Stream.empty();
        }
    }

    private Outcome store(RowReader.Asked asked, Claimed claimed) {
        var carried = new HashMap<>(metaData);
        carried.putAll(asked.metaData());
        carried.put(CommandContextInterceptor.CLAIMS, claimed.scopes());
        var answer = tools.dispatch().send(asked.command(), carried);
        return new Outcome.Stored(answer.warnings(), answer.position());
    }

    private Outcome rehearse(Row row, RowReader.Asked asked, Claimed claimed, SourceId source) {
        var warnings = rehearsal.decides(asked) ? List.<Warning>of() : rehearsed(asked, source);
        rehearsal.remember(claimed.row(), claimed.content(), row, asked);
        if (asked.command() instanceof NameModel named) {
            models.rehearsed(named);
        }
        return new Outcome.Accepted(warnings);
    }

    private List<Warning> rehearsed(RowReader.Asked asked, SourceId source) {
        var carried = new HashMap<>(metaData);
        carried.putAll(rehearsal.metaData(asked, source));
        carried.put(Shell.REHEARSAL, true);
        try {
            tools.dispatch().send(asked.command(), carried);
            throw new IllegalStateException("a rehearsal was carried out");
        } catch (Rehearsed yes) {
            return yes.warnings();
        }
    }

    private void refuse(Row row, String code, String message) {
        tally.refuse(row.number(), row.get(Column.ID), code, withoutPerson(row, message));
    }

    /** What is claimed for the stream that the row becomes. */
    private record Claimed(Claim.Key row, Claim.Key content) {

        Map<String, String> scopes() {
            var scopes = new LinkedHashMap<String, String>();
            scopes.put(row.scope(), row.key());
            scopes.put(content.scope(), content.key());
            return scopes;
        }
    }

    /** A cell that names a person is not repeated, whatever is wrong with it. */
    private static String withoutPerson(Row row, String message) {
        if (!RowReader.namesPerson(row)) {
            return message;
        }
        String shown = message;
        for (String part : row.get(Column.SUBJECT).split("\\|")) {
            shown = part.isBlank() ? shown : shown.replace(part, "…");
        }
        return shown;
    }

    private static Claim.Key rowKey(Row row, SourceId source) {
        return new Claim.Key(ROW, source + " " + row.get(Column.ID));
    }

    private static Claim.Key contentKey(SourceId source, String digest) {
        return new Claim.Key(CONTENT, source + " " + digest);
    }

    /**
     * The claim under which the row's content would be stored. A row that names a person is
     * digested under the person's own key, so that nothing here can confirm a guessed name once
     * that key is gone; empty when the person has no key, and then the row can't be stored already.
     */
    private Optional<Claim.Key> storedContent(Row row, SourceId source) {
        String content = RowContent.canonical(row);
        return (RowReader.namesPerson(row)
                        ? tools.names().digest(RowReader.person(row, source), content)
                        : Optional.of(RowContent.digest(content)))
                .map(digest -> contentKey(source, digest));
    }
}
