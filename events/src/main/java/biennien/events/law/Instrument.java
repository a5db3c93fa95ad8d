package biennien.events.law;

import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Confirmation.UNCONFIRMED;
import static biennien.events.law.Milestones.UNREAD;
import static biennien.events.law.Milestones.adopted;
import static biennien.events.law.Milestones.ended;
import static biennien.events.law.Milestones.inForce;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The legal texts that rules and facts rest on. A date that was not read in a source is left out,
 * and {@code docs/law/register.md} has a line for each.
 */
public enum Instrument implements Coded {
    CIRCULAR_23_2012(
            "circular-23-2012",
            DocumentKind.CIRCULAR,
            "23/2012/TT-BCA",
            "certification for security and order (first rules)",
            adopted(2012, 4, 27).to(2022, 2, 10),
            CONFIRMED),
    CIRCULAR_124_2021(
            "circular-124-2021",
            DocumentKind.CIRCULAR,
            "124/2021/TT-BCA",
            "certification for security and order",
            adopted(2021, 12, 28).from(2022, 2, 10),
            CONFIRMED),
    CIRCULAR_48_2025(
            "circular-48-2025",
            DocumentKind.CIRCULAR,
            "48/2025/TT-BCA",
            "fits certification to two tiers of local government",
            UNREAD,
            PARTLY),
    DECISION_510_2022(
            "decision-510-2022",
            DocumentKind.DECISION,
            "510/QĐ-BCA-V05",
            "yearly points and ranking of the movement",
            inForce(2022, 1, 20),
            CONFIRMED),
    DECISION_9745_2022(
            "decision-9745-2022",
            DocumentKind.DECISION,
            "9745/QĐ-BCA-V05",
            "trial criteria for exemplary units",
            adopted(2022, 12, 28),
            CONFIRMED),
    PLAN_612_2025(
            "plan-612-2025",
            DocumentKind.PLAN,
            "612/KH-BCA",
            "exemplary communes, agencies, enterprises and schools",
            inForce(2025, 10, 10),
            CONFIRMED),
    PROGRAMME_09(
            "programme-09",
            DocumentKind.PROGRAM,
            "09/CTr-BCA-MTTW",
            "coordination of police and Front, 2013 to 2023",
            adopted(2013, 8, 1).from(2013, 8, 1).to(2023, 10, 18),
            CONFIRMED,
            "09/CTr-BCA-MTTQ",
            "09/CTr-BCA-TTTW"),
    PROGRAMME_07(
            "programme-07",
            DocumentKind.PROGRAM,
            "07",
            "coordination of police and Front, 2023 to 2033",
            adopted(2023, 10, 17).from(2023, 10, 17),
            PARTLY),
    LAW_15_2003(
            "law-15-2003",
            DocumentKind.LAW,
            "15/2003/QH11",
            "emulation and commendation (former)",
            ended(2024, 1, 1),
            CONFIRMED),
    LAW_06_2022(
            "law-06-2022",
            DocumentKind.LAW,
            "06/2022/QH15",
            "emulation and commendation",
            inForce(2024, 1, 1),
            CONFIRMED),
    DECREE_98_2023(
            "decree-98-2023",
            DocumentKind.DECREE,
            "98/2023/NĐ-CP",
            "details of Law 06/2022",
            UNREAD,
            UNCONFIRMED),
    DECREE_152_2025(
            "decree-152-2025",
            DocumentKind.DECREE,
            "152/2025/NĐ-CP",
            "commendation under two tiers of local government",
            UNREAD,
            PARTLY),
    CIRCULAR_142_2020(
            "circular-142-2020",
            DocumentKind.CIRCULAR,
            "142/2020/TT-BCA",
            "emulation and commendation in the police",
            UNREAD,
            CONFIRMED),
    CIRCULAR_22_2025(
            "circular-22-2025",
            DocumentKind.CIRCULAR,
            "22/2025/TT-BCA",
            "amends Circular 142/2020",
            inForce(2025, 5, 10),
            CONFIRMED),
    CIRCULAR_11_2021(
            "circular-11-2021",
            DocumentKind.CIRCULAR,
            "11/2021/TT-BCA",
            "commemorative medal for national security (former)",
            ended(2025, 4, 28),
            CONFIRMED),
    CIRCULAR_20_2025(
            "circular-20-2025",
            DocumentKind.CIRCULAR,
            "20/2025/TT-BCA",
            "commemorative medal for national security",
            adopted(2025, 3, 14).from(2025, 4, 28),
            CONFIRMED),
    LAW_14_2017(
            "law-14-2017",
            DocumentKind.LAW,
            "14/2017/QH14",
            "weapons, explosives and support tools (former)",
            ended(2025, 1, 1),
            CONFIRMED),
    LAW_42_2024(
            "law-42-2024",
            DocumentKind.LAW,
            "42/2024/QH15",
            "weapons, explosives and support tools",
            adopted(2024, 6, 29).from(2025, 1, 1),
            CONFIRMED),
    DECREE_149_2024(
            "decree-149-2024",
            DocumentKind.DECREE,
            "149/2024/NĐ-CP",
            "details of Law 42/2024",
            adopted(2024, 11, 15),
            CONFIRMED),
    CIRCULAR_75_2024(
            "circular-75-2024",
            DocumentKind.CIRCULAR,
            "75/2024/TT-BCA",
            "forms and procedures under Law 42/2024",
            adopted(2024, 11, 15),
            CONFIRMED),
    LAW_30_2023(
            "law-30-2023",
            DocumentKind.LAW,
            "30/2023/QH15",
            "one grassroots force for security and order",
            adopted(2023, 11, 28).from(2024, 7, 1),
            CONFIRMED),
    CIRCULAR_14_2024(
            "circular-14-2024",
            DocumentKind.CIRCULAR,
            "14/2024/TT-BCA",
            "founding and dissolving grassroots teams",
            UNREAD,
            CONFIRMED),
    GUIDANCE_01_2026(
            "guidance-01-2026",
            DocumentKind.GUIDANCE,
            "01/HD-BCA-V05",
            "yearly rating of grassroots teams",
            UNREAD,
            CONFIRMED),
    GUIDANCE_22_2022(
            "guidance-22-2022",
            DocumentKind.GUIDANCE,
            "22/HD-BCA-V05",
            "building, counting and replicating models",
            adopted(2022, 11, 18),
            CONFIRMED),
    LAW_72_2025(
            "law-72-2025",
            DocumentKind.LAW,
            "72/2025/QH15",
            "local government in two tiers",
            UNREAD,
            CONFIRMED),
    RESOLUTION_76_2025(
            "resolution-76-2025",
            DocumentKind.RESOLUTION,
            "76/2025/UBTVQH15",
            "how units are rearranged in 2025",
            adopted(2025, 4, 14),
            CONFIRMED),
    RESOLUTION_202_2025(
            "resolution-202-2025",
            DocumentKind.RESOLUTION,
            "202/2025/QH15",
            "34 provinces",
            adopted(2025, 6, 12),
            CONFIRMED),
    RESOLUTION_203_2025(
            "resolution-203-2025",
            DocumentKind.RESOLUTION,
            "203/2025/QH15",
            "amends the constitution; districts end with June 2025",
            adopted(2025, 6, 16).from(2025, 6, 16),
            PARTLY),
    RESOLUTION_1654_2025(
            "resolution-1654-2025",
            DocumentKind.RESOLUTION,
            "1654/NQ-UBTVQH15",
            "communes of An Giang",
            adopted(2025, 6, 16).from(2025, 6, 16),
            CONFIRMED),
    RESOLUTION_1681_2025(
            "resolution-1681-2025",
            DocumentKind.RESOLUTION,
            "1681/NQ-UBTVQH15",
            "communes of Sơn La",
            adopted(2025, 6, 16).from(2025, 6, 16),
            CONFIRMED),
    RESOLUTION_1683_2025(
            "resolution-1683-2025",
            DocumentKind.RESOLUTION,
            "1683/NQ-UBTVQH15",
            "communes of Thái Nguyên",
            adopted(2025, 6, 16).from(2025, 6, 16),
            CONFIRMED),
    RESOLUTION_1686_2025(
            "resolution-1686-2025",
            DocumentKind.RESOLUTION,
            "1686/NQ-UBTVQH15",
            "communes of Thanh Hóa",
            adopted(2025, 6, 16).from(2025, 6, 16),
            CONFIRMED),
    RESOLUTION_892_2015(
            "resolution-892-2015",
            DocumentKind.RESOLUTION,
            "892/NQ-UBTVQH13",
            "Bắc Kạn becomes a city",
            adopted(2015, 3, 11).from(2015, 3, 11),
            CONFIRMED),
    DECISION_19_2025(
            "decision-19-2025",
            DocumentKind.DECISION,
            "19/2025/QĐ-TTg",
            "codes of administrative units",
            UNREAD,
            PARTLY),
    DECISION_521_2005(
            "decision-521-2005",
            DocumentKind.DECISION,
            "521/2005/QĐ-TTg",
            "19 August, day of the movement",
            adopted(2005, 6, 13),
            CONFIRMED),
    DECREE_09_2019(
            "decree-09-2019",
            DocumentKind.DECREE,
            "09/2019/NĐ-CP",
            "reporting periods of state agencies",
            inForce(2019, 3, 12),
            PARTLY),
    DECREE_13_2023(
            "decree-13-2023",
            DocumentKind.DECREE,
            "13/2023/NĐ-CP",
            "personal data (former)",
            ended(2026, 1, 1),
            CONFIRMED),
    LAW_91_2025(
            "law-91-2025",
            DocumentKind.LAW,
            "91/2025/QH15",
            "personal data",
            adopted(2025, 6, 26).from(2026, 1, 1),
            CONFIRMED),
    DECREE_356_2025(
            "decree-356-2025",
            DocumentKind.DECREE,
            "356/2025/NĐ-CP",
            "details of Law 91/2025",
            adopted(2025, 12, 31).from(2026, 1, 1),
            CONFIRMED),
    LAW_33_2024(
            "law-33-2024",
            DocumentKind.LAW,
            "33/2024/QH15",
            "archives",
            adopted(2024, 6, 21).from(2025, 7, 1),
            CONFIRMED);

