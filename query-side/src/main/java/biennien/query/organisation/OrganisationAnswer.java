package biennien.query.organisation;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An agency, enterprise or school.
 *
 * @param id of the organisation
 * @param status open or closed
 * @param kind code of the kind
 * @param name its last name, or that of the day that was asked for; null when it is suppressed
 * @param unit the unit it lies in by the record, as it is called last
 * @param names every name by its days, the first one without a day
 * @param aliases other names in print but for suppressed ones
 * @param agencyKind of an agency
 * @param size of an enterprise: its last one, or that of the day that was asked for
 * @param sizes every size by its days, the first one without a day
 * @param schoolKind of a school
 * @param from the first day as far as it is known (valid time)
 * @param closing how it ended; null while it is open
 * @param citation where the registration is taken from
 * @param recordedAt when it was registered or closed in the record (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record OrganisationAnswer(
        String id,
        String status,
        String kind,
        @Nullable String name,
        UnitRef unit,
        List<OrganisationName> names,
        List<String> aliases,
        @Nullable String agencyKind,
        @Nullable String size,
        List<OrganisationSize> sizes,
        @Nullable String schoolKind,
        @Nullable DayAnswer from,
        @Nullable Closing closing,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position) {

    /**
     * A name and since when.
     *
     * @param name as printed; null when it is suppressed
     * @param since the first day (valid time); null for the first name
     * @param citation where it is taken from
     * @param position of the event
     */
    @AllMembers
    public record OrganisationName(
            @Nullable String name,
            @Nullable DayAnswer since,
            @Nullable CitationAnswer citation,
            long position) {}

    /**
     * A size and since when.
     *
     * @param size its code
     * @param since the first day (valid time); null for the first size
     * @param citation where it is taken from
     * @param position of the event
     */
    @AllMembers
    public record OrganisationSize(
            String size,
            @Nullable DayAnswer since,
            @Nullable CitationAnswer citation,
            long position) {}

    /**
     * How an organisation ended.
     *
     * @param on the last day (valid time)
     * @param reason in a few words
     * @param citation where it is taken from
     */
    @AllMembers
    public record Closing(
            DayAnswer on, @Nullable String reason, @Nullable CitationAnswer citation) {}
}
