package biennien.events.values;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that reports of the movement count in, with their English. Not a closed list for the
 * record, which keeps whatever a source counts in; only by these a reader knows where the counted
 * thing ends and its description begins.
 */
final class UnitWords {

    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();

    static {
        add("lượt người", "attendances", "lượt khách", "visits", "lượt xem", "views");
        add("lượt hộ", "household visits", "lượt", "times");
        add("người dân", "residents", "người", "persons", "đối tượng", "persons concerned");
        add("hội viên", "members", "đoàn viên", "union members", "thành viên", "members");
        add("cán bộ", "officials", "chiến sĩ", "officers", "học sinh", "pupils");
        add("sinh viên", "students", "cá nhân", "individuals", "tập thể", "collectives");
        add("gia đình", "families", "hộ gia đình", "households", "hộ dân", "households");
        add("hộ", "households", "cặp vợ chồng", "couples");
        add("tổ, đội", "groups and teams", "tổ, bản", "residential units");
        add("tổ chức", "organisations", "tổ", "groups", "đội", "teams", "nhóm", "groups");
        add("cụm", "clusters", "câu lạc bộ", "clubs", "chi hội", "branches", "ban", "boards");
        add("mô hình", "models", "điển hình", "exemplars", "loại", "kinds", "điểm", "points");
        add("tụ điểm", "trouble spots", "địa bàn", "areas", "đơn vị", "units");
        add("xã", "communes", "phường", "wards", "thị trấn", "townships", "huyện", "districts");
        add("tỉnh", "provinces", "thôn", "hamlets", "bản", "villages", "ấp", "hamlets");
        add("xóm", "hamlets", "khu phố", "quarters", "khu dân cư", "residential areas");
        add("khu", "areas", "cơ quan", "agencies", "doanh nghiệp", "enterprises");
        add("trường", "schools", "cơ sở", "establishments", "nhà trường", "schools");
        add("cuộc vận động", "drives", "cuộc thi", "contests", "cuộc họp", "meetings");
        add("cuộc", "sessions", "buổi", "sessions", "hội nghị", "conferences");
        add("diễn đàn", "forums", "ngày hội", "festivals", "lớp", "classes", "đợt", "rounds");
        add("chương trình", "programmes", "hội thi", "contests", "chuyên án", "major cases");
        add("tin báo", "reports", "tin bài", "news items", "nguồn tin", "tips", "tin", "tips");
        add("bài viết", "posts", "bài", "articles", "phóng sự", "reportages", "phiếu", "slips");
        add("tờ rơi", "leaflets", "băng rôn", "banners", "khẩu hiệu", "slogans");
        add("pa nô", "hoardings", "văn bản", "documents", "kế hoạch", "plans");
        add("fanpage", "pages", "trang", "pages", "kênh", "channels", "tài khoản", "accounts");
        add("camera", "cameras", "mắt camera", "cameras", "đèn", "lamps", "loa", "loudspeakers");
        add("vụ việc", "incidents", "vụ án", "cases", "vụ", "cases", "trường hợp", "cases");
        add("khẩu", "guns", "viên", "rounds");
        add("quả", "pieces", "chiếc", "pieces", "cái", "pieces", "con dao", "knives", "bộ", "sets");
        add("kg", "kg", "kilôgam", "kg", "gam", "g", "tấn", "tonnes", "lít", "litres");
        add("bằng khen", "certificates of merit", "giấy khen", "letters of commendation");
        add("kỷ niệm chương", "commemorative medals", "bằng", "certificates");
        add("khen thưởng", "commendations", "kiến nghị", "recommendations", "đoàn", "teams");
        add("đồng", "đồng", "%", "%", "phần trăm", "%", "km", "km", "mét", "metres");
        add(
                "ngày công",
                "days of work",
                "giờ",
                "hours",
                "xe",
                "vehicles",
                "phương tiện",
                "vehicles");
    }

    /**
     * By their first letter, with more words first, so that "lượt người" is found before "lượt".
     */
    private static final Map<Character, List<String>> LONGEST_FIRST =
            ENGLISH.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.groupingBy(unit -> unit.charAt(0)));

    private UnitWords() {}

    private static void add(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            ENGLISH.put(pairs[i], pairs[i + 1]);
        }
    }

    /** The unit that a text in small letters, NFC, begins with. */
    static Optional<String> at(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (String unit : LONGEST_FIRST.getOrDefault(words.charAt(0), List.of())) {
            if (words.startsWith(unit) && endsThere(words, unit.length())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static boolean endsThere(String words, int end) {
        return end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
    }

    static Optional<String> inEnglish(String unit) {
        return Optional.ofNullable(ENGLISH.get(unit));
    }
}
