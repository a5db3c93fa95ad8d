package biennien.command.register;

import biennien.eventstore.LogReader;
import biennien.eventstore.StreamEnd;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Reads a stream from its beginning each time it is asked for; such streams have few events. */
@Component
class OtherStreamsFromLog implements OtherStreams {

    private static final int PAGE = 1_000;

    private final LogReader log;

    OtherStreamsFromLog(LogReader log) {
        this.log = log;
    }

    @Override
    public List<Object> events(String stream) {
        var events = new ArrayList<Object>();
        long last = StreamEnd.NONE;
        for (var page = log.stream(stream, 0, PAGE);
                !page.isEmpty();
                page = log.stream(stream, last + 1, PAGE)) {
            page.forEach(event -> events.add(Payloads.of(event)));
            last = page.getLast().sequence();
        }
        StreamEnd.isAt(stream, last);
        return events;
    }
}
