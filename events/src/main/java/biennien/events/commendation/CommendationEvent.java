package biennien.events.commendation;

import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.HoldsPersonalText;
import biennien.events.values.PersonalText;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one commendation. */
public sealed interface CommendationEvent {

    CommendationId id();

    /**
     * A commendation was conferred.
     *
     * @param conferrer the office that decided it; presenting on behalf is not conferring
     * @param unit the unit the recipient belongs to
     * @param conferredOn day of the decision as far as it is known (valid time)
     * @param decision its number, absent when not recorded
     * @param ground under {@code collaborator} no recipient is named, only counted (Circular
     *     20/2025/TT-BCA): a name would disclose an informant
     */
    record CommendationConferred(
            CommendationId id,
            AwardForm form,
            Conferrer conferrer,
            Recipient recipient,
            UnitId unit,
            Edtf conferredOn,
            @Nullable DocumentNumber decision,
            CommendationGround ground,
            @Nullable Citation citation)
            implements CommendationEvent, HoldsPersonalText {

        @Override
        public List<PersonalText> personalTexts() {
            return recipient.person() == null ? List.of() : List.of(recipient.person());
        }
    }

    /**
     * The commendation was cancelled (Law 06/2022/QH15, chapter VII).
     *
     * @param annulledOn day of the decision as far as it is known (valid time)
     */
    record CommendationAnnulled(
            CommendationId id,
            AnnulmentGround ground,
            DocumentNumber decision,
            Edtf annulledOn,
            @Nullable Citation citation)
            implements CommendationEvent {}
}
