package biennien.query.answer;

import org.jspecify.annotations.Nullable;

/**
 * A document that something is taken from.
 *
 * @param id of the document
 * @param title as printed; null when the document is cited but was never registered
 */
public record SourceRef(String id, @Nullable String title) {}
