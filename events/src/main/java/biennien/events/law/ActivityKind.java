package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of thing was held. */
public enum ActivityKind implements Coded {
    POLICE_LISTEN_TO_PEOPLE_FORUM(
            "police-listen-to-people-forum",
            "diễn đàn, hội nghị Công an lắng nghe ý kiến nhân dân"),
    LEGAL_OUTREACH_SESSION("legal-outreach-session", "tuyên truyền, phổ biến, giáo dục pháp luật"),
    LOUDSPEAKER_BROADCAST("loudspeaker-broadcast", "phát thanh trên loa truyền thanh"),
    LOUDSPEAKER_VEHICLE_RUN("loudspeaker-vehicle-run", "xe loa tuyên truyền"),
    LEAFLET_OR_SLIP_SESSION("leaflet-or-slip-session", "phát tờ rơi, phiếu phát giác"),
    MOBILISATION_SESSION("mobilisation-session", "buổi phát động phong trào"),
    FESTIVAL("festival", "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc"),
    SEMINAR("seminar", "tọa đàm"),
    SKILLS_CONTEST("skills-contest", "hội thi"),
    EXEMPLAR_MEETING("exemplar-meeting", "gặp mặt điển hình tiên tiến"),
    COMMITMENT_SIGNING("commitment-signing", "ký cam kết"),
    WEAPON_COLLECTION_DRIVE("weapon-collection-drive", "đợt vận động giao nộp vũ khí, vật liệu nổ"),
    LINKED_CAMPAIGN("linked-campaign", "cuộc vận động lồng ghép"),
    SIGNING_OF_COORDINATION("signing-of-coordination", "ký kết quy chế phối hợp");

    private static final Codes<ActivityKind> CODES = new Codes<>(ActivityKind.class);

    private final String code;
    private final String label;

    ActivityKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static ActivityKind fromCode(String code) {
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
}
