package biennien.query.explain;

import biennien.query.answer.CorrectionAnswer;
import biennien.query.kernel.AllMembers;

import java.time.Instant;

/**
 * A correction on the way to a number.
 *
 * @param fact id of the fact
 * @param position of the event
 * @param supersedes position of the event whose statement it replaces
 * @param recordedAt when it was recorded (UTC)
 * @param correction its kind, reason and source
 */
@AllMembers
public record ExplainedCorrection(
        String fact,
        long position,
        long supersedes,
        Instant recordedAt,
        CorrectionAnswer correction) {}
