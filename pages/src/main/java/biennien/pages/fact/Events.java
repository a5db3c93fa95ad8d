package biennien.pages.fact;

import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Stored events, and who recorded them as far as the reader may know. */
final class Events {

    private Events() {}

    static Map<String, Object> one(@Nullable Object position, Reading reading) {
        return position == null ? Map.of() : reading.tryAsk("/api/v1/events/" + position).object();
    }

    /** Who recorded the first event of a fact. */
    static @Nullable String account(
            List<Version> story, @Nullable Object position, Reading reading, String another) {
        Object first = story.isEmpty() ? position : Long.valueOf(story.getFirst().position());
        return account(one(first, reading), reading, another);
    }

    /**
     * The name of an account as far as the reader may know it; null where none recorded the event.
     *
     * @param another words for an account that only a steward knows by name: its id tells nobody
     *     anything
     */
    static @Nullable String account(Map<String, Object> event, Reading reading, String another) {
        Object id = event.get("recordedBy");
        if (id == null) {
            return null;
        }
        Map<String, Object> me = reading.plain("/api/v1/accounts/me").object();
        Object name =
                id.equals(me.get("id"))
                        ? me.get("name")
                        : reading.plain("/api/v1/accounts/" + id).object().get("name");
        return name == null ? another : name.toString();
    }
}
