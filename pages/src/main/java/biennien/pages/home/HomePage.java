package biennien.pages.home;

import static java.util.Comparator.comparing;

import biennien.pages.api.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.Map;

/** What is known, of which places and years, from which sources. */
@Controller
class HomePage {
    private static final int LATEST = 12;

    @GetMapping("/")
    String home(Reading reading, Model model) {
        model.addAttribute("sources", reading.list("/api/v1/sources", "limit", 200));
        model.addAttribute("latest", latest(reading));
        return "home/home";
    }

    /** Every event is one line, so the last lines are those of the last positions. */
    private static List<Map<String, Object>> latest(Reading reading) {
        Long basis = reading.basis();
        return basis == null
                ? List.of()
                : reading.list("/api/v1/timeline", "since", basis - LATEST).stream()
                        .sorted(comparing(line -> -((Number) line.get("position")).longValue()))
                        .toList();
    }
}
