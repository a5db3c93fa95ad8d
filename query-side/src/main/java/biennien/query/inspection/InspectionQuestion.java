package biennien.query.inspection;

import biennien.events.values.ProgrammeId;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which inspections.
 *
 * @param programme id of the programme whose carrying out is inspected
 * @param status planned, held or closed; without it all
 */
record InspectionQuestion(@Nullable ProgrammeId programme, @Nullable String status)
        implements Question {

    /** All of them. */
    static final InspectionQuestion ALL = new InspectionQuestion(null, null);

    InspectionQuestion {
        if (status != null && !status.matches("planned|held|closed")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is planned, held or closed.");
        }
    }
}
