package biennien.query.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.annotation.JsonSerialize;

import java.util.List;
import java.util.function.Supplier;

/**
 * A piece of a list.
 *
 * @param items in an order that never leaves two of them undecided
 * @param next the address of the following piece at the same basis, also in the header {@code
 *     Link}; null when this was the last
 * @param whole the list it is a piece of; never part of the answer
 * @param known of a page of versions: of each item in turn since and until when it was the last
 *     word, written as its last member; empty of any other page
 */
@AllMembers
@JsonSerialize(using = PageJson.class)
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonIgnore Whole<T> whole,
        @JsonIgnore List<Known> known) {

    /**
     * The list as a whole, for whoever writes all of it.
     *
     * @param basis the position that all of it is true for
     * @param question path and parameters of the address that asks for it
     * @param view who may see it
     * @param following reads the piece that follows, null after the last
     */
    public record Whole<T>(
            long basis, String question, View view, Supplier<@Nullable Page<T>> following) {

        /** Whether its items are versions, also when there are none. */
        public boolean isOfVersions() {
            return question.matches(".*[?&]history=true(&.*)?");
        }
    }
}
