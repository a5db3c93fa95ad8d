package biennien.query.handover;

import static java.util.Objects.requireNonNull;

import biennien.events.values.Interval;
import biennien.events.values.Quantity;
import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.LegalClass;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
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
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/handovers/" + id;
    }

    /**
     * One line of a batch.
     *
     * @param type code of the physical type
     * @param mode code of the way it came in: handed over, seized, found or a remnant of war
     * @param quantity how many or how much
     * @param legalClasses what the law of the day calls it; several when the day is not known well
     *     enough to tell which law held
     * @param parts what the line was told to hold, in the order told
     * @param rest what of the line is not told apart; null while nothing is
     */
    @AllMembers
    public record Item(
            String type,
            String mode,
            QuantityAnswer quantity,
            List<LegalClass> legalClasses,
            List<ItemPart> parts,
            @Nullable Rest rest)
            implements Explainable {}

    /**
     * A part of one line, told later than the batch.
     *
     * @param type code of the physical type
     * @param mode code of the way it came in
     * @param quantity how many or how much
     * @param legalClasses what the law of the day of the batch calls it
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ItemPart(
            String type,
            String mode,
            QuantityAnswer quantity,
            List<LegalClass> legalClasses,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position)
            implements Explainable {}

    /**
     * The numbers that the rest of a line may be.
     *
     * @param lo the lower end, at least zero
     * @param loOpen whether {@code lo} itself is left out
     * @param hi the upper end; null when there is none
     * @param hiOpen whether {@code hi} itself is left out; true when there is no upper end
     * @param unit what is counted
     */
    @AllMembers
    public record Rest(
            BigDecimal lo, boolean loOpen, @Nullable BigDecimal hi, boolean hiOpen, String unit)
            implements Explainable {

        /** What a total leaves when its parts are taken away; never less than nothing. */
        static Rest of(Quantity total, List<Quantity> parts) {
            Interval parted =
                    parts.stream()
                            .map(Quantity::bounds)
                            .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
            Interval left = total.bounds().minus(parted).notBelowZero();
            return new Rest(
                    requireNonNull(left.lo()),
                    left.loOpen(),
                    left.hi(),
                    left.hiOpen(),
                    total.unit());
        }
    }
}
