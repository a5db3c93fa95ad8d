package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

class IndicatorTest {

    /** Indicator, subject type and one unit, as they stand in the rows of the five articles. */
    @ParameterizedTest
    @CsvSource({
        "group-count, group-type, tổ",
        "group-count, group-type, đội",
        "group-count, group-type, câu lạc bộ",
        "group-count, group-type, cụm",
        "group-count, group-type, nhóm",
        "group-member-count, group-type, thành viên",
        "mass-organisation-count, group-type, tổ chức",
        "loudspeaker-broadcast-count, activity, lượt",
        "loudspeaker-vehicle-run-count, activity, lượt",
        "legal-outreach-session-count, activity, cuộc",
        "legal-outreach-attendance, activity, lượt người",
        "news-item-count, activity, tin bài",
        "reportage-count, activity, phóng sự",
        "social-media-post-count, activity, bài viết",
        "social-media-channel-count, channel, fanpage",
        "social-media-channel-count, channel, kênh",
        "social-media-view-count, activity, lượt người",
        "social-media-interaction-count, activity, lượt người",
        "crime-report-slip-session-count, activity, cuộc",
        "crime-report-slip-participant-count, activity, người",
        "crime-report-slip-with-information-count, activity, phiếu",
        "crime-report-slip-distributed-count, activity, phiếu",
        "weapon-handover-count, weapon-type, khẩu",
        "managed-person-count, management-measure, người",
        "tip-count, tip, nguồn tin",
        "tip-count, tip, tin",
        "model-count, model, mô hình",
        "model-replicated-count, model, mô hình",
        "model-account-count, model, tài khoản",
        "model-participant-count, model, người",
        "model-case-supported-count, model, vụ",
        "security-hotspot-count, situation, điểm",
        "complex-spot-count, situation, tụ điểm",
        "case-clarified-count, case, vụ",
        "case-handled-count, case, vụ",
        "suspect-arrested-count, case, người",
        "certified-share, certification-subject, %",
        "award-count, award, bằng",
        "award-count, award, kỷ niệm chương",
        "award-count, award, khen thưởng",
        "award-to-individual, award, giấy khen"
    })
    void the_rows_of_the_five_articles_are_in_the_catalogue(
            String code, String subjectType, String unit) {
        var indicator = Indicator.fromCode(code);
        assertThat(indicator.subjectType()).isEqualTo(SubjectType.fromCode(subjectType));
        assertThat(indicator.units()).contains(unit);
    }

    @Test
    void points_of_a_model_are_its_own_counter() {
        assertThat(Indicator.MODEL_POINT_COUNT.measure()).isEqualTo(Measure.STOCK);
        assertThat(Indicator.fromCode("model-point-count"))
                .isNotEqualTo(Indicator.MODEL_COUNT)
                .isNotEqualTo(Indicator.MODEL_GROUP_COUNT);
    }

    @Test
    void only_counts_of_persons_under_management_are_hidden_when_small() {
        assertThat(Arrays.stream(Indicator.values()).filter(Indicator::hidesSmallCounts))
                .containsExactly(Indicator.MANAGED_PERSON_COUNT);
    }

    @Test
    void a_share_is_a_rate_and_counted_in_percent() {
        assertThat(Arrays.stream(Indicator.values()).filter(i -> i.measure() == Measure.RATE))
                .allMatch(i -> i.units().equals(List.of("%")))
                .hasSize(2);
    }
}
