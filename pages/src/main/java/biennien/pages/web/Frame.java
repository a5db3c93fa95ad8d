package biennien.pages.web;

import biennien.pages.api.Api;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What stands around every page: who reads it, in which language, as known when. */
@ControllerAdvice("biennien.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Frame {
    private final ObjectProvider<Api> api;
    private final Show show;

    Frame(ObjectProvider<Api> api, Show show) {
        this.api = api;
        this.show = show;
    }

    @ModelAttribute
    void around(Model model, HttpServletRequest request, Locale language) {
        around(model.asMap(), request, language);
    }

    /**
     * An address that a page is made of refused: the page says what the address said, or is begun
     * again where that helps.
     */
    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, Locale language) {
        if (request.getAttribute(ReadingResolver.ATTRIBUTE) instanceof Reading reading) {
            Long lower = reading.beginAgainAt(refused.answer());
            if (lower != null) {
                request.removeAttribute(ReadingResolver.ATTRIBUTE);
                request.setAttribute(ReadingResolver.BEGIN_AT, lower);
                return new ModelAndView("forward:" + request.getRequestURI());
            }
        }
        Map<String, Object> problem = new HashMap<>(refused.answer().object());
        int status = refused.answer().status();
        problem.putIfAbsent("status", status);
        if (!ProblemPage.isWanted(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("web/refused");
        around(page.getModel(), request, language);
        page.addObject("problem", problem);
        page.addObject("code", ProblemPage.code(problem));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    void around(Map<String, Object> model, HttpServletRequest request, Locale language) {
        String path = address(request);
        model.put("show", show);
        model.put("who", api.getObject().who());
        model.put("lang", language.getLanguage());
        model.put("path", path);
        model.put(
                "site", ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        model.put("otherLanguage", other(path, request.getQueryString(), language));
        model.put(
                "here",
                "GET".equals(request.getMethod()) ? here(path, request.getQueryString()) : "/");
        if (request.getAttribute(ReadingResolver.ATTRIBUTE) instanceof Reading reading) {
            model.put("reading", reading);
        }
    }

    /** What was asked for, also while the container answers with its error. */
    static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        Objects.requireNonNullElse(request.getRequestURI(), "/"))
                .toString();
    }

    /** The page itself, to come back to after signing in; what was sent to is none. */
    private static String here(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private static String other(String path, @Nullable String query, Locale language) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(path);
        if (query != null) {
            here.query(query);
        }
        return here.replaceQueryParam(
                        Languages.NAME, language.getLanguage().equals("en") ? "vi" : "en")
                .build()
                .toUriString();
    }
}
