package biennien.pages.web;

import biennien.pages.api.Answer;
import biennien.pages.api.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Map;

/** What a person is shown who is signed in and may not see a page; nobody links here. */
@Controller
class ForbiddenPage {
    private static final int FORBIDDEN = 403;

    @GetMapping("/forbidden")
    String forbidden() {
        throw new Refused(new Answer(FORBIDDEN, null, Map.of("status", FORBIDDEN)));
    }
}
