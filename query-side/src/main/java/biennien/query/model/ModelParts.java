package biennien.query.model;

import static java.util.Objects.requireNonNull;

import biennien.events.law.ModelCounter;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.model.ModelAnswer.ModelBeginningAnswer;
import biennien.query.model.ModelAnswer.ModelCountAnswer;
import biennien.query.model.ModelAnswer.ModelCounterAnswer;
import biennien.query.model.ModelAnswer.ModelEndAnswer;
import biennien.query.model.ModelAnswer.ModelReplicationAnswer;
import biennien.query.unit.Subordinates;
import biennien.query.unit.Subordinates.Others;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that some models have several of, read at once. */
final class ModelParts {

    private static final String NAMES =
            """
            SELECT model, name FROM readmodel.model_name
             WHERE known @> :basis AND model IN (:models)
             ORDER BY position, ordinal
            """;

    private static final String STAGES =
            """
            SELECT * FROM readmodel.model_stage
             WHERE known @> :basis AND model IN (:models)
            """;

    private static final String REPLICATIONS =
            """
            SELECT replication.*,
                   ARRAY(SELECT place.unit FROM readmodel.model_replication_unit place
                          WHERE place.model = replication.model
                            AND place.position = replication.position
                          ORDER BY place.ordinal) AS places
              FROM readmodel.model_replication replication
             WHERE replication.known @> :basis AND replication.model IN (:models)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private static final String COUNTS =
            """
            SELECT * FROM readmodel.model_count
             WHERE known @> :basis AND model IN (:models)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private record NameOf(String model, String name) {}

    private record StageOf(
            String model, String stage, ModelBeginningAnswer begun, @Nullable String reason) {}

    /** As recorded: the units of "all others" are not known yet. */
    private record ReplicationOf(
            String model,
            List<String> places,
            @Nullable String allOthersOf,
            ModelReplicationAnswer answer) {

        /** The day on which the units are called by their names and others are derived. */
        @Nullable LocalDate day() {
            return spokenOf(answer.on());
        }

        @Nullable Others others(String home) {
            LocalDate day = day();
            return allOthersOf == null || day == null ? null : new Others(allOthersOf, day, home);
        }
    }

    private record CountOf(String model, ModelCounter counter, ModelCountAnswer count) {}

    private final View view;
    private final Map<String, List<NameOf>> names;
    private final Map<String, List<StageOf>> stages;
    private final Map<String, List<ReplicationOf>> replications;
    private final Map<String, List<CountOf>> counts;
    private final Map<Others, List<String>> others;
    private final UnitNames units;

    private ModelParts(Snapshot snapshot, List<ModelAnswer> models) {
        this.view = snapshot.view();
        this.names = read(snapshot, models, NAMES, ModelParts::name, NameOf::model);
        this.stages = read(snapshot, models, STAGES, ModelParts::stage, StageOf::model);
        this.replications =
                read(snapshot, models, REPLICATIONS, ModelParts::replication, ReplicationOf::model);
        this.counts = read(snapshot, models, COUNTS, ModelParts::count, CountOf::model);
        this.others =
                Subordinates.others(
                        snapshot,
                        models.stream()
                                .flatMap(
                                        model ->
                                                replicationsOf(model)
                                                        .map(r -> r.others(model.unit().id())))
                                .filter(Objects::nonNull)
                                .toList());
        this.units = UnitNames.of(snapshot, everyUnit(models));
    }

    static ModelParts of(Snapshot snapshot, List<ModelAnswer> models) {
        return new ModelParts(snapshot, models);
    }

    /** The model with all of its parts. */
    ModelAnswer complete(ModelAnswer model) {
        List<String> called =
                names.getOrDefault(model.id(), List.of()).stream().map(NameOf::name).toList();
        return new ModelAnswer(
                model.id(),
                units.on(model.unit().id(), spokenOf(model.on())),
                called.isEmpty() ? null : FewPersons.shown(view, called.getFirst()),
                FewPersons.shown(view, called.stream().skip(1).toList()),
                model.host(),
                model.status(),
                model.on(),
                stageOf(model, "piloted").map(StageOf::begun).findFirst().orElse(null),
                stageOf(model, "launched").map(StageOf::begun).findFirst().orElse(null),
                replicationsOf(model).map(r -> complete(r, model.unit().id())).toList(),
                countersOf(model),
                stageOf(model, "retired").map(ModelParts::end).findFirst().orElse(null),
                model.citation(),
                model.recordedAt(),
                model.position());
    }

