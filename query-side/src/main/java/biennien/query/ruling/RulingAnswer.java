package biennien.query.ruling;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A ruling which of several claims stands.
 *
 * @param id of the ruling
 * @param status standing or revoked
 * @param unit the unit that the claims are about
 * @param indicator code of what they counted
 * @param subject code or printed name of the kind of thing counted
 * @param figures ids of the claims
 * @param prefers id of the one that stands; null when none does
 * @param ground why, in a few words; null when it is suppressed
 * @param office the office that ruled; null when it is suppressed
 * @param on the day of the ruling as far as it is known (valid time)
 * @param citation where it is told
 * @param outdatedSince position since which the claims are not those that were ruled on: one was
 *     corrected or withdrawn, or another competes with them; null while they are
 * @param revocation why it no longer holds; null while it stands
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record RulingAnswer(
        String id,
        String status,
        UnitRef unit,
        String indicator,
        String subject,
        List<String> figures,
        @Nullable String prefers,
        @Nullable String ground,
        @Nullable String office,
        DayAnswer on,
        @Nullable CitationAnswer citation,
        @Nullable Long outdatedSince,
        @Nullable CorrectionAnswer revocation,
        Instant recordedAt,
        long position) {

    RulingAnswer of(UnitRef named, @Nullable Long outdated) {
        return new RulingAnswer(
                id,
                status,
                named,
                indicator,
                subject,
                figures,
                prefers,
                ground,
                office,
                on,
                citation,
                outdated,
                revocation,
                recordedAt,
                position);
    }
}
