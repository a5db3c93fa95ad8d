package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Kinds of educational institution, as far as the scope of certification needs them. */
public enum SchoolKind implements Coded {
    NURSERY("nursery", "nhà trẻ"),
    KINDERGARTEN("kindergarten", "trường mẫu giáo, mầm non"),
    PRIMARY("primary", "trường tiểu học"),
    LOWER_SECONDARY("lower-secondary", "trường trung học cơ sở"),
    UPPER_SECONDARY("upper-secondary", "trường trung học phổ thông"),
    MULTI_LEVEL("multi-level", "trường phổ thông có nhiều cấp học"),
    VOCATIONAL("vocational", "cơ sở giáo dục nghề nghiệp"),
    COLLEGE("college", "trường cao đẳng"),
    UNIVERSITY("university", "trường đại học"),
    OTHER("other", "cơ sở giáo dục khác");

    private static final Codes<SchoolKind> CODES = new Codes<>(SchoolKind.class);

    private final String code;
    private final String label;

    SchoolKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static SchoolKind fromCode(String code) {
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
