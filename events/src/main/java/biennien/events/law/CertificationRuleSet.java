package biennien.events.law;

import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which circular rules a certificate, by the day of the decision. The day on which the amendment of
 * 2025 came into force was not read; the day on which districts ended stands for it.
 */
public enum CertificationRuleSet implements Coded {
    CIRCULAR_23_2012(
            "circular-23-2012", Instrument.CIRCULAR_23_2012, Validity.before(2022, 2, 10), PARTLY),
    CIRCULAR_124_2021(
            "circular-124-2021",
            Instrument.CIRCULAR_124_2021,
            Validity.since(2022, 2, 10).andBefore(2025, 7, 1),
            CONFIRMED),
    CIRCULAR_124_2021_AMENDED(
            "circular-124-2021-amended",
            Instrument.CIRCULAR_48_2025,
            Validity.since(2025, 7, 1),
            PARTLY);

    private static final Codes<CertificationRuleSet> CODES =
            new Codes<>(CertificationRuleSet.class);

    private final String code;
    private final Instrument instrument;
    private final Validity validity;
    private final Confirmation state;

    CertificationRuleSet(
            String code, Instrument instrument, Validity validity, Confirmation state) {
        this.code = code;
        this.instrument = instrument;
        this.validity = validity;
        this.state = state;
    }

    @JsonCreator
    public static CertificationRuleSet fromCode(String code) {
        return CODES.find(code);
    }

    public static CertificationRuleSet on(LocalDate day) {
        if (CIRCULAR_23_2012.validity.holdsOn(day)) {
            return CIRCULAR_23_2012;
        }
        return CIRCULAR_124_2021.validity.holdsOn(day)
                ? CIRCULAR_124_2021
                : CIRCULAR_124_2021_AMENDED;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The text that began this set: its circular, or the one that amended it. */
    public Instrument instrument() {
        return instrument;
    }

    public Validity validity() {
        return validity;
    }

    public Confirmation state() {
        return state;
    }

    /** The article with the criteria of a kind of subject. */
    public LegalBasis legalBasis(CertificationSubjectKind kind) {
        int article =
                switch (kind) {
                    case RESIDENTIAL_AREA -> 4;
                    case COMMUNE -> 5;
                    case AGENCY, ENTERPRISE -> 6;
                    case EDUCATIONAL_INSTITUTION -> 7;
                };
        return this == CIRCULAR_23_2012
                ? LegalBasis.article(instrument, Integer.toString(article + 1))
                : LegalBasis.article(Instrument.CIRCULAR_124_2021, Integer.toString(article));
    }

    /** The criteria known by code; none under the circular of 2012, whose points were not read. */
    public List<Criterion> criteria(CertificationSubjectKind kind) {
        return this == CIRCULAR_23_2012
                ? List.of()
                : Arrays.stream(Criterion.values()).filter(c -> c.appliesTo(kind)).toList();
    }
}
