package biennien.query.history;

import biennien.query.kernel.AllMembers;
import biennien.query.kernel.KnownEarlier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What changed about one item of a list between two positions.
 *
 * @param register the last word of the path of the list
 * @param id of the item
 * @param change what became of it
 * @param from the earlier position; never part of the answer
 * @param before the item as the list shows it at the earlier position; null when it was added
 * @param after the item as the list shows it at the later position; null when it was removed
 * @param precedes for an item that is added, or moved to another place: the id of the next item of
 *     the list at the later position, null when it is the last; of any other null, and {@code
 *     moved} is false
 * @param moved whether the item takes a place that it did not have
 * @param causes the events after the earlier and up to the later position that are behind it, in
 *     order; empty where none can be named
 */
@AllMembers
record Change(
        String register,
        String id,
        Kind change,
        @JsonIgnore long from,
        @Nullable Object before,
        @Nullable Object after,
        boolean moved,
        @Nullable String precedes,
        List<Cause> causes)
        implements KnownEarlier {

    @Override
    public @Nullable Long knownAt(String member) {
        return member.equals("before") ? from : null;
    }

    enum Kind {
        /** It is in the list, and was not. */
        ADDED("added"),
        /** It reads otherwise than before. */
        CHANGED("changed"),
        /** It was in the list, and is no more. */
        REMOVED("removed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }
    }

    /**
     * An event behind a change.
     *
     * @param position its place in the log
     * @param recordedAt when it was recorded (UTC)
     * @param type its stored name
     * @param kind of a correction: ENTRY_ERROR, NEW_INFORMATION, WORLD_CHANGED or SOURCE_WITHDRAWN
     * @param reason of a correction, in a few words; null when it is suppressed
     * @param source of a correction: id of the document that shows it
     */
    @AllMembers
    record Cause(
            long position,
            Instant recordedAt,
            String type,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String source) {

        /** The same to a reader who may not see the words. */
        Cause withoutReason() {
            return new Cause(position, recordedAt, type, kind, null, source);
        }
    }
}
