package biennien.pages.importing;

import biennien.pages.web.Show;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A file of rows: tried first, then recorded. */
@Controller
class ImportPage {
    private static final String SCRIPT = "import.js.";
    private static final List<String> KEYS =
            keys("i18n.import").filter(key -> key.startsWith(SCRIPT)).toList();

    /** Why a row is refused or doubted, where the rule is that of a form too. */
    private static final List<String> RULES = keys("i18n.problems").toList();

    private final Show show;

    ImportPage(Show show) {
        this.show = show;
    }

    private static Stream<String> keys(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream();
    }

    @GetMapping("/import")
    String page(Model model) {
        Map<String, String> texts = new LinkedHashMap<>();
        RULES.forEach(key -> texts.put(key, show.text(key)));
        KEYS.forEach(key -> texts.put(key.substring(SCRIPT.length()), show.text(key)));
        if (show.isEnglish()) {
            // The API says it itself, and with all that is particular to the case.
            texts.keySet().removeIf(key -> key.startsWith("problem."));
        }
        model.addAttribute("texts", JsonMapper.shared().writeValueAsString(texts));
        return "importing/import";
    }
}
