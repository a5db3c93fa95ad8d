package biennien.query.figure;

import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.OneNumber;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A figure with everything that was ever recorded about it.
 *
 * @param figure as known at the basis
 * @param history all versions known at the basis, the first one first
 */
@AllMembers
public record FigureDetail(@JsonUnwrapped FigureAnswer figure, List<Version> history)
        implements Addressed, OneNumber {

    @Override
    public String address() {
        return figure.address();
    }

    @Override
    public Explainable theNumber() {
        return figure;
    }

    /**
     * What was believed from one position on.
     *
     * @param position of the event that recorded it
     * @param recordedAt when (UTC)
     * @param status what the figure was from then on: current, corrected or withdrawn
     * @param subject code or printed name of the kind of thing counted
     * @param quantity the number with its qualifier, or that it is suppressed
     * @param period the time it speaks about (valid time)
     * @param statedBy the office that stated it
     * @param correction why it replaced the version before; null for the first
     */
    @AllMembers
    public record Version(
            long position,
            Instant recordedAt,
            String status,
            String subject,
            QuantityAnswer quantity,
            PeriodAnswer period,
            @Nullable String statedBy,
            @Nullable CorrectionAnswer correction)
            implements Explainable {}
}
