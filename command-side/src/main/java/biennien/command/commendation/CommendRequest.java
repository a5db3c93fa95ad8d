package biennien.command.commendation;

import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/**
 * A request to commend as it is sent: the command, but with the plain name that {@link SealedBody}
 * takes out before anything else sees it. It describes the call; no object of it is ever made.
 */
record CommendRequest(
        CommendationId id,
        AwardForm form,
        Conferrer conferrer,
        RecipientRequest recipient,
        UnitId unit,
        Edtf conferredOn,
        @Nullable DocumentNumber decision,
        CommendationGround ground,
        @Nullable Citation citation) {

    /**
     * @param name of the one person commended; sealed on arrival
     * @param personId of a person who was commended before, to be forgotten together
     */
    record RecipientRequest(
            RecipientKind kind,
            int count,
            @Nullable Name collective,
            @Nullable Name name,
            @Nullable PersonId personId) {}
}
