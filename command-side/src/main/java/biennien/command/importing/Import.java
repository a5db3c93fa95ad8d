package biennien.command.importing;

import biennien.command.kernel.CommandDispatch;
import biennien.command.person.NameSealer;
import biennien.command.register.RegistersAtHead;
import biennien.events.values.MalformedValue;
import biennien.eventstore.LogReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Imports a file row by row: each row is decided, claimed and stored by itself. */
@Component
public class Import {
    /** Media type of a workbook. */
    public static final String WORKBOOK = SheetRows.MEDIA_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);

    /** In which form the rows come. */
    enum Form {
        CSV,
        WORKBOOK
    }

    private final ImportRun.Tools tools;

    Import(CommandDispatch dispatch, RegistersAtHead registers, LogReader log, NameSealer names) {
        this.tools = new ImportRun.Tools(dispatch, registers, log, names);
    }

    /** As {@link #run(InputStream, boolean, Map, ImportProgress)}, watched by nobody. */
    public ImportReport run(InputStream csv, boolean dryRun, Map<String, Object> metaData)
            throws IOException {
        return run(csv, dryRun, metaData, ImportProgress.UNWATCHED);
    }

    /**
     * @param csv UTF-8 text with a header; read as it arrives
     * @param dryRun writes nothing and says what would become of each row
     * @param metaData who asks, as for every command
     * @param progress told now and then, in the order of the file
     * @throws MalformedValue when the file has no readable header
     * @throws IOException when the file did not arrive as a whole and nothing of it was stored;
     *     what else ends an import is thrown under the same condition
     */
    public ImportReport run(
            InputStream csv, boolean dryRun, Map<String, Object> metaData, ImportProgress progress)
            throws IOException {
        return run(csv, Form.CSV, dryRun, metaData, progress);
    }

    /** The same for rows in either form; of a workbook a row has the number that it shows. */
    ImportReport run(
            InputStream file,
            Form form,
            boolean dryRun,
            Map<String, Object> metaData,
            ImportProgress progress)
            throws IOException {
        try (var run = new ImportRun(tools, dryRun, metaData, progress)) {
            try {
                switch (form) {
                    case CSV -> CsvRows.read(file, run::row, run::unreadable);
                    case WORKBOOK -> SheetRows.read(file, run::row, run::unreadable);
                }
                run.end();
            } catch (ImportRun.StopAsked _) {
                stoppedByCaller(run);
            } catch (IOException brokenOff) {
                brokenOff(run, brokenOff);
            } catch (ImportRun.Stopped stopped) {
                throwUnlessStored(run, stopped);
            }
            return run.report();
        }
    }

    private static void brokenOff(ImportRun run, IOException brokenOff) throws IOException {
        try {
            run.brokenOff();
        } catch (ImportRun.Stopped stopped) {
            throwUnlessStored(run, stopped);
        }
        if (!run.hasStored()) {
            throw brokenOff;
        }
        LOG.warn("An import ended before its file: {}", brokenOff.toString());
    }

    private static void stoppedByCaller(ImportRun run) {
        try {
            run.stoppedByCaller();
        } catch (ImportRun.Stopped stopped) {
            throwUnlessStored(run, stopped);
        }
    }

    private static void throwUnlessStored(ImportRun run, ImportRun.Stopped stopped) {
        if (!run.hasStored()) {
            throw stopped.getCause() instanceof RuntimeException cause ? cause : stopped;
        }
    }
}
