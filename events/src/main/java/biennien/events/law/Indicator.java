package biennien.events.law;

import static biennien.events.law.IndicatorFamily.CERTIFICATION;
import static biennien.events.law.IndicatorFamily.COMMENDATION;
import static biennien.events.law.IndicatorFamily.INSPECTION;
import static biennien.events.law.IndicatorFamily.MANAGED_PERSONS;
import static biennien.events.law.IndicatorFamily.MODELS;
import static biennien.events.law.IndicatorFamily.ORGANISATION;
import static biennien.events.law.IndicatorFamily.OUTREACH;
import static biennien.events.law.IndicatorFamily.RESULTS;
import static biennien.events.law.IndicatorFamily.TIPS;
import static biennien.events.law.IndicatorFamily.WEAPONS;
import static biennien.events.values.Measure.FLOW;
import static biennien.events.values.Measure.RATE;
import static biennien.events.values.Measure.STOCK;

import biennien.events.values.Measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;

/**
 * What a figure may count. Unit and measure are those usually reported; a report keeps its own
 * words beside them.
 */
public enum Indicator implements Coded {
    GROUP_COUNT(
            "group-count",
            "số tổ, đội, nhóm",
            ORGANISATION,
            STOCK,
            SubjectType.GROUP_TYPE,
            "tổ",
            "đội",
            "nhóm",
            "cụm",
            "câu lạc bộ"),
    GROUP_MEMBER_COUNT(
            "group-member-count",
            "số thành viên",
            ORGANISATION,
            STOCK,
            SubjectType.GROUP_TYPE,
            "thành viên",
            "người"),
    MASS_ORGANISATION_COUNT(
            "mass-organisation-count",
            "số tổ chức quần chúng",
            ORGANISATION,
            STOCK,
            SubjectType.GROUP_TYPE,
            "tổ chức"),
    MASS_ORGANISATION_MEMBER_COUNT(
            "mass-organisation-member-count",
            "số hội viên tổ chức quần chúng",
            ORGANISATION,
            STOCK,
            SubjectType.GROUP_TYPE,
            "hội viên"),
    COLLECTION_POINT_COUNT(
            "collection-point-count",
            "số điểm thu gom",
            ORGANISATION,
            STOCK,
            SubjectType.ACTIVITY,
            "điểm"),
    MODEL_COUNT("model-count", "số mô hình", MODELS, STOCK, SubjectType.MODEL, "mô hình"),
    MODEL_TYPE_COUNT(
            "model-type-count", "số loại mô hình", MODELS, STOCK, SubjectType.MODEL, "loại"),
    MODEL_REPLICATED_COUNT(
            "model-replicated-count",
            "số mô hình được nhân rộng",
            MODELS,
            STOCK,
            SubjectType.MODEL,
            "mô hình"),
    MODEL_POINT_COUNT(
            "model-point-count", "số điểm có mô hình", MODELS, STOCK, SubjectType.MODEL, "điểm"),
    MODEL_GROUP_COUNT(
            "model-group-count", "số tổ thực hiện mô hình", MODELS, STOCK, SubjectType.MODEL, "tổ"),
    MODEL_PARTICIPANT_COUNT(
            "model-participant-count",
            "số người tham gia mô hình",
            MODELS,
            STOCK,
            SubjectType.MODEL,
            "người"),
    MODEL_ACCOUNT_COUNT(
            "model-account-count",
            "số tài khoản của mô hình",
            MODELS,
            STOCK,
            SubjectType.MODEL,
            "tài khoản"),
    CAMERA_COUNT("camera-count", "số camera", MODELS, STOCK, SubjectType.MODEL, "camera"),
    EXEMPLAR_COUNT(
            "exemplar-count",
            "số điển hình tiên tiến",
            MODELS,
            STOCK,
            SubjectType.MODEL,
            "điển hình"),
    MODEL_CASE_SUPPORTED_COUNT(
            "model-case-supported-count",
            "số vụ việc được mô hình hỗ trợ",
            MODELS,
            FLOW,
            SubjectType.MODEL,
            "vụ"),
    MODEL_FUNDING_VND(
            "model-funding-vnd", "kinh phí cho mô hình", MODELS, FLOW, SubjectType.MODEL, "đồng"),
    CERTIFIED_COUNT(
            "certified-count",
            "số đơn vị được công nhận",
            CERTIFICATION,
            FLOW,
            SubjectType.CERTIFICATION_SUBJECT,
            "đơn vị",
            "khu dân cư"),
    REGISTERED_COUNT(
            "registered-count",
            "số đơn vị đăng ký",
            CERTIFICATION,
            FLOW,
            SubjectType.CERTIFICATION_SUBJECT,
            "đơn vị",
            "khu dân cư"),
    CERTIFIED_SHARE(
            "certified-share",
            "tỷ lệ được công nhận",
            CERTIFICATION,
            RATE,
            SubjectType.CERTIFICATION_SUBJECT,
            "%"),
    CERTIFIED_TIMES_COUNT(
            "certified-times-count",
            "số lượt được công nhận",
            CERTIFICATION,
            FLOW,
            SubjectType.CERTIFICATION_SUBJECT,
            "lượt"),
    CLASSIFIED_COUNT(
            "classified-count",
            "số đơn vị được phân loại",
            CERTIFICATION,
            FLOW,
            SubjectType.CERTIFICATION_SUBJECT,
            "đơn vị"),
    LOCALITY_STATUS_SHARE(
            "locality-status-share",
            "tỷ lệ địa bàn theo tình trạng",
            CERTIFICATION,
            RATE,
            SubjectType.SITUATION,
            "%"),
    LOUDSPEAKER_BROADCAST_COUNT(
            "loudspeaker-broadcast-count",
            "số lượt phát thanh trên loa",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt"),
    LOUDSPEAKER_VEHICLE_RUN_COUNT(
            "loudspeaker-vehicle-run-count",
            "số lượt xe loa",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt"),
    LEGAL_OUTREACH_SESSION_COUNT(
            "legal-outreach-session-count",
            "số cuộc tuyên truyền pháp luật",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "cuộc",
            "buổi"),
    LEGAL_OUTREACH_ATTENDANCE(
            "legal-outreach-attendance",
            "số lượt người dự tuyên truyền pháp luật",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt người"),
    MOBILISATION_SESSION_COUNT(
            "mobilisation-session-count",
            "số buổi phát động",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "buổi"),
    MOBILISATION_ATTENDANCE(
            "mobilisation-attendance",
            "số lượt người dự phát động",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt người"),
    MOBILISATION_PLACE_COUNT(
            "mobilisation-place-count",
            "số địa bàn phát động",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "địa bàn"),
    NEWS_ITEM_COUNT(
            "news-item-count", "số tin, bài", OUTREACH, FLOW, SubjectType.ACTIVITY, "tin bài"),
    REPORTAGE_COUNT(
            "reportage-count", "số phóng sự", OUTREACH, FLOW, SubjectType.ACTIVITY, "phóng sự"),
    SOCIAL_MEDIA_POST_COUNT(
            "social-media-post-count",
            "số bài viết trên mạng xã hội",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "bài viết"),
    SOCIAL_MEDIA_CHANNEL_COUNT(
            "social-media-channel-count",
            "số kênh, trang mạng xã hội",
            OUTREACH,
            STOCK,
            SubjectType.CHANNEL,
            "kênh",
            "fanpage"),
    SOCIAL_MEDIA_VIEW_COUNT(
            "social-media-view-count",
            "số lượt xem",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt người",
            "lượt"),
    SOCIAL_MEDIA_INTERACTION_COUNT(
            "social-media-interaction-count",
            "số lượt tương tác",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "lượt người",
            "lượt"),
    FORUM_COUNT(
            "forum-count",
            "số diễn đàn",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "diễn đàn",
            "hội nghị"),
    CONTEST_COUNT("contest-count", "số cuộc thi", OUTREACH, FLOW, SubjectType.ACTIVITY, "cuộc thi"),
    SEMINAR_COUNT("seminar-count", "số cuộc tọa đàm", OUTREACH, FLOW, SubjectType.ACTIVITY, "cuộc"),
    EXEMPLAR_MEETING_COUNT(
            "exemplar-meeting-count",
            "số cuộc gặp mặt điển hình",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "cuộc"),
    FESTIVAL_SITE_COUNT(
            "festival-site-count",
            "số điểm tổ chức ngày hội",
            OUTREACH,
            FLOW,
            SubjectType.FESTIVAL,
            "điểm"),
    HOUSEHOLD_COMMITMENT_SIGNED(
            "household-commitment-signed",
            "số hộ ký cam kết",
            OUTREACH,
            FLOW,
            SubjectType.ACTIVITY,
            "hộ"),
    TIP_COUNT("tip-count", "số nguồn tin", TIPS, FLOW, SubjectType.TIP, "nguồn tin", "tin"),
    CRIME_REPORT_SLIP_SESSION_COUNT(
            "crime-report-slip-session-count",
            "số cuộc phát phiếu phát giác",
            TIPS,
            FLOW,
            SubjectType.ACTIVITY,
            "cuộc"),
    CRIME_REPORT_SLIP_PARTICIPANT_COUNT(
            "crime-report-slip-participant-count",
            "số người dự phát phiếu phát giác",
            TIPS,
            FLOW,
            SubjectType.ACTIVITY,
            "người"),
    CRIME_REPORT_SLIP_DISTRIBUTED_COUNT(
            "crime-report-slip-distributed-count",
            "số phiếu phát giác đã phát",
            TIPS,
            FLOW,
            SubjectType.ACTIVITY,
            "phiếu"),
    CRIME_REPORT_SLIP_WITH_INFORMATION_COUNT(
            "crime-report-slip-with-information-count",
            "số phiếu phát giác có thông tin",
            TIPS,
            FLOW,
            SubjectType.ACTIVITY,
            "phiếu"),
    CASE_CLARIFIED_COUNT(
            "case-clarified-count", "số vụ được làm rõ", RESULTS, FLOW, SubjectType.CASE, "vụ"),
    CASE_HANDLED_COUNT(
            "case-handled-count", "số vụ được xử lý", RESULTS, FLOW, SubjectType.CASE, "vụ"),
    SUSPECT_ARRESTED_COUNT(
            "suspect-arrested-count",
            "số đối tượng bị bắt",
            RESULTS,
            FLOW,
            SubjectType.CASE,
            "người"),
    ADMINISTRATIVE_CASE_COUNT(
            "administrative-case-count",
            "số vụ xử phạt hành chính",
            RESULTS,
            FLOW,
            SubjectType.CASE,
            "vụ"),
    ADMINISTRATIVE_CASE_PERSON_COUNT(
            "administrative-case-person-count",
            "số người bị xử phạt hành chính",
            RESULTS,
            FLOW,
            SubjectType.CASE,
            "người"),
    SECURITY_HOTSPOT_COUNT(
            "security-hotspot-count",
            "số điểm nóng",
            RESULTS,
            STOCK,
            SubjectType.SITUATION,
            "điểm"),
    COMPLEX_SPOT_COUNT(
            "complex-spot-count",
            "số tụ điểm phức tạp",
            RESULTS,
            STOCK,
            SubjectType.SITUATION,
            "tụ điểm"),
    MANAGED_PERSON_COUNT(
            "managed-person-count",
            "số người được quản lý, giáo dục",
            MANAGED_PERSONS,
            STOCK,
            SubjectType.MANAGEMENT_MEASURE,
            "người"),
    WEAPON_HANDOVER_COUNT(
            "weapon-handover-count",
            "số vũ khí được giao nộp",
            WEAPONS,
            FLOW,
            SubjectType.WEAPON_TYPE,
            "khẩu",
            "quả",
            "viên",
            "kg",
            "cái"),
    WEAPON_SEIZED_COUNT(
            "weapon-seized-count",
            "số vũ khí bị thu giữ",
            WEAPONS,
            FLOW,
            SubjectType.WEAPON_TYPE,
            "khẩu",
            "quả",
            "viên",
            "kg",
            "cái"),
    WEAPON_FOUND_COUNT(
            "weapon-found-count",
            "số vũ khí được phát hiện",
            WEAPONS,
            FLOW,
            SubjectType.WEAPON_TYPE,
            "khẩu",
            "quả",
            "viên",
            "kg",
            "cái"),
    AWARD_COUNT(
            "award-count",
            "số khen thưởng",
            COMMENDATION,
            FLOW,
            SubjectType.AWARD,
            "khen thưởng",
            "bằng",
            "giấy khen",
            "kỷ niệm chương"),
    AWARD_TO_INDIVIDUAL(
            "award-to-individual",
            "khen thưởng cá nhân",
            COMMENDATION,
            FLOW,
            SubjectType.AWARD,
            "giấy khen",
            "bằng khen"),
    INSPECTION_HELD(
            "inspection-held",
            "số cuộc kiểm tra",
            INSPECTION,
            FLOW,
            SubjectType.INSPECTION,
            "cuộc"),
    INSPECTION_TEAM_NUMBER(
            "inspection-team-number",
            "số đoàn kiểm tra",
            INSPECTION,
            FLOW,
            SubjectType.INSPECTION,
            "đoàn"),
    RECOMMENDATION_MADE(
            "recommendation-made",
            "số kiến nghị",
            INSPECTION,
            FLOW,
            SubjectType.RECOMMENDATION,
            "kiến nghị"),
    RECOMMENDATION_CLOSED(
            "recommendation-closed",
            "số kiến nghị đã thực hiện xong",
            INSPECTION,
            FLOW,
            SubjectType.RECOMMENDATION,
            "kiến nghị"),
    PROGRAM_REVIEW_HELD(
            "program-review-held",
            "số cuộc sơ kết, tổng kết",
            INSPECTION,
            FLOW,
            SubjectType.INSPECTION,
            "cuộc");

    private static final Codes<Indicator> CODES = new Codes<>(Indicator.class);

    private final String code;
    private final String label;
    private final IndicatorFamily family;
    private final Measure measure;
    private final SubjectType subjectType;
    private final List<String> units;

    Indicator(
            String code,
            String label,
            IndicatorFamily family,
            Measure measure,
            SubjectType subjectType,
            String... units) {
        this.code = code;
        this.label = label;
        this.family = family;
        this.measure = measure;
        this.subjectType = subjectType;
        this.units = List.of(units);
    }

    @JsonCreator
    public static Indicator fromCode(String code) {
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

    public IndicatorFamily family() {
        return family;
    }

    /** How it is usually reported; persons under management come as stock and as flow. */
    public Measure measure() {
        return measure;
    }

    /** What kind of thing its subject is. */
    public SubjectType subjectType() {
        return subjectType;
    }

    /** The words in which it is usually counted, the most usual one first. */
    public List<String> units() {
        return units;
    }

    /** Whether counts of one to four could point at a person and are kept from the public view. */
    public boolean hidesSmallCounts() {
        return family == MANAGED_PERSONS;
    }
}
