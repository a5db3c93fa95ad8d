package biennien.pages.log;

import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ledger as a whole. */
@Controller
class LogPage {
    private static final int LATEST = 12;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    @GetMapping("/log")
    String log(
            @RequestParam(required = false) @Nullable String position,
            Reading reading,
            Model model) {
        if (position != null && POSITION.matcher(position.strip()).matches()) {
            return "redirect:/events/" + position.strip();
        }
        Map<String, Object> log = reading.plain("/api/v1/ledger").object();
        long size = log.get("size") instanceof Number n ? n.longValue() : 0;
        model.addAttribute("log", log);
        model.addAttribute("wrongPosition", position != null && !position.isBlank());
        model.addAttribute(
                "latest",
                reading.list("/api/v1/events", "from", Math.max(0, size - LATEST), "limit", LATEST)
                        .reversed());
        model.addAttribute("witnessKeys", keys(log.get("witnesses")));
        return "log/log";
    }

    private static String keys(@Nullable Object witnesses) {
        return witnesses instanceof List<?> list
                ? list.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("key")))
                        .collect(Collectors.joining(" "))
                : "";
    }
}
