package biennien.pages.fact;

import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A citation to copy: the words of the caller, and where it stands in the ledger. */
public final class Cite {

    private Cite() {}

    /**
     * @param words of what is cited, in order
     * @param position of the event
     */
    public static String of(
            List<String> words, @Nullable Object position, Show show, Reading reading) {
        List<String> parts = new ArrayList<>(words);
        Map<String, Object> event = Events.one(position, reading);
        parts.add(
                show.text(
                        "cite.ledger",
                        Objects.toString(
                                reading.plain("/api/v1/ledger").object().get("origin"), ""),
                        String.valueOf(position),
                        Objects.toString(event.get("eventId"), ""),
                        Objects.toString(event.get("leafHash"), "")));
        return String.join(". ", parts) + ".";
    }

    /** A document as it is cited. */
    public static List<String> document(Map<String, Object> source, Show show) {
        List<String> parts = new ArrayList<>();
        String title = Objects.toString(source.get("title"), show.text("fact.hidden-words"));
        parts.add(title);
        String number = Objects.toString(source.get("number"), "");
        parts.add(
                title.contains(number)
                        ? show.word(source.get("kind"))
                        : show.word(source.get("kind")) + " " + number);
        if (source.get("publisher") != null) {
            parts.add(source.get("publisher").toString());
        }
        parts.add(
                source.get("published") == null
                        ? show.text("show.no-time")
                        : show.period(source.get("published")));
        return parts;
    }
}
