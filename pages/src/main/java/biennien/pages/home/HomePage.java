package biennien.pages.home;

import biennien.pages.api.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is known, of which places and years, from which sources. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Reading reading, Model model) {
        model.addAttribute("sources", reading.list("/api/v1/sources", "limit", 200));
        return "home/home";
    }
}
