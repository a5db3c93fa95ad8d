package biennien.ledger.verifier;

import biennien.ledger.Checkpoint;
import biennien.ledger.EventRow;
import biennien.ledger.FieldProof;
import biennien.ledger.Leaf;
import biennien.ledger.LogCheck;
import biennien.ledger.LogProof;
import biennien.ledger.LogRefused;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.Policy;
import biennien.ledger.ProofRefused;
import biennien.ledger.Refused;
import biennien.ledger.Tile;
import biennien.ledger.VerifierKey;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.Manifest;
import biennien.ledger.archive.RowFiles;
import biennien.ledger.text.Strict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks all that an archive says: the whole log with its rows, or the facts of a pack. */
final class ArchiveCheck {

    /**
     * What holds.
     *
     * @param words in one line
     * @param remarks what a reader must know besides
     */
    record Outcome(String words, List<String> remarks) {}

    private static final Pattern OF_A_FACT = Pattern.compile("proofs/([0-9]{1,19})\\.(.+)");
    private static final Pattern ROWS = Pattern.compile("rows/(.+)\\.jsonl\\.gz");
    private static final String PROOF = "tlog-proof";
    private static final String ENTRY = "entry";
    private static final String ROW = "row.json";
    private static final String FIELD = ".field";

    private final Archive archive;
    private final Optional<Policy> trusted;
    private final List<String> remarks = new ArrayList<>();

    ArchiveCheck(Archive archive, Optional<Policy> trusted) {
        this.archive = archive;
        this.trusted = trusted;
    }

    Outcome run(LongFunction<Progress> progress) throws Refused, IOException {
        Manifest manifest = archive.manifest();
        Policy policy = policy();
        Checkpoint checkpoint = policy.check(archive.signed());
        if (!checkpoint.equals(manifest.checkpoint())) {
            throw new ProofRefused(
                    "The manifest is of %s, the checkpoint of %s."
                            .formatted(manifest.checkpoint(), checkpoint));
        }
        String words =
                manifest.kind() == Manifest.Kind.LOG
                        ? log(checkpoint, progress)
                        : pack(checkpoint, policy);
        return new Outcome(words, remarks);
    }

    /** The keys inside must have signed too; without others they are all there is. */
    private Policy policy() throws Refused, IOException {
        List<VerifierKey> inside = archive.vkeys();
        Optional<Policy> policyInside = archive.policy();
        Note note = archive.signed();
        if (!inside.isEmpty()) {
            Policy.of(inside.toArray(VerifierKey[]::new)).check(note);
        }
        if (policyInside.isPresent()) {
            policyInside.get().check(note);
        }
        if (trusted.isPresent()) {
            return trusted.get();
        }
        if (inside.isEmpty()) {
            throw new NoteRefused("It has no key, and none was given with --vkey or --policy.");
        }
        remarks.add(
                "The key came with the archive. That shows that it is whole, not who made it: hold"
                        + " this key against one that you have from elsewhere: "
                        + inside.get(0).encoded());
        return policyInside
                .filter(policy -> !policy.logs().isEmpty())
                .orElseGet(() -> Policy.of(inside.toArray(VerifierKey[]::new)));
    }

    private String log(Checkpoint checkpoint, LongFunction<Progress> progress)
            throws Refused, IOException {
        Progress bar = progress.apply(checkpoint.size());
        LogCheck.Found found;
        try (RowFiles rows = archive.rows(checkpoint.size())) {
            found = LogCheck.run(archive, checkpoint, rows, bar);
        } finally {
            bar.end();
        }
        tellUnchecked(name -> isOfLog(name, checkpoint.size()));
        return Verifier.words(found, checkpoint);
    }

    private interface Known {
        boolean is(String name);
    }

