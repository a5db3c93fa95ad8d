package biennien.events.law;

import static biennien.events.law.AwardForm.BANG_KHEN;
import static biennien.events.law.AwardForm.COMMEMORATIVE_MEDAL_NATIONAL_SECURITY;
import static biennien.events.law.AwardForm.EMULATION_FLAG;
import static biennien.events.law.AwardForm.EMULATION_TITLE;
import static biennien.events.law.AwardForm.GIAY_KHEN;
import static biennien.events.law.AwardForm.LETTER_OF_PRAISE;
import static biennien.events.law.AwardForm.MEDAL;
import static biennien.events.law.AwardForm.ORDER;
import static biennien.events.law.AwardForm.STATE_HONORARY_TITLE;
import static biennien.events.law.Conferrer.COMMUNE_PC_CHAIR;
import static biennien.events.law.Conferrer.DEPARTMENT_HEAD;
import static biennien.events.law.Conferrer.DISTRICT_PC_CHAIR;
import static biennien.events.law.Conferrer.ENTERPRISE_DIRECTOR;
import static biennien.events.law.Conferrer.FRONT_CENTRAL;
import static biennien.events.law.Conferrer.FRONT_PROVINCE;
import static biennien.events.law.Conferrer.MINISTER;
import static biennien.events.law.Conferrer.MINISTER_PUBLIC_SECURITY;
import static biennien.events.law.Conferrer.PRIME_MINISTER;
import static biennien.events.law.Conferrer.PROVINCIAL_PARTY_COMMITTEE;
import static biennien.events.law.Conferrer.PROVINCIAL_PC_CHAIR;
import static biennien.events.law.Conferrer.PROVINCIAL_POLICE_DIRECTOR;
import static biennien.events.law.Conferrer.STATE_PRESIDENT;
import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Confirmation.UNCONFIRMED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who may confer which form of commendation on which day. */
public final class ConferralRight {

    private static final LegalBasis TWO_TIERS = LegalBasis.of(Instrument.RESOLUTION_203_2025);

    private static final Validity FORMER_LAW = Validity.before(2024, 1, 1);
    private static final Validity LAW_06 = Validity.since(2024, 1, 1);

    private static final List<Grant<AwardForm, Conferrer>> TABLE =
            Stream.of(
                            underBothLaws(ORDER, STATE_PRESIDENT, "77", UNCONFIRMED),
                            underBothLaws(MEDAL, STATE_PRESIDENT, "77", UNCONFIRMED),
                            underBothLaws(STATE_HONORARY_TITLE, STATE_PRESIDENT, "77", UNCONFIRMED),
                            underBothLaws(BANG_KHEN, PRIME_MINISTER, "78", UNCONFIRMED),
                            underBothLaws(EMULATION_FLAG, PRIME_MINISTER, "78", UNCONFIRMED),
                            underBothLaws(BANG_KHEN, MINISTER_PUBLIC_SECURITY, "79", PARTLY),
                            underBothLaws(BANG_KHEN, MINISTER, "79", PARTLY),
                            underBothLaws(BANG_KHEN, PROVINCIAL_PC_CHAIR, "79", PARTLY),
                            underBothLaws(EMULATION_FLAG, MINISTER_PUBLIC_SECURITY, "79", PARTLY),
                            underBothLaws(EMULATION_FLAG, MINISTER, "79", PARTLY),
                            underBothLaws(EMULATION_FLAG, PROVINCIAL_PC_CHAIR, "79", PARTLY),
                            underBothLaws(GIAY_KHEN, DEPARTMENT_HEAD, "80", CONFIRMED),
                            underBothLaws(GIAY_KHEN, PROVINCIAL_POLICE_DIRECTOR, "80", PARTLY),
                            underBothLaws(GIAY_KHEN, DISTRICT_PC_CHAIR, "80", CONFIRMED),
                            underBothLaws(GIAY_KHEN, COMMUNE_PC_CHAIR, "80", CONFIRMED),
                            underBothLaws(GIAY_KHEN, ENTERPRISE_DIRECTOR, "80", CONFIRMED),
                            underBothLaws(EMULATION_TITLE, COMMUNE_PC_CHAIR, "80", PARTLY),
                            seen(BANG_KHEN, PROVINCIAL_PARTY_COMMITTEE),
                            seen(BANG_KHEN, FRONT_CENTRAL),
                            seen(BANG_KHEN, FRONT_PROVINCE),
                            Stream.of(
                                    new Grant<>(
                                            COMMEMORATIVE_MEDAL_NATIONAL_SECURITY,
                                            MINISTER_PUBLIC_SECURITY,
                                            Validity.before(2025, 4, 28),
                                            LegalBasis.of(Instrument.CIRCULAR_11_2021),
                                            PARTLY),
                                    new Grant<>(
                                            COMMEMORATIVE_MEDAL_NATIONAL_SECURITY,
                                            MINISTER_PUBLIC_SECURITY,
                                            Validity.since(2025, 4, 28),
                                            LegalBasis.of(Instrument.CIRCULAR_20_2025),
                                            PARTLY)))
                    .flatMap(rows -> rows)
                    .toList();

    private ConferralRight() {}

    /** A right that ended with its office refuses; a pair that is not in the table only warns. */
    public static Reading of(AwardForm form, Conferrer conferrer, LocalDate day) {
        if (conferrer.validity().hasEndedBy(day)) {
            return Reading.forbidden(TWO_TIERS);
        }
        // A letter of praise is no form of the law: whoever writes it needs no right to do so.
        if (form == LETTER_OF_PRAISE) {
            return Reading.permitted(null);
        }
        return Grant.read(TABLE, form, conferrer, day, TWO_TIERS);
    }

    static Stream<LawRule> rules() {
        return LawBook.rules("conferrer", TABLE);
    }

    /**
     * Articles were read in the law of 2022 only; under the one before, a right is known at most in
     * part.
     */
    private static Stream<Grant<AwardForm, Conferrer>> underBothLaws(
            AwardForm form, Conferrer conferrer, String article, Confirmation state) {
        return Stream.of(
                new Grant<>(
                        form,
                        conferrer,
                        FORMER_LAW,
                        LegalBasis.of(Instrument.LAW_15_2003),
                        state == CONFIRMED ? PARTLY : state),
                new Grant<>(
                        form,
                        conferrer,
                        LAW_06,
                        LegalBasis.article(Instrument.LAW_06_2022, article),
                        state));
    }

    /** Named in a report; no text was found that gives the right. */
    private static Stream<Grant<AwardForm, Conferrer>> seen(AwardForm form, Conferrer conferrer) {
        return Stream.of(new Grant<>(form, conferrer, Validity.ALWAYS, null, UNCONFIRMED));
    }
}
