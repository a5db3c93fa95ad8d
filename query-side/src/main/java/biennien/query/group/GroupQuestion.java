package biennien.query.group;

import biennien.events.law.GroupType;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which groups.
 *
 * @param type code of the type of group
 * @param status active or dissolved; without it both
 * @param q words of the name, with or without diacritics
 */
record GroupQuestion(@Nullable GroupType type, @Nullable String status, @Nullable String q)
        implements Question {

    GroupQuestion {
        if (status != null && !status.matches("active|dissolved")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is active or dissolved.");
        }
    }
}
