package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Quantity.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number and every "many" of the five articles, as it is to be recorded. */
class ArticleFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    S001|EXACT|58|tổ|STOCK|open|-|[2015-03-11..2025-02-28]|58 tổ tự quản về ANTT
                    S002|EXACT|5|đội|STOCK|open|-|[2015-03-11..2025-02-28]|05 đội thanh niên xung kích
                    S003|EXACT|1|câu lạc bộ|STOCK|open|-|[2015-03-11..2025-02-28]|1 câu lạc bộ bạn giúp bạn
                    S004|EXACT|126|tổ|STOCK|open|-|[2015-03-11..2025-02-28]|126 tổ hòa giải
                    S005|EXACT|20|tổ|STOCK|open|-|[2015-03-11..2025-02-28]|20 tổ tự quản về đô thị
                    S006|EXACT|2|cụm|STOCK|open|-|[2015-03-11..2025-02-28]|duy trì tốt 2 cụm AN liên hoàn
                    S007|NOT_REPORTED|-|diễn đàn|FLOW|-|-|[2015-03-11..2025-02-28]|diễn đàn “Công an lắng nghe ý kiến nhân dân”
                    S010|EXACT|1632|lượt|FLOW|-|-|2022-01?/2022-07?|hệ thống loa truyền thanh của các tổ, bản được 1.632 lượt
                    S011|EXACT|55|lượt|FLOW|-|-|2022-01?/2022-07?|55 lượt xe loa tuyên truyền
                    S012|EXACT|190|cuộc|FLOW|-|-|2022-01?/2022-07?|tổ chức 190 cuộc tuyên truyền phổ biến giáo dục pháp luật
                    S013|OVER|10300|lượt người|FLOW|-|-|2022-01?/2022-07?|thu hút hơn 10.300 lượt người tham gia
                    S014|EXACT|23|tin bài|FLOW|-|-|2022-01?/2022-07?|xây dựng 23 tin bài
                    S015|EXACT|14|phóng sự|FLOW|-|-|2022-01?/2022-07?|14 phóng sự tuyên truyền
                    S016|EXACT|149|bài viết|FLOW|-|-|2022-01?/2022-07?|đăng tải 149 bài viết trên 3 fanpage
                    S017|EXACT|3|fanpage|STOCK|-|-|2022-01?/2022-07?|149 bài viết trên 3 fanpage
                    S018|EXACT|1|kênh|STOCK|-|-|2022-01?/2022-07?|1 kênh Youtube
                    S019|NEARLY|1200000|lượt người|FLOW|-|-|2022-01?/2022-07?|gần 1,2 triệu lượt người xem
                    S020|EXACT|226731|lượt người|FLOW|-|-|2022-01?/2022-07?|226.731 lượt người tương tác theo chiều hướng tích cực
                    S021|EXACT|186|cuộc|FLOW|-|-|2022-01?/2022-07?|tổ chức 186 cuộc phát phiếu phát giác tội phạm
                    S022|EXACT|61697|người|FLOW|-|-|2022-01?/2022-07?|với 61.697 người tham gia
                    S023|EXACT|164|phiếu|FLOW|-|-|2022-01?/2022-07?|kết quả có 164 phiếu có thông tin
                    S024|EXACT|178903|phiếu|FLOW|-|-|2022-01?/2022-07?|Tổ chức phát 178.903 phiếu phát giác
                    S025|EXACT|71|khẩu|FLOW|-|-|2022-01?/2022-07?|vận động nhân dân giao nộp 71 khẩu súng tự chế
                    S026|EXACT|57|người|FLOW|open|-|2022-01?/2022-07?|Giáo dục tại xã, phường 57 đối tượng
                    S027|EXACT|1|người|FLOW|open|-|2022-01?/2022-07?|đưa đi trường giáo dưỡng 1 đối tượng
                    S028|EXACT|54|người|FLOW|open|-|2022-01?/2022-07?|đưa đi cai nghiện bắt buộc 54 đối tượng
                    S029|EXACT|121|người|STOCK|open|-|[2022-07-31..2022-08-19]|quản lý 121 người nghiện sau cai tái hòa nhập cộng đồng
                    S030|EXACT|51|người|STOCK|open|-|[2022-07-31..2022-08-19]|51 đối tượng có án phạt tù hưởng án treo
                    S031|MAGNITUDE|100|nguồn tin|FLOW|-|-|[..2022-08-19]|hàng trăm nguồn tin có giá trị
                    S032|EXACT|65|tổ|STOCK|-|-|[2022-07-31..2022-08-19]|65 tổ ANND
                    S033|EXACT|80|tổ|STOCK|-|-|[2022-07-31..2022-08-19]|80 tổ bảo vệ dân phố
                    S034|EXACT|145|tổ|STOCK|-|-|[2022-07-31..2022-08-19]|145 tổ hòa giải
                    S035|EXACT|147|đội|STOCK|-|-|[2022-07-31..2022-08-19]|147 đội PCCC dân phòng
                    S036|EXACT|1312|nhóm|STOCK|-|-|[2022-07-31..2022-08-19]|1.312 nhóm liên gia tự quản
                    S037|EXACT|13|tổ, bản|STOCK|-|-|[2022-07-31..2022-08-19]|tại phường Chiềng Lề tại 13 tổ, bản
                    S038|EXACT|30|tài khoản|STOCK|-|-|[2022-07-31..2022-08-19]|với 30 tài khoản
                    S039|EXACT|2125|người|STOCK|-|-|[2022-07-31..2022-08-19]|30 tài khoản và 2.125 người tham gia
                    S040|EXACT|1|vụ|FLOW|-|-|[..2022-08-19]|hỗ trợ điều tra 1 vụ cố ý gây thương tích
                    S048|NOT_REPORTED|-|bằng|FLOW|-|-|[..2022-08-19]|nhiều bằng khen, giấy khen của Tỉnh ủy, UBND tỉnh
                    S049|NOT_REPORTED|-|kỷ niệm chương|FLOW|-|-|[..2022-08-19]|trao kỷ niệm chương cho các cá nhân
                    S050|NOT_REPORTED|-|diễn đàn|FLOW|-|-|[..2022-08-19]|diễn đàn công an lắng nghe ý kiến của nhân dân
                    S051|NOT_REPORTED|-|cuộc thi|FLOW|-|-|[..2022-08-19]|thi nghiệp vụ bảo vệ dân phố giỏi
                    S057|EXACT|28|mô hình|STOCK|-|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|hiện có 28 mô hình quần chúng
                    S058|OVER|7100|tổ chức|STOCK|-|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|trên 7.100 tổ chức quần chúng
                    S059|EXACT|38|cụm|STOCK|open|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|38 cụm an ninh khu vực
                    S060|EXACT|319|thành viên|STOCK|-|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|với 319 thành viên
                    S061|NEARLY|3300|tổ|STOCK|open|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|gần 3.300 tổ hòa giải
                    S062|OVER|1400|tổ, đội|STOCK|open|-|[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]|trên 1.400 tổ, đội tự quản
                    S063|EXACT|0|điểm|STOCK|-|none|[..2022-11-05]|không để xảy ra điểm nóng về an ninh trật tự
                    S069|EXACT|54|mô hình|STOCK|-|-|[..2020-08-31]|toàn tỉnh có 54 mô hình
                    S070|EXACT|10|mô hình|STOCK|-|-|[..2020-08-31]|điển hình 10 mô hình được nhân rộng
                    S071|OVER|5000|tin|FLOW|-|-|[..2020-08-31]|đã cung cấp trên 5.000 tin
                    S072|OVER|1400|vụ|FLOW|-|-|[..2020-08-31]|làm rõ trên 1.400 vụ
                    S073|OVER|2000|người|FLOW|-|-|[..2020-08-31]|bắt trên 2.000 đối tượng phạm tội
                    S081|NOT_REPORTED|-|hội nghị|FLOW|-|-|[..2020-08-31]|nhiều hội nghị “Công an lắng nghe ý kiến nhân dân”
                    S083|EXACT|16|mô hình|STOCK|-|-|2024-03|duy trì và phát huy 16 mô hình
                    S084|EXACT|100|%|RATE|-|-|2024-03|100% xã, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục
                    S085|EXACT|100|%|RATE|-|-|2024-03|100% xã, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục
                    S086|EXACT|100|%|RATE|-|-|2024-03|100% xã, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục
                    S087|EXACT|100|%|RATE|-|-|2024-03|100% xã, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục
                    S088|OVER|95|%|RATE|-|-|2024-03|hơn 95% bản, khu phố đạt tiêu chuẩn an toàn về ANTT
                    S089|EXACT|87|nguồn tin|FLOW|-|-|2021/2023|87 nguồn tin có giá trị
                    S090|EXACT|0|tụ điểm|STOCK|-|none|2024-03|không có tụ điểm phức tạp về trật tự xã hội
                    S096|NOT_REPORTED|-|hộ|FLOW|-|-|[..2024-03-31]|các hộ gia đình ký cam kết chấp hành pháp luật
                    S097|NOT_REPORTED|-|ngày hội|FLOW|-|-|[..2024-03-31]|tổ chức ngày hội toàn dân bảo vệ ANTQ
                    S100|NOT_REPORTED|-|khen thưởng|FLOW|-|-|[..2024-03-31]|khen thưởng các tập thể, cá nhân điển hình tiên tiến
                    S101|NOT_REPORTED|-|vụ|FLOW|-|-|2021/2023|xử lý kịp thời nhiều vụ vi phạm pháp luật
                    S102|NOT_REPORTED|-|cuộc|FLOW|-|-|[..2022-08-19]|gặp mặt, tôn vinh các điển hình tiên tiến, xuất sắc
                    S103|NOT_REPORTED|-|cuộc|FLOW|-|-|[..2022-08-19]|tổ chức tọa đàm
                    S104|NOT_REPORTED|-|khu dân cư|FLOW|-|-|[..2022-08-19]|phân loại, công nhận khu dân cư an toàn về ANTT
                    S105|NOT_REPORTED|-|khen thưởng|FLOW|-|-|[..2022-08-19]|khen thưởng, biểu dương các điển hình tiên tiến
                    """)
    void a_figure_of_the_articles_can_be_said_without_more_certainty_than_it_has(
            String row,
            Kind kind,
            @Nullable String value,
            String unit,
            Measure measure,
            @Nullable String list,
            @Nullable String none,
            String period,
            String quote) {
        Quantity quantity =
                new Quantity(kind, value, unit, measure, quote, list != null, none != null);

        assertThat(quantity.value()).isEqualTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.bounds().isExact()).isEqualTo(kind == Kind.EXACT);
        assertThat(new Quote(quote)).hasToString(quote);
        assertThat(Period.ofSaid(Edtf.parse(period)).latest()).as(row).isPresent();
        // The number recorded is one that the quote tells, with the same words before it.
        if (value != null && none == null && quote.matches(".*\\d.*|.*hàng .*")) {
            assertThat(QuantityWords.told(quote))
                    .anySatisfy(
                            told -> {
                                // S017: the posts stand "trên 3 fanpage", on three pages; only a
                                // reader can tell that from "over three".
                                assertThat(told.kind())
                                        .isEqualTo(row.equals("S017") ? Kind.OVER : kind);
                                assertThat(told.number().toPlainString()).isEqualTo(value);
                            });
        }
    }
}
