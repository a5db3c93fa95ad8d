package biennien.command.activity;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.activity.ActivityCount;
import biennien.events.activity.Festival;
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
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of the record of an activity. */
public sealed interface ActivityCommand extends Command {

    @Override
    ActivityId id();

    /**
     * @param unit where; left out for the whole country
     * @param festival for the kind {@code festival}, and for no other
     */
    record RecordActivity(
            @TargetAggregateIdentifier ActivityId id,
            @Nullable UnitId unit,
            ActivityKind kind,
            @Nullable Name title,
            Period period,
            List<ActivityCount> counts,
            List<Channel> channels,
            List<Office> organisers,
            @Nullable Festival festival,
            @Nullable ProgrammeId programme,
            @Nullable Office statedBy,
            @Nullable Citation citation)
            implements ActivityCommand, BeginsStream {
        public RecordActivity {
            counts = ActivityCount.each(counts);
            channels = Lists.distinct("channels", channels);
            organisers = Lists.distinct("organisers", organisers);
        }
    }

    @ByRecorderOrSteward
    record CorrectActivity(
            @TargetAggregateIdentifier ActivityId id,
            Correction correction,
            Period period,
            List<ActivityCount> counts,
            List<Channel> channels)
            implements ActivityCommand {
        public CorrectActivity {
            counts = ActivityCount.each(counts);
            channels = Lists.distinct("channels", channels);
        }
    }

    @ByRecorderOrSteward
    record WithdrawActivity(@TargetAggregateIdentifier ActivityId id, Correction correction)
            implements ActivityCommand {}
}
