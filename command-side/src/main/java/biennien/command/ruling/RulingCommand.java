package biennien.command.ruling;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.Lists;
import biennien.events.values.MalformedValue;
import biennien.events.values.Office;
import biennien.events.values.Reason;
import biennien.events.values.RulingId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of one ruling. */
public sealed interface RulingCommand extends Command {

    /** So many claims are ruled on at once at most. */
    int MOST_FIGURES = 50;

    @Override
    RulingId id();

    /**
     * @param figures the competing claims, at least two
     * @param prefers the one of them that stands, absent when none does
     * @param office who ruled: an office, never a person
     * @param on the day of the ruling (valid time)
     */
    record RuleClaims(
            @TargetAggregateIdentifier RulingId id,
            List<FigureId> figures,
            @Nullable FigureId prefers,
            Reason ground,
            Office office,
            Edtf on,
            @Nullable Citation citation)
            implements RulingCommand, BeginsStream {
        public RuleClaims {
            figures = Lists.distinct("figures", figures);
            if (figures.size() < 2 || figures.size() > MOST_FIGURES) {
                throw new MalformedValue(
                        "number-of-figures",
                        "A ruling is between 2 and "
                                + MOST_FIGURES
                                + " figures; 'figures' lists "
                                + figures.size()
                                + ".");
            }
            if (prefers != null && !figures.contains(prefers)) {
                throw new MalformedValue(
                        "prefers-another",
                        "'prefers' is one of the figures that are ruled on, not "
                                + prefers
                                + ". Leave it out when none of them stands.");
            }
        }
    }

    @ByRecorderOrSteward
    record RevokeRuling(@TargetAggregateIdentifier RulingId id, Correction correction)
            implements RulingCommand {}
}
