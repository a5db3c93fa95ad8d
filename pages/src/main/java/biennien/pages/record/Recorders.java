package biennien.pages.record;

import biennien.pages.api.Reading;
import biennien.pages.api.Who;
import biennien.pages.register.Values;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who recorded a fact, and therefore may change it. */
final class Recorders {

    private Recorders() {}

    /**
     * Whether another account recorded the fact, and only that one or a steward may do the task.
     */
    static boolean isAnothers(Task task, String id, @Nullable Who who, Reading reading) {
        if (!task.onlyByRecorder() || who == null || who.steward()) {
            return false;
        }
        Object me = reading.plain("/api/v1/accounts/me").object().get("id");
        List<Map<String, Object>> lines =
                reading.tryAsk("/api/v1/timeline", "fact", id).items().stream()
                        .sorted(Comparator.comparing(line -> Values.number(line, "position", 0)))
                        .toList();
        return switch (task.register()) {
            // One that a legal act began was recorded with the act, and is a steward's.
            case "units" ->
                    !Objects.equals(me, recorder(ofKind(lines, "UnitEstablished"), reading));
            // Whoever recorded the recognition takes it back, not whoever registered.
            case "certifications" ->
                    isBy(ofKind(lines.reversed(), "CertificationRecognised"), me, reading);
            default -> isBy(lines.stream(), me, reading);
        };
    }

    private static boolean isBy(
            Stream<Map<String, Object>> lines, @Nullable Object me, Reading reading) {
        Object recorder = recorder(lines, reading);
        return recorder != null && !recorder.equals(me);
    }

    private static Stream<Map<String, Object>> ofKind(
            List<Map<String, Object>> lines, String kind) {
        return lines.stream()
                .filter(line -> Objects.toString(line.get("kind"), "").endsWith("." + kind))
                .limit(1);
    }

    /** The account of the first of these events that has one. */
    private static @Nullable Object recorder(Stream<Map<String, Object>> lines, Reading reading) {
        return lines.map(line -> reading.tryAsk("/api/v1/events/" + line.get("position")).object())
                .flatMap(event -> Stream.ofNullable(event.get("recordedBy")))
                .findFirst()
                .orElse(null);
    }
}
