package biennien.query.group;

import biennien.events.law.GroupType;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which groups. With a day (the {@code on} of the unit) only those that may have lived then, as
 * what they were then; without it all, as what they were last.
 *
 * @param type code of the type of group
 * @param status active, dissolved or merged; without it all
 * @param q words of a name it has or had, with or without diacritics
 */
record GroupQuestion(@Nullable GroupType type, @Nullable String status, @Nullable String q)
        implements Question {

    /** All of them. */
    static final GroupQuestion ALL = new GroupQuestion(null, null, null);

    GroupQuestion {
        if (status != null && !status.matches("active|dissolved|merged")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is active, dissolved or merged.");
        }
    }
}
