package biennien.command.importing;

import biennien.command.importing.Row.Column;
import biennien.command.kernel.CommandContextInterceptor;
import biennien.command.kernel.CommandDispatch;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.CommandsAway;
import biennien.command.kernel.Rehearsed;
import biennien.command.kernel.Shell;
import biennien.command.kernel.Warning;
import biennien.command.person.NameSealer;
import biennien.command.register.RegistersAtHead;
import biennien.command.source.SourceRejection;
import biennien.events.values.MalformedValue;
import biennien.events.values.SourceId;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.LogReader;
import biennien.eventstore.LogUnavailable;
import biennien.eventstore.OutcomeUnknown;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports a file row by row: each row is decided, claimed and stored by itself. */
@Component
public class Import {

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);

    private static final String ROW = "import.row";
    private static final String CONTENT = "import.content";
    private static final String NOTHING_CHANGES = SourceRejection.NOTHING_CHANGES.code();

    private final CommandDispatch dispatch;
    private final RegistersAtHead registers;
    private final LogReader log;
    private final NameSealer names;

    Import(CommandDispatch dispatch, RegistersAtHead registers, LogReader log, NameSealer names) {
        this.dispatch = dispatch;
        this.registers = registers;
        this.log = log;
        this.names = names;
    }

    /**
     * @param csv UTF-8 text with a header; read as it arrives
     * @param dryRun writes nothing and says what would become of each row
     * @param metaData who asks, as for every command
     * @throws MalformedValue when the file has no readable header
     * @throws IOException when the file did not arrive as a whole and nothing of it was stored;
     *     what else ends an import is thrown under the same condition
     */
    public ImportReport run(InputStream csv, boolean dryRun, Map<String, Object> metaData)
            throws IOException {
        var run = new Run(dryRun, metaData);
        try {
            CsvRows.read(csv, run::row, run::unreadable);
        } catch (IOException brokenOff) {
            if (!run.tally.hasStored()) {
                throw brokenOff;
            }
            LOG.warn("An import ended before its file: {}", brokenOff.toString());
            run.brokenOff();
        } catch (LogUnavailable | OutcomeUnknown | CommandsAway away) {
            if (!run.tally.hasStored()) {
                throw away;
            }
            LOG.warn("An import ended before its file: {}", away.toString());
            run.stopped();
        } catch (RuntimeException fault) {
            if (!run.tally.hasStored()) {
                throw fault;
            }
            LOG.error("An import ended before its file", fault);
            run.stopped();
        }
        return run.report();
    }

    /** One import from its first row to its report. */
    private final class Run {

        private final boolean dryRun;
        private final Map<String, Object> metaData;
        private final Tally tally = new Tally(Tally.TOLD);
        private final Rehearsal rehearsal = new Rehearsal();
        private String current = "";

        Run(boolean dryRun, Map<String, Object> metaData) {
            this.dryRun = dryRun;
            this.metaData = metaData;
        }

        void unreadable(long row, String code, String message) {
            tally.row();
            tally.refuse(row, "", code, message);
        }

        /** The caller learns what is stored, even where nothing more can be read. */
        void brokenOff() {
            tally.row();
            tally.stop(
                    "",
                    "body-ended",
                    "The file broke off here or has more bytes than an import takes. Rows before it"
                            + " are unaffected. Send the rest, or all of it again: rows that are"
                            + " stored are duplicates then.");
        }

        void stopped() {
            tally.stop(
                    current,
                    "stopped-here",
                    "The log or something else failed here, so this row may be stored or not, and"
                            + " the rows after it were not read. Send the file again: rows that are"
                            + " stored are duplicates then.");
        }

        void row(Row row) {
            tally.row();
            current = row.get(Column.ID);
            try {
                carry(row);
            } catch (RowRefused refused) {
                refuse(row, refused.code(), refused.getMessage());
            } catch (MalformedValue malformed) {
                refuse(row, malformed.code(), malformed.getMessage());
            } catch (CommandRejected no) {
                if (no.details().code().equals(NOTHING_CHANGES)) {
                    tally.duplicate();
                } else {
                    refuse(row, no.details().code(), no.details().message());
                }
            } catch (ConcurrencyException meanwhile) {
                refuse(
                        row,
                        "changed-meanwhile",
                        "Somebody else recorded something about the same subject at the same"
                                + " moment. This row was not stored; send it again.");
            } catch (NameSealer.ErasedPerson erased) {
                refuse(row, "person-erased", erased.getMessage());
            }
        }

        private void carry(Row row) {
            var reader = new RowReader(rehearsal.after(registers.atHead()), names);
            var source = reader.source(row);
            RowReader.required(row, Column.ID);
            if (alreadyThere(row, source)) {
                return;
            }
            var asked = reader.read(row, source);
            var claimed =
                    new Claimed(
                            rowKey(row, source),
                            contentKey(source, asked.digest().apply(RowContent.canonical(row))));
            if (dryRun) {
                rehearse(row, asked, claimed, source);
            } else {
                store(row, asked, claimed);
            }
        }

        /**
         * Whether the row, or its content, is stored; a changed row under the same id is refused.
         */
        private boolean alreadyThere(Row row, SourceId source) {
            var rowKey = rowKey(row, source);
            var contentKey = storedDigest(row, source).map(digest -> contentKey(source, digest));
            var asked = new ArrayList<Claim.Key>(List.of(rowKey));
            contentKey.ifPresent(asked::add);
            var taken = log.claims(asked).keySet();
            if (contentKey
                            .filter(key -> taken.contains(key) || rehearsal.hasContent(key))
                            .isPresent()
                    || (dryRun && rehearsal.has(rowKey, row))) {
                tally.duplicate();
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

        private void store(Row row, RowReader.Asked asked, Claimed claimed) {
            var carried = new HashMap<>(metaData);
            carried.putAll(asked.metaData());
            carried.put(CommandContextInterceptor.CLAIMS, claimed.scopes());
            try {
                var answer = dispatch.send(asked.command(), carried);
                tally.stored(row, answer.warnings(), answer.position());
            } catch (ClaimTaken meanwhile) {
                refuse(
                        row,
                        "imported-meanwhile",
                        "Another import stored this row at the same time. Run the file again.");
            }
        }

        private void rehearse(Row row, RowReader.Asked asked, Claimed claimed, SourceId source) {
            tally.accepted(row, rehearsal.decides(asked) ? List.of() : rehearsed(asked, source));
            rehearsal.remember(claimed.row(), claimed.content(), row, asked);
        }

        private List<Warning> rehearsed(RowReader.Asked asked, SourceId source) {
            var carried = new HashMap<>(metaData);
            carried.putAll(rehearsal.metaData(asked, source));
            carried.put(Shell.REHEARSAL, true);
            try {
                dispatch.send(asked.command(), carried);
                throw new IllegalStateException("a rehearsal was carried out");
            } catch (Rehearsed yes) {
                return yes.warnings();
            }
        }

        private void refuse(Row row, String code, @Nullable String message) {
            tally.refuse(
                    row.number(),
                    row.get(Column.ID),
                    code,
                    withoutPerson(row, String.valueOf(message)));
        }

        ImportReport report() {
            return tally.report(log::head);
        }
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
     * The digest under which the row's content would be stored. A row that names a person is
     * digested under the person's own key, so that nothing here can confirm a guessed name once
     * that key is gone; empty when the person has no key, and then the row can't be stored already.
     */
    private Optional<String> storedDigest(Row row, SourceId source) {
        String content = RowContent.canonical(row);
        return RowReader.namesPerson(row)
                ? names.digest(RowReader.person(row, source), content)
                : Optional.of(RowContent.digest(content));
    }
}
