package biennien.bench.kill;

import biennien.bench.kill.Request.Acknowledged;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One run: the service is started, many write, and at random moments the service or its PostgreSQL
 * is killed. A killed service is started again, as a supervisor does; a killed PostgreSQL is the
 * service's own affair.
 */
public final class KillRun {

    private static final int WRITERS = 16;
    private static final Duration FIRST_START = Duration.ofMinutes(2);
    private static final Duration COMING_BACK = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Path data;
    private final Consumer<String> say;
    private final Tally tally = new Tally();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Long> absences = new ArrayList<>();

    /**
     * @param data a folder for the service, empty
     * @param say is told what happens
     */
    public KillRun(Path data, Consumer<String> say) {
        this.data = data;
        this.say = say;
    }

    /**
     * What a run came to.
     *
     * @param acknowledged commands that were answered, each of them checked
     * @param repeated requests that had to be sent again
     * @param events in the log at the end
     * @param absences milliseconds from each kill to the next acknowledgement after the return
     * @param faults what must not be; empty when all is well
     */
    public record Outcome(
            long acknowledged,
            long repeated,
            long events,
            List<Long> absences,
            List<String> faults) {}

    /** Kills each so many times, in random order. */
    public Outcome run(int serviceKills, int postgresKills) throws Exception {
        List<Boolean> kills = new ArrayList<>(Collections.nCopies(serviceKills, true));
        kills.addAll(Collections.nCopies(postgresKills, false));
        Collections.shuffle(kills, ThreadLocalRandom.current());
        try (ServiceProcess service = ServiceProcess.start(data);
                Http http = new Http(service.address())) {
            Thread lastResort = new Thread(() -> closeQuietly(service));
            Runtime.getRuntime().addShutdownHook(lastResort);
            try {
                awaitHealth(service, http);
                return run(service, http, kills);
            } finally {
                over.set(true);
                Runtime.getRuntime().removeShutdownHook(lastResort);
            }
        }
    }

    private Outcome run(ServiceProcess service, Http http, List<Boolean> kills) throws Exception {
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (Request request : Requests.ground()) {
            acknowledged.add(Writer.untilAnswered(http, request, tally));
            tally.acknowledged();
        }
        AtomicLong numbers = new AtomicLong(1_000_000);
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(http, new Requests(numbers), tally, over::get);
            writers.add(writer);
            threads.add(Thread.ofPlatform().daemon().start(writer));
        }
        for (boolean ofService : kills) {
            letThemWrite();
            kill(service, ofService);
            if (!tally.faults().isEmpty()) {
                return outcome(0);
            }
        }
        letThemWrite();
        over.set(true);
        for (Thread thread : threads) {
            thread.join(COMING_BACK.toMillis());
        }
        writers.forEach(writer -> acknowledged.addAll(writer.acknowledged()));
        say.accept("checking %d acknowledged commands".formatted(acknowledged.size()));
        return outcome(new Aftermath(http, tally, acknowledged).check());
    }

    private Outcome outcome(long events) {
        return new Outcome(
                tally.acknowledgements(), tally.repetitions(), events, absences, tally.faults());
    }

    /** For a moment that is different each time, so that a kill can strike anywhere. */
    private void letThemWrite() {
        long enough = tally.acknowledgements() + 4 * WRITERS;
        await("to be written to", () -> tally.acknowledgements() >= enough);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000_000L));
    }

    private void kill(ServiceProcess service, boolean ofService) throws Exception {
        long begin = System.nanoTime();
        String what = "the service";
        if (ofService) {
            service.killAndStartAgain();
        } else {
            what = service.killPostgres();
        }
        // Answers under way at the kill may still arrive, so one from each writer is not enough.
        long enough = tally.acknowledgements() + 2 * WRITERS;
        await("back after the death of " + what, () -> tally.acknowledgements() >= enough);
        if (!service.isAlive()) {
            tally.fault("The service ended when " + what + " was killed.");
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        absences.add(millis);
        say.accept("killed %s, written again after %d ms".formatted(what, millis));
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + COMING_BACK.toNanos();
        while (!condition.getAsBoolean() && tally.faults().isEmpty()) {
            if (System.nanoTime() > end) {
                tally.fault("Not %s within %s.".formatted(what, COMING_BACK));
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static void awaitHealth(ServiceProcess service, Http http) throws InterruptedException {
        long end = System.nanoTime() + FIRST_START.toNanos();
        while (true) {
            try {
                if (http.get("/actuator/health").status() == 200) {
                    return;
                }
            } catch (IOException _) {
                // Not listening yet.
            }
            if (System.nanoTime() > end || !service.isAlive()) {
                throw new IllegalStateException("The service did not start: " + service.log());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static void closeQuietly(ServiceProcess service) {
        try {
            service.close();
        } catch (IOException e) {
            // The process ends anyway; who killed it cleans up.
            return;
        }
    }
}
