package biennien.command.model;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.law.Counting;
import biennien.command.model.ModelCommand.AddModelAlias;
import biennien.command.model.ModelCommand.Begun;
import biennien.command.model.ModelCommand.CountModel;
import biennien.command.model.ModelCommand.LaunchModel;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.PilotModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.model.ModelCommand.RetireModel;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.model.ModelEvent;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may become of a model. */
sealed interface Model {

    record Unnamed() implements Model {}

    /**
     * There is such a model.
     *
     * @param unit its home
     * @param names what it is called in print
     * @param piloted valid time; null while no pilot is recorded
     * @param launched valid time; null while no launch is recorded
     * @param replicatedTo the units that replications named
     * @param firstReplicated valid time of the earliest replication, null while there is none
     * @param lastFact valid time of the latest replication or count, null while there is none
     */
    record Named(
            UnitId unit,
            Set<Name> names,
            @Nullable Edtf piloted,
            @Nullable Edtf launched,
            Set<UnitId> replicatedTo,
            @Nullable Edtf firstReplicated,
            @Nullable Edtf lastFact)
            implements Model {

        /** The pilot, or the launch of a model without one; null when neither is known. */
        @Nullable Edtf begun() {
            return piloted == null ? launched : piloted;
        }
    }

    /** It came to its end; what was before can still be recorded. */
    record Retired(Named before, Edtf on) implements Model {}

    static Decision<ModelEvent> decide(NameModel c, Model state, Registers known) {
        return switch (state) {
            case Named _, Retired _ ->
                    reject(
                            ModelRejection.MODEL_ALREADY_NAMED,
                            "The model '" + c.id() + "' is already named.",
                            "/id");
            case Unnamed() -> {
                var begun = c.begun();
                yield Findings.refuse(known.refusal(c.unit(), c.on(), c.citation()))
                        .and(() -> ModelRules.names(c))
                        .and(() -> ModelRules.beginning(c, known))
                        .and(() -> known.sourced(c.citation()))
                        .and(() -> Findings.warn(known.units().doubts(c.unit(), c.on())))
                        .<ModelEvent>decideAll(
                                () ->
                                        begun == null
                                                ? List.of(named(c))
                                                : List.of(named(c), begun(c, begun)));
            }
        };
    }

