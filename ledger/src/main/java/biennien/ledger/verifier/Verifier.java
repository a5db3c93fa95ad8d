package biennien.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Checkpoint;
import biennien.ledger.ConsistencyProof;
import biennien.ledger.FieldProof;
import biennien.ledger.Leaf;
import biennien.ledger.LogCheck;
import biennien.ledger.LogProof;
import biennien.ledger.Note;
import biennien.ledger.Policy;
import biennien.ledger.Refused;
import biennien.ledger.TileHashes;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.RowFiles;
import biennien.ledger.text.Strict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The main class of {@code ledger-verifier.jar}: see {@link Help}. */
public final class Verifier {

    /** All of it holds. */
    static final int GOOD = 0;

    /** Something does not hold, or could not be read. */
    static final int NOT_GOOD = 1;

    /** Nothing was checked. */
    static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Verifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        int status = run(words, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** The same without the end of the process. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        Verifier verifier = new Verifier(out, err);
        try {
            verifier.carryOut(Arguments.of(words));
            return GOOD;
        } catch (WrongUse e) {
            err.println(e.getMessage());
            return WRONG_USE;
        } catch (Refused | IllegalArgumentException e) {
            err.println("NOT GOOD: " + e.getMessage());
            return NOT_GOOD;
        } catch (IOException e) {
            err.println("NOT CHECKED TO THE END: " + Strict.reason(e));
            return NOT_GOOD;
        }
    }

    private void carryOut(Arguments arguments) throws WrongUse, Refused, IOException {
        switch (arguments.command()) {
            case "proof" -> proof(arguments);
            case "log" -> log(arguments);
            case "consistency" -> consistency(arguments);
            case "field" -> field(arguments);
            case "archive" -> archive(arguments);
            case "--help", "-h", "help" -> out.print(Help.TEXT);
            default ->
                    throw new WrongUse(
                            "There is no command %s; --help tells what there is."
                                    .formatted(Strict.shown(arguments.command())));
        }
    }

    private void proof(Arguments arguments) throws WrongUse, Refused, IOException {
        arguments.allow("--entry", "--vkey", "--policy");
        String file = arguments.about(1, Help.PROOF).get(0);
        String entry = arguments.one("--entry");
        if (entry == null) {
            throw new WrongUse("It is: " + Help.PROOF);
        }
        Policy policy = Trust.of(arguments);
        LogProof proof = LogProof.parse(text(file));
        Checkpoint checkpoint = proof.verify(Place.file(entry), policy);
        good("the entry is at position %,d of %s", proof.index(), checkpoint);
    }

    private void field(Arguments arguments) throws WrongUse, Refused, IOException {
        arguments.allow("--vkey", "--policy");
        String file = arguments.about(1, Help.FIELD).get(0);
        Policy policy = Trust.of(arguments);
        FieldProof.Proven proven = FieldProof.parse(text(file)).verify(policy);
        good(
                "%s is %s in %s v%d of %s, recorded %s at position %,d of %s",
                proven.pointer(),
                proven.value(),
                proven.leaf().type(),
                proven.leaf().revision(),
                proven.leaf().stream(),
                proven.leaf().recordedAt(),
                proven.leaf().position(),
                proven.checkpoint());
    }

    private void consistency(Arguments arguments) throws WrongUse, Refused, IOException {
        arguments.allow("--vkey", "--policy");
        List<String> about = arguments.about(3, Help.CONSISTENCY);
        Policy policy = Trust.of(arguments);
        Checkpoint older = policy.check(Note.parse(Place.file(about.get(0))));
        Checkpoint newer = policy.check(Note.parse(Place.file(about.get(1))));
        if (!older.origin().equals(newer.origin())) {
            throw new IllegalArgumentException(
                    "These are two logs: %s and %s.".formatted(older.origin(), newer.origin()));
        }
        try (Place.Opened place = Place.open(about.get(2))) {
            if (older.size() <= newer.size()) {
                ConsistencyProof.of(
                                older.size(),
                                newer.size(),
                                new TileHashes(place.log(), newer.size()))
                        .verify(older.size(), older.root(), newer.size(), newer.root());
            } else {
                throw new WrongUse("The first checkpoint is the newer one: the older comes first.");
            }
        }
        good(
                "%s grew from %,d to %,d leaves, and nothing in it was changed or taken away",
                newer.origin(), older.size(), newer.size());
    }

    private void log(Arguments arguments) throws WrongUse, Refused, IOException {
        arguments.allow("--vkey", "--policy", "--payloads", "--payloads-from", "--progress");
        String where = arguments.about(1, Help.LOG).get(0);
        String rowsFrom = rowsFrom(arguments, where);
        Policy policy = Trust.of(arguments);
        try (Place.Opened place = Place.open(where)) {
            Checkpoint checkpoint = policy.check(Note.parse(place.log().checkpoint()));
            if (place.log() instanceof HttpLog http) {
                http.readAhead(checkpoint.size());
            }
            if (rowsFrom == null) {
                good(checked(place, checkpoint, null, arguments), checkpoint);
            } else {
                try (Archive archive = Place.archive(rowsFrom);
                        RowFiles rows = archive.rows(checkpoint.size())) {
                    good(checked(place, checkpoint, rows, arguments), checkpoint);
                }
            }
        }
    }

    private static @Nullable String rowsFrom(Arguments arguments, String where) throws WrongUse {
        String from = arguments.one("--payloads-from");
        if (from != null || !arguments.has("--payloads")) {
            return from;
        }
        if (Place.isAddress(where)) {
            throw new WrongUse(
                    "A log does not serve what it stores to everybody: take an archive of it and"
                            + " say --payloads-from <archive>.");
        }
        return where;
    }

    private void archive(Arguments arguments) throws WrongUse, Refused, IOException {
        arguments.allow("--vkey", "--policy", "--progress");
        String file = arguments.about(1, Help.ARCHIVE).get(0);
        try (Archive archive = Place.archive(file)) {
            ArchiveCheck check = new ArchiveCheck(archive, Trust.given(arguments));
            ArchiveCheck.Outcome outcome =
                    check.run(size -> new Progress(err, size, arguments.has("--progress")));
            outcome.remarks().forEach(out::println);
            good("%s", outcome.words());
        }
    }

    private LogCheck.Found checked(
            Place.Opened place,
            Checkpoint checkpoint,
            LogCheck.@Nullable Rows rows,
            Arguments arguments)
            throws Refused, IOException {
        Progress progress = new Progress(err, checkpoint.size(), arguments.has("--progress"));
        try {
            return LogCheck.run(place.log(), checkpoint, rows, progress);
        } finally {
            progress.end();
        }
    }

    private void good(LogCheck.Found found, Checkpoint checkpoint) {
        good("%s", words(found, checkpoint));
    }

    /** What holds, in one line. */
    static String words(LogCheck.Found found, Checkpoint checkpoint) {
        return String.format(
                Locale.ROOT,
                "%s: %,d entries and %,d tiles are what the checkpoint says%s%s",
                checkpoint,
                found.entries(),
                found.tiles(),
                found.rows() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", and %,d stored events are what they were",
                                found.rows()),
                found.leaves() == found.entries()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %,d entries have another form than %s and were taken as they"
                                        + " are",
                                found.entries() - found.leaves(),
                                Leaf.FORM));
    }

    private void good(String format, Object... values) {
        out.println("OK: " + String.format(Locale.ROOT, format, values));
    }

    private static String text(String file) throws WrongUse, IOException {
        return Strict.utf8(Place.file(file), file);
    }
}
