package biennien.command.register;

import biennien.events.StoredNames;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;

import org.springframework.stereotype.Component;

import java.util.ArrayList;

/** Keeps the registers caught up with the head of the log, whoever appended to it. */
@Component
class RegistersFromLog implements RegistersAtHead {

    private static final String[] TYPES =
            StoredNames.all().stream()
                    .map(StoredNames.StoredName::name)
                    .filter(name -> name.matches("(unit|reorganisation|source)\\..*"))
                    .distinct()
                    .toArray(String[]::new);

    private final LogReader log;
    private volatile Known known = new Known(-1, Registers.EMPTY);

    /**
     * @param position the last one that was folded, -1 before the first
     */
    private record Known(long position, Registers registers) {}

    RegistersFromLog(LogReader log) {
        this.log = log;
    }

    @Override
    public Registers atHead() {
        long head = log.head();
        var now = known;
        return now.position() >= head ? now.registers() : catchUp(head);
    }

    private synchronized Registers catchUp(long head) {
        var now = known;
        if (now.position() < head) {
            var events = new ArrayList<Object>();
            log.forEach(now.position() + 1, head, event -> events.add(payload(event)), TYPES);
            now = new Known(head, now.registers().after(events));
            known = now;
        }
        return now.registers();
    }

    private static Object payload(StoredEvent event) {
        var name = StoredNames.of(event.type(), event.revision());
        if (name == null) {
            throw new IllegalStateException(
                    "position "
                            + event.position()
                            + " holds "
                            + event.type()
                            + " revision "
                            + event.revision()
                            + ", which this version does not know");
        }
        return CanonicalJson.read(event.payload(), name.type());
    }
}
