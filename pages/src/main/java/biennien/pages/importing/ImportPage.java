package biennien.pages.importing;

import biennien.pages.web.Show;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** A file of rows: tried first, then recorded. */
@Controller
class ImportPage {
    private static final String SCRIPT = "import.js.";
    private static final List<String> KEYS =
            ResourceBundle.getBundle("i18n.import", java.util.Locale.ROOT).keySet().stream()
                    .filter(key -> key.startsWith(SCRIPT))
                    .toList();

    private final Show show;

    ImportPage(Show show) {
        this.show = show;
    }

    @GetMapping("/import")
    String page(Model model) {
        Map<String, String> texts = new LinkedHashMap<>();
        KEYS.forEach(key -> texts.put(key.substring(SCRIPT.length()), show.text(key)));
        model.addAttribute("texts", JsonMapper.shared().writeValueAsString(texts));
        return "importing/import";
    }
}
