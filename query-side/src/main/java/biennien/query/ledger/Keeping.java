package biennien.query.ledger;

import biennien.eventstore.JustStored;
import biennien.query.live.News;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Lets the keeper work while there is something to do. It wakes by the news that something was
 * projected, which comes within moments of an append, and looks by itself when there is none.
 */
@Component
final class Keeping extends Rounds {

    /** The file outside the database may be a little older than the last checkpoint. */
    private static final Duration REMEMBER = Duration.ofSeconds(2);

    private final Keeper keeper;
    private final JustStored fresh;
    private final News news;
    private final LedgerSettings settings;
    private long remembered = System.nanoTime();

    Keeping(Keeper keeper, JustStored fresh, News news, LedgerSettings settings) {
        super("ledger-keeper", settings.keeps());
        this.keeper = keeper;
        this.fresh = fresh;
        this.news = news;
        this.settings = settings;
    }

    @Override
    Duration round() throws InterruptedException {
        fresh.want();
        long began = System.nanoTime();
        long heard = news.count();
        boolean behind = keeper.isBehind();
        if (behind && keeper.keep()) {
            // There is much to do; others want the processor too.
            return Duration.ofMillis(1);
        }
        if (since(remembered).compareTo(REMEMBER) > 0) {
            keeper.remember();
            remembered = System.nanoTime();
        }
        if (!behind) {
            news.await(heard, settings.look());
        }
        Duration left = settings.between().minus(since(began));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    @Override
    public void stop() {
        super.stop();
        fresh.wantNoMore();
        if (settings.keeps() && trouble() == null) {
            keeper.remember();
        }
    }
}
