package biennien.ledger;

import biennien.ledger.text.Strict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a text line by line and knows in its refusals which line it is at. */
final class Lines {

    private final String text;
    private final String what;
    private int at;
    private int line;

    Lines(String text, String what) {
        this.text = text;
        this.what = what;
    }

    /** The next line, without its line feed. */
    String next() {
        line++;
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw refusal(at == text.length() ? "it is missing." : "it has no line feed.");
        }
        String next = text.substring(at, end);
        at = end + 1;
        return next;
    }

    void expect(String wanted) {
        String next = next();
        if (!next.equals(wanted)) {
            throw refusal("it is %s, not %s.".formatted(Strict.shown(next), Strict.shown(wanted)));
        }
    }

    /** Lines of hashes up to an empty line, which is passed over. */
    List<byte[]> hashes() {
        List<byte[]> hashes = new ArrayList<>();
        for (String next = next(); !next.isEmpty(); next = next()) {
            if (hashes.size() == Paths.LONGEST) {
                throw refusal("a proof has at most %d hashes.".formatted(Paths.LONGEST));
            }
            hashes.add(checked(next, hash -> Strict.hash(hash, "A hash of the proof")));
        }
        return hashes;
    }

    /** All that is left. */
    String rest() {
        line++;
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    <T> T checked(String part, Function<String, T> reading) {
        try {
            return reading.apply(part);
        } catch (IllegalArgumentException e) {
            throw refusal(Strict.reason(e));
        }
    }

    IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException("Line %d of %s: %s".formatted(line, what, why));
    }

    static void append(StringBuilder file, List<byte[]> hashes) {
        for (byte[] hash : hashes) {
            file.append(Strict.base64(hash)).append('\n');
        }
    }
}
