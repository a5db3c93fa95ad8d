package biennien.pages.record;

import biennien.pages.record.Field.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All that may be recorded, as the OpenAPI document describes it. */
final class Catalogue {

    /** What has pages of its own, or is no recording of a fact. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "/api/v1/accounts",
                    "/api/v1/admin/",
                    "/api/v1/persons/",
                    "/api/v1/imports",
                    "/ledger/");

    /** The groups of tasks and, in each, the registers whose commands they are. */
    private static final Map<String, List<String>> GROUPS = groups();

    private static final String CORRECTIONS = "corrections";
    private static final String OTHER = "other";

    /** Their corrections belong to themselves: what they say is no fact of the world. */
    private static final Set<String> OWN_CORRECTIONS = Set.of("rulings", "seals");

    private static final Map<String, List<String>> ORDER =
            Map.of(
                    "FoundGroup",
                    List.of("type", "name", "unit", "founded", "decision", "decidedOn"),
                    "RecordHandover",
                    List.of("items", "unit", "receivedBy", "on", "record"),
                    "CommendRequest",
                    List.of("form", "recipient", "unit", "conferredOn", "conferrer", "decision"),
                    "ReportFigure",
                    List.of("indicator", "subject", "quantity", "statedBy", "unit", "period"),
                    "RecipientRequest",
                    List.of("kind", "count", "name", "collective", "personId"),
                    "Quantity",
                    List.of("said", "kind", "value", "unit", "measure"),
                    "HandoverItem",
                    List.of("type", "mode", "quantity"),
                    "CertificationSubject",
                    List.of("kind", "name", "unit", "organisation"),
                    "Correction",
                    List.of("kind", "reason", "citation"),
                    "UnitDescription",
                    List.of("level", "name", "parent"));

    private static final Set<String> LONG = Set.of("remark", "reason", "quote");
    private static final Map<String, String> REGISTERS =
            Map.of(
                    "group-id", "groups",
                    "figure-id", "figures",
                    "organisation-id", "organisations",
                    "programme-id", "programmes",
                    "model-id", "models",
                    "inspection-id", "inspections",
                    "certification-id", "certifications");

    /** The last parts of addresses, in the order of a life. */
    private static final List<String> TURNS =
            List.of(
                    "inspections",
                    "held",
                    "count-members",
                    "count",
                    "rate",
                    "rename",
                    "resize",
                    "retype",
                    "assess",
                    "recognise",
                    "refuse",
                    "pilot",
                    "launch",
                    "replicate",
                    "set-phase",
                    "set-target",
                    "review",
                    "appoint-team",
                    "hold-step",
                    "make-conclusion-point",
                    "make-recommendation",
                    "answer-recommendation",
                    "close-recommendation",
                    "merge",
                    "split",
                    "part-transfer",
                    "relevel",
                    "reparent",
                    "abolish",
                    "add-alias",
                    "supersede",
                    "revoke",
                    "annul",
                    "withdraw",
                    "dissolve",
                    "retire",
                    "close");

    private static final int DEEPEST = 7;

    private final Map<String, Map<String, Object>> schemas;
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    private Catalogue(Map<String, Map<String, Object>> schemas) {
        this.schemas = schemas;
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("groups", List.of("groups"));
        groups.put("certifications", List.of("certifications"));
        groups.put("handovers", List.of("handovers"));
        groups.put("commendations", List.of("commendations"));
        groups.put("titles", List.of("rankings", "exemplary-titles"));
        groups.put("figures", List.of("figures"));
        groups.put("activities", List.of("activities", "models"));
        groups.put(CORRECTIONS, List.of());
        groups.put("inspections", List.of("inspections"));
        groups.put("programmes", List.of("programmes"));
        groups.put("organisations", List.of("organisations"));
        groups.put("units", List.of("units", "reorganisations"));
        groups.put("sources", List.of("sources"));
        groups.put("rulings", List.of("rulings", "seals"));
        groups.put(OTHER, List.of());
        return groups;
    }

