package biennien.pages.care;

import static biennien.pages.care.Answers.map;
import static biennien.pages.care.Answers.maps;
import static biennien.pages.care.Answers.number;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What needs a steward now, the worst first. */
@Component
class Duties {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration UNSIGNED = Duration.ofMinutes(1);
    private static final Duration UNCHECKED = Duration.ofDays(31);

    private static final String LETTERS = "/care/letters";
    private static final String PROCESSORS = "/care/processors";
    private static final String REBUILDS = "/care/rebuilds";
    private static final String LEDGER = "/care/ledger";

    private final Ages ages;

    Duties(Ages ages) {
        this.ages = ages;
    }

    List<Duty> of(
            Map<String, Object> health,
            List<Map<String, Object>> processors,
            long letters,
            List<Map<String, Object>> rebuilds,
            Map<String, Object> ledger) {
        List<Duty> duties = new ArrayList<>();
        ofHealth(health, duties);
        processors.forEach(each -> ofProcessor(each, duties));
        if (letters > 0) {
            duties.add(Duty.bad("letters", LETTERS, Long.toString(letters)));
        }
        ofLedger(ledger, duties);
        rebuilds.stream().findFirst().ifPresent(last -> ofRebuild(last, duties));
        duties.sort(Comparator.comparing(duty -> duty.bad() ? 0 : 1));
        return duties;
    }

    /** What no other answer tells: the database, and a log that is only read. */
    private static void ofHealth(Map<String, Object> health, List<Duty> duties) {
        Map<String, Object> parts = map(health.get("components"));
        parts.forEach(
                (name, part) -> {
                    boolean down = Objects.equals(map(part).get("status"), "DOWN");
                    if (down && !List.of("ledger", "projection").contains(name)) {
                        duties.add(Duty.bad("down", "/care", name));
                    }
                });
        Object readOnly = map(map(parts.get("ledger")).get("details")).get("readOnly");
        if (readOnly != null && !readOnly.toString().isEmpty()) {
            duties.add(Duty.bad("read-only", LEDGER, readOnly.toString()));
        }
    }

    private void ofProcessor(Map<String, Object> processor, List<Duty> duties) {
        String name = String.valueOf(processor.get("processor"));
        String state = String.valueOf(processor.get("state"));
        if (List.of("failing", "stopped").contains(state)) {
            duties.add(Duty.bad("processor-" + state, PROCESSORS, name));
        } else if (number(processor.get("lagSeconds")) >= SLOW.toSeconds()) {
            duties.add(
                    Duty.doubtful(
                            "lag",
                            PROCESSORS,
                            name,
                            Long.toString(number(processor.get("lagEvents"))),
                            ages.lasting(processor.get("lagSeconds"))));
        }
        long lacking =
                maps(processor.get("projections")).stream()
                        .mapToLong(part -> number(part.get("lacks")))
                        .sum();
        if (lacking > 0) {
            duties.add(Duty.doubtful("lacks", REBUILDS, Long.toString(lacking)));
        }
    }

    private void ofLedger(Map<String, Object> ledger, List<Duty> duties) {
        long alarms =
                maps(ledger.get("alarms")).stream()
                        .filter(alarm -> alarm.get("acknowledged") == null)
                        .count();
        if (alarms > 0) {
            duties.add(Duty.bad("alarms", LEDGER + "#alarms", Long.toString(alarms)));
        }
        Map<String, Object> check = map(ledger.get("selfCheck"));
        long faults =
                maps(check.get("faults")).stream()
                        .filter(fault -> fault.get("goneAt") == null)
                        .count();
        if (faults > 0) {
            duties.add(Duty.bad("faults", LEDGER + "#check", Long.toString(faults)));
        }
        if (ledger.get("trouble") != null) {
            duties.add(Duty.bad("unsigned", LEDGER, ledger.get("trouble").toString()));
        } else if (number(ledger.get("behind")) > 0
                && ledger.get("signedAt") != null
                && ages.age(ledger.get("signedAt")).compareTo(UNSIGNED) > 0) {
            duties.add(Duty.doubtful("checkpoint-old", LEDGER, ages.ago(ledger.get("signedAt"))));
        }
        if (ledger.get("witnessTrouble") != null) {
            duties.add(Duty.doubtful("witnesses", LEDGER, ledger.get("witnessTrouble").toString()));
        }
        Object passed = check.get("succeededAt");
        if (passed != null && ages.age(passed).compareTo(UNCHECKED) > 0) {
            duties.add(Duty.doubtful("unchecked", LEDGER + "#check", ages.ago(passed)));
        }
    }

    private static void ofRebuild(Map<String, Object> last, List<Duty> duties) {
        String state = String.valueOf(last.get("state"));
        if (List.of("failed", "ready").contains(state)) {
            duties.add(Duty.doubtful("rebuild-" + state, REBUILDS));
        }
    }
}
