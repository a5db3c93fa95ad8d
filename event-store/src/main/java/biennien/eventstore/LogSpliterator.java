package biennien.eventstore;

import java.util.List;

/** The log from a position on. */
final class LogSpliterator extends PagedSpliterator {

    private static final int PAGE = 1_000;

    private final LogReader reader;
    private long next;

    LogSpliterator(LogReader reader, long from) {
        this.reader = reader;
        this.next = from;
    }

    @Override
    List<StoredEvent> nextPage() {
        List<StoredEvent> page = reader.page(next, PAGE);
        if (!page.isEmpty()) {
            next = page.getLast().position() + 1;
        }
        return page;
    }
}
