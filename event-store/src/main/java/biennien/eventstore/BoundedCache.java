package biennien.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps aggregates strongly, up to a number of them. An aggregate in here may be older than the log
 * when another process writes too; {@link RedecidingCommandBus} makes that harmless.
 */
public final class BoundedCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final List<EntryListener> listeners = new CopyOnWriteArrayList<>();

    public BoundedCache(long mostEntries) {
        entries =
                Caffeine.newBuilder()
                        .maximumSize(mostEntries)
                        // Its upkeep takes less than waking another thread for it at each append.
                        .executor(Runnable::run)
                        .evictionListener(
                                (@Nullable Object key, @Nullable Object _, RemovalCause _) ->
                                        tell(listener -> listener.onEntryExpired(key)))
                        .build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Object value = entries.getIfPresent(key);
        if (value != null) {
            DecisionAttempt.usedOldState();
            tell(listener -> listener.onEntryRead(key, value));
        }
        return (V) value;
    }

    @Override
    public void put(Object key, Object value) {
        Object before = entries.asMap().put(key, value);
        tell(
                listener -> {
                    if (before == null) {
                        listener.onEntryCreated(key, value);
                    } else {
                        listener.onEntryUpdated(key, value);
                    }
                });
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        boolean put = entries.asMap().putIfAbsent(key, value) == null;
        if (put) {
            tell(listener -> listener.onEntryCreated(key, value));
        }
        return put;
    }

    @Override
    public boolean remove(Object key) {
        boolean removed = entries.asMap().remove(key) != null;
        if (removed) {
            tell(listener -> listener.onEntryRemoved(key));
        }
        return removed;
    }

    @Override
    public void removeAll() {
        List.copyOf(entries.asMap().keySet()).forEach(this::remove);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (_, value) -> update.apply((V) value));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Consumer<EntryListener> news) {
        for (EntryListener listener : listeners) {
            news.accept(listener);
        }
    }
}
