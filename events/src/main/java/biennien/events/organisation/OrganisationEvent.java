package biennien.events.organisation;

import biennien.events.law.AgencyKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.law.SchoolKind;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one agency, enterprise or school. */
public sealed interface OrganisationEvent {

    OrganisationId id();

    /**
     * It was put on record.
     *
     * @param unit where it lies; that of the record, also when the unit is merged later
     * @param aliases other names in print, such as a short form
     * @param agencyKind of an agency only, absent when not recorded
     * @param size of an enterprise only, absent when not recorded
     * @param schoolKind of a school only, absent when not recorded
     * @param from its first day as far as it is known (valid time), absent when not recorded
     */
    record OrganisationRegistered(
            OrganisationId id,
            UnitId unit,
            OrganisationKind kind,
            Name name,
            List<Name> aliases,
            @Nullable AgencyKind agencyKind,
            @Nullable EnterpriseSize size,
            @Nullable SchoolKind schoolKind,
            @Nullable Edtf from,
            @Nullable Citation citation)
            implements OrganisationEvent {
        public OrganisationRegistered {
            aliases = Lists.distinct("aliases", aliases);
            kind.refuseOtherDetails(agencyKind, size, schoolKind);
        }
    }

    /**
     * It goes by another name. What it was called before stays its name for the time before.
     *
     * @param on the first day of the name (valid time)
     */
    record OrganisationRenamed(OrganisationId id, Name name, Edtf on, @Nullable Citation citation)
            implements OrganisationEvent {}

    /**
     * An enterprise has another size.
     *
     * @param on the first day of the size (valid time)
     */
    record OrganisationResized(
            OrganisationId id, EnterpriseSize size, Edtf on, @Nullable Citation citation)
            implements OrganisationEvent {}

    /**
     * It came to its end.
     *
     * @param on the last day (valid time)
     * @param reason absent when not recorded
     */
    record OrganisationClosed(
            OrganisationId id, Edtf on, @Nullable Reason reason, @Nullable Citation citation)
            implements OrganisationEvent {}
}
