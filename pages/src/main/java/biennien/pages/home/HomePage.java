package biennien.pages.home;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is known, of which places and years, from which sources. */
@Controller
class HomePage {
    private static final int SOURCES = 200;
    private static final int SHOWN = 10;
    private static final int LATEST = 12;

    /** How many positions back are looked through for the latest facts. */
    private static final int BACK = 40;

    private static final int MOST_YEARS = 25;

    private final Clock clock = Clock.systemUTC();

    @GetMapping("/")
    String home(Reading reading, Model model) {
        Answer sources = reading.ask("/api/v1/sources", "limit", SOURCES);
        List<Map<String, Object>> all = sources.items();
        model.addAttribute("sources", all.reversed().stream().limit(SHOWN).toList());
        model.addAttribute("sourceCount", all.size());
        model.addAttribute("moreSources", sources.next() != null);
        model.addAttribute("latest", latest(reading));
        model.addAttribute("years", years(all));
        coverage(reading, model);
        Answer checkpoint = reading.plain("/ledger/checkpoint");
        model.addAttribute(
                "checkpoint", checkpoint.ok() ? Checkpoint.read(checkpoint.text()) : null);
        return "home/home";
    }

    /** Provinces of all times: those that ended are the ones that reported. */
    private static void coverage(Reading reading, Model model) {
        List<Map<String, Object>> top = new ArrayList<>();
        for (String level : List.of("province", "municipality")) {
            top.addAll(reading.list("/api/v1/coverage", "level", level));
        }
        model.addAttribute(
                "reported", top.stream().filter(one -> isTrue(one.get("reported"))).toList());
        model.addAttribute(
                "silent",
                top.stream()
                        .filter(one -> !isTrue(one.get("reported")) && one.get("to") == null)
                        .toList());
        model.addAttribute("places", top.size());
    }

    private static int year(@Nullable Object published, int unknown) {
        return published instanceof Map<?, ?> days && days.get("earliest") instanceof String day
                ? Integer.parseInt(day.substring(0, 4))
                : unknown;
    }

    private static boolean isTrue(@Nullable Object flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static List<Map<String, Object>> latest(Reading reading) {
        Long basis = reading.basis();
        if (basis == null || basis < 0) {
            return List.of();
        }
        return reading
                .list("/api/v1/timeline", "since", Math.max(-1, basis - BACK), "limit", BACK)
                .stream()
                .sorted(Comparator.comparingLong(HomePage::position).reversed())
                .limit(LATEST)
                .toList();
    }

    private static long position(Map<String, Object> line) {
        return line.get("position") instanceof Number position ? position.longValue() : -1;
    }

    /** From that of the earliest document on, the newest first. */
    private List<Integer> years(List<Map<String, Object>> sources) {
        int now = LocalDate.now(clock.withZone(Show.VIET_NAM)).getYear();
        int first =
                sources.stream()
                        .mapToInt(source -> year(source.get("published"), now))
                        .min()
                        .orElse(now);
        return IntStream.iterate(now, year -> year >= first, year -> year - 1)
                .limit(MOST_YEARS)
                .boxed()
                .toList();
    }
}
