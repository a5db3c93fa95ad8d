package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The structure of a PROV-JSON document as the W3C member submission of 24 April 2013 has it: the
 * kinds of its parts, declared prefixes, what each relation needs, and the form of literals.
 */
public final class ProvJson {

    private static final Set<String> THINGS = Set.of("entity", "activity", "agent");

    /** The two ends of each relation, with the kind of thing that stands there. */
    private static final Map<String, List<String>> RELATIONS =
            Map.of(
                    "wasGeneratedBy", List.of("prov:entity entity", "prov:activity activity"),
                    "used", List.of("prov:activity activity", "prov:entity entity"),
                    "wasInvalidatedBy", List.of("prov:entity entity", "prov:activity activity"),
                    "wasDerivedFrom",
                            List.of("prov:generatedEntity entity", "prov:usedEntity entity"),
                    "wasAttributedTo", List.of("prov:entity entity", "prov:agent agent"),
                    "wasAssociatedWith", List.of("prov:activity activity", "prov:agent agent"),
                    "actedOnBehalfOf", List.of("prov:delegate agent", "prov:responsible agent"),
                    "specializationOf",
                            List.of("prov:specificEntity entity", "prov:generalEntity entity"));

    private static final Set<String> TYPES =
            Set.of("xsd:string", "xsd:decimal", "xsd:long", "xsd:dateTime", "prov:QUALIFIED_NAME");

    private final JsonNode document;
    private final Set<String> prefixes = new HashSet<>();

    private ProvJson(JsonNode document) {
        this.document = document;
    }

    /** Fails where the document is none. */
    public static void check(JsonNode document) {
        new ProvJson(document).check();
    }

    private void check() {
        document.path("prefix")
                .propertyStream()
                .forEach(
                        prefix -> {
                            assertThat(prefix.getKey()).matches("[A-Za-z][A-Za-z0-9_-]*");
                            assertThat(URI.create(prefix.getValue().asString()).isAbsolute())
                                    .as(prefix.toString())
                                    .isTrue();
                            prefixes.add(prefix.getKey());
                        });
        assertThat(document.at("/prefix/prov").asString()).isEqualTo("http://www.w3.org/ns/prov#");
        document.propertyStream()
                .filter(part -> !part.getKey().equals("prefix"))
                .forEach(part -> part(part.getKey(), part.getValue()));
    }

    private void part(String kind, JsonNode all) {
        assertThat(THINGS.contains(kind) || RELATIONS.containsKey(kind)).as(kind).isTrue();
        assertThat(all.isObject()).as(kind).isTrue();
        all.propertyStream()
                .forEach(
                        one -> {
                            if (THINGS.contains(kind)) {
                                qualified(one.getKey());
                            } else {
                                assertThat(one.getKey()).startsWith("_:");
                                ends(kind, one.getValue());
                            }
                            one.getValue()
                                    .propertyStream()
                                    .forEach(
                                            attribute ->
                                                    attribute(
                                                            attribute.getKey(),
                                                            attribute.getValue()));
                        });
    }

    private void ends(String kind, JsonNode relation) {
        for (String end : RELATIONS.get(kind)) {
            String[] nameAndKind = end.split(" ");
            String id = relation.path(nameAndKind[0]).asString("");
            assertThat(document.path(nameAndKind[1]).has(id))
                    .as("%s %s names a declared %s: %s", kind, relation, nameAndKind[1], id)
                    .isTrue();
        }
    }

    private void attribute(String name, JsonNode value) {
        qualified(name);
        if (name.endsWith("Time") || name.equals("prov:time")) {
            assertThat(Instant.parse(value.asString())).isNotNull();
        } else if (value.isObject()) {
            assertThat(value.propertyNames()).as(value.toString()).containsOnly("$", "type");
            String type = value.path("type").asString();
            assertThat(TYPES).contains(type);
            if (type.equals("prov:QUALIFIED_NAME")) {
                qualified(value.path("$").asString());
            }
            if (type.equals("xsd:long")) {
                assertThat(value.path("$").asString()).matches("-?[0-9]+");
            }
            if (type.equals("xsd:decimal")) {
                assertThat(value.path("$").asString()).matches("-?[0-9]+([.][0-9]+)?");
            }
        } else {
            assertThat(value.isString()).as("%s: %s", name, value).isTrue();
        }
    }

    private void qualified(String name) {
        assertThat(name).matches("[A-Za-z][A-Za-z0-9_-]*:[^:=,;'()\\[\\]\\s]+");
        assertThat(prefixes).as(name).contains(name.substring(0, name.indexOf(':')));
    }
}
