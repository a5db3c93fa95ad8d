package biennien.pages.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A refusal for people: what happened and what they can do. Machines get it as JSON. */
@Component
public class ProblemPage {
    private static final List<String> FOR_MACHINES = List.of("/api", "/ledger", "/actuator");

    private final Frame frame;
    private final LocaleResolver languages;

    ProblemPage(Frame frame, LocaleResolver languages) {
        this.frame = frame;
        this.languages = languages;
    }

    /** Whether a browser asked for a page, rather than a program for an answer. */
    public static boolean isWanted(HttpServletRequest request) {
        return FOR_MACHINES.stream().noneMatch(under -> isUnder(Frame.address(request), under))
                && prefersHtml(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    }

    private static boolean isUnder(String address, String folder) {
        return address.equals(folder) || address.startsWith(folder + "/");
    }

    private static boolean prefersHtml(List<String> accepted) {
        try {
            double html = 0;
            double other = 0;
            for (MediaType type : MediaType.parseMediaTypes(accepted)) {
                if (type.isWildcardType()) {
                    continue;
                }
                if (type.includes(MediaType.TEXT_HTML)) {
                    html = Math.max(html, type.getQualityValue());
                } else if (type.getSubtype().endsWith("json")) {
                    other = Math.max(other, type.getQualityValue());
                }
            }
            return html > 0 && html >= other;
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /**
     * @param problem as RFC 9457 has it
     */
    public ModelAndView of(Map<String, Object> problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("web/refused");
        frame.around(page.getModel(), request, languages.resolveLocale(request));
        page.addObject("problem", problem);
        page.addObject("code", code(problem));
        page.setStatus(HttpStatusCode.valueOf(status(problem)));
        return page;
    }

    private static int status(Map<String, Object> problem) {
        return problem.get("status") instanceof Number n ? n.intValue() : 500;
    }

    /** The last part of the type; empty where there is none. */
    static String code(Map<String, Object> problem) {
        String type = Objects.toString(problem.get("type"), "");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
