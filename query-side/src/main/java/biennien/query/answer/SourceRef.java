package biennien.query.answer;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * A document that something is taken from.
 *
 * @param id of the document
 * @param title as printed; null when the document is cited but was never registered
 */
@AllMembers
public record SourceRef(String id, @Nullable String title) {}
