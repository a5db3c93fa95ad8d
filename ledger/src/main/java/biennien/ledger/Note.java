package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.text.Strict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures under it: C2SP signed-note.
 *
 * @param text each line ends in LF; this, and nothing else, is what is signed
 * @param signatures in their order; of whom is for {@link #verify} to say
 */
public record Note(String text, List<SignatureLine> signatures) {

    /** As in Go's {@code sumdb/note}. */
    static final int LONGEST_BYTES = 1_000_000;

    /** As in Go's {@code sumdb/note}; the specification asks for 16 at least. */
    static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends in a line feed.");
        }
        refuseControls(text);
        if (Strict.bytes(text).length > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "A note has at most %d bytes.".formatted(LONGEST_BYTES));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "A note has at most %d signatures, not %d."
                            .formatted(MOST_SIGNATURES, signatures.size()));
        }
    }

    /**
     * Reads a note: the text, the last empty line, at least one signature line.
     *
     * @throws IllegalArgumentException that says what is wrong, and in which line
     */
    public static Note parse(String note) {
        if (note.length() > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "A note has at most %d bytes.".formatted(LONGEST_BYTES));
        }
        refuseControls(note);
        int empty = note.lastIndexOf("\n\n");
        if (empty < 0) {
            throw new IllegalArgumentException(
                    "A note has an empty line between its text and its signatures.");
        }
        String text = note.substring(0, empty + 1);
        String under = note.substring(empty + 2);
        if (!under.endsWith("\n")) {
            throw new IllegalArgumentException(
                    under.isEmpty()
                            ? "Under the note there is no signature."
                            : "The last signature line does not end in a line feed.");
        }
        String[] lines = under.substring(0, under.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "A note has at most %d signatures, not %d."
                            .formatted(MOST_SIGNATURES, lines.length));
        }
        long line = text.chars().filter(c -> c == '\n').count() + 1;
        List<SignatureLine> signatures = new ArrayList<>();
        for (String signature : lines) {
            line++;
            try {
                signatures.add(SignatureLine.parse(signature));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line %d of the note: %s".formatted(line, e.getMessage()), e);
            }
        }
        return new Note(text, signatures);
    }

    /** The same, from bytes, which must be UTF-8. */
    public static Note parse(byte[] note) {
        return parse(Strict.utf8(note, "The note"));
    }

    /**
     * Signs a text with keys for notes.
     *
     * @param text ends in LF
     */
    public static Note sign(String text, SigningKey... keys) {
        List<SignatureLine> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            VerifierKey verifier = key.verifierKey();
            if (verifier.isCosignature()) {
                throw new IllegalArgumentException(
                        "The key of %s cosigns checkpoints and signs no notes."
                                .formatted(key.name()));
            }
            signatures.add(
                    new SignatureLine(
                            verifier.name(), verifier.id(), key.sign(Strict.bytes(text))));
        }
        return new Note(text, signatures);
    }

    /** The same note with one more signature at its end. */
    public Note with(SignatureLine more) {
        List<SignatureLine> all = new ArrayList<>(signatures);
        all.add(more);
        return new Note(text, all);
    }

    /** As it is stored and sent. */
    public String encoded() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SignatureLine line : signatures) {
            note.append(line.encoded()).append('\n');
        }
        return note.toString();
    }

    /** {@link #encoded} as UTF-8. */
    public byte[] bytes() {
        return encoded().getBytes(UTF_8);
    }

    /**
     * Holds each signature by a known key against the text. Signatures by others are ignored.
     *
     * @return the known keys that signed, each once, in the order of the lines
     * @throws NoteRefused when a known key's signature is false, or no known key signed
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) throws NoteRefused {
        Set<VerifierKey> good = new LinkedHashSet<>();
        for (SignatureLine line : signatures) {
            for (VerifierKey key : known) {
                if (key.isOn(line)) {
                    if (!key.verifies(text, line.signature())) {
                        throw new NoteRefused(
                                "The signature of %s under the note is false.".formatted(key));
                    }
                    good.add(key);
                }
            }
        }
        if (good.isEmpty()) {
            throw new NoteRefused(
                    "None of the known keys signed the note; these did: %s."
                            .formatted(
                                    signatures.stream()
                                            .map(
                                                    line ->
                                                            "%s+%08x"
                                                                    .formatted(
                                                                            line.name(),
                                                                            line.keyId()))
                                            .toList()));
        }
        return List.copyOf(good);
    }

    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n') {
                throw new IllegalArgumentException(
                        "A note has no control character U+%04X, as at %d.".formatted((int) c, i));
            }
        }
    }
}
