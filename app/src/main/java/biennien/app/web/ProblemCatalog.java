package biennien.app.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the problems mean that no feature owns. A feature's own refusals name their meaning and
 * their law themselves.
 */
final class ProblemCatalog {

    /**
     * @param title the same for every occurrence
     * @param meaning what it means and what the caller can do
     */
    record Entry(String title, String meaning) {}

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        entry("bad-request", "Bad request", "The request can't be understood as HTTP.");
        entry(
                "malformed-json",
                "Malformed JSON",
                "The body is not JSON as RFC 8259 defines it. The line and column say where reading"
                        + " stopped. A key that appears twice in one object is refused as well.");
        entry(
                "missing-body",
                "Missing body",
                "The call needs a JSON body with Content-Type application/json.");
        entry(
                "invalid-body",
                "Invalid body",
                "The body is JSON, but not what this call takes: a field is unknown, is missing, or"
                    + " has a value of the wrong type or form. Each fault is listed with a JSON"
                    + " Pointer. Unknown fields are refused so that nothing is dropped silently.");
        entry(
                "invalid-parameter",
                "Invalid parameter",
                "A parameter of the address is missing or has a value of the wrong form.");
        entry(
                "not-signed-in",
                "Not signed in",
                "Reading is open to all; this call needs an account. Machines use HTTP Basic,"
                        + " people sign in at /login.");
        entry(
                "wrong-credentials",
                "Wrong name or password",
                "The account doesn't exist, is disabled, or the password is another one.");
        entry(
                "too-many-attempts",
                "Too many failed attempts",
                "Too many wrong passwords from this address for this account. Wait for the time in"
                        + " Retry-After.");
        entry(
                "wrong-role",
                "Your role doesn't allow this",
                "Recorders and stewards send commands and imports; inspectors and stewards read"
                        + " names of commended persons; only stewards correct what others"
                        + " recorded, manage accounts and rebuild read models.");
        entry(
                "csrf-token-missing",
                "CSRF token missing",
                "A call from a browser session must repeat the XSRF-TOKEN cookie in the header"
                        + " X-XSRF-TOKEN.");
        entry("not-found", "Not found", "There is nothing at this address.");
        entry(
                "method-not-allowed",
                "Method not allowed",
                "The address exists, but not with this method. The header Allow lists those it"
                        + " has.");
        entry(
                "not-acceptable",
                "Not acceptable",
                "The answer can't be given in a media type that the header Accept allows.");
        entry(
                "unsupported-media-type",
                "Unsupported media type",
                "Commands take application/json in UTF-8; imports take text/csv.");
        entry(
                "body-too-large",
                "Body too large",
                "A JSON body may have 1 MB, an import 256 MB. Split it.");
        entry(
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody else recorded something about the same subject at the same moment."
                        + " Nothing was stored; read again and repeat.");
        entry(
                "claim-taken",
                "Already taken",
                "Something that may exist only once exists already. Nothing was stored.");
        entry(
                "log-unavailable",
                "The log is not available",
                "The log didn't take the event in time. Repeat with the same Idempotency-Key after"
                        + " the time in Retry-After: nothing is stored twice.");
        entry(
                "log-read-only",
                "Nothing is recorded for now",
                "This log is older than what was published of it: it was restored from an older"
                        + " backup. Whatever it recorded next would contradict what others hold. It"
                        + " answers, and records nothing until a steward has restored the newer"
                        + " log or answered for the loss; the detail says which. Nothing was"
                        + " stored.");
        entry(
                "outcome-unknown",
                "Stored or not: unknown",
                "The log took the event and went away before it answered. Repeat with the same"
                        + " Idempotency-Key, or look at what was recorded: nothing is stored"
                        + " twice.");
        entry(
                "commands-away",
                "Nobody takes commands right now",
                "The process that was asked handles no commands itself, and it can't reach one that"
                        + " does. Nothing was stored. Repeat after the time in Retry-After; reading"
                        + " goes on meanwhile.");
        entry(
                "unavailable",
                "Not available right now",
                "A part that this call needs doesn't answer. Repeat after the time in"
                        + " Retry-After.");
        entry(
                "person-erased",
                "The person was erased",
                "The key of this person was destroyed. The name can't be read any more, and nothing"
                    + " personal can be recorded about the same person again. Where an event"
                    + " recorded it, the member 'erasure' names its position, time and ground.");
        entry(
                "already-erased",
                "The person was erased before",
                "An erasure is made once and never taken back. The member 'erasure' names the"
                        + " position, time and ground of the event that recorded it.");
        entry(
                "rotation-running",
                "Keys are being rotated just now",
                "One rotation of the key-encryption-key at a time. Names can be read meanwhile; ask"
                        + " GET /api/v1/admin/person-keys how many keys are still to be wrapped"
                        + " anew.");
        entry(
                "no-repeat",
                "Not to be repeated under a key",
                "Each reading of a name is recorded for itself and its answer is not kept, so the"
                        + " call takes no Idempotency-Key. Leave the header out; sent again, it is"
                        + " another reading.");
        entry(
                "weak-password",
                "Password refused",
                "A password has at least 12 characters and at most 72 bytes.");
        entry(
                "malformed-account-name",
                "Account name refused",
                "An account's name has 2 to 40 small letters, digits, dots or dashes.");
        entry(
                "account-exists",
                "Account exists",
                "Another account has this name. Disabled accounts keep their name.");
        entry("unknown-account", "Unknown account", "There is no account with this id.");
        entry(
                "system-account",
                "An account of the system",
                "Nobody signs in as an account of the system, so it has no password.");
        entry(
                "last-steward",
                "The last steward stays",
                "At least one steward must be able to sign in.");
        entry("unknown-rebuild", "Unknown rebuild", "There is no rebuild with this id.");
        entry(
                "rebuild-under-way",
                "A rebuild is under way",
                "Read models are rebuilt one time after the other. Wait for the one that is named,"
                        + " or drop it.");
        entry(
                "rebuild-state",
                "Not in this state",
                "What was asked for needs the rebuild to be in another state than it is in.");
        entry(
                "replay-under-way",
                "A replay is under way",
                "The live read models are being replayed in place and are not complete.");
        entry(
                "unknown-projection",
                "Unknown projection",
                "There is no projection of this name; the answer lists those there are.");
        entry(
                "entry-too-large",
                "The entry of the log would be too large",
                "What the transparency log says about an event, which holds no content of it, has"
                        + " 65,535 bytes at most. Nothing was stored; choose a shorter id.");
        entry("unknown-tile", "Unknown tile", "No published checkpoint has this tile.");
        entry(
                "nothing-signed-yet",
                "Nothing signed yet",
                "The log has just begun. Repeat after the time in Retry-After.");
        entry(
                "not-yet-signed",
                "Not yet signed",
                "The event is recorded; the checkpoint that holds it follows within seconds.");
        entry(
                "payload-not-shown",
                "Not shown to you",
                "A field can be proved to whoever may see the payload it is in.");
        entry(
                "malformed-checkpoint",
                "No checkpoint",
                "The body is a signed note of C2SP whose text is a checkpoint.");
        entry(
                "not-signed-by-us",
                "Not signed by this log",
                "Only what a key of this log has signed can be held against it.");
        entry("another-log", "Another log", "The checkpoint names another log in its first line.");
        entry(
                "archive-elsewhere",
                "No archive from this process",
                "An archive is signed by the key of the log. Ask a process that has it: one of"
                        + " role 'all' or 'query'.");
        entry(
                "unknown-line",
                "Unknown line",
                "The timeline has no line of this position, or not yet at this basis.");
        entry("unknown-alarm", "Unknown alarm", "There is no alarm with this id.");
        entry(
                "alarm-acknowledged",
                "Acknowledged already",
                "An alarm is acknowledged once; what was said stays.");
        entry(
                "unknown-letter",
                "Unknown letter",
                "No parked event has this id; it may have been handled meanwhile.");
        entry(
                "letter-dropped",
                "Dropped already",
                "A parked event is dropped once; who did it and why stays.");
        entry(
                "letter-waits",
                "It waits behind another one",
                "Events of one sequence are handled in order; the first one is retried or dropped"
                        + " first.");
        entry(
                "letter-fails-again",
                "It failed again",
                "The projection can't handle the event. Mend its cause and retry, rebuild, or drop"
                        + " it with a reason.");
        entry(
                "letter-elsewhere",
                "Not in this process",
                "Parked events are handled where projections run: in a process of role 'all' or"
                        + " 'query'.");
        entry("unknown-key", "Unknown key", "No key that signs the log has this id.");
        entry(
                "keys-not-changed",
                "The keys stay as they are",
                "A log needs a key, and only a process that has the keys can change them.");
        entry(
                "internal-error",
                "A fault of ours",
                "Something failed that should not. Report the trace id.");
    }

    private ProblemCatalog() {}

    private static void entry(String code, String title, String meaning) {
        ENTRIES.put(code, new Entry(title, meaning));
    }

    static Optional<Entry> find(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    static String title(String code) {
        return find(code).map(Entry::title).orElseGet(() -> inWords(code));
    }

    /** {@code unknown-unit} is "Unknown unit". */
    static String inWords(String code) {
        String words = code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? "Problem"
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
