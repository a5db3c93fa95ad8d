package biennien.events.law;

import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Indicator.AWARD_COUNT;
import static biennien.events.law.Indicator.CERTIFIED_COUNT;
import static biennien.events.law.Indicator.GROUP_COUNT;
import static biennien.events.law.Indicator.GROUP_MEMBER_COUNT;
import static biennien.events.law.Indicator.MANAGED_PERSON_COUNT;
import static biennien.events.law.Indicator.MASS_ORGANISATION_COUNT;
import static biennien.events.law.Indicator.MASS_ORGANISATION_MEMBER_COUNT;
import static biennien.events.law.Indicator.REGISTERED_COUNT;
import static biennien.events.law.Indicator.WEAPON_FOUND_COUNT;
import static biennien.events.law.Indicator.WEAPON_HANDOVER_COUNT;
import static biennien.events.law.Indicator.WEAPON_SEIZED_COUNT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which reported counts are parts of which total. No text was found that says it; it is how reports
 * are read, so a contradiction between a total and its parts is shown and refuses nothing. The
 * total of a relation is the figure of its subject {@code all}.
 */
public enum PartOf implements Coded {
    GROUPS_OF_MASS_ORGANISATIONS(
            MASS_ORGANISATION_COUNT,
            GROUP_COUNT,
            true,
            "reports give mass organisations as a total and list groups by kind as its parts"),
    MEMBERS_OF_MASS_ORGANISATIONS(
            MASS_ORGANISATION_MEMBER_COUNT,
            GROUP_MEMBER_COUNT,
            true,
            "reports give members as a total and list those of groups by kind as its parts"),
    KINDS_OF_GROUP(GROUP_COUNT, true, "a group is of one kind at a time"),
    MEMBERS_BY_KIND_OF_GROUP(
            GROUP_MEMBER_COUNT, true, "members are counted in the kind of their group"),
    MEASURES_OF_MANAGEMENT(
            MANAGED_PERSON_COUNT, false, "a person is counted under one measure at a time"),
    WEAPONS_HANDED_OVER(WEAPON_HANDOVER_COUNT, false, "a piece is of one type"),
    WEAPONS_SEIZED(WEAPON_SEIZED_COUNT, false, "a piece is of one type"),
    WEAPONS_FOUND(WEAPON_FOUND_COUNT, false, "a piece is of one type"),
    KINDS_OF_CERTIFIED(CERTIFIED_COUNT, true, "a certified subject is of one kind"),
    KINDS_OF_REGISTERED(REGISTERED_COUNT, true, "a registered subject is of one kind"),
    FORMS_OF_AWARD(AWARD_COUNT, true, "an award is of one form");

    /** Kinds that lump others together, and those that they may hold. */
    private static final Map<String, Set<String>> LUMPS =
            Map.of(
                    GroupType.SELF_MANAGEMENT_TEAM.code(),
                    Set.of(
                            GroupType.SELF_MANAGEMENT_SECURITY_GROUP.code(),
                            GroupType.INTER_FAMILY_SELF_MANAGEMENT_CLUSTER.code(),
                            GroupType.URBAN_SELF_MANAGEMENT_GROUP.code(),
                            GroupType.SELF_MANAGING_CLAN.code()),
                    WeaponType.GUN.code(),
                    Set.of(
                            WeaponType.MILITARY_GUN.code(),
                            WeaponType.HOMEMADE_GUN.code(),
                            WeaponType.FLINTLOCK_GUN.code(),
                            WeaponType.HOMEMADE_AIRGUN.code(),
                            WeaponType.PCP_AIRGUN.code(),
                            WeaponType.HUNTING_GUN.code(),
                            WeaponType.SHOTGUN_LIKE.code(),
                            WeaponType.GUN_LIKE.code()),
                    WeaponType.AMMUNITION.code(),
                    Set.of(WeaponType.MILITARY_AMMUNITION.code(), WeaponType.LEAD_PELLET.code()));

    private final Indicator total;
    private final Indicator parts;
    private final boolean inAnyUsualWord;
    private final String ground;

    PartOf(Indicator both, boolean inAnyUsualWord, String ground) {
        this(both, both, inAnyUsualWord, ground);
    }

    PartOf(Indicator total, Indicator parts, boolean inAnyUsualWord, String ground) {
        this.total = total;
        this.parts = parts;
        this.inAnyUsualWord = inAnyUsualWord;
        this.ground = ground;
    }

    /** Those whose total is a count of this. */
    public static List<PartOf> of(Indicator total) {
        return Arrays.stream(values()).filter(each -> each.total == total).toList();
    }

    static Stream<LawRule> rules() {
        return Arrays.stream(values())
                .map(
                        each ->
                                new LawRule(
                                        "part-of",
                                        each.code(),
                                        each.ground,
                                        each.validity(),
                                        null,
                                        each.state()));
    }

    /** The total and its parts, with a slash between. */
    @Override
    public String code() {
        return total.code() + "/" + parts.code();
    }

    /** What the total counts. */
    public Indicator total() {
        return total;
    }

    /** What the parts count. */
    public Indicator parts() {
        return parts;
    }

    /** Why the one is taken for a part of the other. */
    public String ground() {
        return ground;
    }

    /** The days on which the parts are parts of that total. */
    public Validity validity() {
        return Validity.ALWAYS;
    }

    public Confirmation state() {
        return PARTLY;
    }

    /**
     * The kinds that there are on that day and that together are the total; a kind that lumps
     * others together is none of its own.
     */
    public Set<String> kinds(LocalDate on) {
        Stream<? extends Coded> all =
                switch (parts.subjectType()) {
                    case GROUP_TYPE ->
                            Arrays.stream(GroupType.values())
                                    .filter(type -> type != GroupType.MASS_ORGANISATION)
                                    .filter(type -> type.validity().holdsOn(on));
                    case WEAPON_TYPE -> Arrays.stream(WeaponType.values());
                    case MANAGEMENT_MEASURE -> Arrays.stream(ManagementMeasure.values());
                    case CERTIFICATION_SUBJECT -> Arrays.stream(CertificationSubjectKind.values());
                    case AWARD -> Arrays.stream(AwardForm.values());
                    case MODEL,
                            ACTIVITY,
                            CHANNEL,
                            FESTIVAL,
                            TIP,
                            CASE,
                            SITUATION,
                            INSPECTION,
                            RECOMMENDATION ->
                            throw new IllegalStateException(this + " has no kinds");
                };
        return all.map(Coded::code)
                .filter(code -> !LUMPS.containsKey(code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds that this one may hold; none unless it lumps several together. */
    public static Set<String> heldBy(String kind) {
        return LUMPS.getOrDefault(kind, Set.of());
    }

    /**
     * Whether both words of count count the same things: the same word, or where things are counted
     * in several words each of them a usual one ("cụm" and "tổ, đội" both count groups).
     */
    public boolean countAlike(String totalIn, String partIn) {
        if (totalIn.equalsIgnoreCase(partIn)) {
            return true;
        }
        var usual = new HashSet<>(total.units());
        usual.addAll(parts.units());
        return inAnyUsualWord && areAll(usual, totalIn) && areAll(usual, partIn);
    }

    private static boolean areAll(Set<String> usual, String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s*(?:,|/| và )\\s*"))
                .allMatch(usual::contains);
    }
}
