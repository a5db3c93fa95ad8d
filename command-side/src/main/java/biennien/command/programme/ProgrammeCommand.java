package biennien.command.programme;

import biennien.command.kernel.Command;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.ReviewKind;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of a programme. */
public sealed interface ProgrammeCommand extends Command {

    @Override
    ProgrammeId id();

    record SignProgramme(
            @TargetAggregateIdentifier ProgrammeId id,
            DocumentNumber number,
            Name title,
            List<DocumentNumber> aliases,
            List<Office> partners,
            Edtf signedOn,
            Period term,
            @Nullable UnitId unit,
            @Nullable ProgrammeId under,
            @Nullable Citation citation)
            implements ProgrammeCommand, BeginsStream {
        public SignProgramme {
            aliases = Lists.distinctBy("aliases", aliases, DocumentNumber::key);
            partners = Lists.distinct("partners", partners);
        }

        /** What has happened once this is accepted. */
        ProgrammeSigned signed() {
            return new ProgrammeSigned(
                    id, number, title, aliases, partners, signedOn, term, unit, under, citation);
        }
    }

    record AddProgrammeAlias(
            @TargetAggregateIdentifier ProgrammeId id,
            DocumentNumber alias,
            @Nullable Citation citation)
            implements ProgrammeCommand {}

    record SetProgrammePhase(
            @TargetAggregateIdentifier ProgrammeId id,
            Name phase,
            Period period,
            @Nullable DocumentNumber plan,
            @Nullable Citation citation)
            implements ProgrammeCommand {}

    record SetProgrammeTarget(
            @TargetAggregateIdentifier ProgrammeId id,
            Indicator indicator,
            @Nullable Subject subject,
            Quantity target,
            Edtf due,
            @Nullable UnitId unit,
            @Nullable Citation citation)
            implements ProgrammeCommand {}

    record ReviewProgramme(
            @TargetAggregateIdentifier ProgrammeId id,
            ReviewKind review,
            Edtf on,
            @Nullable Citation citation)
            implements ProgrammeCommand {}

    record SupersedeProgramme(
            @TargetAggregateIdentifier ProgrammeId id,
            ProgrammeId by,
            Edtf on,
            @Nullable Citation citation)
            implements ProgrammeCommand {}
}
