package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our profile of EDTF against an implementation that is not ours: edtf.js 4.11.1, run by Node over
 * thousands of generated texts. Where the two differ there is a rule below that says so, with its
 * reason by ISO 8601-2:2019 or the specification of the Library of Congress (LoC); the differences
 * are asserted to be exactly those, and every rule to be met by some text, so that the list cannot
 * rot. Without Node or the package it is skipped, but where {@code CI} is {@code true} it fails.
 */
class EdtfElsewhereTest {

    private static final int TEXTS = 12_000;
    private static final Path PACKAGE = Path.of("src/test/node/edtf");
    private static final Path FOLDER = Path.of("target/edtf-elsewhere");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What chance does not bring often enough. */
    private static final List<String> RARE =
            List.of("2024-04-3X", "2021-X6-3X", "20XX-11-3X", "2024-X0", "2024-05-X0", "[2024~]");

    private static List<String> texts = List.of();
    private static List<JsonNode> elsewhere = List.of();

    /** What we accept and edtf.js refuses. */
    private enum OnlyOurs {
        /**
         * LoC level 2 qualifies any part, and level 1 lets any trailing digit be X; nothing forbids
         * both ("156X?"). The grammar of edtf.js has no rule for the two together.
         */
        SIGN_WITH_UNSPECIFIED_DIGIT {
            @Override
            boolean holds(String text) {
                return dates(text).stream().anyMatch(d -> isSigned(d) && d.contains("X"));
            }
        },
        /**
         * LoC level 2: members of a set are dates as of the other levels, so also "1984?". edtf.js
         * takes a sign behind a month or a day there, and behind a year not.
         */
        YEAR_WITH_SIGN_IN_A_LIST {
            @Override
            boolean holds(String text) {
                return isList(text) && dates(text).stream().anyMatch(OnlyOurs::isSignedYear);
            }
        },
        /**
         * ISO 8601-2, 4.4: each end of an interval is qualified for itself. edtf.js reads an
         * interval by level 1 or by level 2, and a year with a sign behind it only by the former.
         */
        LEVELS_MIXED_IN_AN_INTERVAL {
            @Override
            boolean holds(String text) {
                List<String> ends = ends(text);
                return ends.size() == 2
                        && (isSignedYear(ends.get(0)) && isLevel2Only(ends.get(1))
                                || isSignedYear(ends.get(1)) && isLevel2Only(ends.get(0)));
            }
        },
        /**
         * ISO 8601-2, 4.3: X stands for any digit; "2024-X3" can only be March. edtf.js lets a
         * month without a day end in 0, 1, 2 or X only when its first digit is open.
         */
        MONTH_X3_TO_X9 {
            @Override
            boolean holds(String text) {
                return dates(text).stream().anyMatch(d -> d.matches("[0-9X]{4}-X[3-9]"));
            }
        },
        /** By the same rule "2024-04-3X" can only be 30 April. edtf.js wants a month of 31 days. */
        DAY_3X_OF_A_SHORT_MONTH {
            @Override
            boolean holds(String text) {
                return dates(text).stream()
                        .anyMatch(d -> d.matches("[0-9X]{4}-(?:[0X][469]|11)-3X"));
            }
        },
        /**
         * LoC level 0: an interval has a start and an end; nothing says that the end begins later,
         * and "2010/2010" is a year. edtf.js wants the end to begin after the start begins.
         */
        END_BEGINS_NO_LATER {
            @Override
            boolean holds(String text) {
                List<String> ends = ends(text);
                return ends.size() == 2
                        && ends.stream().allMatch(end -> end.matches("[?~%]?[0-9X]{4}.*"))
                        && begin(ends.get(1)) <= begin(ends.get(0));
            }
        };

        abstract boolean holds(String text);

        private static boolean isSignedYear(String date) {
            return date.matches("\\d{4}[?~%]");
        }

        private static boolean isLevel2Only(String date) {
            return date.contains("X") || date.matches(".*[?~%]\\d.*");
        }
    }

