package biennien.query.figure;

import biennien.events.values.Truth;
import biennien.query.kernel.AllMembers;
import biennien.query.ruling.RulingAnswer;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Claims that compete: figures of at least two sources about the same thing and a time that may be
 * the same. Each competes with another one of them; two that may be of one day with a third need
 * not be of one day themselves.
 *
 * @param unit the unit that they are about
 * @param indicator code of what they counted
 * @param subject code or printed name of the kind of thing counted, as the first of them has it
 * @param subjectType family of the subject
 * @param sameTime TRUE: all of them surely speak of the same time; UNKNOWN: they may
 * @param agree whether the numbers are the same, of every two that compete: TRUE when all are exact
 *     and equal, FALSE when two can't be the same, else UNKNOWN; null when one of the numbers is
 *     suppressed
 * @param figures the claims, in the order in which they were first reported, each with its source
 *     and what is ruled on it
 * @param rulings the standing rulings between them
 */
@AllMembers
public record ClaimsAnswer(
        UnitRef unit,
        String indicator,
        String subject,
        String subjectType,
        Truth sameTime,
        @Nullable Truth agree,
        List<FigureAnswer> figures,
        List<RulingAnswer> rulings) {}