    private ModelReplicationAnswer complete(ReplicationOf replication, String home) {
        var answer = replication.answer();
        LocalDate day = replication.day();
        String allOthersOf = replication.allOthersOf();
        Others asked = replication.others(home);
        List<String> places =
                asked == null ? replication.places() : others.getOrDefault(asked, List.of());
        boolean unknown = allOthersOf != null && asked == null;
        return new ModelReplicationAnswer(
                answer.on(),
                places.stream().map(unit -> units.on(unit, day)).toList(),
                unknown ? null : places.size(),
                allOthersOf != null,
                allOthersOf == null ? null : units.on(allOthersOf, day),
                answer.decision(),
                answer.citation(),
                answer.recordedAt(),
                answer.position());
    }

    private List<ModelCounterAnswer> countersOf(ModelAnswer model) {
        List<CountOf> all = counts.getOrDefault(model.id(), List.of());
        return Arrays.stream(ModelCounter.values())
                .map(
                        counter ->
                                new ModelCounterAnswer(
                                        counter.code(),
                                        all.stream()
                                                .filter(of -> of.counter() == counter)
                                                .map(CountOf::count)
                                                .toList()))
                .filter(counter -> !counter.counts().isEmpty())
                .toList();
    }

    private Stream<ReplicationOf> replicationsOf(ModelAnswer model) {
        return replications.getOrDefault(model.id(), List.of()).stream();
    }

    private Stream<StageOf> stageOf(ModelAnswer model, String stage) {
        return stages.getOrDefault(model.id(), List.of()).stream()
                .filter(of -> of.stage().equals(stage));
    }

    private List<String> everyUnit(List<ModelAnswer> models) {
        var all = new ArrayList<String>();
        models.forEach(model -> all.add(model.unit().id()));
        others.values().forEach(all::addAll);
        replications.values().stream()
                .flatMap(List::stream)
                .forEach(
                        replication -> {
                            all.addAll(replication.places());
                            if (replication.allOthersOf() != null) {
                                all.add(replication.allOthersOf());
                            }
                        });
        return all;
    }

    private static @Nullable LocalDate spokenOf(DayAnswer on) {
        return on.latest() == null ? on.earliest() : on.latest();
    }

    /** A row of some table as a part. */
    private interface Part<T> {
        T of(ResultSet row, View view) throws SQLException;
    }

    private static <T> Map<String, List<T>> read(
            Snapshot snapshot,
            List<ModelAnswer> models,
            String statement,
            Part<T> part,
            Function<T, String> model) {
        return snapshot
                .sql(statement)
                .param("models", models.stream().map(ModelAnswer::id).toList())
                .query((row, _) -> part.of(row, snapshot.view()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(model));
    }

    private static NameOf name(ResultSet row, View view) throws SQLException {
        return new NameOf(row.getString("model"), row.getString("name"));
    }

    private static StageOf stage(ResultSet row, View view) throws SQLException {
        return new StageOf(
                row.getString("model"),
                row.getString("stage"),
                new ModelBeginningAnswer(
                        requireNonNull(Columns.days(row, "on")),
                        row.getString("decision"),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                Columns.words(row, "reason", view));
    }

    private static ModelEndAnswer end(StageOf stage) {
        var of = stage.begun();
        return new ModelEndAnswer(
                of.on(),
                stage.reason(),
                of.decision(),
                of.citation(),
                of.recordedAt(),
                of.position());
    }

    private static ReplicationOf replication(ResultSet row, View view) throws SQLException {
        return new ReplicationOf(
                row.getString("model"),
                List.of((String[]) row.getArray("places").getArray()),
                row.getString("all_others_of"),
                new ModelReplicationAnswer(
                        requireNonNull(Columns.days(row, "on")),
                        List.<UnitRef>of(),
                        null,
                        false,
                        null,
                        row.getString("decision"),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }

    private static CountOf count(ResultSet row, View view) throws SQLException {
        return new CountOf(
                row.getString("model"),
                ModelCounter.fromCode(row.getString("counter")),
                new ModelCountAnswer(
                        QuantityAnswer.of(Columns.quantity(row), view),
                        requireNonNull(Columns.days(row, "on")),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }
}
