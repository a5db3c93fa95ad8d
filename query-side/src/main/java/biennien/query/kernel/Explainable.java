package biennien.query.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.annotation.JsonAppend;

import java.util.function.Supplier;

/**
 * A part of an answer whose number can be explained. It is written with one member more, {@code
 * explain}: the address, with the basis in it, of where just this number comes from; null where
 * there is no number.
 */
@JsonAppend(
        props =
                @JsonAppend.Prop(
                        value = ExplainLink.class,
                        name = ExplainLink.NAME,
                        type = String.class,
                        include = JsonInclude.Include.ALWAYS))
public interface Explainable {

    /**
     * What to ask {@code /api/v1/explain} for, without the basis.
     *
     * @param place names the number by its place in the answer, which serves where a part does not
     *     know better; null where the answer has no address
     * @return null when there is nothing to explain
     */
    default @Nullable String explainedBy(Supplier<@Nullable String> place) {
        return place.get();
    }
}
