package biennien.query.ruling;

import biennien.events.law.Indicator;
import biennien.events.values.FigureId;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which rulings.
 *
 * @param indicator code of what the claims counted
 * @param figure id of one of the claims
 * @param status standing or revoked; without it both
 */
record RulingQuestion(
        @Nullable Indicator indicator, @Nullable FigureId figure, @Nullable String status)
        implements Question {

    RulingQuestion {
        if (status != null && !status.matches("standing|revoked")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is standing or revoked.");
        }
    }
}
