package biennien.events.movement;

import biennien.events.law.MovementSubjectKind;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/**
 * Who or what was ranked or bears a title.
 *
 * @param unit the commune, district or province itself; of all others the unit they lie in
 * @param name of the residential area, agency, enterprise or school; absent for a unit, whose name
 *     the record knows, and where the organisation alone tells it
 * @param organisation the agency, enterprise or school on record; absent when it is told by its
 *     name only
 */
public record MovementSubject(
        MovementSubjectKind kind,
        UnitId unit,
        @Nullable Name name,
        @Nullable OrganisationId organisation) {

    public MovementSubject {
        if (organisation != null && kind.organisationKind().isEmpty()) {
            throw new MalformedValue(
                    "organisation",
                    "'organisation' is for an agency, an enterprise or an educational institution,"
                            + " not for kind '"
                            + kind.code()
                            + "'.");
        }
        if (kind.tier().isPresent() ? name != null : name == null && organisation == null) {
            throw new MalformedValue(
                    "name",
                    kind.tier().isPresent()
                            ? "A subject of kind '"
                                    + kind.code()
                                    + "' is its unit; leave 'name' out."
                            : "A subject of kind '"
                                    + kind.code()
                                    + "' needs its 'name' within its unit, or, where it is one on"
                                    + " record, its 'organisation'.");
        }
    }
}
