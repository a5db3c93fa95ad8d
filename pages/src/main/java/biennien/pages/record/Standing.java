package biennien.pages.record;

import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;

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
    private static Map<String, Object> subject(Map<String, Object> fact, String code) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", fact.get("subjectType"));
        subject.put("code", code);
        return subject;
    }

    private @Nullable Object value(Field field, @Nullable Object answered) {
        if (answered == null) {
            return null;
        }
        return switch (field.kind()) {
            case TIME -> answered instanceof Map<?, ?> time ? time.get("edtf") : answered;
            case UNIT, SOURCE, FACT -> named(answered);
            case LIST ->
                    answered instanceof List<?> list
                            ? list.stream()
                                    .map(each -> value(Objects.requireNonNull(field.item()), each))
                                    .filter(Objects::nonNull)
                                    .toList()
                            : null;
            case OBJECT, QUANTITY, PERIOD, CITATION -> inner(field, answered);
            case CHOICES, TRUTH, MARK, NUMBER -> answered;
            case TEXT, LONG, DATE, CHOICE ->
                    answered instanceof Map<?, ?> ? null : answered.toString();
        };
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
        if (answered instanceof Map<?, ?> map && map.get("id") != null) {
            Object name = map.get("name") != null ? map.get("name") : map.get("title");
            if (name != null) {
                labels.put(map.get("id").toString(), name.toString());
            }
            return map.get("id");
        }
        return answered instanceof Map<?, ?> ? null : answered;
    }

    /** What the fact is, in one line. */
    String title(Map<String, Object> fact, String register) {
        String what =
                Stream.of("name", "title", "number", "indicator", "form", "kind")
                        .map(fact::get)
                        .filter(value -> value instanceof String)
                        .map(show::word)
                        .findFirst()
                        .orElse(
                                fact.get("subject") instanceof Map<?, ?> subject
                                                && subject.get("name") != null
                                        ? subject.get("name").toString()
                                        : show.text("record.register." + register));
        String quantity =
                fact.get("quantity") == null
                        ? ""
                        : ": "
                                + show.quantity(fact.get("quantity"))
                                + " "
                                + show.unitOf(fact.get("quantity"));
        String unit =
                fact.get("unit") instanceof Map<?, ?> place && place.get("name") != null
                        ? " · " + place.get("name")
                        : "";
        return what + quantity + unit;
    }
}
