package biennien.app.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A GET of another address within a request, with nothing of the outer one but its caller. */
final class InsideRequest extends HttpServletRequestWrapper {
    /** JSON where an address has it; a checkpoint of the log is a text and nothing else. */
    private static final String ANSWERS =
            MediaType.APPLICATION_JSON_VALUE + "," + MediaType.TEXT_PLAIN_VALUE + ";q=0.5";

    private static final String OF_THE_FRAMEWORK = "org.springframework.";

    private final String path;
    private final @Nullable String query;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    InsideRequest(HttpServletRequest outer, String address) {
        super(outer);
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
        path = String.valueOf(parts.getPath());
        query = parts.getQuery();
        MultiValueMap<String, String> given = parts.getQueryParams();
        given.forEach(
                (name, values) ->
                        parameters.put(
                                decoded(name),
                                values.stream()
                                        .map(value -> value == null ? "" : decoded(value))
                                        .toArray(String[]::new)));
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * Also when the page is shown because of an error: who may call what is asked as for any call.
     */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public String getServletPath() {
        return decoded(path);
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? ANSWERS : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of(HttpHeaders.ACCEPT));
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    /** What Spring notes about the outer request must not be taken for a note about this one. */
    @Override
    public @Nullable Object getAttribute(String name) {
        Object own = attributes.get(name);
        return own != null || name.startsWith(OF_THE_FRAMEWORK) ? own : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        Set<String> names = new HashSet<>(attributes.keySet());
        Collections.list(super.getAttributeNames()).stream()
                .filter(name -> !name.startsWith(OF_THE_FRAMEWORK))
                .forEach(names::add);
        return Collections.enumeration(names);
    }
}
