package biennien.bench;

import biennien.command.kernel.Command;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Commands through the gateway: each corrects a random figure, of 10,000 unless fewer are there.
 */
final class Corrections implements Work {

    private static final int CALLERS = 32;

    private final CommandGateway gateway;
    private final int figures;

    private Corrections(CommandGateway gateway, int figures) {
        this.gateway = gateway;
        this.figures = figures;
    }

    /** Of figures that are there already. */
    static Corrections among(Service service, int figures) {
        return new Corrections(service.part(CommandGateway.class), figures);
    }

    /** Reports the figures first. */
    static Corrections of(Service service) throws Exception {
        Corrections corrections = among(service, Figures.STREAMS);
        Figures.ground().forEach(corrections::send);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int stream = 0; stream < Figures.STREAMS; stream++) {
                Command report = Figures.report(stream);
                sent.add(callers.submit(() -> corrections.send(report)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        return corrections;
    }

    @Override
    public Worker worker() {
        return () -> send(Figures.correctAny(figures));
    }

    private void send(Command command) {
        gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(Figures.metaData()));
    }
}
