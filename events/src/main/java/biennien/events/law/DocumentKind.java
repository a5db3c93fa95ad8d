package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Kinds of document, with the letters by which a number names them. */
public enum DocumentKind implements Coded {
    DIRECTIVE("directive", "Directive", "chỉ thị", "CT"),
    CONCLUSION_PARTY("conclusion-party", "Conclusion", "kết luận", "KL"),
    RESOLUTION("resolution", "Resolution", "nghị quyết", "NQ"),
    DECISION("decision", "Decision", "quyết định", "QĐ"),
    CIRCULAR("circular", "Circular", "thông tư", "TT"),
    DECREE("decree", "Decree", "nghị định", "NĐ"),
    LAW("law", "Law", "luật", "QH"),
    PLAN("plan", "Plan", "kế hoạch", "KH"),
    PROGRAM("program", "Programme", "chương trình", "CTr"),
    GUIDANCE("guidance", "Guidance", "hướng dẫn", "HD"),
    OFFICIAL_LETTER("official-letter", "Official letter", "công văn", "CV"),
    REPORT("report", "Report", "báo cáo", "BC"),
    PROPOSAL_LETTER("proposal-letter", "Proposal letter", "tờ trình", "TTr"),
    MINUTES("minutes", "Minutes", "biên bản", "BB"),
    CERTIFICATE("certificate", "Certificate", "giấy công nhận, bằng, giấy khen", ""),
    LIST("list", "List", "danh sách", ""),
    NOTICE("notice", "Notice", "thông báo", "TB"),
    PRESS_ARTICLE("press-article", "Press article", "bài báo", "");

    private static final Codes<DocumentKind> CODES = new Codes<>(DocumentKind.class);

    private final String code;
    private final String english;
    private final String label;
    private final String letters;

    DocumentKind(String code, String english, String label, String letters) {
        this.code = code;
        this.english = english;
        this.label = label;
        this.letters = letters;
    }

    @JsonCreator
    public static DocumentKind fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The English word, as it stands before a number. */
    public String english() {
        return english;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }

    /** The letters of the kind inside a number, such as TT; empty where there are none. */
    public String letters() {
        return letters;
    }
}
