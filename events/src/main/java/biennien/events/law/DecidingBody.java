package biennien.events.law;

import static biennien.events.law.CertificationSubjectKind.AGENCY;
import static biennien.events.law.CertificationSubjectKind.COMMUNE;
import static biennien.events.law.CertificationSubjectKind.EDUCATIONAL_INSTITUTION;
import static biennien.events.law.CertificationSubjectKind.ENTERPRISE;
import static biennien.events.law.CertificationSubjectKind.RESIDENTIAL_AREA;
import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Confirmation.UNCONFIRMED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which people's committee decides on a certificate; who may do so changed in 2025. */
public enum DecidingBody implements Coded {
    COMMUNE_PC("commune-pc", "UBND cấp xã", 3),
    DISTRICT_PC("district-pc", "UBND cấp huyện", 2),
    PROVINCIAL_PC("provincial-pc", "UBND cấp tỉnh", 1);

    private static final Codes<DecidingBody> CODES = new Codes<>(DecidingBody.class);

    private static final LegalBasis DOSSIERS =
            LegalBasis.article(Instrument.CIRCULAR_124_2021, "10");

    /** No people's committee of a district is left since that day. */
    private static final LegalBasis TWO_TIERS = LegalBasis.of(Instrument.RESOLUTION_203_2025);

    private static final Validity DISTRICTS = Validity.before(2025, 7, 1);

    private static final List<Grant<CertificationSubjectKind, DecidingBody>> TABLE =
            List.of(
                    may(RESIDENTIAL_AREA, COMMUNE_PC, Validity.ALWAYS, CONFIRMED),
                    may(AGENCY, COMMUNE_PC, Validity.ALWAYS, CONFIRMED),
                    may(ENTERPRISE, COMMUNE_PC, Validity.ALWAYS, CONFIRMED),
                    may(EDUCATIONAL_INSTITUTION, COMMUNE_PC, Validity.ALWAYS, CONFIRMED),
                    may(COMMUNE, DISTRICT_PC, DISTRICTS, PARTLY),
                    may(AGENCY, DISTRICT_PC, DISTRICTS, PARTLY),
                    may(ENTERPRISE, DISTRICT_PC, DISTRICTS, PARTLY),
                    may(EDUCATIONAL_INSTITUTION, DISTRICT_PC, DISTRICTS, PARTLY),
                    may(AGENCY, PROVINCIAL_PC, Validity.ALWAYS, PARTLY),
                    may(ENTERPRISE, PROVINCIAL_PC, Validity.ALWAYS, PARTLY),
                    may(EDUCATIONAL_INSTITUTION, PROVINCIAL_PC, Validity.ALWAYS, PARTLY),
                    // The wording of Circular 48/2025 was not read; no other level is left above.
                    new Grant<>(
                            COMMUNE,
                            PROVINCIAL_PC,
                            Validity.since(2025, 7, 1),
                            LegalBasis.of(Instrument.CIRCULAR_48_2025),
                            UNCONFIRMED));

    private final String code;
    private final String label;
    private final int tier;

    DecidingBody(String code, String label, int tier) {
        this.code = code;
        this.label = label;
        this.tier = tier;
    }

    @JsonCreator
    public static DecidingBody fromCode(String code) {
        return CODES.find(code);
    }

    /** Whether this body may certify such a subject on that day. */
    public Reading certifies(CertificationSubjectKind kind, LocalDate day) {
        if (this == DISTRICT_PC && !DISTRICTS.holdsOn(day)) {
            return Reading.forbidden(TWO_TIERS);
        }
        var reading = Grant.read(TABLE, kind, this, day, TWO_TIERS);
        return CertificationRuleSet.on(day) == CertificationRuleSet.CIRCULAR_23_2012
                        && reading.effect() == Effect.PERMITTED
                ? Reading.doubtful(LegalBasis.of(Instrument.CIRCULAR_23_2012))
                : reading;
    }

    static Stream<LawRule> rules() {
        return LawBook.rules("deciding-body", TABLE);
    }

    private static Grant<CertificationSubjectKind, DecidingBody> may(
            CertificationSubjectKind kind, DecidingBody body, Validity on, Confirmation state) {
        return new Grant<>(kind, body, on, DOSSIERS, state);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }

    /** Of which tier of units it is, as {@link AdministrativeLevel#tier} counts them. */
    public int tier() {
        return tier;
    }
}
