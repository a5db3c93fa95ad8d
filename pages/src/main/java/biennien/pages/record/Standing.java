package biennien.pages.record;

import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands, as the API answers it → what a command would say to say the same again. */
final class Standing {
    private final Show show;
    private final Map<String, String> labels = new LinkedHashMap<>();

    Standing(Show show) {
        this.show = show;
    }

    /** The body that would change nothing, without the correction itself. */
    Map<String, Object> body(List<Field> fields, Map<String, Object> fact) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value =
                    field.schema().equals("Subject") && fact.get("subject") instanceof String code
                            ? subject(fact, code)
                            : value(field, fact.get(field.name()));
            if (value != null && !field.name().equals("correction")) {
                body.put(field.name(), value);
            }
        }
        return body;
    }

    /** The names of what the body only gives the ids of. */
    Map<String, String> labels() {
        return labels;
    }

    /** A figure answers its subject in two members. */
    private Map<String, Object> subject(Map<String, Object> fact, String code) {
        Map<String, Object> subject = new LinkedHashMap<>();
        Object type = fact.get("subjectType");
        if (type != null) {
            subject.put("type", type);
        }
        subject.put("code", code);
        labels.put(code, show.word(code));
        return subject;
    }

    private @Nullable Object value(Field field, @Nullable Object answered) {
        if (answered == null) {
            return null;
        }
        return switch (field.kind()) {
            case TIME -> answered instanceof Map<?, ?> time ? time.get("edtf") : answered;
            case UNIT, SOURCE, FACT -> named(answered);
            case LIST -> answered instanceof List<?> list ? items(field, list) : null;
            case OBJECT, QUANTITY, PERIOD, CITATION -> inner(field, answered);
            case CHOICES, TRUTH, MARK, NUMBER -> answered;
            case TEXT, LONG, DATE, CHOICE ->
                    answered instanceof Map<?, ?> ? null : text(field, answered.toString());
        };
    }

    private String text(Field field, String said) {
        if (field.coded() != null) {
            labels.put(said, show.word(said));
        }
        return said;
    }

    private List<Object> items(Field field, List<?> answered) {
        List<Object> said = new ArrayList<>();
        for (Object each : answered) {
            Object value = value(Objects.requireNonNull(field.item()), each);
            if (value != null) {
                said.add(value);
            }
        }
        return said;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object inner(Field field, Object answered) {
        if (!(answered instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> body = body(field.members(), (Map<String, Object>) map);
        return body.isEmpty() ? null : body;
    }

    private @Nullable Object named(Object answered) {
        if (!(answered instanceof Map<?, ?> map)) {
            return answered;
        }
        Object id = map.get("id");
        Object name = map.containsKey("name") ? map.get("name") : map.get("title");
        if (id != null && name != null) {
            labels.put(id.toString(), name.toString());
        }
        return id;
    }

    /** What the fact is, in one line. */
    String title(Map<String, Object> fact, String register) {
        String what =
                Stream.of("name", "title", "number", "indicator", "form", "kind")
                        .flatMap(member -> Stream.ofNullable(fact.get(member)))
                        .filter(String.class::isInstance)
                        .findFirst()
                        .map(show::word)
                        .orElseGet(
                                () ->
                                        Objects.requireNonNullElseGet(
                                                nameIn(fact.get("subject")),
                                                () -> show.text("record.register." + register)));
        String quantity =
                fact.get("quantity") == null
                        ? ""
                        : ": "
                                + show.quantity(fact.get("quantity"))
                                + " "
                                + show.unitOf(fact.get("quantity"));
        String place = nameIn(fact.get("unit"));
        String unit = place == null ? "" : " · " + place;
        return what + quantity + unit;
    }

    private static @Nullable String nameIn(@Nullable Object answered) {
        return answered instanceof Map<?, ?> map && map.get("name") instanceof String name
                ? name
                : null;
    }
}