    static Decision<ModelEvent> decide(PilotModel c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, end) ->
                        ModelRules.pilotedOnce(model.piloted())
                                .and(() -> ModelRules.pilotFirst(c.on(), model.launched()))
                                .and(() -> ModelRules.laterBeginning(c.on(), model))
                                .and(() -> ModelRules.beforeEnd(c.on(), end))
                                .and(() -> ModelRules.home(c.on(), model, known))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelPiloted(
                                                        c.id(),
                                                        c.on(),
                                                        c.decision(),
                                                        c.citation())));
    }

    static Decision<ModelEvent> decide(LaunchModel c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, end) ->
                        ModelRules.launchedOnce(model.launched())
                                .and(() -> ModelRules.launchLast(model.piloted(), c.on()))
                                .and(() -> ModelRules.laterBeginning(c.on(), model))
                                .and(() -> ModelRules.beforeEnd(c.on(), end))
                                .and(() -> ModelRules.home(c.on(), model, known))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelLaunched(
                                                        c.id(),
                                                        c.on(),
                                                        c.decision(),
                                                        c.citation())));
    }

    static Decision<ModelEvent> decide(ReplicateModel c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, end) ->
                        ModelRules.places(c, model, known)
                                .and(() -> ModelRules.afterBeginning(c.on(), model))
                                .and(() -> ModelRules.beforeEnd(c.on(), end))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelReplicated(
                                                        c.id(),
                                                        c.to(),
                                                        c.allOthersOf(),
                                                        c.on(),
                                                        c.decision(),
                                                        c.citation())));
    }

    static Decision<ModelEvent> decide(CountModel c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, end) ->
                        Counting.of(c.counter(), c.counted(), Measure.STOCK, "/counted")
                                .and(() -> ModelRules.beforeEnd(c.on(), end))
                                .and(() -> ModelRules.home(c.on(), model, known))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelCounted(
                                                        c.id(),
                                                        c.counter(),
                                                        c.counted(),
                                                        c.on(),
                                                        c.citation())));
    }

    static Decision<ModelEvent> decide(AddModelAlias c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, _) ->
                        ModelRules.newName(c.alias(), model.names())
                                .and(
                                        () ->
                                                Findings.refuse(
                                                        NamedPerson.refusalOf(c.alias(), "/alias")))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelAliasAdded(
                                                        c.id(), c.alias(), c.citation())));
    }

    static Decision<ModelEvent> decide(RetireModel c, Model state, Registers known) {
        return ofNamed(
                c.id(),
                state,
                (model, end) ->
                        ModelRules.retiredOnce(end)
                                .and(() -> ModelRules.afterBeginning(c.on(), model))
                                .and(() -> ModelRules.laterFacts(c.on(), model))
                                .and(() -> known.sourced(c.citation()))
                                .decide(
                                        () ->
                                                new ModelRetired(
                                                        c.id(),
                                                        c.on(),
                                                        c.reason(),
                                                        c.decision(),
                                                        c.citation())));
    }

    static Model evolve(Model state, ModelEvent event) {
        return switch (state) {
            case Unnamed() -> event instanceof ModelNamed named ? begin(named) : state;
            case Named model ->
                    event instanceof ModelRetired(_, var on, _, _, _)
                            ? new Retired(model, on)
                            : grow(model, event);
            case Retired(var model, var end) -> new Retired(grow(model, event), end);
        };
    }

    /** What is asked of a model that has a name; {@code end} is null while it has none. */
    interface Asked {
        Decision<ModelEvent> of(Named model, @Nullable Edtf end);
    }

    private static Decision<ModelEvent> ofNamed(ModelId id, Model state, Asked asked) {
        return switch (state) {
            case Unnamed() ->
                    reject(ModelRejection.NO_SUCH_MODEL, "There is no model '" + id + "'.");
            case Named model -> asked.of(model, null);
            case Retired(var model, var end) -> asked.of(model, end);
        };
    }

    private static ModelEvent named(NameModel c) {
        return new ModelNamed(
                c.id(), c.unit(), c.name(), c.aliases(), c.host(), c.on(), c.citation());
    }

    private static ModelEvent begun(NameModel c, Begun begun) {
        return switch (begun.as()) {
            case PILOT -> new ModelPiloted(c.id(), begun.on(), begun.decision(), c.citation());
            case LAUNCH -> new ModelLaunched(c.id(), begun.on(), begun.decision(), c.citation());
        };
    }

    private static Named begin(ModelNamed event) {
        var names = new HashSet<>(event.aliases());
        names.add(event.name());
        return new Named(event.unit(), Set.copyOf(names), null, null, Set.of(), null, null);
    }

    private static Named grow(Named model, ModelEvent event) {
        return switch (event) {
            case ModelPiloted e -> began(model, e.on(), model.launched());
            case ModelLaunched e -> began(model, model.piloted(), e.on());
            case ModelReplicated e -> replicated(model, e);
            case ModelCounted e ->
                    new Named(
                            model.unit(),
                            model.names(),
                            model.piloted(),
                            model.launched(),
                            model.replicatedTo(),
                            model.firstReplicated(),
                            later(model.lastFact(), e.on()));
            case ModelAliasAdded e ->
                    new Named(
                            model.unit(),
                            with(model.names(), List.of(e.alias())),
                            model.piloted(),
                            model.launched(),
                            model.replicatedTo(),
                            model.firstReplicated(),
                            model.lastFact());
            case ModelNamed _, ModelRetired _ -> model;
        };
    }

    private static Named began(Named model, @Nullable Edtf piloted, @Nullable Edtf launched) {
        return new Named(
                model.unit(),
                model.names(),
                piloted,
                launched,
                model.replicatedTo(),
                model.firstReplicated(),
                model.lastFact());
    }

    private static Named replicated(Named model, ModelReplicated event) {
        var first = model.firstReplicated();
        return new Named(
                model.unit(),
                model.names(),
                model.piloted(),
                model.launched(),
                with(model.replicatedTo(), event.to()),
                first == null || event.on().compareTo(first) < 0 ? event.on() : first,
                later(model.lastFact(), event.on()));
    }

    private static Edtf later(@Nullable Edtf before, Edtf on) {
        return before == null || before.compareTo(on) < 0 ? on : before;
    }

    private static <T> Set<T> with(Set<T> before, List<T> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return Set.copyOf(new HashSet<>(all));
    }
}
