package biennien.query.commendation;

import biennien.query.answer.DayAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A commendation. No answer names a person.
 *
 * @param id of the commendation
 * @param status conferred or annulled
 * @param form code of the form of award
 * @param conferrer code of the office that decided it
 * @param recipient who was commended, without the name of any person
 * @param unit the unit the recipient belongs to, as it was called then
 * @param conferredOn day of the decision as far as it is known (valid time)
 * @param decision its number
 * @param ground code of what it was conferred for; null for the public, because it would tell who
 *     works with the police
 * @param source id of the document it is taken from
 * @param row the row's own id in an imported file
 * @param annulment how it was cancelled; null when it was not
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version; that of an erased name stands with the
 *     recipient
 */
@AllMembers
public record CommendationAnswer(
        String id,
        String status,
        String form,
        String conferrer,
        RecipientAnswer recipient,
        UnitRef unit,
        DayAnswer conferredOn,
        @Nullable String decision,
        @Nullable String ground,
        @Nullable String source,
        @Nullable String row,
        @Nullable Annulment annulment,
        Instant recordedAt,
        long position)
        implements Addressed, Explainable {

    @Override
    public String address() {
        return "/api/v1/commendations/" + id;
    }

    /**
     * Who was commended.
     *
     * @param kind code of the kind of recipient
     * @param count how many of this kind
     * @param collective name of a collective; null when there is none or it is suppressed
     * @param sealed whether the log holds a sealed name, which a separate call reveals; for who may
     *     call that, no longer once it was erased
     * @param person id of the person with the sealed name, to call that with; absent where nobody
     *     is named, and for everybody who may not call it, since it tells which commendations are
     *     one person's
     * @param erasure position of the event that made the name unreadable for ever; absent where no
     *     name was erased, and for everybody who may not have names revealed: two commendations
     *     that are erased at once are one person's
     */
    @AllMembers
    public record RecipientAnswer(
            String kind,
            int count,
            @Nullable String collective,
            boolean sealed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long erasure) {}

    /**
     * How a commendation was cancelled.
     *
     * @param ground code of the ground
     * @param decision number of the decision
     * @param on day of the decision (valid time)
     */
    @AllMembers
    public record Annulment(String ground, String decision, DayAnswer on) {}
}
