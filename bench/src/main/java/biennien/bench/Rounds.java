package biennien.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rounds saw, kept apart by what was done and by how many. */
final class Rounds {

    /** What is done, from the bare limit to the whole way. */
    enum Rung {
        RAW("raw INSERT + COMMIT"),
        ENGINE("storage engine"),
        COMMAND("command");

        private final String words;

        Rung(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Map<Integer, Map<Rung, List<Window.Seen>>> appends = new TreeMap<>();
    private final List<Double> parsed = new ArrayList<>();
    private final List<Double> copied = new ArrayList<>();

    void append(int workers, Rung rung, Window.Seen seen) {
        appends.computeIfAbsent(workers, _ -> new EnumMap<>(Rung.class))
                .computeIfAbsent(rung, _ -> new ArrayList<>())
                .add(seen);
    }

    void read(double parsedPerSecond, double copiedPerSecond) {
        parsed.add(parsedPerSecond);
        copied.add(copiedPerSecond);
    }

    Spread ratio(int workers, Rung rung) {
        return Spread.ofRatios(rates(workers, rung), rates(workers, Rung.RAW));
    }

    Spread rate(int workers, Rung rung) {
        return Spread.of(rates(workers, rung));
    }

    Spread jvm(int workers, Rung rung) {
        return Spread.of(seen(workers, rung).stream().map(seen -> seen.cpu().jvm()).toList());
    }

    Spread postgres(int workers, Rung rung) {
        return Spread.of(seen(workers, rung).stream().map(seen -> seen.cpu().postgres()).toList());
    }

    Spread readRatio() {
        return Spread.ofRatios(parsed, copied);
    }

    Spread parsed() {
        return Spread.of(parsed);
    }

    Spread copied() {
        return Spread.of(copied);
    }

    Iterable<Integer> workers() {
        return appends.keySet();
    }

    private List<Double> rates(int workers, Rung rung) {
        return seen(workers, rung).stream().map(Window.Seen::perSecond).toList();
    }

    private List<Window.Seen> seen(int workers, Rung rung) {
        return appends.getOrDefault(workers, Map.of()).getOrDefault(rung, List.of());
    }
}
