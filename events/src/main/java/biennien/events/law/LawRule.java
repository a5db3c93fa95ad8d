package biennien.events.law;

import org.jspecify.annotations.Nullable;

/**
 * One row of law as the software uses it.
 *
 * @param kind what the row is about: instrument, criterion, deciding-body, conferrer, weapon-class,
 *     group-type, movement-rank, ranking-deadline, exemplary-title, report-calendar, part-of
 * @param code of the thing; of a pair both, with a slash between
 * @param words what it says, in a few words
 * @param validity the days on which it holds
 * @param legalBasis where it is written; null where no text was found
 * @param state how far it was read: only what was confirmed may refuse a fact
 */
public record LawRule(
        String kind,
        String code,
        String words,
        Validity validity,
        @Nullable LegalBasis legalBasis,
        Confirmation state) {}
