package biennien.pages.record;

import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** The words around the fields of a form, the most particular first. */
public final class FormWords {
    private static final String SCRIPT = "record.js.";

    private final Show show;

    FormWords(Show show) {
        this.show = show;
    }

    /** Where the form of a task is, about one thing if an id is given. */
    public String address(Task task, @Nullable String id) {
        return Reading.address("/record/" + task.name(), "id", id);
    }

    public String task(Task task) {
        return first(List.of("record.task." + task.name()), task.name());
    }

    /** What the task is for, in a sentence; null where its name says it. */
    public @Nullable String about(Task task) {
        String key = "record.about." + task.name();
        return show.has(key) ? show.text(key) : null;
    }

    public String label(Field field, Task task) {
        if (field.name().isEmpty()) {
            return show.text("record.js.item");
        }
        return first(field.keys("field", task.name()), field.name());
    }

    /** What helps to fill the field in; null where nothing does. */
    public @Nullable String help(Field field, Task task) {
        return field.keys("help", task.name()).stream()
                .filter(show::has)
                .findFirst()
                .map(show::text)
                .orElse(null);
    }

    /** A code to choose; some say something else here than beside a recorded fact. */
    public String option(Field field, String code) {
        String here = "record.option." + field.owner() + "." + field.name() + "." + code;
        return show.has(here) ? show.text(here) : show.word(code);
    }

    public String part(Task.Part part) {
        return show.text("record.part." + part.code());
    }

    private String first(List<String> keys, String otherwise) {
        return keys.stream().filter(show::has).findFirst().map(show::text).orElse(otherwise);
    }

    /** All that the script says, in the language of the page. */
    Map<String, String> ofScript() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : keys("i18n.record")) {
            if (key.startsWith(SCRIPT)) {
                texts.put(key.substring(SCRIPT.length()), show.text(key));
            }
        }
        // What the form finds out before the API is asked, in the same words.
        for (String code : List.of("missing-field", "missing-value")) {
            texts.put("local." + code, show.text("problem." + code));
        }
        // In English the API says it itself, and with all that is particular to the case.
        if (!show.isEnglish()) {
            keys("i18n.problems").forEach(key -> texts.put(key, show.text(key)));
        }
        for (String kind :
                List.of(
                        "EXACT",
                        "OVER",
                        "NEARLY",
                        "ABOUT",
                        "AT_LEAST",
                        "AT_MOST",
                        "NOT_REPORTED",
                        "between",
                        "none")) {
            // Words of a pattern, in which the script puts the numbers.
            texts.put("show." + kind, show.text("show." + kind, "{0}", "{1}"));
        }
        return texts;
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet();
    }
}
