package biennien.ledger.verifier;

import biennien.ledger.Policy;
import biennien.ledger.VerifierKey;
import biennien.ledger.text.Strict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom the person who asks trusts: keys of the log, or a policy. */
final class Trust {

    private Trust() {}

    static Policy of(Arguments arguments) throws WrongUse, IOException {
        return given(arguments)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "Whose signature counts? Say --vkey <key> or --policy"
                                                + " <file>. Take the key from somewhere else than"
                                                + " the log itself."));
    }

    static Optional<Policy> given(Arguments arguments) throws WrongUse, IOException {
        String policy = arguments.one("--policy");
        List<String> keys = arguments.all("--vkey");
        if (policy != null && !keys.isEmpty()) {
            throw new WrongUse("Either --policy or --vkey: a policy names the keys of the log.");
        }
        try {
            if (policy != null) {
                return Optional.of(Policy.parse(Strict.utf8(Place.file(policy), policy)));
            }
            List<VerifierKey> parsed = new ArrayList<>();
            for (String key : keys) {
                parsed.addAll(keys(key));
            }
            return parsed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Policy.of(parsed.toArray(VerifierKey[]::new)));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(Strict.reason(e));
        }
    }

    /** A key itself, or a file with one in each line. */
    private static List<VerifierKey> keys(String keyOrFile) throws IOException {
        if (keyOrFile.chars().filter(c -> c == '+').count() >= 2) {
            return List.of(VerifierKey.parse(keyOrFile));
        }
        List<VerifierKey> keys = new ArrayList<>();
        Path file = Path.of(keyOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "--vkey is name+id+base64, or a file with such lines, not "
                            + Strict.shown(keyOrFile));
        }
        for (String line : Files.readAllLines(file)) {
            keys.add(VerifierKey.parse(line));
        }
        return keys;
    }
}
