package biennien.query.results;

import biennien.events.law.Indicator;
import biennien.events.law.IndicatorFamily;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables that reports of a year usually hold (the official forms were not found). */
enum YearTable {
    T1("Chỉ đạo, kế hoạch đã ban hành", "directives and plans issued"),
    T2("Tuyên truyền, vận động", "outreach", IndicatorFamily.OUTREACH),
    T3("Tổ chức quần chúng, tự quản", "self-management groups", IndicatorFamily.ORGANISATION),
    T4("Mô hình", "models", IndicatorFamily.MODELS),
    T5("Nguồn tin và kết quả", "tips and results", IndicatorFamily.TIPS, IndicatorFamily.RESULTS),
    T6(
            "Người được quản lý, giáo dục tại cộng đồng",
            "people managed and educated, counts only",
            IndicatorFamily.MANAGED_PERSONS),
    T7("Vũ khí, vật liệu nổ, công cụ hỗ trợ", "weapons by type and mode", IndicatorFamily.WEAPONS),
    T8("Công nhận đạt chuẩn an toàn về ANTT", "certification", IndicatorFamily.CERTIFICATION),
    T9("Phân loại phong trào", "movement ranking"),
    T10("Tổ bảo vệ an ninh, trật tự", "grassroots teams"),
    T11("Khen thưởng", "commendation", IndicatorFamily.COMMENDATION),
    T12("Ngày hội toàn dân bảo vệ ANTQ", "festival"),
    T13(
            "Phối hợp với Mặt trận, kiểm tra",
            "coordination and inspection",
            IndicatorFamily.INSPECTION);

    private static final String CLASSIFIED = "classified-count";
    private static final String FESTIVAL = "festival-site-count";

    private final String label;
    private final String title;
    private final Set<IndicatorFamily> families;

    YearTable(String label, String title, IndicatorFamily... families) {
        this.label = label;
        this.title = title;
        this.families = Set.of(families);
    }

    static Optional<YearTable> of(String code) {
        return Arrays.stream(values()).filter(table -> table.name().equals(code)).findFirst();
    }

    /** The table in which figures of an indicator stand. */
    static YearTable of(Indicator indicator) {
        return switch (indicator.code()) {
            case CLASSIFIED -> T9;
            case FESTIVAL -> T12;
            default ->
                    List.of(values()).stream()
                            .filter(table -> table.families.contains(indicator.family()))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException(indicator + " has no table"));
        };
    }

    /** Whether figures of some indicator stand in it. */
    boolean hasFigures() {
        return !families.isEmpty() || this == T9 || this == T12;
    }

    /** What a Vietnamese reader expects. */
    String label() {
        return label;
    }

    String title() {
        return title;
    }
}
