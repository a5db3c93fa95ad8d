package biennien.query.law;

import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which rows.
 *
 * @param kind of the row, such as group-type
 * @param validOn only rows that hold on this day, as far as their days are known
 * @param state confirmed, partly or unconfirmed
 */
record LawQuestion(@Nullable String kind, @Nullable LocalDate validOn, @Nullable String state)
        implements Question {}
