package biennien.query.certification;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * One subject on its way to the standard of one year.
 *
 * @param id of the certification
 * @param status registered, assessed, recognised, refused or revoked
 * @param subject who or what stands for it
 * @param year the year of recognition; its window is not the calendar year
 * @param registeredOn the day as far as it is known (valid time)
 * @param assessment the last one; null when there was none
 * @param decision the decision that led to this state; null before any
 * @param citation where the last step is taken from
 * @param recordedAt when the last step was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record CertificationAnswer(
        String id,
        String status,
        Certified subject,
        int year,
        DayAnswer registeredOn,
        @Nullable Assessment assessment,
        @Nullable Decision decision,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/certifications/" + id;
    }

    /**
     * Who or what stands for certification.
     *
     * @param kind code of the kind of subject
     * @param name of the village, agency, enterprise, school or commune; null when it is suppressed
     * @param unit the commune it lies in, or the commune itself, as it was called then
     * @param agencyKind of an agency
     * @param enterpriseSize of an enterprise
     * @param schoolKind of a school
     * @param organisation id of the agency, enterprise or school on record; null when it is told by
     *     its name only
     */
    @AllMembers
    public record Certified(
            String kind,
            @Nullable String name,
            UnitRef unit,
            @Nullable String agencyKind,
            @Nullable String enterpriseSize,
            @Nullable String schoolKind,
            @Nullable String organisation) {}

    /**
     * An assessment.
     *
     * @param on the day (valid time)
     * @param rules code of the circular it was made under
     * @param met the result as a whole
     * @param criteria line by line
     * @param counts of a commune: what is under its management
     * @param position of the event
     */
    @AllMembers
    public record Assessment(
            DayAnswer on,
            String rules,
            boolean met,
            List<CriterionLine> criteria,
            @Nullable Counts counts,
            long position)
            implements Explainable {
        @Override
        public @Nullable String explainedBy(Supplier<@Nullable String> place) {
            return counts == null ? null : place.get();
        }
    }

    /**
     * One line of an assessment.
     *
     * @param criterion its code
     * @param met whether it is met
     * @param evidence number of the document that shows it
     */
    @AllMembers
    public record CriterionLine(String criterion, boolean met, @Nullable String evidence) {}

    /**
     * The residential areas, agencies, enterprises and schools of a commune.
     *
     * @param total all of them
     * @param registered of them registered
     * @param recognised of these recognised
     */
    @AllMembers
    public record Counts(int total, int registered, int recognised) {}

    /**
     * A decision.
     *
     * @param number of the decision
     * @param on the day (valid time)
     * @param by code of the body that decided
     * @param ground legal text that a revocation names
     * @param reason of a refusal or revocation, in a few words
     */
    @AllMembers
    public record Decision(
            @Nullable String number,
            DayAnswer on,
            @Nullable String by,
            @Nullable String ground,
            @Nullable String reason) {}
}
