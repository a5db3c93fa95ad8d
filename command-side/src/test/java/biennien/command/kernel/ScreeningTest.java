package biennien.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.InspectionId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.PartKey;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ScreeningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anh Nguyễn Văn An giao nộp một khẩu súng",
                "theo lời kể của Trần Thị Bích Ngọc",
                "Lò Văn Pánh, trưởng bản",
                "gia đình Giàng A Páo",
                "Phan \uD835\uDC00nh gặp Bình",
                "hộ\tMai Văn A"
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

    /** What is passed over to save time has no words in it, however deep. */
    @Test
    void no_part_of_an_event_that_may_have_words_is_passed_over() {
        for (StoredNames.StoredName stored : StoredNames.all()) {
            for (RecordComponent part : stored.type().getRecordComponents()) {
                if (hasWords(part.getGenericType(), new HashSet<>())) {
                    assertThat(Screening.mayHaveWords(part.getType()))
                            .as("%s of %s", part.getName(), stored.type().getSimpleName())
                            .isTrue();
                }
            }
        }
    }

    private static boolean hasWords(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType) {
            return true;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed() || raw == Object.class) {
            return true;
        }
        if (Set.of(
                        Quote.class,
                        Reason.class,
                        Remark.class,
                        Name.class,
                        Office.class,
                        Quantity.class)
                .contains(raw)) {
            return true;
        }
        return raw.isRecord()
                && seen.add(raw)
                && Arrays.stream(raw.getRecordComponents())
                        .anyMatch(part -> hasWords(part.getGenericType(), seen));
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
