package biennien.query.seal;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A seal: an office signed off what was recorded of a year.
 *
 * @param id of the seal
 * @param status standing or withdrawn
 * @param unit whose year it is, with all units below it, as it was called on the last day; null for
 *     the whole record
 * @param year as it is called
 * @param calendar which days count for it
 * @param from the first of them
 * @param to the last of them, included
 * @param basis the last position that was looked at; what stands above it came after the seal
 * @param sealedBy the office; never a person
 * @param on the day of signing as far as it is known (valid time)
 * @param decision number of the decision
 * @param citation where it is taken from
 * @param withdrawal why it holds no more; null while it stands
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record SealAnswer(
        String id,
        String status,
        @Nullable UnitRef unit,
        int year,
        String calendar,
        LocalDate from,
        LocalDate to,
        long basis,
        @Nullable String sealedBy,
        DayAnswer on,
        @Nullable String decision,
        @Nullable CitationAnswer citation,
        @Nullable CorrectionAnswer withdrawal,
        Instant recordedAt,
        long position) {

    SealAnswer about(@Nullable UnitRef named) {
        return new SealAnswer(
                id,
                status,
                named,
                year,
                calendar,
                from,
                to,
                basis,
                sealedBy,
                on,
                decision,
                citation,
                withdrawal,
                recordedAt,
                position);
    }
}
