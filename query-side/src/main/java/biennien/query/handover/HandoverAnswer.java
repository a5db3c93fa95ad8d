package biennien.query.handover;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.LegalClass;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A batch of weapons, explosives or support tools that the authorities took in. Who handed them
 * over is not recorded anywhere.
 *
 * @param id of the batch
 * @param status current or corrected
 * @param unit where, as it was called then
 * @param receivedBy the office that took it and keeps it
 * @param on the day as far as it is known (valid time)
 * @param record number of the written record
 * @param items line by line; totals never mix modes
 * @param citation where it is taken from
 * @param correction why this version replaced the one before; null for the first
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record HandoverAnswer(
        String id,
        String status,
        UnitRef unit,
        @Nullable String receivedBy,
        DayAnswer on,
        @Nullable String record,
        List<Item> items,
        @Nullable CitationAnswer citation,
        @Nullable CorrectionAnswer correction,
        Instant recordedAt,
        long position) {

    /**
     * One line of a batch.
     *
     * @param type code of the physical type
     * @param mode code of the way it came in: handed over, seized, found or a remnant of war
     * @param quantity how many or how much
     * @param legalClasses what the law of the day calls it; several when the day is not known well
     *     enough to tell which law held
     */
    @AllMembers
    public record Item(
            String type, String mode, QuantityAnswer quantity, List<LegalClass> legalClasses) {}
}
