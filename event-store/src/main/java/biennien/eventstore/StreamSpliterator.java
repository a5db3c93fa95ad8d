package biennien.eventstore;

import java.util.List;

/** One stream from a sequence on; a page that is not full is the last one. */
final class StreamSpliterator extends PagedSpliterator {

    private static final int PAGE = 500;

    private final LogReader reader;
    private final String stream;
    private long next;
    private boolean ended;

    StreamSpliterator(LogReader reader, String stream, long fromSequence) {
        this.reader = reader;
        this.stream = stream;
        this.next = fromSequence;
    }

    @Override
    List<StoredEvent> nextPage() {
        if (ended) {
            return List.of();
        }
        List<StoredEvent> page = reader.stream(stream, next, PAGE);
        ended = page.size() < PAGE;
        next += page.size();
        return page;
    }
}
