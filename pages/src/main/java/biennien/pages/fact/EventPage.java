package biennien.pages.fact;

import biennien.pages.api.Reading;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One stored event as it is in the ledger. */
@Controller
class EventPage {
    private final Show show;

    EventPage(Show show) {
        this.show = show;
    }

    @GetMapping("/events/{position}")
    String event(@PathVariable String position, Reading reading, Model model) {
        Map<String, Object> event = reading.one("/api/v1/events/" + Reading.part(position));
        long here = ((Number) Objects.requireNonNull(event.get("position"))).longValue();
        String stream = Objects.toString(event.get("stream"), "");
        model.addAttribute("event", event);
        model.addAttribute("position", here);
        model.addAttribute("stream", stream);
        model.addAttribute("factPage", show.page(stream));
        Long basis = reading.basis();
        model.addAttribute("isLast", basis == null || here >= basis);
        model.addAttribute("lines", reading.tryAsk("/api/v1/timeline", "fact", stream).items());
        model.addAttribute(
                "payload", event.containsKey("payload") ? fields(event.get("payload"), "") : null);
        model.addAttribute(
                "recordedBy",
                Events.account(event, reading, show.text("fact.recorded.by-another")));
        return "fact/event";
    }

    /**
     * A scalar of the payload, each of which has a proof of its own.
     *
     * @param pointer to it (RFC 6901)
     */
    public record Field(String pointer, String value) {}

    private static List<Field> fields(@Nullable Object value, String pointer) {
        List<Field> fields = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, inner) ->
                            fields.addAll(
                                    fields(
                                            inner,
                                            pointer
                                                    + "/"
                                                    + name.toString()
                                                            .replace("~", "~0")
                                                            .replace("/", "~1"))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                fields.addAll(fields(list.get(i), pointer + "/" + i));
            }
        } else {
            fields.add(new Field(pointer, String.valueOf(value)));
        }
        return fields;
    }
}