    /**
     * @param document of {@code /api/openapi.json}
     */
    static Catalogue of(Map<String, Object> document) {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        object(object(document, "components"), "schemas")
                .forEach((name, schema) -> schemas.put(name, object(schema)));
        var catalogue = new Catalogue(schemas);
        object(document, "paths").forEach((path, methods) -> catalogue.add(path, object(methods)));
        return catalogue;
    }

    private void add(String path, Map<String, Object> methods) {
        String schema =
                reference(
                        object(
                                object(
                                        object(
                                                object(object(methods, "post"), "requestBody"),
                                                "content"),
                                        "application/json"),
                                "schema"));
        if (schema == null || ELSEWHERE.stream().anyMatch(path::startsWith)) {
            return;
        }
        String name = kebab(schema.replaceFirst("Request$", ""));
        List<Field> fields =
                members(schema, "f", 0, Set.of(schema)).stream()
                        .filter(field -> !field.name().equals("id"))
                        .toList();
        boolean onlyByRecorder =
                "recorder-or-steward".equals(object(methods, "post").get("x-only-by"));
        tasks.put(name, new Task(name, path, fields, onlyByRecorder));
    }

    Optional<Task> task(String name) {
        return Optional.ofNullable(tasks.get(name));
    }

    List<Task> all() {
        return List.copyOf(tasks.values());
    }

    /** Tasks under the names of their groups, in the order of both. */
    Map<String, List<Task>> grouped() {
        Map<String, List<Task>> grouped = new LinkedHashMap<>();
        GROUPS.forEach(
                (group, registers) -> {
                    List<Task> of =
                            tasks.values().stream()
                                    .filter(task -> groupOf(task).equals(group))
                                    // What begins something comes before what is about it.
                                    .sorted(
                                            Comparator.comparing(
                                                            (Task task) ->
                                                                    registers.indexOf(
                                                                            task.register()))
                                                    .thenComparing(Task::aboutFact)
                                                    .thenComparing(Catalogue::turn)
                                                    .thenComparing(Task::name))
                                    .toList();
                    if (!of.isEmpty()) {
                        grouped.put(group, of);
                    }
                });
        return grouped;
    }

    /** As things go in life: a group is counted and rated before it is dissolved. */
    private static int turn(Task task) {
        int turn = TURNS.indexOf(task.address().substring(task.address().lastIndexOf('/') + 1));
        return turn < 0 ? TURNS.size() : turn;
    }

