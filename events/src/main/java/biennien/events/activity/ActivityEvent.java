package biennien.events.activity;

import biennien.events.law.ActivityKind;
import biennien.events.law.Channel;
import biennien.events.values.ActivityId;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.UnitId;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one record of something that was held. */
public sealed interface ActivityEvent {

    ActivityId id();

    /**
     * It was held, once or several times.
     *
     * @param unit where, absent when it was for the whole country
     * @param title what it was called in print, absent when not recorded; never a person
     * @param period when (valid time); a span when the counts are of all of it
     * @param counts what was counted, one for each counter and unit of count; left out when nothing
     *     was
     * @param channels the ways in which people were reached; left out when not recorded
     * @param organisers offices and bodies; left out when not recorded
     * @param festival present for the kind {@code festival}, and for no other
     * @param programme the coordination programme it was held under, absent when not recorded
     * @param statedBy the office that stated it, absent when the source speaks for itself
     */
    record ActivityHeld(
            ActivityId id,
            @Nullable UnitId unit,
            ActivityKind kind,
            @Nullable Name title,
            Period period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ActivityCount> counts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Channel> channels,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Office> organisers,
            @Nullable Festival festival,
            @Nullable ProgrammeId programme,
            @Nullable Office statedBy,
            @Nullable Citation citation)
            implements ActivityEvent {
        public ActivityHeld {
            counts = ActivityCount.each(counts);
            channels = Lists.distinct("channels", channels);
            organisers = Lists.distinct("organisers", organisers);
        }
    }

    /**
     * It was held otherwise than was recorded. Unit, kind and festival can't be corrected: that
     * would be another activity; withdraw this one and record the other.
     */
    record ActivityCorrected(
            ActivityId id,
            Correction correction,
            Period period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ActivityCount> counts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Channel> channels)
            implements ActivityEvent {
        public ActivityCorrected {
            counts = ActivityCount.each(counts);
            channels = Lists.distinct("channels", channels);
        }
    }

    /** The record no longer counts; what was recorded stays readable. */
    record ActivityWithdrawn(ActivityId id, Correction correction) implements ActivityEvent {}
}
