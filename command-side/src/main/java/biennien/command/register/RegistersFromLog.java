package biennien.command.register;

import biennien.command.kernel.Shell;
import biennien.events.StoredNames;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitEvent;
import biennien.eventstore.AppendGuard;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.Ground;
import biennien.eventstore.LogReader;
import biennien.eventstore.Receipt;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the registers caught up with the head of the log, whoever appended to it. */
@Component
class RegistersFromLog implements RegistersAtHead {

    private static final String[] TYPES =
            StoredNames.all().stream()
                    .filter(stored -> isFolded(stored.type()))
                    .map(StoredNames.StoredName::name)
                    .distinct()
                    .toArray(String[]::new);

    private final LogReader log;
    private final ReentrantLock catching = new ReentrantLock();
    private volatile Known known = new Known(-1, Registers.EMPTY);

    /**
     * @param position the last one that was folded, -1 before the first
     */
    private record Known(long position, Registers registers) {}

    RegistersFromLog(LogReader log) {
        this.log = log;
    }

    /**
     * What is folded into the registers moves the ground of the log. This process then folds it at
     * once: each command that it decided on the ground before is decided twice.
     */
    @Bean
    AppendGuard registersMove() {
        AppendGuard moves = Ground.movedBy(event -> isFolded(event.getClass()));
        return events -> {
            Optional<AppendGuard.InAppend> move = moves.check(events);
            if (move.isPresent() && CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().root().afterCommit(appended -> foldOwn(appended, events));
            }
            return move;
        };
    }

    /**
     * The append proved that nothing moved the ground between what its decision stood on and its
     * own place, so what is known in between needs only its events. Where that does not hold, or
     * somebody looks just now, the next command looks: whose events are stored waits for nothing.
     */
    private void foldOwn(UnitOfWork<?> appended, List<? extends EventMessage<?>> events) {
        var stored = Receipt.of(appended).find();
        long ground = Ground.provenBy(appended);
        if (stored.isPresent() && catching.tryLock()) {
            try {
                var now = known;
                long last = stored.get().lastPosition();
                if (now.position() >= ground && now.position() < last) {
                    var folded =
                            events.stream()
                                    .map(EventMessage::getPayload)
                                    .filter(event -> isFolded(event.getClass()))
                                    .toList();
                    known = new Known(last, now.registers().after(folded));
                }
            } finally {
                catching.unlock();
            }
        }
    }

    private static boolean isFolded(Class<?> event) {
        return UnitEvent.class.isAssignableFrom(event)
                || ReorganisationEvent.class.isAssignableFrom(event)
                || SourceEvent.class.isAssignableFrom(event)
                || ProgrammeEvent.class.isAssignableFrom(event);
    }

    /**
     * A command is decided on what is known already: its append proves that no unit, source or
     * programme changed since, and otherwise it is decided once more, on what was looked up.
     * Everybody else looks.
     */
    @Override
    public Registers atHead() {
        var now = known;
        if (Shell.isRehearsal()) {
            return lookUp().registers().after(rehearsed());
        }
        if (Ground.isProvenByAppendSince(now.position())) {
            return now.registers();
        }
        var found = lookUp();
        Ground.isLookedUpTo(found.position());
        return found.registers();
    }

    private static List<SourceRegistered> rehearsed() {
        var texts = CurrentUnitOfWork.get().getMessage().getMetaData().get(REHEARSED);
        return texts instanceof List<?> list
                ? list.stream()
                        .map(text -> text.toString().getBytes(StandardCharsets.UTF_8))
                        .map(json -> CanonicalJson.read(json, SourceRegistered.class))
                        .toList()
                : List.of();
    }

    private Known lookUp() {
        long ground = log.ground();
        var now = known;
        return now.position() >= ground ? now : catchUp(ground);
    }

    private Known catchUp(long ground) {
        catching.lock();
        try {
            var now = known;
            if (now.position() < ground) {
                long head = log.head();
                var events = new ArrayList<Object>();
                log.forEach(now.position() + 1, head, Payloads::of, events::add, TYPES);
                now = new Known(head, now.registers().after(events));
                known = now;
            }
            return now;
        } finally {
            catching.unlock();
        }
    }
}
