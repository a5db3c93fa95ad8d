package biennien.pages.search;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;

/**
 * Asks each register for the same words. What folds tone marks, đ and Unicode forms is the API, so
 * that a search here finds what a caller from outside finds.
 */
@Controller
class SearchPage {
    private static final int ROWS = 10;
    private static final List<String> REGISTERS =
            List.of(
                    "units",
                    "models",
                    "sources",
                    "figures",
                    "groups",
                    "organisations",
                    "programmes");

    /** What one register found. */
    public record Found(String register, Answer answer) {}

    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String q, Reading reading, Model model) {
        String words = q == null ? "" : q.strip();
        List<Found> found = new ArrayList<>();
        if (!words.isEmpty()) {
            for (String register : REGISTERS) {
                Answer answer = reading.ask("/api/v1/" + register, "q", words, "limit", ROWS);
                if (!answer.items().isEmpty()) {
                    found.add(new Found(register, answer));
                }
            }
        }
        model.addAttribute("q", words);
        model.addAttribute("found", found);
        return "search/search";
    }
}
