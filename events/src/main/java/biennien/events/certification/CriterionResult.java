package biennien.events.certification;

import biennien.events.law.Criterion;
import biennien.events.values.DocumentNumber;

import org.jspecify.annotations.Nullable;

/**
 * One line of an assessment.
 *
 * @param evidence number of the document that shows it, absent when not recorded
 */
public record CriterionResult(
        Criterion criterion, boolean met, @Nullable DocumentNumber evidence) {}
