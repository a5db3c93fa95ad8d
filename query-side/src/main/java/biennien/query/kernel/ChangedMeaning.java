package biennien.query.kernel;

import java.util.List;
import java.util.Map;

/**
 * Since when rows of a projection mean something else, and why.
 *
 * @param from the first basis whose answers differ; below it they are the same in both meanings
 */
record ChangedMeaning(String group, long since, long from, String reason) {

    /**
     * A change begins above the position at which the rows were exchanged, since answers of both
     * meanings may have been given there. While that is still the newest one, it is what is known
     * now, and is answered.
     *
     * @throws QueryProblem when an answer for that position can't be given any more
     */
    static void refuse(long basis, long newest, List<ChangedMeaning> changes) {
        refuse(
                basis,
                basis == newest
                        ? changes.stream().filter(each -> each.since != newest + 1).toList()
                        : changes);
    }

    /**
     * @throws QueryProblem when an answer for that position can't be given any more
     */
    static void refuse(long basis, List<ChangedMeaning> changes) {
        for (ChangedMeaning changed : changes) {
            if (changed.since > basis && basis >= changed.from) {
                throw QueryProblem.gone(
                        "meaning-changed",
                        changed.reason,
                        Map.of("since", changed.since, "projection", changed.group));
            }
        }
    }
}
