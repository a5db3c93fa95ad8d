package biennien.bench.kill;

import biennien.bench.kill.Request.Acknowledged;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sends one command after the other, and each of them until it is answered. */
final class Writer implements Runnable {

    // So that a run of minutes leaves a log that can be checked event by event.
    private static final Duration MOST_BETWEEN = Duration.ofMillis(20);
    private static final Duration BEFORE_REPEAT = Duration.ofMillis(100);

    private final Http http;
    private final Requests requests;
    private final Tally tally;
    private final BooleanSupplier over;
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    Writer(Http http, Requests requests, Tally tally, BooleanSupplier over) {
        this.http = http;
        this.requests = requests;
        this.tally = tally;
        this.over = over;
    }

    @Override
    public void run() {
        try {
            while (!over.getAsBoolean()) {
                Acknowledged answer = untilAnswered(http, requests.next(), tally);
                acknowledged.add(answer);
                requests.made(answer);
                tally.acknowledged();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_BETWEEN.toNanos()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.fault("A writer ended: " + e);
        }
    }

    /** What it got an answer for; to be read when it has ended. */
    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Asks again, with the same key, as long as nobody knows what became of it. */
    static Acknowledged untilAnswered(Http http, Request request, Tally tally)
            throws InterruptedException {
        while (true) {
            try {
                Http.Answer answer = http.post(request);
                switch (answer.status()) {
                    case 200, 201 -> {
                        return new Acknowledged(
                                request,
                                answer.status(),
                                answer.json().path("id").asString(),
                                answer.json().path("position").asLong());
                    }
                    case 503 -> tally.repeated();
                    case 409 -> {
                        if (!answer.json().path("type").asString("").endsWith("still-running")) {
                            throw new IllegalStateException(request + " was answered " + answer);
                        }
                        tally.repeated();
                    }
                    default -> throw new IllegalStateException(request + " was answered " + answer);
                }
            } catch (IOException e) {
                // Nobody listens, or nobody answered: either is what a kill looks like from here.
                tally.repeated();
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(BEFORE_REPEAT.toNanos());
        }
    }
}
