package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache.EntryListenerAdapter;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BoundedCacheTest {

    private final BoundedCache cache = new BoundedCache(100);

    @Test
    void what_is_put_stays_however_short_memory_is() {
        cache.put("note:1", "state");
        System.gc();
        assertThat(cache.<String, String>get("note:1")).isEqualTo("state");
        assertThat(cache.containsKey("note:1")).isTrue();
        assertThat(cache.putIfAbsent("note:1", "other")).isFalse();
        assertThat(cache.putIfAbsent("note:2", "other")).isTrue();
    }

    @Test
    void what_is_removed_is_gone() {
        cache.put("note:1", "state");
        cache.put("note:2", "state");
        assertThat(cache.remove("note:1")).isTrue();
        assertThat(cache.remove("note:1")).isFalse();
        cache.removeAll();
        assertThat(cache.<String, String>get("note:2")).isNull();
    }

    @Test
    void an_entry_is_updated_only_when_it_is_there() {
        cache.computeIfPresent("note:1", value -> value + "!");
        assertThat(cache.containsKey("note:1")).isFalse();
        cache.put("note:1", "state");
        cache.computeIfPresent("note:1", value -> value + "!");
        assertThat(cache.<String, String>get("note:1")).isEqualTo("state!");
        cache.computeIfPresent("note:1", _ -> null);
        assertThat(cache.containsKey("note:1")).isFalse();
    }

    @Test
    void it_never_holds_many_more_than_it_may() {
        for (int i = 0; i < 10_000; i++) {
            cache.put("note:" + i, "state");
        }
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> {
                            int held = 0;
                            for (int i = 0; i < 10_000; i++) {
                                held += cache.containsKey("note:" + i) ? 1 : 0;
                            }
                            assertThat(held).isBetween(1, 100);
                        });
    }

    @Test
    void listeners_hear_of_it_until_they_leave() {
        List<String> heard = new ArrayList<>();
        Registration registration =
                cache.registerCacheEntryListener(
                        new EntryListenerAdapter() {
                            @Override
                            public void onEntryCreated(Object key, Object value) {
                                heard.add("created " + key);
                            }

                            @Override
                            public void onEntryUpdated(Object key, Object value) {
                                heard.add("updated " + key);
                            }

                            @Override
                            public void onEntryRead(Object key, Object value) {
                                heard.add("read " + key);
                            }

                            @Override
                            public void onEntryRemoved(Object key) {
                                heard.add("removed " + key);
                            }
                        });
        cache.put("a", 1);
        cache.put("a", 2);
        Object read = cache.get("a");
        cache.remove("a");
        registration.cancel();
        cache.put("a", 3);
        assertThat(read).isEqualTo(2);
        assertThat(heard).containsExactly("created a", "updated a", "read a", "removed a");
    }
}
