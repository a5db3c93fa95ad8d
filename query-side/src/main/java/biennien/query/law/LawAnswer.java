package biennien.query.law;

import biennien.events.law.LawRule;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One dated row of law, as decisions ask it.
 *
 * @param kind instrument, criterion, deciding-body, conferrer, weapon-class, group-type,
 *     movement-rank, ranking-deadline, exemplary-title, report-calendar or part-of
 * @param code of the thing; of a pair both, with a slash between
 * @param words what it says
 * @param from the first day on which it holds; null when not known or without a beginning
 * @param to the last day; null while it holds
 * @param legalBasis text and article; null where none was found
 * @param instrument code of the text
 * @param state confirmed, partly or unconfirmed: only what is confirmed may refuse a fact
 */
@AllMembers
public record LawAnswer(
        String kind,
        String code,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String legalBasis,
        @Nullable String instrument,
        String state) {

    static LawAnswer of(LawRule rule) {
        var basis = rule.legalBasis();
        return new LawAnswer(
                rule.kind(),
                rule.code(),
                rule.words(),
                rule.validity().from(),
                rule.validity().lastDay().orElse(null),
                basis == null ? null : basis.text(),
                basis == null ? null : basis.instrument().code(),
                rule.state().code());
    }
}
