package biennien.app.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rebuild as a steward sees it.
 *
 * @param state building, ready, switching, switched, rolling-back, rolled-back, failed or dropped
 * @param position every projection has come so far
 * @param events handled so far, each once for every projection that handles it
 * @param eventsPerSecond of the process that was asked, while it works on it
 * @param comparedAt position at which the tables were compared
 * @param switchedAt position at which the rebuilt tables took over
 * @param heldMillis how long anybody waited at most for the switch
 * @param error why it failed, or why a switch was not possible
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildAnswer(
        UUID id,
        String state,
        String mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        long position,
        long events,
        @Nullable Long eventsPerSecond,
        List<RebuiltProjection> projections,
        @Nullable Long comparedAt,
        List<ComparedTable> tables,
        @Nullable Long switchedAt,
        @Nullable Long heldMillis,
        List<MeaningChange> changedMeaning,
        @Nullable String error) {

    record RebuiltProjection(String projection, long position, long events) {}

    /**
     * @param differences keys of the first rows that stand on one side only
     */
    record ComparedTable(
            String table,
            boolean equal,
            long rows,
            String checksum,
            long rebuiltRows,
            String rebuiltChecksum,
            List<String> differences) {}

    record MeaningChange(String projection, String reason) {}

    static RebuildAnswer of(Run run, Runs runs, Pace pace) {
        List<Run.Part> parts = runs.parts(run.id());
        return new RebuildAnswer(
                run.id(),
                run.state().code(),
                run.automatic() ? "automatic" : "when-asked",
                run.startedAt(),
                run.endedAt(),
                least(parts),
                parts.stream().mapToLong(Run.Part::events).sum(),
                run.state().isAtWork() && pace.isAtWork() ? Math.round(pace.perSecond()) : null,
                parts.stream()
                        .map(
                                part ->
                                        new RebuiltProjection(
                                                part.projection(), part.position(), part.events()))
                        .toList(),
                run.comparedAt(),
                runs.checksums(run.id()).stream().map(RebuildAnswer::table).toList(),
                run.switchedAt(),
                run.heldMillis(),
                runs.changedMeanings(run.id()).stream()
                        .map(changed -> new MeaningChange(changed.group(), changed.reason()))
                        .toList(),
                run.fault());
    }

    static long least(List<Run.Part> parts) {
        return parts.stream().mapToLong(Run.Part::position).min().orElse(-1);
    }

    private static ComparedTable table(Run.Checksum checksum) {
        return new ComparedTable(
                checksum.table(),
                checksum.equal(),
                checksum.liveRows(),
                checksum.live(),
                checksum.rebuiltRows(),
                checksum.rebuilt(),
                checksum.differences());
    }
}
