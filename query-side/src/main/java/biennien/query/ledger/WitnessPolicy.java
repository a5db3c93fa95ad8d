package biennien.query.ledger;

import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.Policy;
import biennien.ledger.VerifierKey;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Which witnesses are asked, and how many of them are enough (C2SP tlog-policy). An operator writes
 * the file; where it has no line for the log itself, the log is meant all the same.
 *
 * @param text the whole policy, for those who verify
 * @param witnesses those with an address
 */
record WitnessPolicy(String text, List<Witness> witnesses, Policy policy) {

    /**
     * @param address what the path {@code add-checkpoint} is added to
     */
    record Witness(String name, VerifierKey key, URI address) {}

    /**
     * @param logKeys the keys that the log signs with
     * @throws IllegalArgumentException when the text is no policy; the message says where
     */
    static WitnessPolicy read(String file, List<String> logKeys) {
        StringBuilder text = new StringBuilder();
        for (String key : logKeys) {
            // Two lines of one key would be refused.
            if (!file.contains(key)) {
                text.append("log ").append(key).append('\n');
            }
        }
        text.append(file);
        if (file.lines().noneMatch(line -> line.strip().startsWith("quorum"))) {
            text.append(file.isEmpty() || file.endsWith("\n") ? "" : "\n").append("quorum none\n");
        }
        Policy policy = Policy.parse(text.toString());
        return new WitnessPolicy(text.toString(), witnesses(policy), policy);
    }

    /** Whether enough have signed; with a quorum of none nobody has to. */
    boolean isMetBy(Note note) {
        try {
            policy.check(note);
            return true;
        } catch (NoteRefused notYet) {
            return false;
        }
    }

    private static List<Witness> witnesses(Policy policy) {
        List<Witness> witnesses = new ArrayList<>();
        for (Policy.Witness one : policy.witnesses()) {
            String url = one.url();
            if (url != null) {
                witnesses.add(new Witness(one.name(), one.key(), address(one.name(), url)));
            }
        }
        return witnesses;
    }

    private static URI address(String name, String words) {
        URI address = URI.create(words.endsWith("/") ? words : words + "/");
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException(
                    "Witness " + name + " is asked over http or https, not at " + words + ".");
        }
        return address;
    }
}
