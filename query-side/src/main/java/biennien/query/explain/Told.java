package biennien.query.explain;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.kernel.QuestionResolver;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/**
 * An answer, and the number in it that is asked about.
 *
 * @param address path and parameters of the answer, apart from the basis
 * @param path the variables of the path
 * @param parameters of the question
 * @param answer as its caller sees it
 * @param pointer to the number in it, or to the object that holds it; empty for the answer itself
 * @param named the pointer as it was asked for, counted from the beginning of a list
 * @param basis the position that the answer is true for
 */
public record Told(
        String address,
        Map<String, String> path,
        Map<String, String> parameters,
        JsonNode answer,
        JsonPointer pointer,
        String named,
        long basis) {

    /** The same question again, of a type that its endpoint takes. */
    public <Q extends Question> Q question(Class<Q> type) {
        var given = new HashMap<String, String[]>();
        parameters.forEach((name, value) -> given.put(name, new String[] {value}));
        return type.cast(QuestionResolver.build(type, given));
    }

    /** The object that shows the number: what the pointer names, or what that is a part of. */
    public ObjectNode shown() {
        return (ObjectNode) answer.at(shownAt());
    }

    /** Pointer of {@link #shown()}. */
    public JsonPointer shownAt() {
        for (JsonPointer here = pointer; here != null; here = here.head()) {
            if (answer.at(here).isObject()) {
                return here;
            }
        }
        throw nothing();
    }

    /** The nearest object from there upwards that has such a member. */
    public ObjectNode shownWith(String member) {
        for (JsonPointer here = pointer; here != null; here = here.head()) {
            if (answer.at(here) instanceof ObjectNode object && object.has(member)) {
                return object;
            }
        }
        throw nothing();
    }

    /** Which item of a list a pointer goes through, such as 3 of {@code /items/3/least}. */
    public int index(String list) {
        for (JsonPointer here = pointer; here != null; here = here.head()) {
            JsonPointer above = here.head();
            if (above != null && here.mayMatchElement() && above.toString().endsWith("/" + list)) {
                return here.last().getMatchingIndex();
            }
        }
        throw nothing();
    }

    /** There is no number at the pointer. */
    public QueryProblem nothing() {
        return QueryProblem.unknown(
                "pointer",
                "no-such-number",
                "The answer at %s shows no number at '%s'. Each number has a link 'explain' beside it."
                        .formatted(address, named),
                Map.of());
    }
}
