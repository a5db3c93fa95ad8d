package biennien.events.programme;

import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.ReviewKind;
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

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one coordination programme. */
public sealed interface ProgrammeEvent {

    ProgrammeId id();

    /**
     * The programme was signed.
     *
     * @param number as the signed text bears it, as far as it is known: {@code 07/CTr} where the
     *     issuers in it are not
     * @param aliases other printed forms of the number
     * @param partners the bodies that signed; empty when not recorded
     * @param signedOn the day as far as it is known (valid time)
     * @param term the years it is meant for, a span (valid time); not a promise that it lasted
     * @param unit the unit it is for; absent when it is for the whole country
     * @param under the programme of a higher level that it carries out, absent when it is none's
     */
    record ProgrammeSigned(
            ProgrammeId id,
            DocumentNumber number,
            Name title,
            List<DocumentNumber> aliases,
            List<Office> partners,
            Edtf signedOn,
            Period term,
            @Nullable UnitId unit,
            @Nullable ProgrammeId under,
            @Nullable Citation citation)
            implements ProgrammeEvent {
        public ProgrammeSigned {
            aliases = Lists.distinctBy("aliases", aliases, DocumentNumber::key);
            partners = Lists.distinct("partners", partners);
        }
    }

    /** The programme was found printed under another number. */
    record ProgrammeAliasAdded(ProgrammeId id, DocumentNumber alias, @Nullable Citation citation)
            implements ProgrammeEvent {}

    /**
     * A phase of the programme was set, or set anew.
     *
     * @param phase what it is called; a phase set again under its name replaces the earlier words
     * @param period when it runs (valid time)
     * @param plan the document that sets it, absent when not recorded
     */
    record ProgrammePhaseSet(
            ProgrammeId id,
            Name phase,
            Period period,
            @Nullable DocumentNumber plan,
            @Nullable Citation citation)
            implements ProgrammeEvent {}

    /**
     * A target was set, or set anew: what an indicator is to reach by a day. Never for people under
     * management.
     *
     * @param subject what kind of thing is counted, absent for all kinds together
     * @param target the number to reach; a later one of the same indicator, subject, unit and due
     *     day replaces it
     * @param due the last day to reach it (valid time)
     * @param unit the unit that is to reach it; absent when it is all whom the programme is for
     */
    record ProgrammeTargetSet(
            ProgrammeId id,
            Indicator indicator,
            @Nullable Subject subject,
            Quantity target,
            Edtf due,
            @Nullable UnitId unit,
            @Nullable Citation citation)
            implements ProgrammeEvent {}

    /** The programme was reviewed, on the way or at its end. */
    record ProgrammeReviewed(
            ProgrammeId id, ReviewKind review, Edtf on, @Nullable Citation citation)
            implements ProgrammeEvent {}

    /**
     * Another programme took over.
     *
     * @param by the successor
     * @param on the day on which it took over (valid time); what is dated later belongs to it
     */
    record ProgrammeSuperseded(ProgrammeId id, ProgrammeId by, Edtf on, @Nullable Citation citation)
            implements ProgrammeEvent {}
}
