package biennien.pages.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that may be recorded: a command of the API.
 *
 * @param name its part of the address, such as {@code count-group-members}
 * @param address that the command is sent to; with {@code {id}} where it is about something that
 *     stands
 * @param fields what it says
 * @param onlyByRecorder whether only whoever recorded the fact may do it, or a steward
 */
public record Task(String name, String address, List<Field> fields, boolean onlyByRecorder) {

    /** The parts of a form, in the order in which people think of them. */
    public enum Part {
        WHAT,
        WHERE,
        WHEN,
        DECISION,
        CORRECTION,
        SOURCE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a form shows together. */
    public record Section(Part part, List<Field> fields) {}

    private static final String API = "/api/v1/";
    private static final List<String> OF_A_DECISION =
            List.of(
                    "decision",
                    "decidedOn",
                    "decidedBy",
                    "sealedBy",
                    "conferrer",
                    "legalText",
                    "act",
                    "record",
                    "document",
                    "office",
                    "ground");
    private static final List<String> OF_THE_TIME = List.of("year", "calendar", "basis");
    private static final List<String> OF_THE_PLACE = List.of("place", "parent", "ownerUnit");

    /** The register that it belongs to, as the API calls it. */
    public String register() {
        String path = address.substring(API.length());
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** Whether it is about something that stands already. */
    public boolean aboutFact() {
        return address.contains("{id}");
    }

    /** Whether it says something that stands anew. */
    public boolean corrects() {
        return fields.stream().anyMatch(field -> field.name().equals("correction"));
    }

    /** Whether inspectors may do it, who record nothing else. */
    public boolean ofInspectors() {
        return register().equals("inspections");
    }

    /** The parts of the form that have fields. */
    public List<Section> sections() {
        return Stream.of(Part.values())
                .map(
                        part ->
                                new Section(
                                        part,
                                        fields.stream()
                                                .filter(field -> partOf(field) == part)
                                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private Part partOf(Field field) {
        String name = field.name();
        if (name.equals("correction")) {
            return Part.CORRECTION;
        }
        if (field.kind() == Field.Kind.CITATION || List.of("quote", "row").contains(name)) {
            return Part.SOURCE;
        }
        if (OF_A_DECISION.contains(name)) {
            return Part.DECISION;
        }
        boolean time =
                switch (field.kind()) {
                    case TIME, PERIOD, DATE -> true;
                    default -> OF_THE_TIME.contains(name);
                };
        if (time) {
            return Part.WHEN;
        }
        return field.kind() == Field.Kind.UNIT || OF_THE_PLACE.contains(name)
                ? Part.WHERE
                : Part.WHAT;
    }
}
