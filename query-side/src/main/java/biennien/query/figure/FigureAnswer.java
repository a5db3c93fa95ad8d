package biennien.query.figure;

import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.PlaceAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.answer.SourceRef;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Place;
import biennien.query.ruling.RulingMark;
import biennien.query.unit.UnitRef;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A reported figure: the claim of one source.
 *
 * @param id of the figure
 * @param unit the unit it is about, as it was called then
 * @param indicator code of what was counted
 * @param subject code or printed name of the kind of thing counted, {@code all} for all kinds
 * @param subjectType family of the subject
 * @param quantity the number with its qualifier, or that it is suppressed
 * @param period the time it speaks about (valid time)
 * @param statedBy the office that stated it; null when the source speaks for itself
 * @param source the document
 * @param quote the words that say it; null when none are recorded or they are suppressed
 * @param row the row's own id in an imported file
 * @param place where in the document the quoted words stand; absent when it was not recorded, or
 *     the words are suppressed
 * @param listOpen it stands in a list that goes on: the sum of the list is a lower bound
 * @param legalClasses for weapons: what the law of the days it speaks about calls them, several
 *     when the law changed between; empty for anything else
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 * @param status current, corrected (reads otherwise than first recorded) or withdrawn (no longer
 *     counts as stated)
 * @param flags what a reader should know before relying on it: {@code rate-without-denominator}
 *     when no number of the same things in the same unit and an overlapping time stands beside a
 *     rate, so that nothing shows what it is a rate of; empty when there is nothing to say
 * @param ruling what a standing ruling between this and other claims says of it; null when there is
 *     none
 */
@AllMembers
public record FigureAnswer(
        String id,
        UnitRef unit,
        String indicator,
        String subject,
        String subjectType,
        QuantityAnswer quantity,
        PeriodAnswer period,
        @Nullable String statedBy,
        SourceRef source,
        @Nullable String quote,
        @Nullable String row,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlaceAnswer place,
        boolean listOpen,
        List<LegalClass> legalClasses,
        Instant recordedAt,
        long position,
        String status,
        List<String> flags,
        @Nullable RulingMark ruling)
        implements Addressed, Explainable {

    @Override
    public String address() {
        return "/api/v1/figures/" + id;
    }

    @Override
    public String explainedBy(Supplier<@Nullable String> place) {
        return "figure=" + Place.encoded(id) + "&version=" + position;
    }
}
