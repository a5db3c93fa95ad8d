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

    /** Who recorded the first event of a fact: the account's name, else its id, else nothing. */
    static @Nullable String account(
            List<Version> story, @Nullable Object position, Reading reading) {
        Object first = story.isEmpty() ? position : Long.valueOf(story.getFirst().position());
        return account(one(first, reading), reading);
    }

    static @Nullable String account(Map<String, Object> event, Reading reading) {
        Object id = event.get("recordedBy");
        if (id == null) {
            return null;
        }
        Object name = reading.plain("/api/v1/accounts/" + id).object().get("name");
        return name == null ? id.toString() : name.toString();
    }
}