    private void tellUnchecked(Known known) throws IOException {
        Set<String> always =
                Set.of(Archive.MANIFEST, Archive.CHECKPOINT, Archive.VKEY, Archive.POLICY);
        try (Stream<String> names = archive.names()) {
            Set<String> others =
                    names.filter(name -> !always.contains(name) && !known.is(name))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!others.isEmpty()) {
                remarks.add(
                        String.format(
                                Locale.ROOT,
                                "%,d other files are covered by no proof and were not checked:"
                                        + " %s%s",
                                others.size(),
                                others.stream().limit(5).collect(Collectors.joining(", ")),
                                others.size() > 5 ? ", …" : ""));
            }
        }
    }

    /** Whether a file is one of those that the check of a log of this size has read. */
    private static boolean isOfLog(String name, long size) {
        try {
            Matcher rows = ROWS.matcher(name);
            if (rows.matches()) {
                Tile tile = Tile.parse("tile/0/" + rows.group(1));
                return tile.isFull() && Tile.width(0, tile.index(), size) > 0;
            }
            Tile tile =
                    name.startsWith("tile/entries/") ? Tile.parseEntries(name) : Tile.parse(name);
            return Tile.width(tile.level(), tile.index(), size) == tile.width();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String pack(Checkpoint checkpoint, Policy policy) throws Refused, IOException {
        List<String> names;
        try (Stream<String> all = archive.names()) {
            names = all.filter(name -> OF_A_FACT.matcher(name).matches()).sorted().toList();
        }
        int proofs = 0;
        int rows = 0;
        int fields = 0;
        for (String name : names) {
            Matcher parts = OF_A_FACT.matcher(name);
            if (!parts.matches()) {
                continue;
            }
            long position = Strict.decimal(parts.group(1), "The position in " + name);
            switch (parts.group(2)) {
                case PROOF -> {
                    proof(position, checkpoint, policy);
                    proofs++;
                }
                case ENTRY -> needsProof(position);
                case ROW -> {
                    row(position);
                    rows++;
                }
                default -> {
                    if (name.endsWith(FIELD)) {
                        field(name, position, policy);
                        fields++;
                    }
                }
            }
        }
        if (proofs == 0) {
            throw new ProofRefused("The pack has no proof.");
        }
        tellUnchecked(
                name ->
                        OF_A_FACT.matcher(name).matches()
                                && (name.endsWith(FIELD)
                                        || name.endsWith("." + PROOF)
                                        || name.endsWith("." + ENTRY)
                                        || name.endsWith("." + ROW)));
        return String.format(
                Locale.ROOT,
                "%s: %,d entries are in it, %,d stored events are what they were, %,d single"
                        + " fields are proved",
                checkpoint,
                proofs,
                rows,
                fields);
    }

    private static String name(long position, String what) {
        return Archive.PROOFS + position + "." + what;
    }

    private void needsProof(long position) throws ProofRefused {
        if (!archive.has(name(position, PROOF))) {
            throw new ProofRefused(name(position, PROOF) + " is missing.");
        }
    }

    private void proof(long position, Checkpoint checkpoint, Policy policy)
            throws Refused, IOException {
        LogProof proof = LogProof.parse(text(name(position, PROOF)));
        if (proof.index() != position) {
            throw new LogRefused(position, "the proof is of " + proof.index());
        }
        Checkpoint own;
        try {
            own = proof.verify(archive.file(name(position, ENTRY)), policy);
        } catch (ProofRefused | NoteRefused e) {
            throw new LogRefused(position, e.getMessage());
        }
        if (!own.origin().equals(checkpoint.origin())
                || own.size() == checkpoint.size() && !own.equals(checkpoint)) {
            throw new LogRefused(
                    position, "the proof is of %s, the pack of %s".formatted(own, checkpoint));
        }
    }

    private void row(long position) throws Refused, IOException {
        needsProof(position);
        try {
            EventRow row = EventRow.parse(archive.file(name(position, ROW)));
            Leaf leaf = Leaf.parse(archive.file(name(position, ENTRY)));
            String difference = row.differenceFrom(leaf);
            if (!difference.isEmpty()) {
                throw new LogRefused(position, difference);
            }
        } catch (IllegalArgumentException e) {
            throw new LogRefused(position, "the stored row can't be read: " + e.getMessage());
        }
    }

    private void field(String name, long position, Policy policy) throws Refused, IOException {
        FieldProof.Proven proven = FieldProof.parse(text(name)).verify(policy);
        if (proven.leaf().position() != position) {
            throw new LogRefused(position, name + " is of " + proven.leaf().position());
        }
    }

    private String text(String name) throws IOException {
        return Strict.utf8(archive.file(name), name);
    }
}
