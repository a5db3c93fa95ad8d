package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Kinds of mass and self-management groups. The words of a report often differ by one syllable and
 * mean another kind: "tổ an ninh nhân dân" is not "tổ tự quản về ANTT".
 */
public enum GroupType implements Coded {
    SELF_MANAGEMENT_SECURITY_GROUP(
            "self-management-security-group", "tổ tự quản về an ninh, trật tự"),
    PEOPLES_SECURITY_GROUP("peoples-security-group", "tổ an ninh nhân dân"),
    /** An umbrella of reports; it stands for no kind in particular. */
    SELF_MANAGEMENT_TEAM("self-management-team", "tổ, đội tự quản"),
    NEIGHBOURHOOD_WATCH_TEAM(
            "neighbourhood-watch-team",
            "tổ bảo vệ dân phố",
            Validity.before(2024, 7, 1),
            LegalBasis.of(Instrument.LAW_30_2023)),
    NEIGHBOURHOOD_WATCH_BOARD("neighbourhood-watch-board", "Ban bảo vệ dân phố"),
    GRASSROOTS_SECURITY_ORDER_TEAM(
            "grassroots-security-order-team",
            "tổ bảo vệ an ninh, trật tự",
            Validity.since(2024, 7, 1),
            LegalBasis.article(Instrument.LAW_30_2023, "14")),
    PART_TIME_COMMUNE_POLICE(
            "part-time-commune-police",
            "công an xã bán chuyên trách",
            Validity.before(2024, 7, 1),
            LegalBasis.of(Instrument.LAW_30_2023)),
    MEDIATION_GROUP("mediation-group", "tổ hòa giải"),
    CIVIL_DEFENCE_FIRE_TEAM("civil-defence-fire-team", "đội dân phòng, đội PCCC dân phòng"),
    INTER_FAMILY_SELF_MANAGEMENT_CLUSTER(
            "inter-family-self-management-cluster", "nhóm, tổ liên gia tự quản"),
    INTER_FAMILY_FIRE_SAFETY_GROUP("inter-family-fire-safety-group", "tổ liên gia an toàn PCCC"),
    INTERLINKED_SECURITY_CLUSTER("interlinked-security-cluster", "cụm an ninh liên hoàn"),
    AREA_SECURITY_CLUSTER("area-security-cluster", "cụm an ninh khu vực"),
    INTER_PROVINCE_BORDER_LINE("inter-province-border-line", "tuyến giáp ranh an toàn"),
    YOUTH_SHOCK_TEAM("youth-shock-team", "đội thanh niên xung kích"),
    FRIENDS_HELP_FRIENDS_CLUB("friends-help-friends-club", "câu lạc bộ bạn giúp bạn"),
    CRIME_PREVENTION_CLUB("crime-prevention-club", "câu lạc bộ phòng, chống tội phạm"),
    URBAN_SELF_MANAGEMENT_GROUP("urban-self-management-group", "tổ tự quản về đô thị"),
    DOMESTIC_VIOLENCE_PREVENTION_GROUP(
            "domestic-violence-prevention-group", "nhóm phòng, chống bạo lực gia đình"),
    SELF_MANAGING_CLAN("self-managing-clan", "dòng họ tự quản"),
    /** The total that a report gives for all of them; its unit is disputed. */
    MASS_ORGANISATION("mass-organisation", "tổ chức quần chúng");

    private static final Codes<GroupType> CODES = new Codes<>(GroupType.class);

    private final String code;
    private final String label;
    private final Validity validity;
    private final @Nullable LegalBasis legalBasis;

    GroupType(String code, String label) {
        this(code, label, Validity.ALWAYS, null);
    }

    GroupType(String code, String label, Validity validity, @Nullable LegalBasis legalBasis) {
        this.code = code;
        this.label = label;
        this.validity = validity;
        this.legalBasis = legalBasis;
    }

    @JsonCreator
    public static GroupType fromCode(String code) {
        return CODES.find(code);
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

    /** The days on which a group of this kind may be founded. */
    public Validity validity() {
        return validity;
    }

    public boolean mayBeFoundedOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** The text that began or ended this kind, where one is known. */
    public Optional<LegalBasis> legalBasis() {
        return Optional.ofNullable(legalBasis);
    }

    /** The kind that took over when this one ended. */
    public Optional<GroupType> successor() {
        return this == NEIGHBOURHOOD_WATCH_TEAM || this == PART_TIME_COMMUNE_POLICE
                ? Optional.of(GRASSROOTS_SECURITY_ORDER_TEAM)
                : Optional.empty();
    }
}
