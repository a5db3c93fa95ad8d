package biennien.query.figure;

import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which two figures.
 *
 * @param of id of the one that is divided
 * @param to id of the one that it is divided by
 */
record RatioQuestion(@Nullable String of, @Nullable String to) implements Question {}
