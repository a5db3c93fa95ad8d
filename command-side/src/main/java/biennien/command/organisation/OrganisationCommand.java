package biennien.command.organisation;

import biennien.command.kernel.Command;
import biennien.events.law.AgencyKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.law.SchoolKind;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of an organisation. Each says what happened, and the event says the same. */
public sealed interface OrganisationCommand extends Command {

    @Override
    OrganisationId id();

    record RegisterOrganisation(
            @TargetAggregateIdentifier OrganisationId id,
            UnitId unit,
            OrganisationKind kind,
            Name name,
            List<Name> aliases,
            @Nullable AgencyKind agencyKind,
            @Nullable EnterpriseSize size,
            @Nullable SchoolKind schoolKind,
            @Nullable Edtf from,
            @Nullable Citation citation)
            implements OrganisationCommand, BeginsStream {
        public RegisterOrganisation {
            aliases = Lists.distinct("aliases", aliases);
            kind.refuseOtherDetails(agencyKind, size, schoolKind);
        }

        OrganisationRegistered registered() {
            return new OrganisationRegistered(
                    id, unit, kind, name, aliases, agencyKind, size, schoolKind, from, citation);
        }
    }

    /**
     * @param on the first day of the name (valid time)
     */
    record RenameOrganisation(
            @TargetAggregateIdentifier OrganisationId id,
            Name name,
            Edtf on,
            @Nullable Citation citation)
            implements OrganisationCommand {

        OrganisationRenamed renamed() {
            return new OrganisationRenamed(id, name, on, citation);
        }
    }

    /**
     * @param on the first day of the size (valid time)
     */
    record ResizeOrganisation(
            @TargetAggregateIdentifier OrganisationId id,
            EnterpriseSize size,
            Edtf on,
            @Nullable Citation citation)
            implements OrganisationCommand {

        OrganisationResized resized() {
            return new OrganisationResized(id, size, on, citation);
        }
    }

    /**
     * @param on the last day (valid time)
     */
    record CloseOrganisation(
            @TargetAggregateIdentifier OrganisationId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable Citation citation)
            implements OrganisationCommand {

        OrganisationClosed closed() {
            return new OrganisationClosed(id, on, reason, citation);
        }
    }
}
