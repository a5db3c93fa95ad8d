package biennien.query.explain;

import biennien.query.kernel.At;
import biennien.query.kernel.ExplainedPlaces;
import biennien.query.kernel.Page;
import biennien.query.kernel.Place;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.QuestionResolver;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks our own endpoints again without leaving the process: the method that is mapped to the
 * address is called with the same question, basis and view as over HTTP. Only addresses that
 * somebody explains can be asked for, and only by reading.
 */
@Component
final class OwnAnswers implements ExplainedPlaces {

    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,9})(/.*)?");

    /** An explainer with the pattern of its addresses. */
    private record Route(PathPattern pattern, Explainer explainer) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final JsonMapper json;
    private final List<Route> routes;

    OwnAnswers(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping,
            JsonMapper json,
            List<Explainer> explainers) {
        this.mapping = mapping;
        this.json = json;
        this.routes =
                explainers.stream()
                        .map(
                                explainer ->
                                        new Route(
                                                PathPatternParser.defaultInstance.parse(
                                                        explainer.pattern()),
                                                explainer))
                        .sorted(Comparator.comparing(Route::pattern))
                        .toList();
    }

    @Override
    public boolean explains(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream().anyMatch(route -> route.pattern().matches(parsed));
    }

    /** The one that explains the answers at an address. */
    Explainer explainer(OwnAddress asked) {
        return route(asked).explainer();
    }

    private Route route(OwnAddress asked) {
        PathContainer path = PathContainer.parsePath(asked.path());
        return routes.stream()
                .filter(route -> route.pattern().matches(path))
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        "answer",
                                        "nothing-to-explain",
                                        "No answer at %s shows a number that is explained by its place. Each number has a link 'explain' beside it."
                                                .formatted(asked.path()),
                                        Map.of()));
    }

    /** The answer, with the number in it. */
    Told ask(
            OwnAddress asked,
            @Nullable String pointer,
            At at,
            View view,
            HttpServletRequest request) {
        Route route = route(asked);
        var match =
                Objects.requireNonNull(
                        route.pattern().matchAndExtract(PathContainer.parsePath(asked.path())));
        Map<String, String> variables = match.getUriVariables();
        ResponseEntity<?> answer =
                call(
                        handler(route.explainer().pattern()),
                        variables,
                        asked.parameters(),
                        at,
                        view,
                        new AsIfAsked(request, asked));
        long basis =
                Long.parseLong(Objects.requireNonNull(answer.getHeaders().getFirst(Reads.X_BASIS)));
        Object body = Objects.requireNonNull(answer.getBody());
        String wanted = pointer == null ? "" : pointer;
        Matcher item = ITEM.matcher(wanted);
        if (body instanceof Page<?> page && item.matches()) {
            return paged(asked, variables, page, item, basis);
        }
        return told(
                asked,
                variables,
                json.valueToTree(body),
                JsonPointer.compile(wanted),
                wanted,
                basis);
    }

    /** The list goes on behind its first page. */
    private Told paged(
            OwnAddress asked,
            Map<String, String> variables,
            Page<?> first,
            Matcher item,
            long basis) {
        int index = Integer.parseInt(item.group(1));
        int before = 0;
        Page<?> page = first;
        while (index - before >= page.items().size()) {
            before += page.items().size();
            Page<?> next = page.whole().following().get();
            if (next == null) {
                break;
            }
            page = next;
        }
        String rest = item.group(2) == null ? "" : item.group(2);
        return told(
                asked,
                variables,
                json.valueToTree(page),
                JsonPointer.compile("/items/" + (index - before) + rest),
                item.group(),
                basis);
    }

    private static Told told(
            OwnAddress asked,
            Map<String, String> variables,
            JsonNode answer,
            JsonPointer pointer,
            String named,
            long basis) {
        var parameters = new TreeMap<String, String>();
        asked.parameters().forEach((name, values) -> parameters.put(name, values[0]));
        var address = new StringBuilder(asked.path());
        char before = '?';
        for (var parameter : parameters.entrySet()) {
            address.append(before)
                    .append(Place.encoded(parameter.getKey()))
                    .append('=')
                    .append(Place.encoded(parameter.getValue()));
            before = '&';
        }
        var told =
                new Told(
                        address.toString(),
                        variables,
                        Collections.unmodifiableMap(parameters),
                        answer,
                        pointer,
                        named,
                        basis);
        if (answer.at(pointer).isMissingNode()) {
            throw told.nothing();
        }
        return told;
    }

    private HandlerMethod handler(String pattern) {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> isGet(entry.getKey(), pattern))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is mapped to " + pattern))
                .createWithResolvedBean();
    }

    private static boolean isGet(RequestMappingInfo mapped, String pattern) {
        return mapped.getPatternValues().contains(pattern)
                && mapped.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static ResponseEntity<?> call(
            HandlerMethod handler,
            Map<String, String> variables,
            Map<String, String[]> parameters,
            At at,
            View view,
            HttpServletRequest request) {
        MethodParameter[] declared = handler.getMethodParameters();
        QuestionResolver.refuseUnknown(parameters, handler.getMethod());
        var arguments = new Object[declared.length];
        for (int i = 0; i < declared.length; i++) {
            Class<?> type = declared[i].getParameterType();
            if (type == At.class) {
                arguments[i] = at;
            } else if (type == View.class) {
                arguments[i] = view;
            } else if (type == HttpServletRequest.class) {
                arguments[i] = request;
            } else if (type == String.class) {
                arguments[i] =
                        Objects.requireNonNull(variables.get(declared[i].getParameter().getName()));
            } else {
                arguments[i] = QuestionResolver.build(type, parameters);
            }
        }
        try {
            handler.getMethod().setAccessible(true);
            return (ResponseEntity<?>)
                    Objects.requireNonNull(
                            handler.getMethod().invoke(handler.getBean(), arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The request as it would have come in with that address. */
    private static final class AsIfAsked extends HttpServletRequestWrapper {

        private final OwnAddress asked;

        AsIfAsked(HttpServletRequest request, OwnAddress asked) {
            super(request);
            this.asked = asked;
        }

        @Override
        public String getRequestURI() {
            return asked.path();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return asked.parameters();
        }
    }
}
