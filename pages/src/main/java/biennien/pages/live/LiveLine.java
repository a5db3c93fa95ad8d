package biennien.pages.live;

import biennien.pages.api.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One line of what was recorded, for a page that is open: in the reader's language and through the
 * reader's eyes, as the page would have shown it.
 */
@Controller
class LiveLine {

    @GetMapping("/live/line/{position}")
    String line(@PathVariable long position, Reading reading, Model model) {
        model.addAttribute("line", reading.one("/api/v1/timeline/" + position));
        return "live/_line :: line";
    }
}
