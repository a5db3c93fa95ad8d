package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/** A part of an answer in which a member shows what was known earlier than at the basis. */
public interface KnownEarlier {

    /**
     * @return the position that the member is true for; null when it is the basis
     */
    @Nullable Long knownAt(String member);
}
