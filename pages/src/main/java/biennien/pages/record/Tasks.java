package biennien.pages.record;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.api.Who;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** All that may be recorded, and what of it somebody may record of a fact that stands. */
@Component
public class Tasks {
    private final FormWords words;
    private volatile @Nullable Catalogue catalogue;

    Tasks(Show show) {
        this.words = new FormWords(show);
    }

    /** A form that may come next, filled in for one fact. */
    public record Next(String words, String address) {}

    /** What this person may record of a fact; empty without an account. */
    public List<Next> next(String register, String id, @Nullable Who who, Reading reading) {
        if (who == null || reading.known().earlier()) {
            return List.of();
        }
        return all(reading).all().stream()
                .filter(task -> task.aboutFact() && task.register().equals(register))
                .filter(task -> may(who, task))
                .map(
                        task ->
                                new Next(
                                        words.task(task),
                                        "/record/" + task.name() + "?id=" + Reading.part(id)))
                .toList();
    }

    static boolean may(@Nullable Who who, Task task) {
        return who != null && (who.records() || (who.inspects() && task.ofInspectors()));
    }

    /** The document says the same as long as the program runs. */
    Catalogue all(Reading reading) {
        Catalogue known = catalogue;
        if (known == null) {
            Answer document = reading.plain("/api/openapi.json");
            if (!document.ok()) {
                throw new Refused(document);
            }
            known = Catalogue.of(document.object());
            catalogue = known;
        }
        return known;
    }
}
