package biennien.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/**
 * Events page by page. At the end it says so, and looks again when asked again: Axon keeps such a
 * stream open and comes back for what was appended meanwhile.
 */
abstract class PagedSpliterator extends AbstractSpliterator<StoredEvent> {

    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();

    PagedSpliterator() {
        super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
    }

    /** The events after those handed out so far; empty at the end. */
    abstract List<StoredEvent> nextPage();

    @Override
    public boolean tryAdvance(Consumer<? super StoredEvent> action) {
        if (!page.hasNext()) {
            page = nextPage().iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }
}
