package biennien.ledger.verifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command, what it is about, and its options. */
final class Arguments {

    private static final Set<String> FLAGS = Set.of("--payloads", "--progress");
    private static final Set<String> WITH_VALUE =
            Set.of("--entry", "--vkey", "--policy", "--payloads-from");

    private final String command;
    private final List<String> about = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Arguments(String command) {
        this.command = command;
    }

    static Arguments of(String[] words) throws WrongUse {
        if (words.length == 0) {
            throw new WrongUse("Say what to check; --help tells what there is.");
        }
        Arguments arguments = new Arguments(words[0]);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (FLAGS.contains(word)) {
                arguments.add(word, "");
            } else if (WITH_VALUE.contains(word)) {
                if (++i == words.length) {
                    throw new WrongUse(word + " needs a value.");
                }
                arguments.add(word, words[i]);
            } else if (word.startsWith("--")) {
                throw new WrongUse("There is no option " + word + "; --help tells what there is.");
            } else {
                arguments.about.add(word);
            }
        }
        return arguments;
    }

    private void add(String option, String value) {
        options.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
    }

    String command() {
        return command;
    }

    /** What stands there without an option, which must be so many. */
    List<String> about(int wanted, String form) throws WrongUse {
        if (about.size() != wanted) {
            throw new WrongUse("It is: " + form);
        }
        return about;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The only value of an option; null when it is not there. */
    @Nullable String one(String option) throws WrongUse {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw new WrongUse(option + " stands there twice.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** Refuses options that this command does not know. */
    void allow(String... known) throws WrongUse {
        for (String option : options.keySet()) {
            if (!Set.of(known).contains(option)) {
                throw new WrongUse("%s takes no %s.".formatted(command, option));
            }
        }
    }
}
