package biennien.ledger;

import biennien.ledger.text.Strict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose signatures a checkpoint must have: one of the logs, and of the witnesses as many as the
 * quorum wants. C2SP tlog-policy.
 */
public final class Policy {

    /**
     * A log.
     *
     * @param url where it may be asked; null when the policy does not say
     */
    public record Log(VerifierKey key, @Nullable String url) {}

    /**
     * A witness.
     *
     * @param name in the policy; it has nothing to do with the name of the key
     * @param url its submission prefix; null when the policy does not say
     */
    public record Witness(String name, VerifierKey key, @Nullable String url) {}

    /** Some of whose members must have cosigned, which are witnesses or groups. */
    private record Group(int least, List<String> members) {}

    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final String NONE = "none";
    private static final int LONGEST = 1_000_000;

    /** The specification asks for 32 of each kind. */
    private static final int MOST_NAMES = 1_000;

    private final List<Log> logs = new ArrayList<>();
    private final Map<String, Witness> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable String quorum;

    private Policy() {}

    /** One log and no witness. A log that changed its key has several. */
    public static Policy of(VerifierKey... keysOfLog) {
        Policy policy = new Policy();
        for (VerifierKey key : keysOfLog) {
            policy.addLog(key, null);
        }
        policy.quorum = NONE;
        return policy;
    }

