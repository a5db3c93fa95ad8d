package biennien.eventstore;

import java.util.List;

/** The log from a position on. */
final class LogSpliterator extends PagedSpliterator {

    private static final int PAGE = 1_000;

    private final LogReader reader;
    private final Pace pace;
    private long next;
    private boolean ended;

    LogSpliterator(LogReader reader, Pace pace, long from) {
        this.reader = reader;
        this.pace = pace;
        this.next = from;
    }

    @Override
    List<StoredEvent> nextPage() {
        if (ended) {
            // A page that was not full ended the log; whoever asks once more wants what came since.
            ended = false;
            return List.of();
        }
        pace.await();
        List<StoredEvent> page = reader.page(next, PAGE);
        if (!page.isEmpty()) {
            next = page.getLast().position() + 1;
            ended = page.size() < PAGE;
        }
        if (page.size() < PAGE) {
            pace.reachedTheEnd(page.size());
        }
        return page;
    }
}
