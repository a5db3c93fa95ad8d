package biennien.pages.source;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.fact.Cite;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** The list of documents, and one document with every fact that was taken from it. */
@Controller
class SourcePages {
    private static final int ROWS = 100;
    private static final List<String> KINDS =
            List.of(
                    "press-article",
                    "report",
                    "plan",
                    "program",
                    "decision",
                    "directive",
                    "resolution",
                    "conclusion-party",
                    "law",
                    "decree",
                    "circular",
                    "guidance",
                    "official-letter",
                    "proposal-letter",
                    "notice",
                    "minutes",
                    "certificate",
                    "list");

    private final Show show;

    SourcePages(Show show) {
        this.show = show;
    }

    @GetMapping("/sources")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Reading reading,
            Model model) {
        Answer sources =
                reading.ask(
                        "/api/v1/sources", "q", q, "kind", kind, "limit", ROWS, "cursor", cursor);
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("sources", sources.items());
        model.addAttribute("next", sources.cursor());
        return "source/list";
    }

    @GetMapping("/sources/{id}")
    String source(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String figures,
            @RequestParam(required = false) @Nullable String lines,
            Reading reading,
            Model model) {
        // A cursor says what the page is true for, so the lists are asked before the document.
        Answer told = isFirst(figures) ? null : figures(id, figures, reading);
        Answer others = isFirst(lines) ? null : others(id, lines, reading);
        Map<String, Object> source = reading.one("/api/v1/sources/" + Reading.part(id));
        if (told == null) {
            told = figures(id, null, reading);
        }
        if (others == null) {
            others = others(id, null, reading);
        }
        model.addAttribute("source", source);
        model.addAttribute("figures", told.items());
        model.addAttribute("nextFigures", told.cursor());
        model.addAttribute("lines", others.items());
        model.addAttribute("nextLines", others.cursor());
        model.addAttribute(
                "cite",
                Cite.of(Cite.document(source, show), source.get("position"), show, reading));
        return "source/source";
    }

    private static boolean isFirst(@Nullable String cursor) {
        return cursor == null || cursor.isBlank();
    }

    private static Answer figures(String source, @Nullable String cursor, Reading reading) {
        return reading.ask("/api/v1/figures", "source", source, "limit", ROWS, "cursor", cursor);
    }

    /** Figures have a table of their own, with their numbers. */
    private static Answer others(String source, @Nullable String cursor, Reading reading) {
        return reading.ask(
                "/api/v1/timeline",
                "source",
                source,
                "without",
                "figure",
                "limit",
                ROWS,
                "cursor",
                cursor);
    }
}