    /**
     * Reads a policy file.
     *
     * @throws IllegalArgumentException that says what is wrong, and in which line
     */
    public static Policy parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A policy has at most %d characters.".formatted(LONGEST));
        }
        Policy policy = new Policy();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                policy.addLine(lines[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line %d of the policy: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        if (policy.quorum == null) {
            throw new IllegalArgumentException(
                    "The policy has no line \"quorum\"; \"quorum none\" asks for no witness.");
        }
        return policy;
    }

    private void addLine(String line) {
        line.chars()
                .filter(c -> (c < 0x20 && c != '\t') || c == 0x7f)
                .findFirst()
                .ifPresent(
                        c -> {
                            throw new IllegalArgumentException(
                                    "it has the control character U+%04X.".formatted(c));
                        });
        String spaced = BLANKS.matcher(" " + line + " ").replaceAll(" ");
        String trimmed = spaced.length() < 2 ? "" : spaced.substring(1, spaced.length() - 1);
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return;
        }
        String[] words = trimmed.split(" ");
        switch (words[0]) {
            case "log" -> {
                count(words, 2, 3, "log <vkey> [<url>]");
                addLog(VerifierKey.parse(words[1]), words.length == 3 ? words[2] : null);
            }
            case "witness" -> {
                count(words, 3, 4, "witness <name> <vkey> [<url>]");
                addWitness(
                        words[1], VerifierKey.parse(words[2]), words.length == 4 ? words[3] : null);
            }
            case "group" -> {
                count(words, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <name>...");
                addGroup(words[1], words[2], Arrays.asList(words).subList(3, words.length));
            }
            case "quorum" -> {
                count(words, 2, 2, "quorum <name>|none");
                setQuorum(words[1]);
            }
            default ->
                    throw new IllegalArgumentException(
                            "there is no %s; only log, witness, group and quorum."
                                    .formatted(Strict.shown(words[0])));
        }
    }

    private static void count(String[] words, int least, int most, String form) {
        if (words.length < least || words.length > most) {
            throw new IllegalArgumentException("it must be \"" + form + "\".");
        }
    }

    private void addLog(VerifierKey key, @Nullable String url) {
        if (key.isCosignature()) {
            throw new IllegalArgumentException(
                    "the key %s cosigns and is no key of a log.".formatted(key));
        }
        for (Log log : logs) {
            if (Arrays.equals(log.key().publicKey(), key.publicKey())) {
                throw new IllegalArgumentException("a log has this public key already.");
            }
        }
        logs.add(new Log(key, url));
    }

    private void addWitness(String name, VerifierKey key, @Nullable String url) {
        if (!key.isCosignature()) {
            throw new IllegalArgumentException(
                    "the key %s does not cosign (its type is not 0x04).".formatted(key));
        }
        refuseKnown(name);
        for (Witness witness : witnesses.values()) {
            if (Arrays.equals(witness.key().publicKey(), key.publicKey())) {
                throw new IllegalArgumentException(
                        "the witness %s has this public key already.".formatted(witness.name()));
            }
        }
        witnesses.put(name, new Witness(name, key, url));
    }

    private void addGroup(String name, String threshold, List<String> names) {
        refuseKnown(name);
        for (String member : names) {
            refuseUnknown(member);
            if (!members.add(member)) {
                throw new IllegalArgumentException(
                        "%s is a member already, and can be one only once.".formatted(member));
            }
        }
        int least;
        switch (threshold) {
            case "all" -> least = names.size();
            case "any" -> least = 1;
            default -> {
                long wanted = Strict.decimal(threshold, "how many members must agree");
                if (wanted < 1 || wanted > names.size()) {
                    throw new IllegalArgumentException(
                            "%d of %d members can't be wanted.".formatted(wanted, names.size()));
                }
                least = (int) wanted;
            }
        }
        groups.put(name, new Group(least, List.copyOf(names)));
    }

    private void setQuorum(String name) {
        if (quorum != null) {
            throw new IllegalArgumentException("a second quorum.");
        }
        if (!name.equals(NONE)) {
            refuseUnknown(name);
        }
        quorum = name;
    }

    private void refuseKnown(String name) {
        if (witnesses.size() + groups.size() >= MOST_NAMES) {
            throw new IllegalArgumentException(
                    "more than %d witnesses and groups.".formatted(MOST_NAMES));
        }
        if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
            throw new IllegalArgumentException("the name %s is taken.".formatted(name));
        }
    }

    private void refuseUnknown(String name) {
        if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
            throw new IllegalArgumentException(
                    "%s is no witness and no group of the lines before.".formatted(name));
        }
    }

    public List<Log> logs() {
        return List.copyOf(logs);
    }

    public List<Witness> witnesses() {
        return List.copyOf(witnesses.values());
    }

    /**
     * Whether the checkpoint is signed by a log whose name is the origin, and cosigned by the
     * quorum. Signatures by keys that the policy does not name are ignored.
     *
     * @return the checkpoint
     * @throws NoteRefused when a signature is missing, or one by a named key is false
     */
    public Checkpoint check(Note note) throws NoteRefused {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new NoteRefused("The note is no checkpoint: " + e.getMessage());
        }
        List<VerifierKey> known = new ArrayList<>();
        logs.forEach(log -> known.add(log.key()));
        witnesses.values().forEach(witness -> known.add(witness.key()));
        List<VerifierKey> signed = note.verify(known);
        if (logs.stream()
                .noneMatch(
                        log ->
                                signed.contains(log.key())
                                        && log.key().name().equals(checkpoint.origin()))) {
            throw new NoteRefused(
                    "No log of the policy that is named %s signed the checkpoint."
                            .formatted(Strict.shown(checkpoint.origin())));
        }
        String wanted = quorum;
        if (wanted != null && !wanted.equals(NONE) && !witnessed(wanted, signed)) {
            throw new NoteRefused(
                    "The quorum %s is not reached: only %s cosigned."
                            .formatted(
                                    wanted,
                                    witnesses.values().stream()
                                            .filter(witness -> signed.contains(witness.key()))
                                            .map(Witness::name)
                                            .toList()));
        }
        return checkpoint;
    }

    /** How deep groups stand in each other is bounded by their number: they name earlier ones. */
    private boolean witnessed(String name, List<VerifierKey> signed) {
        Witness witness = witnesses.get(name);
        if (witness != null) {
            return signed.contains(witness.key());
        }
        Group group = groups.get(name);
        return group != null
                && group.members().stream().filter(member -> witnessed(member, signed)).count()
                        >= group.least();
    }
}
