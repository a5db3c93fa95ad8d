package biennien.query.kernel;

import java.util.List;
import java.util.Map;

/** Since when rows of a projection mean something else, and why. */
record ChangedMeaning(String group, long since, String reason) {

    /**
     * @throws QueryProblem when an answer for that position can't be given any more
     */
    static void refuse(long basis, List<ChangedMeaning> changes) {
        for (ChangedMeaning changed : changes) {
            if (changed.since > basis) {
                throw QueryProblem.gone(
                        "meaning-changed",
                        changed.reason,
                        Map.of("since", changed.since, "projection", changed.group));
            }
        }
    }
}
