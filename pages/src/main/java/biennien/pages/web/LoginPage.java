package biennien.pages.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in. */
@Controller
class LoginPage {
    private static final String CSRF = "_csrf";

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("wait", request.getParameter("wait"));
        model.addAttribute("to", request.getParameter("to"));
        // Read before anything is written: reading it is what sends its cookie.
        Object csrf = request.getAttribute(CSRF);
        model.addAttribute(
                "csrf",
                csrf == null
                        ? null
                        : PropertyAccessorFactory.forBeanPropertyAccess(csrf)
                                .getPropertyValue("token"));
        return "web/login";
    }
}
