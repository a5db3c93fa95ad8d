package biennien.events.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Texts of every form that there is, and many that are nearly one: the same ones in every run. */
final class EdtfTexts {

    private static final String[] SIGNS = {"", "", "", "", "?", "~", "%"};

    private final Random random;

    private EdtfTexts(long seed) {
        this.random = new Random(seed);
    }

    /** So many texts, none twice. */
    static Set<String> generated(int count, long seed) {
        var texts = new EdtfTexts(seed);
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < count) {
            all.add(texts.one());
        }
        return all;
    }

    private String one() {
        String text =
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> date();
                    case 4, 5, 6 -> interval();
                    case 7, 8, 9 -> list();
                    default -> foreign();
                };
        return random.nextInt(10) == 0 ? spoiled(text) : text;
    }

    private String interval() {
        return switch (random.nextInt(8)) {
            case 0 -> date() + "/..";
            case 1 -> "../" + date();
            case 2 -> date() + "/";
            case 3 -> "/" + date();
            default -> {
                String a = date();
                String b = date();
                yield random.nextInt(5) > 0 && a.compareTo(b) > 0 ? b + "/" + a : a + "/" + b;
            }
        };
    }

    private String list() {
        boolean oneOf = random.nextBoolean();
        List<String> entries = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            entries.add(
                    switch (random.nextInt(8)) {
                        case 0, 1 -> range();
                        case 2 -> i == 0 ? ".." + plain(length()) : date();
                        case 3 -> i == size - 1 ? plain(length()) + ".." : date();
                        case 4, 5 -> plain(length());
                        default -> date();
                    });
        }
        String joined = String.join(",", entries);
        return oneOf ? "[" + joined + "]" : "{" + joined + "}";
    }

    private String range() {
        int length = length();
        String a = plain(length);
        String b = plain(random.nextInt(8) == 0 ? length() : length);
        return a.compareTo(b) <= 0 || random.nextInt(6) == 0 ? a + ".." + b : b + ".." + a;
    }

    private int length() {
        return 1 + random.nextInt(3);
    }

    /** A date with no sign and no open digit; now and then one that no calendar has. */
    private String plain(int length) {
        String year = String.format(Locale.ROOT, "%04d", 1990 + random.nextInt(45));
        if (random.nextInt(25) == 0) {
            year = String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
        }
        String month = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12));
        String day = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28));
        if (random.nextInt(12) == 0) {
            day = String.format(Locale.ROOT, "%02d", 28 + random.nextInt(5));
        }
        if (random.nextInt(40) == 0) {
            month = String.format(Locale.ROOT, "%02d", random.nextInt(45));
        }
        return length == 1
                ? year
                : length == 2 ? year + "-" + month : year + "-" + month + "-" + day;
    }

    private String date() {
        StringBuilder date = new StringBuilder(plain(length()));
        if (random.nextInt(3) == 0) {
            int open = 1 + random.nextInt(4);
            for (int i = 0; i < open; i++) {
                int at = random.nextInt(date.length());
                if (date.charAt(at) != '-') {
                    date.setCharAt(at, 'X');
                }
            }
        } else if (random.nextInt(5) == 0) {
            // From one digit on to its end, as sources leave it out.
            int from = random.nextInt(date.length());
            for (int i = from; i < date.length(); i++) {
                if (date.charAt(i) != '-') {
                    date.setCharAt(i, 'X');
                }
            }
        } else if (random.nextInt(8) == 0) {
            date.replace(0, 4, "XXXX");
        }
        return signed(date.toString());
    }

    private String signed(String date) {
        String sign = SIGNS[random.nextInt(SIGNS.length)];
        if (sign.isEmpty() || random.nextInt(3) > 0) {
            return date + sign;
        }
        String[] parts = date.split("-");
        int at = random.nextInt(parts.length);
        parts[at] = random.nextInt(6) == 0 ? parts[at] + sign : sign + parts[at];
        if (random.nextInt(4) == 0) {
            int other = random.nextInt(parts.length);
            parts[other] = SIGNS[random.nextInt(SIGNS.length)] + parts[other];
        }
        return String.join("-", parts);
    }

    /** Forms of the standard that the profile leaves out, and of the draft of 2012. */
    private String foreign() {
        String year = plain(1);
        return switch (random.nextInt(14)) {
            case 0 -> year + "-" + (21 + random.nextInt(21));
            case 1 -> "Y" + (10_000 + random.nextInt(200_000));
            case 2 -> "-" + year;
            case 3 -> plain(3) + "T23:20:30Z";
            case 4 -> year + "S2";
            case 5 -> "Y" + year.charAt(3) + "E5";
            case 6 -> year.substring(0, 2) + "uu";
            case 7 -> year + "/unknown";
            case 8 -> year + "/open";
            case 9 -> year + "?~";
            case 10 -> year + "-(05)?";
            case 11 -> year.substring(0, 2);
            case 12 -> year.substring(0, 3);
            default -> plain(2) + "/" + plain(3) + "/" + year;
        };
    }

    private String spoiled(String text) {
        int at = random.nextInt(text.length() + 1);
        String noise = "0123456789X?~%/.-[]{},uT ";
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(Math.min(at + 1, text.length()));
            case 1 ->
                    text.substring(0, at)
                            + noise.charAt(random.nextInt(noise.length()))
                            + text.substring(at);
            default ->
                    text.substring(0, at)
                            + noise.charAt(random.nextInt(noise.length()))
                            + text.substring(Math.min(at + 1, text.length()));
        };
    }
}
