package biennien.app.split;

import biennien.app.Sources;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The shipped alerts and the shipped dashboard, as expressions and the metrics in them. */
final class Monitoring {
    private static final Path ALERTS = Path.of("docker", "prometheus", "alerts.yml");
    private static final Path DASHBOARD =
            Path.of("docker", "grafana", "dashboards", "biennien.json");

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern WINDOW = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME =
            Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private Monitoring() {}

    static List<String> alerts() {
        Map<String, Object> file = new Yaml().load(Sources.read(Sources.root().resolve(ALERTS)));
        List<String> expressions = new ArrayList<>();
        for (Object group : (List<?>) file.get("groups")) {
            for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
                expressions.add(String.valueOf(((Map<?, ?>) rule).get("expr")));
            }
        }
        return expressions;
    }

    static List<String> dashboard() {
        JsonNode file =
                JsonMapper.shared().readTree(Sources.read(Sources.root().resolve(DASHBOARD)));
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : file.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                expressions.add(target.path("expr").asString());
            }
        }
        return expressions;
    }

    /** The metrics that expressions name, without {@code up}, which Prometheus makes itself. */
    static SortedSet<String> metrics(List<String> expressions) {
        SortedSet<String> names = new TreeSet<>();
        for (String expression : expressions) {
            String bare = LABELS.matcher(expression).replaceAll(" ");
            bare = WINDOW.matcher(bare).replaceAll(" ");
            bare = GROUPING.matcher(bare).replaceAll(" ");
            NAME.matcher(bare).results().map(found -> found.group()).forEach(names::add);
        }
        names.removeAll(WORDS);
        names.remove("up");
        return names;
    }
}
