package biennien.pages.register;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.api.Api;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes that a parameter takes, as the API describes itself. */
@Component
public final class Choices {
    private final ObjectProvider<Api> api;
    private volatile @Nullable Map<String, List<String>> known;

    Choices(ObjectProvider<Api> api) {
        this.api = api;
    }

    /** In the order of the description; empty if it lists none. */
    public List<String> of(String address, String parameter) {
        Map<String, List<String>> all = known;
        if (all == null) {
            all = read(api.getObject().get("/api/openapi.json").object());
            if (!all.isEmpty()) {
                known = all;
            }
        }
        return all.getOrDefault(address + "?" + parameter, List.of());
    }

    private static Map<String, List<String>> read(Map<String, Object> description) {
        Map<String, List<String>> all = new HashMap<>();
        if (at(description, "paths") instanceof Map<?, ?> paths) {
            paths.forEach(
                    (address, calls) ->
                            list(calls, "get.parameters")
                                    .forEach(
                                            parameter ->
                                                    all.put(
                                                            address + "?" + text(parameter, "name"),
                                                            list(parameter, "schema.enum").stream()
                                                                    .map(String::valueOf)
                                                                    .toList())));
        }
        return all;
    }
}
