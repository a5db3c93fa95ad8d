package biennien.pages.record;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of what a command says, as a form asks for it.
 *
 * @param name the member of the JSON object
 * @param owner the schema that it is a member of
 * @param id what its element is called; a list within puts a number for each {@code __d__}
 * @param schema the name of the schema of an object, its own or that of an item; empty for a text
 * @param options the codes to choose from; empty when it is no choice
 * @param members of an object, in the order of the form
 * @param item what a list consists of; null when it is none
 */
public record Field(
        String name,
        String owner,
        String id,
        Kind kind,
        boolean required,
        String schema,
        List<String> options,
        List<Field> members,
        @Nullable Field item,
        @Nullable String register) {

    /** How it is asked for. */
    public enum Kind {
        TEXT,
        LONG,
        NUMBER,
        DATE,
        /** A time in EDTF, put together from words. */
        TIME,
        /** A unit, looked up. */
        UNIT,
        /** A source, looked up. */
        SOURCE,
        /** Another fact, looked up in its register. */
        FACT,
        CHOICE,
        /** Any of several codes. */
        CHOICES,
        /** Yes, no, or nothing said. */
        TRUTH,
        /** Said or not. */
        MARK,
        QUANTITY,
        PERIOD,
        CITATION,
        OBJECT,
        LIST;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it has members of its own. */
    public boolean holds() {
        return !members.isEmpty();
    }

    /** The members of these names, in this order. */
    public List<Field> parts(String... names) {
        return java.util.Arrays.stream(names)
                .flatMap(wanted -> members.stream().filter(member -> member.name.equals(wanted)))
                .toList();
    }

    /** The other members, among them whatever came later. */
    public List<Field> otherThan(String... names) {
        var known = java.util.Set.of(names);
        return members.stream().filter(member -> !known.contains(member.name)).toList();
    }

    /** Whether it names a person who is commended; such a text is kept nowhere. */
    public boolean personal() {
        return owner.equals("RecipientRequest") && kind == Kind.TEXT;
    }

    /** Whether it is a number, which people write with a comma and in groups of three. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || (owner.equals("Quantity") && name.equals("value"));
    }

    /** The list of the words that stand for its codes; null where what is typed is what is said. */
    public @Nullable String coded() {
        return switch (owner + "." + name) {
            case "Subject.code" -> "subjects";
            case "Edge.share" -> "shares";
            default -> null;
        };
    }

    /** What may be said of it under the most particular key first. */
    List<String> keys(String what, String task) {
        return List.of(
                "record." + what + "." + task + "." + name,
                "record." + what + "." + owner + "." + name,
                "record." + what + "." + name);
    }

    @Override
    public String toString() {
        return members.stream().map(Field::name).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
