package biennien.pages.care;

import static biennien.pages.care.Answers.map;
import static biennien.pages.care.Answers.maps;
import static biennien.pages.care.Answers.number;

import biennien.pages.api.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is in a steward's care. */
@Controller
@RequestMapping("/care")
class CarePages {
    private static final String PROCESSORS = "/api/v1/admin/processors";
    private static final String LETTERS = "/api/v1/admin/letters";
    private static final String DROPPED = "/api/v1/admin/dropped-letters";
    private static final String REBUILDS = "/api/v1/admin/rebuilds";
    private static final String LEDGER = "/api/v1/admin/ledger";

    /** While a rebuild is in one of these, something moves. */
    private static final Set<Object> AT_WORK = Set.of("building", "switching", "rolling-back");

    private final Ages ages;
    private final Duties duties;

    CarePages(Ages ages, Duties duties) {
        this.ages = ages;
        this.duties = duties;
    }

    @ModelAttribute("ages")
    Ages ages() {
        return ages;
    }

    @GetMapping
    String overview(Reading reading, Model model) {
        Map<String, Object> health = reading.plain("/actuator/health").object();
        List<Map<String, Object>> processors = Answers.list(reading, PROCESSORS);
        Map<String, Object> letters = Answers.one(reading, LETTERS);
        List<Map<String, Object>> rebuilds = Answers.list(reading, REBUILDS);
        Map<String, Object> ledger = Answers.one(reading, LEDGER);
        long parked = number(letters.get("total"));
        model.addAttribute("health", health);
        model.addAttribute("processors", processors);
        model.addAttribute("parked", parked);
        model.addAttribute("rebuild", rebuilds.isEmpty() ? null : rebuilds.getFirst());
        model.addAttribute("ledger", ledger);
        model.addAttribute("accounts", Answers.list(reading, "/api/v1/accounts").size());
        model.addAttribute("duties", duties.of(health, processors, parked, rebuilds, ledger));
        return "care/overview";
    }

    @GetMapping("/processors")
    String processors(Reading reading, Model model) {
        List<Map<String, Object>> processors = Answers.list(reading, PROCESSORS);
        model.addAttribute("processors", processors);
        model.addAttribute(
                "moves",
                processors.stream()
                        .anyMatch(
                                each ->
                                        number(each.get("lagEvents")) > 0
                                                || !List.of("running", "elsewhere")
                                                        .contains(each.get("state"))));
        return "care/processors";
    }

    @GetMapping("/letters")
    String letters(Reading reading, Model model) {
        Map<String, Object> letters = Answers.one(reading, LETTERS);
        model.addAttribute("letters", maps(letters.get("items")));
        model.addAttribute("total", number(letters.get("total")));
        model.addAttribute("dropped", Answers.list(reading, DROPPED));
        return "care/letters";
    }

    @GetMapping("/rebuilds")
    String rebuilds(Reading reading, Model model) {
        List<Map<String, Object>> rebuilds = Answers.list(reading, REBUILDS);
        Map<String, Object> processor = Answers.list(reading, PROCESSORS).getFirst();
        model.addAttribute("rebuilds", rebuilds);
        model.addAttribute("head", processor.get("head"));
        model.addAttribute("projections", maps(processor.get("projections")));
        model.addAttribute(
                "moves", rebuilds.stream().anyMatch(each -> AT_WORK.contains(each.get("state"))));
        model.addAttribute(
                "open",
                rebuilds.stream()
                        .anyMatch(
                                each ->
                                        AT_WORK.contains(each.get("state"))
                                                || "ready".equals(each.get("state"))));
        return "care/rebuilds";
    }

    @GetMapping("/ledger")
    String ledger(Reading reading, Model model) {
        Map<String, Object> ledger = Answers.one(reading, LEDGER);
        model.addAttribute("ledger", ledger);
        model.addAttribute("check", map(ledger.get("selfCheck")));
        model.addAttribute("names", names(reading));
        return "care/ledger";
    }

    /** Accounts by their ids: answers keep ids, people read names. */
    private static Map<String, String> names(Reading reading) {
        Map<String, String> names = new HashMap<>();
        for (Map<String, Object> account : Answers.list(reading, "/api/v1/accounts")) {
            names.put(String.valueOf(account.get("id")), String.valueOf(account.get("name")));
        }
        return names;
    }
}
