package biennien.command.inspection;

import biennien.events.inspection.InspectionEvent;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.values.Edtf;
import biennien.events.values.PartKey;
import biennien.events.values.ProgrammeId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an inspection so far, open or closed.
 *
 * @param programme whose carrying out is inspected, null when not recorded
 * @param plannedFor valid time, null when not recorded
 * @param heldOn valid time, null while it was not held
 * @param team the last one, null while none is known
 * @param steps that were held
 * @param points keys of the conclusion
 * @param recommendations by their keys
 */
record Course(
        UnitId unit,
        @Nullable ProgrammeId programme,
        @Nullable Edtf plannedFor,
        @Nullable Edtf heldOn,
        @Nullable InspectionTeamAppointed team,
        List<InspectionStepHeld> steps,
        Set<PartKey> points,
        Map<PartKey, Recommended> recommendations) {

    /**
     * A recommendation.
     *
     * @param on the day it was made (valid time)
     */
    record Recommended(Edtf on, boolean answered, boolean closed) {
        Recommended answeredNow() {
            return new Recommended(on, true, closed);
        }

        Recommended closedNow() {
            return new Recommended(on, answered, true);
        }
    }

    Course {
        steps = List.copyOf(steps);
        points = Set.copyOf(points);
        recommendations = Map.copyOf(recommendations);
    }

    static Course of(InspectionPlanned e) {
        return new Course(
                e.unit(), e.programme(), e.plannedFor(), null, null, List.of(), Set.of(), Map.of());
    }

    static Course of(InspectionHeld e) {
        return new Course(
                e.unit(), e.programme(), null, e.on(), null, List.of(), Set.of(), Map.of());
    }

    /** After one more event of what is known already. */
    Course after(InspectionEvent event) {
        return switch (event) {
            case InspectionPlanned _, InspectionClosed _ -> this;
            case InspectionHeld e ->
                    new Course(
                            unit,
                            e.programme() == null ? programme : e.programme(),
                            plannedFor,
                            e.on(),
                            team,
                            steps,
                            points,
                            recommendations);
            case InspectionTeamAppointed e ->
                    new Course(
                            unit, programme, plannedFor, heldOn, e, steps, points, recommendations);
            case InspectionStepHeld e -> {
                var all = new ArrayList<>(steps);
                all.add(e);
                yield new Course(
                        unit, programme, plannedFor, heldOn, team, all, points, recommendations);
            }
            case ConclusionPointMade e -> {
                var all = new HashSet<>(points);
                all.add(e.point());
                yield new Course(
                        unit, programme, plannedFor, heldOn, team, steps, all, recommendations);
            }
            case RecommendationMade e ->
                    with(e.recommendation(), new Recommended(e.on(), false, false));
            case RecommendationAnswered e ->
                    with(e.recommendation(), recommended(e.recommendation(), e.on()).answeredNow());
            case RecommendationClosed e ->
                    with(e.recommendation(), recommended(e.recommendation(), e.on()).closedNow());
        };
    }

    private Recommended recommended(PartKey key, Edtf on) {
        return recommendations.getOrDefault(key, new Recommended(on, false, false));
    }

    private Course with(PartKey key, Recommended recommended) {
        var all = new HashMap<>(recommendations);
        all.put(key, recommended);
        return new Course(unit, programme, plannedFor, heldOn, team, steps, points, all);
    }
}
