package biennien.pages.compare;

import biennien.pages.register.Values;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Up to where something was known.
 *
 * @param position of the log; -1 before anything was recorded
 * @param event that stands there; empty if it cannot be seen
 * @param asked as the reader wrote it; null for now
 */
record Moment(long position, Map<String, Object> event, @Nullable String asked) {

    public @Nullable String recordedAt() {
        return Values.text(event, "recordedAt");
    }

    public @Nullable String leafHash() {
        return Values.text(event, "leafHash");
    }

    public @Nullable String eventId() {
        return Values.text(event, "eventId");
    }
}
