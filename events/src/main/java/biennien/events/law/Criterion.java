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

/**
 * The criteria of Circular 124/2021. Agencies and enterprises share theirs; of schools only the
 * article was read, not the order of its points.
 */
public enum Criterion implements Coded {
    RA_1(
            "ra-1",
            RESIDENTIAL_AREA,
            "4(1)",
            CONFIRMED,
            "party cell resolution and registration in the first quarter, every household"
                    + " registered"),
    RA_2(
            "ra-2",
            RESIDENTIAL_AREA,
            "4(2)",
            CONFIRMED,
            "party line, law and local rules on security carried out"),
    RA_3("ra-3", RESIDENTIAL_AREA, "4(3)", PARTLY, "none of the listed grave situations"),
    RA_4(
            "ra-4",
            RESIDENTIAL_AREA,
            "4(4)",
            PARTLY,
            "crime, social evils and violations in the area"),
    RA_5("ra-5", RESIDENTIAL_AREA, "4(5)", UNCONFIRMED, "the core force of the area"),
    CO_1(
            "co-1",
            COMMUNE,
            "5(1)",
            CONFIRMED,
            "resolution, plan and registration in the first quarter, and one model kept effective"),
    CO_2("co-2", COMMUNE, "5(2)", CONFIRMED, "the second to fourth criteria of residential areas"),
    CO_3(
            "co-3",
            COMMUNE,
            "5(3)",
            CONFIRMED,
            "commune police inform, advise and organise; nobody disciplined"),
    CO_4(
            "co-4",
            COMMUNE,
            "5(4)",
            CONFIRMED,
            "all units under it registered and 70 of 100 of them recognised"),
    AE_1(
            "ae-1",
            AGENCY,
            "6(1)",
            CONFIRMED,
            "resolution, plan and registration, internal rules, all staff briefed, one effective"
                    + " model"),
    AE_2(
            "ae-2",
            AGENCY,
            "6(2)",
            PARTLY,
            "policy and law carried out, coordination, and the further points"),
    ED_1("ed-1", EDUCATIONAL_INSTITUTION, "7", PARTLY, "a working model"),
    ED_2("ed-2", EDUCATIONAL_INSTITUTION, "7", PARTLY, "school and parents work together"),
    ED_3("ed-3", EDUCATIONAL_INSTITUTION, "7", PARTLY, "no incident of security"),
    ED_4(
            "ed-4",
            EDUCATIONAL_INSTITUTION,
            "7",
            PARTLY,
            "no incitement, no unlawful propaganda of belief"),
    ED_5("ed-5", EDUCATIONAL_INSTITUTION, "7", PARTLY, "no violence at school"),
    ED_6("ed-6", EDUCATIONAL_INSTITUTION, "7", PARTLY, "staff do their duties");

    private static final Codes<Criterion> CODES = new Codes<>(Criterion.class);

    private final String code;
    private final CertificationSubjectKind kind;
    private final String article;
    private final Confirmation state;
    private final String summary;

    Criterion(
            String code,
            CertificationSubjectKind kind,
            String article,
            Confirmation state,
            String summary) {
        this.code = code;
        this.kind = kind;
        this.article = article;
        this.state = state;
        this.summary = summary;
    }

    @JsonCreator
    public static Criterion fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** What the criterion asks, in our words. */
    public String summary() {
        return summary;
    }

    public Confirmation state() {
        return state;
    }

    public LegalBasis legalBasis() {
        return LegalBasis.article(Instrument.CIRCULAR_124_2021, article);
    }

    public boolean appliesTo(CertificationSubjectKind subject) {
        return subject == kind || (kind == AGENCY && subject == ENTERPRISE);
    }
}