    /** What the profile leaves out and edtf.js accepts: the code of our refusal, and why. */
    private static final Map<String, String> ONLY_THEIRS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "edtf-season",
                                    "2024-21: seasons (LoC levels 1 and 2) are no days"),
                            Map.entry(
                                    "edtf-century",
                                    "20: centuries (ISO 8601-1, 4.3.10) are written 20XX"),
                            Map.entry(
                                    "edtf-syntax",
                                    "202 and [2018..2020..]: decades (ISO 8601-2, 4.5) are written"
                                            + " 202X; a range that goes on has one \"..\""),
                            Map.entry(
                                    "edtf-long-year",
                                    "Y17000: years over four digits (LoC level 1) are not of a"
                                            + " campaign; Y17E3 by the same rule"),
                            Map.entry("edtf-negative-year", "-1985: likewise (LoC level 1)"),
                            Map.entry(
                                    "edtf-significant-digits",
                                    "1950S2: an estimated year (LoC level 2) has no bounds"),
                            Map.entry("edtf-time", "2024-01-01T12:00Z: days are whole days"),
                            Map.entry(
                                    "edtf-group-qualification",
                                    "2004-06~-11: a sign to the right of a part is about all parts"
                                            + " to its left (LoC level 2), which is misread too"
                                            + " easily"),
                            Map.entry(
                                    "edtf-signed-twice",
                                    "?2004~: the whole and a part of it at once, for the same"
                                            + " reason"),
                            Map.entry(
                                    "edtf-open-list",
                                    "{..2013}: all days up to one (LoC level 2) are an interval"),
                            Map.entry(
                                    "edtf-reversed",
                                    "[2022..2018]: a range of dates that ends before it begins is"
                                            + " no range; edtf.js does not look"),
                            Map.entry(
                                    "edtf-mixed-precision",
                                    "never met: edtf.js wants one precision too"),
                            Map.entry(
                                    "edtf-inexact-list-end",
                                    "[202X-07..]: from which day on is not told"),
                            Map.entry(
                                    "edtf-impossible-date",
                                    "2023-02-29: no calendar has it (ISO 8601-1, 4.3); edtf.js"
                                            + " gives every February 29 days and reads 1 March")));

    private static final Set<String> NEVER_ONLY_THEIRS = Set.of("edtf-mixed-precision");

    /** Where bounds differ although both accept. */
    private enum OtherBounds {
        /** ISO 8601-2 gives "about" no width. We publish one, edtf.js has none. */
        NO_WIDTH_FOR_ABOUT {
            @Override
            boolean holds(String text) {
                return text.matches(".*[~%].*");
            }
        },
        /**
         * ISO 8601-2, 4.3: of "XXXX" no digit is stated. edtf.js takes the years 0 to 9999 for
         * known bounds, we have none.
         */
        UNSTATED_YEAR_HAS_BOUNDS {
            @Override
            boolean holds(String text) {
                return dates(text).stream().anyMatch(d -> d.contains("XXXX"));
            }
        },
        /**
         * A month or a day "X0" can only be 10 (or 20, 30). edtf.js begins with 0 and takes it for
         * 1.
         */
        X0_READ_AS_X1 {
            @Override
            boolean holds(String text) {
                return dates(text).stream().anyMatch(d -> d.matches(".*-X0(?:-.*)?"));
            }
        },
        /**
         * LoC level 2: a set or list is of all its members. edtf.js takes its bounds from the first
         * and the last as they are written, and from the beginning of a range for its end too.
         */
        LIST_BY_FIRST_AND_LAST {
            @Override
            boolean holds(String text) {
                return isList(text);
            }
        };

        abstract boolean holds(String text);
    }

    /**
     * Late days of a month that is open, and 29 February of an open year: edtf.js chooses month and
     * year first and then rolls a day that these do not have over into the next month (the Date of
     * ECMAScript does), so that its bounds are days that the text does not allow. Not computed
     * here; a few are written down in {@link #days_that_roll_over_there}.
     */
    private static boolean rollsOver(String text) {
        return dates(text).stream()
                .anyMatch(
                        d ->
                                d.matches("[?~%]?[0-9X]{4}-(?:.X|X.)-(?:[X23][0-9X])")
                                                && !d.matches(".*-XX-(?:XX|[0-2X][0-8])")
                                        || d.matches(".*X.*-02-[2X][9X]"));
    }

    @BeforeAll
    static void reads_elsewhere() throws IOException {
        texts =
                Stream.concat(EdtfTexts.generated(TEXTS, 20130801L).stream(), RARE.stream())
                        .distinct()
                        .filter(text -> text.equals(text.strip()) && !text.isEmpty())
                        .toList();
        install();
        Path in = FOLDER.resolve("texts");
        Path out = FOLDER.resolve("readings");
        Files.write(in, texts, UTF_8);
        run(FOLDER, "node", "read.mjs", in.toAbsolutePath() + "", out.toAbsolutePath() + "");
        elsewhere = Files.readAllLines(out, UTF_8).stream().map(JSON::readTree).toList();
        assertThat(elsewhere).hasSize(texts.size());
    }

    /** By the committed lock and its digests; what is there already is not fetched again. */
    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "read.mjs")) {
            Files.copy(
                    PACKAGE.resolve(file),
                    FOLDER.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Path done = FOLDER.resolve("installed");
        String lock = Files.readString(PACKAGE.resolve("package-lock.json"), UTF_8);
        if (Files.exists(done) && Files.readString(done, UTF_8).equals(lock)) {
            return;
        }
        run(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Files.writeString(done, lock, UTF_8);
    }

    private static void run(Path folder, String... command) throws IOException {
        Path said = FOLDER.resolve("said");
        String trouble = null;
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                trouble = "was not done within three minutes";
            } else if (process.exitValue() != 0) {
                trouble = "said " + Files.readString(said, UTF_8).strip();
            }
        } catch (IOException missing) {
            trouble = "is not there: " + missing.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "was interrupted";
        }
        if (trouble != null) {
            String why = "No second opinion on EDTF: " + String.join(" ", command) + " " + trouble;
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(why);
            }
            abort(why);
        }
    }

    @Test
    void there_are_thousands_of_texts_of_each_kind() {
        long accepted = texts.stream().filter(text -> ours(text) != null).count();

        assertThat(texts).hasSizeGreaterThan(10_000);
        assertThat(accepted).isGreaterThan(7_000);
        assertThat(texts.size() - accepted).isGreaterThan(2_500);
    }

    @Test
    void what_we_accept_is_accepted_there_or_stands_on_the_list() {
        Map<String, String> unlisted = new TreeMap<>();
        Set<OnlyOurs> met = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (ours(text) == null) {
                continue;
            }
            List<OnlyOurs> rules =
                    Arrays.stream(OnlyOurs.values()).filter(rule -> rule.holds(text)).toList();
            boolean accepted = elsewhere.get(i).path("accepted").asBoolean();
            if (accepted != rules.isEmpty()) {
                unlisted.put(text, accepted ? "accepted in spite of " + rules : "refused");
            }
            if (rules.size() == 1) {
                met.add(rules.getFirst());
            }
        }
        assertThat(unlisted).isEmpty();
        assertThat(met).containsExactly(OnlyOurs.values());
    }

    @Test
    void what_is_accepted_there_alone_is_what_the_profile_leaves_out() {
        Map<String, List<String>> codes = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (elsewhere.get(i).path("accepted").asBoolean()) {
                String text = texts.get(i);
                String code = refusal(text);
                if (code != null) {
                    codes.computeIfAbsent(code, _ -> new ArrayList<>()).add(text);
                }
            }
        }
        Set<String> expected = new TreeSet<>(ONLY_THEIRS.keySet());
        expected.removeAll(NEVER_ONLY_THEIRS);
        assertThat(codes.keySet()).as(codes.toString()).isEqualTo(expected);
        // Of these codes only such texts: the same code says more elsewhere.
        assertThat(codes.get("edtf-syntax"))
                .allMatch(text -> text.matches("[0-9]{3}[?~%]?|[\\[{].*\\.\\..*\\.\\.[\\]}]"));
        assertThat(codes.get("edtf-reversed")).allMatch(text -> isList(text));
        assertThat(codes.get("edtf-impossible-date")).allMatch(text -> text.contains("-02-29"));
    }

    @Test
    void what_both_accept_has_the_same_bounds_but_for_the_list() {
        Map<String, String> unlisted = new LinkedHashMap<>();
        Set<OtherBounds> met = new TreeSet<>();
        int compared = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            JsonNode there = elsewhere.get(i);
            Edtf ours = ours(text);
            if (ours == null || !there.path("accepted").asBoolean() || rollsOver(text)) {
                continue;
            }
            compared++;
            String bounds = day(there.path("min")) + " to " + day(there.path("max"));
            String same = bounds(ours);
            List<OtherBounds> rules =
                    Arrays.stream(OtherBounds.values()).filter(rule -> rule.holds(text)).toList();
            String expected = rules.isEmpty() ? same : readThere(text);
            if (!bounds.equals(expected)) {
                unlisted.put(text, bounds + " instead of " + expected + "; ours " + same);
            }
            if (rules.size() == 1 && !expected.equals(same)) {
                met.add(rules.getFirst());
            }
        }
        assertThat(unlisted).isEmpty();
        assertThat(met).containsExactly(OtherBounds.values());
        assertThat(compared).isGreaterThan(5_000);
    }

    @Test
    void days_that_roll_over_there() throws IOException {
        Map<String, String> known =
                Map.of(
                        "2024-0X-31", "2024-01-31 to 2024-10-01",
                        "2024-X1-31", "2024-01-31 to 2024-12-01",
                        "2024-X2-30", "2024-02-29 to 2024-12-29",
                        "20XX-02-29", "2000-02-29 to 2099-02-28");
        List<String> asked = known.keySet().stream().sorted().toList();
        Path in = FOLDER.resolve("rolling");
        Path out = FOLDER.resolve("rolled");
        Files.write(in, asked, UTF_8);
        run(FOLDER, "node", "read.mjs", in.toAbsolutePath() + "", out.toAbsolutePath() + "");
        List<String> lines = Files.readAllLines(out, UTF_8);
        for (int i = 0; i < asked.size(); i++) {
            String text = asked.get(i);
            JsonNode there = JSON.readTree(lines.get(i));
            assertThat(rollsOver(text)).as(text).isTrue();
            assertThat(day(there.path("min")) + " to " + day(there.path("max")))
                    .as(text)
                    .isEqualTo(known.get(text))
                    .isNotEqualTo(bounds(Edtf.parse(text)));
        }
    }

    @Test
    void what_both_accept_is_of_the_same_form() {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (ours(text) == null || !elsewhere.get(i).path("accepted").asBoolean()) {
                continue;
            }
            assertThat(elsewhere.get(i).path("type").asString())
                    .as(text)
                    .isEqualTo(
                            text.startsWith("[")
                                    ? "Set"
                                    : text.startsWith("{")
                                            ? "List"
                                            : text.contains("/") ? "Interval" : "Date");
        }
    }

    /** Which digits are in doubt, which are approximate, which are not stated: digit by digit. */
    @Test
    void what_both_accept_is_qualified_alike() {
        int compared = 0;
        for (int i = 0; i < texts.size(); i++) {
            JsonNode there = elsewhere.get(i);
            Edtf ours = ours(texts.get(i));
            if (ours == null || !there.path("type").asString("").equals("Date")) {
                continue;
            }
            EdtfDate date = ours.single().orElseThrow();
            compared++;
            assertThat(there.path("uncertain").asInt())
                    .as(texts.get(i))
                    .isEqualTo(digits(date, "?%"));
            assertThat(there.path("approximate").asInt())
                    .as(texts.get(i))
                    .isEqualTo(digits(date, "~%"));
            assertThat(there.path("unspecified").asInt()).as(texts.get(i)).isEqualTo(open(date));
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    private static int digits(EdtfDate date, String signs) {
        int bits = 0;
        if (isOne(date.whole(), signs) || isOne(date.year().sign(), signs)) {
            bits |= 0b1111;
        }
        EdtfDate.Part month = date.month();
        if (month != null && (isOne(date.whole(), signs) || isOne(month.sign(), signs))) {
            bits |= 0b11_0000;
        }
        EdtfDate.Part day = date.day();
        if (day != null && (isOne(date.whole(), signs) || isOne(day.sign(), signs))) {
            bits |= 0b1100_0000;
        }
        return bits;
    }

    private static boolean isOne(EdtfDate.Sign sign, String signs) {
        return switch (sign) {
            case NONE -> false;
            case UNCERTAIN -> signs.contains("?");
            case APPROXIMATE -> signs.contains("~");
            case BOTH -> true;
        };
    }

    private static int open(EdtfDate date) {
        String digits =
                date.year().digits()
                        + (date.month() == null ? "" : date.month().digits())
                        + (date.day() == null ? "" : date.day().digits());
        int bits = 0;
        for (int i = 0; i < digits.length(); i++) {
            bits |= digits.charAt(i) == 'X' ? 1 << i : 0;
        }
        return bits;
    }

    /** The bounds by our own reader after the listed differences are made in the text. */
    private static String readThere(String text) {
        if (isList(text)) {
            String[] entries = text.substring(1, text.length() - 1).split(",");
            String first = entries[0];
            String last = entries[entries.length - 1];
            String min =
                    first.startsWith("..") ? "none" : first(first.replaceFirst("\\.\\..*", ""));
            String max =
                    last.matches("[^.].*\\.\\.")
                            ? "none"
                            : last(last.replaceFirst("^\\.\\.", "").replaceFirst("\\.\\..*", ""));
            return min + " to " + max;
        }
        List<String> ends = ends(text);
        return ends.isEmpty()
                ? first(text) + " to " + last(text)
                : first(ends.get(0)) + " to " + last(ends.get(1));
    }

    private static String first(String date) {
        return date.isEmpty() || date.equals("..")
                ? "none"
                : Edtf.parse(readAs(date, "0000"))
                        .earliest()
                        .map(LocalDate::toString)
                        .orElse("none");
    }

    private static String last(String date) {
        return date.isEmpty() || date.equals("..")
                ? "none"
                : Edtf.parse(readAs(date, "9999")).latest().map(LocalDate::toString).orElse("none");
    }

    private static String readAs(String date, String unstatedYear) {
        return date.replaceAll("[?~%]", "").replace("XXXX", unstatedYear).replaceAll("-X0", "-X1");
    }

    private static String bounds(Edtf edtf) {
        return edtf.earliest().map(LocalDate::toString).orElse("none")
                + " to "
                + edtf.latest().map(LocalDate::toString).orElse("none");
    }

    /** Milliseconds of UTC as the day they are of. */
    private static String day(JsonNode milliseconds) {
        return milliseconds.isNumber()
                ? LocalDate.ofEpochDay(
                                Math.floorDiv(milliseconds.asLong(), TimeUnit.DAYS.toMillis(1)))
                        .toString()
                : milliseconds.isNull() ? "none" : milliseconds.toString();
    }

    private static @Nullable Edtf ours(String text) {
        try {
            return Edtf.parse(text);
        } catch (MalformedValue refused) {
            return null;
        }
    }

    private static @Nullable String refusal(String text) {
        try {
            Edtf.parse(text);
            return null;
        } catch (MalformedValue refused) {
            return refused.code();
        }
    }

    private static boolean isList(String text) {
        return text.startsWith("[") || text.startsWith("{");
    }

    private static List<String> ends(String text) {
        return isList(text) || text.indexOf('/') < 0
                ? List.of()
                : Arrays.asList(text.split("/", -1));
    }

    private static boolean isSigned(String date) {
        return date.matches(".*[?~%].*");
    }

    /** The dates that a text is made of. */
    private static List<String> dates(String text) {
        return Pattern.compile("[?~%]?[0-9X]{4}[-0-9X?~%]*")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }

    /** The first day of a date as edtf.js counts it: 0 for an open digit, and then within reach. */
    private static long begin(String date) {
        String[] parts = date.replaceAll("[?~%]", "").replace('X', '0').split("-");
        int year = Integer.parseInt(parts[0]);
        int month = parts.length > 1 ? Math.clamp(Integer.parseInt(parts[1]), 1, 12) : 1;
        int day = parts.length > 2 ? Math.max(1, Integer.parseInt(parts[2])) : 1;
        int most = month == 2 ? 29 : java.time.Month.of(month).maxLength();
        day = Math.min(day, most);
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noLeapYear) {
            return Year.of(year).atMonth(3).atDay(1).toEpochDay();
        }
    }
}