    private static final Codes<Instrument> CODES = new Codes<>(Instrument.class);

    private final String code;
    private final DocumentKind kind;
    private final String number;
    private final String title;
    private final Milestones milestones;
    private final Confirmation state;
    private final List<String> aliases;

    Instrument(
            String code,
            DocumentKind kind,
            String number,
            String title,
            Milestones milestones,
            Confirmation state,
            String... aliases) {
        this.code = code;
        this.kind = kind;
        this.number = number;
        this.title = title;
        this.milestones = milestones;
        this.state = state;
        this.aliases = List.of(aliases);
    }

    @JsonCreator
    public static Instrument fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** As printed on the text itself. */
    public String number() {
        return number;
    }

    /** What it is about, in our words. */
    public String title() {
        return title;
    }

    public Optional<LocalDate> adoptedOn() {
        return Optional.ofNullable(milestones.adoptedOn());
    }

    /** Empty where the day was not read, which does not mean that it is in force. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(milestones.from());
    }

    /** The first day on which it no longer holds; empty where no end is known. */
    public Optional<LocalDate> inForceTo() {
        return Optional.ofNullable(milestones.to());
    }

    public Confirmation state() {
        return state;
    }

    /** Other spellings of the number that are seen in print. */
    public List<String> aliases() {
        return aliases;
    }

    /** Such as "Circular 124/2021/TT-BCA". */
    public String reference() {
        return kind.english() + " " + number;
    }

    /** A citation from that day on names a text that no longer holds. */
    public boolean hasEndedBy(LocalDate day) {
        return inForceTo().filter(end -> !day.isBefore(end)).isPresent();
    }
}
