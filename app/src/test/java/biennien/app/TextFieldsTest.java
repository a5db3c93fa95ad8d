package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;

import com.fasterxml.jackson.annotation.JsonValue;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Nobody can ask for the name of a tipster or of a person under management, because no field could
 * hold it. Every text field of every event, table and answer stands in {@code docs/text-fields.csv}
 * with what it holds and why no person can be in it, or how one is protected. A new field fails
 * here until somebody has thought about it.
 */
class TextFieldsTest {
    private static final String FILE = "docs/text-fields.csv";
    private static final String HEADER = "field,holds,why";

    /** Formats of texts that can't be words. */
    private static final Set<String> NO_WORDS = Set.of("date", "date-time", "uuid");

    private final Service service = Annals.shared().service();

    /** The request can't be expressed: no question has a field for it, and no answer. */
    @Test
    void d10_the_name_of_a_tipster_or_of_a_managed_person_can_not_be_asked_for() {
        JsonNode document = service.anonymous().get("/api/openapi.json").json();
        Set<String> words = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode parameter : operation.path("parameters")) {
                    words.add(parameter.path("name").asString());
                }
            }
        }
        document.at("/components/schemas")
                .propertyStream()
                .forEach(
                        schema ->
                                schema.getValue()
                                        .path("properties")
                                        .propertyNames()
                                        .forEach(words::add));
        assertThat(words).contains("unit", "indicator", "quote", "statedBy", "recipient");
        assertThat(words)
                .noneMatch(
                        word ->
                                word.matches(
                                        "(?i).*(tipster|informant|informer|whistle|reporter"
                                                + "|suspect|offender|managedPerson|addict|inmate"
                                                + "|giver|donor|fullName|firstName|lastName"
                                                + "|birth|identityCard|citizenId|phone).*"));
        for (String parameter : List.of("informant", "tipster", "person", "managedPerson")) {
            assertThat(service.admin().get("/api/v1/figures", parameter, "ai").problem())
                    .as(parameter)
                    .isEqualTo("unknown-parameter");
        }
    }

    @Test
    void every_text_field_of_every_event_is_reviewed() {
        Set<String> fields = new TreeSet<>();
        for (StoredNames.StoredName stored : StoredNames.all()) {
            walk("event:" + stored.name(), stored.type(), fields);
        }
        assertReviewed("event:", fields);
    }

    @Test
    void every_key_of_the_metadata_of_events_is_reviewed() {
        Set<String> fields = new TreeSet<>();
        service.jdbc()
                .sql(
                        """
                        SELECT DISTINCT jsonb_object_keys(
                                            convert_from(metadata, 'UTF8')::jsonb)
                          FROM eventstore.event
                        """)
                .query(String.class)
                .list()
                .forEach(key -> fields.add("metadata:" + key));
        assertReviewed("metadata:", fields);
    }

    @Test
    void every_text_column_of_every_table_is_reviewed() {
        Set<String> fields =
                new TreeSet<>(
                        service.jdbc()
                                .sql(
                                        """
                                        SELECT 'table:' || table_schema || '.' || table_name
                                               || '.' || column_name
                                          FROM information_schema.columns
                                         WHERE table_schema IN ('eventstore', 'readmodel',
                                                                'accounts', 'keys',
                                                                'rebuild', 'ledger')
                                           AND table_name NOT LIKE 'flyway%'
                                           AND (data_type IN ('text', 'character varying',
                                                              'character', '"char"', 'name',
                                                              'bytea', 'json', 'jsonb', 'xml',
                                                              'tsvector', 'USER-DEFINED')
                                                OR udt_name IN ('_text', '_varchar', '_bpchar',
                                                                '_json', '_jsonb', '_bytea'))
                                        """)
                                .query(String.class)
                                .list());
        assertReviewed("table:", fields);
    }

    @Test
    void every_text_of_every_answer_is_reviewed() {
        JsonNode document = service.anonymous().get("/api/openapi.json").json();
        Set<String> fields = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (String path : document.path("paths").propertyNames()) {
            for (JsonNode operation : document.path("paths").path(path)) {
                for (JsonNode response : operation.path("responses")) {
                    for (JsonNode content : response.path("content")) {
                        // An answer that is one text has no name but its address.
                        answer(document, path, content.path("schema"), fields, seen);
                    }
                }
            }
        }
        assertThat(seen).contains("FigureAnswer", "EventAnswer", "ImportReport", "CommandAnswer");
        assertReviewed("answer:", fields);
    }

    @Test
    void every_line_says_what_the_field_holds_and_why() {
        List<String> fields = new ArrayList<>();
        for (List<String> line : lines()) {
            assertThat(line).as(line.toString()).hasSize(3);
            assertThat(line).as(line.toString()).allSatisfy(cell -> assertThat(cell).isNotBlank());
            fields.add(line.getFirst());
        }
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(fields)
                .allSatisfy(
                        field -> assertThat(field).matches("(event|metadata|table|answer):\\S+"));
    }

    /** Texts of a record, and of the records in it, as they are stored. */
    private static void walk(String path, Type type, Set<String> fields) {
        if (type instanceof ParameterizedType of) {
            for (Type argument : of.getActualTypeArguments()) {
                walk(path, argument, fields);
            }
        } else if (type instanceof Class<?> c) {
            if (CharSequence.class.isAssignableFrom(c) || isOneText(c)) {
                fields.add(path);
            } else if (c.isSealed() && !c.isRecord()) {
                Arrays.stream(c.getPermittedSubclasses()).forEach(p -> walk(path, p, fields));
            } else if (c.isRecord()) {
                for (RecordComponent component : c.getRecordComponents()) {
                    walk(path + "." + component.getName(), component.getGenericType(), fields);
                }
            } else {
                assertThat(c.isEnum() || c.isPrimitive() || c.getPackageName().startsWith("java."))
                        .as("%s of a kind that this walk does not know: %s", path, c)
                        .isTrue();
                assertThat(c).as(path).isNotIn(Object.class, byte[].class);
            }
        }
    }

    /** A closed list of codes is no text. */
    private static boolean isOneText(Class<?> type) {
        return !type.isEnum()
                && Stream.concat(
                                Arrays.stream(type.getDeclaredMethods()),
                                type.isRecord()
                                        ? Arrays.stream(type.getRecordComponents())
                                                .map(RecordComponent::getAccessor)
                                        : Stream.of())
                        .filter(method -> method.isAnnotationPresent(JsonValue.class))
                        .map(Method::getReturnType)
                        .anyMatch(CharSequence.class::isAssignableFrom);
    }

    private static void answer(
            JsonNode document,
            String place,
            JsonNode schema,
            Set<String> fields,
            Set<String> seen) {
        String name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        if (!name.isEmpty()) {
            if (seen.add(name)) {
                JsonNode target = document.at("/components/schemas/" + name);
                assertThat(target.isObject()).as(name).isTrue();
                answer(document, name, target, fields, seen);
            }
            return;
        }
        for (String group : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(group).forEach(part -> answer(document, place, part, fields, seen));
        }
        if (schema.has("items")) {
            answer(document, place, schema.path("items"), fields, seen);
        }
        if (schema.path("additionalProperties").isObject()) {
            answer(document, place + ".*", schema.path("additionalProperties"), fields, seen);
        }
        boolean text =
                schema.path("type").asString("").equals("string")
                        || schema.path("type").toString().contains("\"string\"");
        if (text && !NO_WORDS.contains(schema.path("format").asString(""))) {
            fields.add("answer:" + place);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(
                        property ->
                                answer(
                                        document,
                                        place + "." + property.getKey(),
                                        property.getValue(),
                                        fields,
                                        seen));
    }

    private static void assertReviewed(String kind, Set<String> fields) {
        Set<String> reviewed = new TreeSet<>();
        lines().forEach(line -> reviewed.add(line.getFirst()));
        reviewed.removeIf(field -> !field.startsWith(kind));
        assertThat(fields).as("fields of kind %s", kind).isNotEmpty();
        TreeMap<String, String> missing = new TreeMap<>();
        for (String field : fields) {
            if (!reviewed.contains(field)) {
                missing.put(field, field + ",<what it holds>,<why no person can be in it>");
            }
        }
        assertThat(missing.values())
                .as("Lines to add to %s, after thinking about each", FILE)
                .isEmpty();
        reviewed.removeAll(fields);
        assertThat(reviewed).as("Lines of %s whose field is no more", FILE).isEmpty();
    }

    private static List<List<String>> lines() {
        List<String> lines = Sources.read(Sources.root().resolve(FILE)).lines().toList();
        assertThat(lines.getFirst()).isEqualTo(HEADER);
        return lines.stream().skip(1).map(AnnalsImportTest::fields).toList();
    }
}