    private static String groupOf(Task task) {
        if (task.corrects() && !OWN_CORRECTIONS.contains(task.register())) {
            return CORRECTIONS;
        }
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(task.register()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    /** The codes that there are for the subject of a figure; others are names. */
    List<SubjectCode> subjectCodes() {
        List<SubjectCode> codes = new ArrayList<>();
        kindsOfSubjects()
                .forEach(
                        (type, kinds) -> {
                            codes.add(new SubjectCode(type, "all"));
                            texts(kinds).forEach(kind -> codes.add(new SubjectCode(type, kind)));
                        });
        return codes;
    }

    private Map<String, Object> kindsOfSubjects() {
        return object(object(object(schema("Subject"), "properties"), "code"), "x-kinds-by-type");
    }

    private List<Field> members(String schema, String prefix, int depth, Set<String> above) {
        if (depth > DEEPEST) {
            return List.of();
        }
        List<String> required = texts(schema(schema).get("required"));
        List<Field> fields = new ArrayList<>();
        object(schema(schema), "properties")
                .forEach(
                        (name, property) ->
                                fields.add(
                                        field(
                                                name,
                                                schema,
                                                prefix + "-" + name,
                                                object(property),
                                                required.contains(name),
                                                depth,
                                                above)));
        List<String> order = ORDER.getOrDefault(schema, List.of());
        // What must be said comes first; what the list names, in its order, before all.
        fields.sort(
                Comparator.comparing(
                                (Field field) ->
                                        order.contains(field.name())
                                                ? order.indexOf(field.name())
                                                : order.size())
                        .thenComparing(field -> !field.required()));
        return List.copyOf(fields);
    }

    private Field field(
            String name,
            String owner,
            String id,
            Map<String, Object> property,
            boolean required,
            int depth,
            Set<String> above) {
        String schema = reference(property);
        if (schema != null && !above.contains(schema)) {
            Set<String> within = new java.util.HashSet<>(above);
            within.add(schema);
            List<Field> members = members(schema, id, depth + 1, within);
            return new Field(
                    name,
                    owner,
                    id,
                    kindOf(schema),
                    required,
                    schema,
                    List.of(),
                    members,
                    null,
                    null);
        }
        Map<String, Object> items = object(property.get("items"));
        if (isOfType(property, "array")) {
            List<String> codes = texts(items.get("enum"));
            if (!codes.isEmpty()) {
                return leaf(name, owner, id, Kind.CHOICES, required, codes, null);
            }
            Field item = field("", owner, id + "-__" + depth + "__", items, true, depth + 1, above);
            return new Field(
                    name,
                    owner,
                    id,
                    Kind.LIST,
                    required,
                    item.schema(),
                    List.of(),
                    List.of(),
                    item,
                    null);
        }
        String format = Objects.toString(property.get("format"), "");
        List<String> codes =
                owner.equals("Subject") && name.equals("type")
                        ? List.copyOf(kindsOfSubjects().keySet())
                        : texts(property.get("enum"));
        return leaf(
                name,
                owner,
                id,
                kindOf(property, name, owner, format, codes),
                required,
                codes,
                REGISTERS.get(format));
    }

    private static Field leaf(
            String name,
            String owner,
            String id,
            Kind kind,
            boolean required,
            List<String> codes,
            @Nullable String register) {
        return new Field(name, owner, id, kind, required, "", codes, List.of(), null, register);
    }

    private static Kind kindOf(String schema) {
        return switch (schema) {
            case "Quantity" -> Kind.QUANTITY;
            case "Period" -> Kind.PERIOD;
            case "Citation" -> Kind.CITATION;
            default -> Kind.OBJECT;
        };
    }

    private static Kind kindOf(
            Map<String, Object> property,
            String name,
            String owner,
            String format,
            List<String> codes) {
        if (!codes.isEmpty()) {
            return Kind.CHOICE;
        }
        if (isOfType(property, "integer") || isOfType(property, "number")) {
            return Kind.NUMBER;
        }
        if (isOfType(property, "boolean")) {
            return owner.equals("Quantity") ? Kind.MARK : Kind.TRUTH;
        }
        // The id of a unit that an act makes is chosen by whoever records the act.
        if (name.equals("id")) {
            return Kind.TEXT;
        }
        return switch (format) {
            case "edtf" -> Kind.TIME;
            case "date" -> Kind.DATE;
            case "unit-id" -> Kind.UNIT;
            case "source-id" -> Kind.SOURCE;
            default ->
                    REGISTERS.containsKey(format)
                            ? Kind.FACT
                            : LONG.contains(format) ? Kind.LONG : Kind.TEXT;
        };
    }

    private Map<String, Object> schema(String name) {
        return Objects.requireNonNullElse(schemas.get(name), Map.of());
    }

    private static boolean isOfType(Map<String, Object> property, String type) {
        Object stated = property.get("type");
        return type.equals(stated) || (stated instanceof List<?> several && several.contains(type));
    }

    private static @Nullable String reference(Map<String, Object> property) {
        Object reference = property.get("$ref");
        return reference == null
                ? null
                : reference.toString().substring(reference.toString().lastIndexOf('/') + 1);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(Map<String, Object> in, String name) {
        return object(in.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
