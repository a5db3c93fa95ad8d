package biennien.events.model;

import biennien.events.law.ModelCounter;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.MalformedValue;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one model. */
public sealed interface ModelEvent {

    ModelId id();

    /**
     * There is a model of that name. It says nothing about its beginning.
     *
     * @param unit its home: where it was first carried out
     * @param aliases other printed names of the same model; left out when there are none
     * @param host the enterprise, market or school that carries it out, absent when not recorded;
     *     never a person
     * @param on when the source knows of it (valid time); not when it began
     */
    record ModelNamed(
            ModelId id,
            UnitId unit,
            Name name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Name> aliases,
            @Nullable Name host,
            Edtf on,
            @Nullable Citation citation)
            implements ModelEvent {
        public ModelNamed {
            aliases = Lists.distinct("aliases", aliases);
        }
    }

    /**
     * The model was begun on trial.
     *
     * @param on the day as far as it is known (valid time)
     * @param decision absent when not recorded
     */
    record ModelPiloted(
            ModelId id, Edtf on, @Nullable DocumentNumber decision, @Nullable Citation citation)
            implements ModelEvent {}

    /**
     * The model was launched.
     *
     * @param on the day as far as it is known (valid time)
     * @param decision absent when not recorded
     */
    record ModelLaunched(
            ModelId id, Edtf on, @Nullable DocumentNumber decision, @Nullable Citation citation)
            implements ModelEvent {}

    /**
     * The model was carried to other places.
     *
     * @param to the units, when the source names them; left out when {@code allOthersOf} is given
     * @param allOthersOf the unit whose every other subordinate unit is meant ("đến các xã, phường
     *     còn lại"), when the source names none; which these are follows from the register of units
     * @param on the day as far as it is known (valid time)
     * @param decision absent when not recorded
     */
    record ModelReplicated(
            ModelId id,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnitId> to,
            @Nullable UnitId allOthersOf,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelEvent {
        public ModelReplicated {
            to = Lists.distinct("to", to);
            oneOf(to, allOthersOf);
        }

        /**
         * @throws MalformedValue when a replication names neither its units nor the unit whose
         *     others are meant, or both
         */
        public static void oneOf(List<UnitId> to, @Nullable UnitId allOthersOf) {
            if (to.isEmpty() == (allOthersOf == null)) {
                throw new MalformedValue(
                        "replicated-where",
                        "A replication has either 'to' with the units it went to, or 'allOthersOf'"
                                + " with the unit whose every other subordinate unit is meant.");
            }
        }
    }

    /**
     * Something of the model was counted.
     *
     * @param counter what was counted; counts of two counters never add up
     * @param counted a stock
     * @param on the day of the count as far as it is known (valid time)
     */
    record ModelCounted(
            ModelId id,
            ModelCounter counter,
            Quantity counted,
            Edtf on,
            @Nullable Citation citation)
            implements ModelEvent {}

    /** Another printed name of the model was found. */
    record ModelAliasAdded(ModelId id, Name alias, @Nullable Citation citation)
            implements ModelEvent {}

    /**
     * The model came to its end.
     *
     * @param on last day as far as it is known (valid time)
     * @param reason absent when not recorded
     */
    record ModelRetired(
            ModelId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelEvent {}
}
