package biennien.pages.unit;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** The ways to a unit: by name, by code, from above. */
@Controller
class UnitsPage {
    private static final int ROWS = 100;
    private static final int UNKNOWN = 404;
    private static final int SEVERAL = 409;

    private final Show show;

    UnitsPage(Show show) {
        this.show = show;
    }

    @GetMapping("/units")
    String units(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "nso") String scheme,
            @RequestParam(required = false) @Nullable String cursor,
            Reading reading,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("on", on);
        model.addAttribute("parent", parent);
        model.addAttribute("code", code);
        if (code != null && !code.isBlank()) {
            byCode(scheme, code.strip(), on, reading, model);
            return "unit/units";
        }
        boolean top = isBlank(q) && isBlank(parent);
        Answer found =
                reading.ask(
                        "/api/v1/units",
                        "q",
                        q,
                        "on",
                        on,
                        "parent",
                        parent,
                        "level",
                        top ? "province" : null,
                        "limit",
                        ROWS,
                        "cursor",
                        cursor);
        model.addAttribute("units", found.items());
        model.addAttribute("parents", isBlank(parent) && haveParents(found.items()));
        model.addAttribute("more", found.cursor());
        model.addAttribute("heading", heading(top, q, parent, on, reading));
        return "unit/units";
    }

    private String heading(
            boolean top,
            @Nullable String q,
            @Nullable String parent,
            @Nullable String on,
            Reading reading) {
        if (top) {
            return show.text("units.provinces");
        }
        if (parent == null || parent.isBlank() || !isBlank(q)) {
            return show.text("units.found");
        }
        return show.text(
                "units.below",
                show.place(reading.one("/api/v1/units/" + Reading.part(parent), "on", on)));
    }

    /** A code may have been that of several units; then all of them are shown. */
    private void byCode(
            String scheme, String code, @Nullable String on, Reading reading, Model model) {
        Answer answer =
                reading.tryAsk("/api/v1/units/by-code", "scheme", scheme, "code", code, "on", on);
        if (!answer.ok() && answer.status() != UNKNOWN && answer.status() != SEVERAL) {
            throw new Refused(answer);
        }
        Object units =
                answer.ok()
                        ? List.of(answer.object())
                        : answer.object()
                                .getOrDefault("candidates", List.<Map<String, Object>>of());
        model.addAttribute("units", units);
        model.addAttribute("parents", haveParents(units));
        model.addAttribute("several", answer.status() == SEVERAL);
        model.addAttribute("heading", show.text("units.found"));
    }

    /** Whether any of them stands below another unit: of provinces none does. */
    private static boolean haveParents(@Nullable Object units) {
        return units instanceof List<?> all
                && all.stream()
                        .anyMatch(
                                one -> one instanceof Map<?, ?> unit && unit.get("parent") != null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
