package biennien.pages.care;

import biennien.pages.api.Reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** Who may do what, for stewards; one's own account, for everybody signed in. */
@Controller
class AccountsPage {
    /** From the least to the most. */
    private static final List<String> ROLES = List.of("reader", "inspector", "recorder", "steward");

    @GetMapping("/care/accounts")
    String accounts(Reading reading, Model model) {
        model.addAttribute("accounts", Answers.list(reading, "/api/v1/accounts"));
        model.addAttribute("roles", ROLES);
        return "care/accounts";
    }

    @GetMapping("/account")
    String own(Reading reading, Model model) {
        model.addAttribute("account", Answers.one(reading, "/api/v1/accounts/me"));
        return "care/account";
    }
}
