package biennien.pages.problem;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a kind of problem means, for people who follow its type. */
@Controller
class MeaningPage {

    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    String meaning(@PathVariable String code, Reading reading, Model model) {
        Answer kind = reading.plain("/problems/" + Reading.part(code));
        if (!kind.ok()) {
            throw new Refused(kind);
        }
        model.addAttribute("kind", kind.object());
        model.addAttribute("code", code);
        return "problem/meaning";
    }
}
