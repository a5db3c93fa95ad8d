package biennien.bench;

import biennien.command.register.RegistersAtHead;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.values.FigureId;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;

import java.time.Duration;
import java.util.Map;

/** Pieces of a command's way, each alone and one after the other: microseconds of waiting. */
record Parts(double readOfHead, double registers, double payload, double metadata) {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    static Parts of(Service service) {
        LogReader log = service.part(LogReader.class);
        RegistersAtHead registers = service.part(RegistersAtHead.class);
        FigureCorrected event = Figures.corrected(new FigureId("figure:bench-part"));
        Map<String, Object> metaData = Figures.metaData();
        return new Parts(
                micros(log::head),
                micros(registers::atHead),
                micros(() -> CanonicalJson.write(event)),
                micros(() -> CanonicalJson.write(metaData)));
    }

    private static double micros(Runnable part) {
        run(part);
        return run(part);
    }

    private static double run(Runnable part) {
        long begin = System.nanoTime();
        long times = 0;
        long took = 0;
        while (took < LONG_ENOUGH.toNanos()) {
            part.run();
            times++;
            took = System.nanoTime() - begin;
        }
        return took / 1e3 / times;
    }
}
