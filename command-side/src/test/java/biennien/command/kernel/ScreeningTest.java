package biennien.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.InspectionId;
import biennien.events.values.PartKey;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ScreeningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anh Nguyễn Văn An giao nộp một khẩu súng",
                "theo lời kể của Trần Thị Bích Ngọc",
                "Lò Văn Pánh, trưởng bản",
                "gia đình Giàng A Páo"
            })
    void words_that_name_somebody_are_noticed(String words) {
        assertThat(Screening.readsLikeAName(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vận động nhân dân giao nộp 71 khẩu súng tự chế",
                "Trường THPT Nguyễn Trãi",
                "phường Lê Lợi, thành phố Hồ Chí Minh",
                "Công an tỉnh Thái Nguyên",
                "mô hình “Rủ nhau làm tốt xóm Chăm”",
                "Huyện Mai Sơn và huyện Châu Phú",
                "hơn một trăm tổ tự quản"
            })
    void places_schools_and_plain_words_are_not(String words) {
        assertThat(Screening.readsLikeAName(words)).isFalse();
    }

    @Test
    void each_field_is_named_once_and_its_words_are_not_repeated() {
        var event =
                new GroupDissolved(
                        new GroupId("group:a"),
                        Edtf.of("2024"),
                        new Reason("Do Nguyễn Văn An đề nghị"),
                        null,
                        new Citation(
                                new SourceId("source:a"), new Quote("Nguyễn Văn An nói"), null),
                        null);

        List<Warning> warnings = Screening.of(List.of(event, event));

        assertThat(warnings)
                .allSatisfy(
                        warning -> {
                            assertThat(warning.code()).isEqualTo("looks-like-a-person");
                            assertThat(warning.message()).doesNotContain("Nguyễn");
                        })
                .extracting(warning -> warning.message().split("'")[1])
                .containsExactly("/reason", "/citation/quote");
    }

    @Test
    void a_remark_of_an_inspection_is_looked_through_too() {
        var event =
                new RecommendationAnswered(
                        new InspectionId("inspection:a"),
                        new PartKey("r1"),
                        new Remark("Nguyễn Văn An đã nhân rộng"),
                        null,
                        null,
                        Edtf.of("2024"),
                        null);

        assertThat(Screening.of(List.of(event)))
                .extracting(warning -> warning.message().split("'")[1])
                .containsExactly("/answer");
    }
}
