package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

class QuantityTextTest {

    @ParameterizedTest
    @CsvSource({
        "7100, 7100",
        "05, 5",
        "0, 0",
        "000, 0",
        "9.85, 9.85",
        "9.850000, 9.85",
        "0.125, 0.125",
        "20.0, 20",
        "20.0000, 20",
        "12.3450, 12.3450",
        "1234.567, 1234.567",
        "' 71 ', 71",
        "999999999999999999, 999999999999999999"
    })
    void a_plain_number_is_read_and_stored_in_one_form(String typed, String stored) {
        assertThat(QuantityText.stored(QuantityText.number(typed))).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    20.000    | ambiguous-number | 20 or 20000?
                    1.632     | ambiguous-number | 1.632 or 1632? Write 1.6320 or 1632.
                    10.300    | ambiguous-number | 10.3 or 10300?
                    9.850     | ambiguous-number | 9.85 or 9850?
                    20,000    | ambiguous-number | 20 or 20000?
                    1.200.000 | ambiguous-number | 1200000
                    1,200,000 | ambiguous-number | 1200000
                    20 000    | ambiguous-number | 20000
                    1.200,5   | malformed-number | point
                    1,5       | malformed-number | point
                    -5        | malformed-number | negative
                    95%       | malformed-number | unit
                    1e6       | malformed-number | exponent
                    1,2 triệu | malformed-number | point
                    trên 50   | malformed-number | kind
                    ٣         | malformed-number | digits
                    5.        | malformed-number | digits
                    .5        | malformed-number | digits
                    1.2345678 | long-number      | 6 decimals
                    1000000000000000000 | long-number | 18 digits
                    """)
    void what_may_mean_two_numbers_is_asked_back(String typed, String code, String answer) {
        MalformedValue refusal = Refusals.of(() -> QuantityText.number(typed));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(answer).hasMessageContaining(typed);
    }

    @Test
    void a_number_that_is_not_there_is_missing() {
        assertThat(Refusals.codeOf(() -> QuantityText.number(null))).isEqualTo("missing-number");
        assertThat(Refusals.codeOf(() -> QuantityText.number("")).contains("number")).isTrue();
    }

    /** The numbers in the quotes of the five articles, and the ways of writing of GLOSSARY 5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    58 tổ tự quản về ANTT                            | EXACT 58
                    05 đội thanh niên xung kích                      | EXACT 5
                    126 tổ hòa giải                                  | EXACT 126
                    hệ thống loa truyền thanh của các tổ, bản được 1.632 lượt | EXACT 1632
                    thu hút hơn 10.300 lượt người tham gia           | OVER 10300
                    đăng tải 149 bài viết trên 3 fanpage             | EXACT 149, OVER 3
                    gần 1,2 triệu lượt người xem                     | NEARLY 1200000
                    226.731 lượt người tương tác theo chiều hướng tích cực | EXACT 226731
                    Tổ chức phát 178.903 phiếu phát giác             | EXACT 178903
                    hàng trăm nguồn tin có giá trị                   | MAGNITUDE 100
                    trên 7.100 tổ chức quần chúng                    | OVER 7100
                    gần 3.300 tổ hòa giải                            | NEARLY 3300
                    trên 1.400 tổ, đội tự quản                       | OVER 1400
                    hơn 95% bản, khu phố đạt tiêu chuẩn              | OVER 95
                    100% xã, thị trấn, cơ quan                       | EXACT 100
                    không có tụ điểm phức tạp về trật tự xã hội      | none
                    nhiều bằng khen, giấy khen của Tỉnh ủy           | none
                    Thông tư 124/2021/TT-BCA ngày 28/12/2021         | none
                    (19/8/2005-19/8/2022)                            | none
                    9,85 kg pháo                                     | EXACT 9.85
                    không quá 20 người                               | AT_MOST 20
                    quá 20 người                                     | OVER 20
                    trên dưới 20 người                               | ABOUT 20
                    tối thiểu 70 khu dân cư                          | AT_LEAST 70
                    dưới 10 vụ                                       | AT_MOST 10
                    Khoảng 2 nghìn người                             | ABOUT 2000
                    hàng chục nghìn lượt người                       | MAGNITUDE 10000
                    ngót 3 tỷ đồng                                   | NEARLY 3000000000
                    hàng năm                                         | none
                    """)
    void numbers_are_found_in_a_vietnamese_phrase(String phrase, String told) {
        List<String> found =
                QuantityWords.told(phrase).stream()
                        .map(t -> t.kind() + " " + t.number().toPlainString())
                        .toList();

        assertThat(found)
                .isEqualTo(told.equals("none") ? List.of() : Arrays.asList(told.split(", ")));
    }

    @Test
    void a_phrase_in_either_unicode_form_holds_the_same_numbers() {
        String decomposed = Normalizer.normalize("trên\u00a07.100 tổ chức", Normalizer.Form.NFD);

        assertThat(QuantityWords.told(decomposed))
                .containsExactly(new QuantityWords.Told(Quantity.Kind.OVER, new BigDecimal(7100)));
    }
}
