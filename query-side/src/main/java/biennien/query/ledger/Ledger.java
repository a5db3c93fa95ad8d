package biennien.query.ledger;

import biennien.eventstore.LogReader;
import biennien.ledger.Checkpoint;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.SigningKey;
import biennien.ledger.TileTree;
import biennien.query.kernel.QueryProblem;
import biennien.query.ledger.Disagreement.Kind;
import biennien.query.ledger.Disagreement.Sign;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the application asks of the log, beyond what everybody may read. */
@Component
public class Ledger {

    private static final HexFormat HEX = HexFormat.of();

    private final LogReader log;
    private final TileRows tiles;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final WitnessRows witnesses;
    private final Faults faults;
    private final Alarms alarms;
    private final Keeping keeping;
    private final Checking checking;
    private final Cosigning cosigning;
    private final TransactionTemplate transaction;

    Ledger(
            LogReader log,
            TileRows tiles,
            Checkpoints checkpoints,
            SigningKeys keys,
            WitnessRows witnesses,
            Faults faults,
            Alarms alarms,
            Keeping keeping,
            Checking checking,
            Cosigning cosigning,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.witnesses = witnesses;
        this.faults = faults;
        this.alarms = alarms;
        this.keeping = keeping;
        this.checking = checking;
        this.cosigning = cosigning;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What decides whether the log is well.
     *
     * @param trouble why nothing is signed here; null when all is well
     * @param faults how much of what is stored is not as it was signed
     * @param firstFault the first position of it; null when there is none
     * @param alarms how many ring
     */
    public record Health(
            long size,
            long behind,
            @Nullable Instant signedAt,
            @Nullable String trouble,
            long faults,
            @Nullable Long firstFault,
            long alarms) {

        public boolean isUp() {
            return trouble == null && faults == 0 && alarms == 0;
        }
    }

    public Health health() {
        Optional<Published> latest = checkpoints.latest();
        long size = latest.map(Published::size).orElse(-1L);
        return new Health(
                size,
                Math.max(0, log.head() + 1 - Math.max(0, size)),
                latest.map(Published::signedAt).orElse(null),
                keeping.trouble(),
                faults.present(),
                faults.first().orElse(null),
                alarms.ringing());
    }

    /** All of it, for stewards. */
    public LedgerAnswer answer() {
        Health health = health();
        Optional<Published> latest = checkpoints.latest();
        return new LedgerAnswer(
                keys.origin(),
                keys.verifierKeys(),
                health.size(),
                latest.map(one -> HEX.formatHex(one.head().root())).orElse(null),
                health.signedAt(),
                health.behind(),
                health.trouble(),
                cosigning.trouble(),
                witnesses.all(),
                checkpoints.witnessed(0).map(Published::size).orElse(null),
                selfCheck(),
                alarms.latest());
    }

    /** What of it everybody may know. */
    LogAnswer log() {
        Optional<Published> latest = checkpoints.latest();
        return new LogAnswer(
                keys.origin(),
                latest.map(Published::size).orElse(-1L),
                latest.map(one -> HEX.formatHex(one.head().root())).orElse(null),
                latest.map(Published::signedAt).orElse(null),
                latest.map(Published::note).orElse(null),
                keys.verifierKeys(),
                witnesses.shown(),
                checkpoints.witnessed(0).map(Published::size).orElse(null));
    }

    private LedgerAnswer.SelfCheckAnswer selfCheck() {
        Faults.Place place = faults.place();
        return new LedgerAnswer.SelfCheckAnswer(
                place.position(),
                instant(place.begunAt()),
                instant(place.endedAt()),
                instant(place.succeededAt()),
                checking.trouble(),
                faults.latest());
    }

    /** When a pass of the self-check last ended without a fault. */
    Optional<Instant> checkedAt() {
        return Optional.ofNullable(instant(faults.place().succeededAt()));
    }

    /** Size of the last checkpoint with a quorum, -1 without one. */
    long witnessedSize() {
        return checkpoints.witnessed(0).map(Published::size).orElse(-1L);
    }

    /** The next position of the self-check. */
    long checkPosition() {
        return faults.place().position();
    }

    /**
     * A steward says what is known about an alarm. Kept for ever, and never said twice.
     *
     * @throws QueryProblem when there is no such alarm, or it is acknowledged
     */
    public void acknowledge(UUID alarm, UUID account, String reason) {
        alarms.acknowledge(alarm, account, reason);
    }

    /**
     * A second key, which signs beside the first from the next checkpoint on.
     *
     * @return its verifier key
     * @throws QueryProblem when this process does not hold the keys
     */
    public String addKey() {
        return locked(() -> keys.another().verifierKey().encoded());
    }

    /**
     * A key signs no more.
     *
     * @param id as in the verifier key: eight hexadecimal digits
     * @throws QueryProblem when there is none, or no other
     */
    public void retireKey(String id) {
        boolean retired = locked(() -> keys.retire(id));
        if (!retired) {
            throw QueryProblem.unknown(
                    null, "unknown-key", "No key that signs has the id " + id + ".", Map.of());
        }
        keys.forgetRetired();
    }

    /**
     * The log as it was signed at one size, for an archive.
     *
     * @param checkpoint the note, with the signatures of witnesses that came so far
     * @param keys that ever signed, as verifier keys; those that sign now come first
     */
    public record Signed(Note checkpoint, List<String> keys) {}

    /** What was signed at this size; empty when nothing was. */
    public Optional<Signed> signedAt(long size) {
        return checkpoints
                .at(size)
                .map(one -> new Signed(Note.parse(one.note()), keysPresentFirst()));
    }

    private List<String> keysPresentFirst() {
        Set<String> all = new LinkedHashSet<>(keys.verifierKeys());
        keys.everUsed().forEach(key -> all.add(key.encoded()));
        return List.copyOf(all);
    }

    /**
     * Signs what belongs to the log and is no checkpoint.
     *
     * @param text whose first line is not the name of the log
     * @return empty when this process does not hold the keys
     * @throws IllegalArgumentException when somebody could take it for a checkpoint
     */
    public Optional<Note> sign(String text) {
        List<SigningKey> signing;
        try {
            signing =
                    Objects.requireNonNull(
                            transaction.execute(
                                    _ -> {
                                        checkpoints.lockPatiently();
                                        return keys.ready();
                                    }));
        } catch (CannotSign notHere) {
            return Optional.empty();
        }
        if (text.startsWith(signing.getFirst().name() + "\n")) {
            throw new IllegalArgumentException("Only the keeper signs checkpoints.");
        }
        return Optional.of(Note.sign(text, signing.toArray(SigningKey[]::new)));
    }

    private <T> T locked(java.util.function.Supplier<T> change) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(
                            _ -> {
                                checkpoints.lockPatiently();
                                return change.get();
                            }));
        } catch (CannotSign no) {
            throw QueryProblem.ambiguous(
                    null, "keys-not-changed", String.valueOf(no.getMessage()), Map.of());
        }
    }

    /**
     * What became of a checkpoint that somebody was shown as ours.
     *
     * @param verdict {@code same}, {@code other-root} or {@code never-signed}
     * @param alarm the one that it raised; null when it is the same
     */
    public record Seen(long size, String verdict, @Nullable UUID alarm) {}

    /**
     * Compares a note that somebody was shown with the log. Signed by us and another than ours, it
     * raises an alarm.
     *
     * @throws QueryProblem when it is no checkpoint, or none that one of our keys signed
     */
    public Seen seen(String note, UUID account) {
        Checkpoint shown = ofOurs(note);
        Head head = checkpoints.head();
        if (shown.size() > head.size()) {
            return new Seen(
                    shown.size(),
                    "never-signed",
                    alarms.raise(
                            new Sign(
                                    Kind.ROLLED_BACK,
                                    shown.size(),
                                    null,
                                    shown.root(),
                                    account.toString(),
                                    note)));
        }
        byte[] ours = root(shown.size());
        if (Arrays.equals(ours, shown.root())) {
            return new Seen(shown.size(), "same", null);
        }
        return new Seen(
                shown.size(),
                "other-root",
                alarms.raise(
                        new Sign(
                                Kind.OTHER_ROOT,
                                shown.size(),
                                ours,
                                shown.root(),
                                account.toString(),
                                note)));
    }

    private Checkpoint ofOurs(String text) {
        Checkpoint shown;
        try {
            Note note = Note.parse(text);
            shown = Checkpoint.parse(note.text());
            note.verify(keys.everUsed());
        } catch (IllegalArgumentException malformed) {
            throw QueryProblem.badParameter(
                    "body", "malformed-checkpoint", String.valueOf(malformed.getMessage()));
        } catch (NoteRefused notOurs) {
            throw QueryProblem.badParameter(
                    "body",
                    "not-signed-by-us",
                    "No key of this log has signed it: " + notOurs.getMessage());
        }
        if (!shown.origin().equals(keys.origin())) {
            throw QueryProblem.badParameter(
                    "body", "another-log", "It is of the log " + shown.origin() + ".");
        }
        return shown;
    }

    private byte[] root(long size) {
        try {
            return TileTree.resume(size, tiles).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
