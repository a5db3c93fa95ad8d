/**
 * Decisions in the sense of documents (quyết định), not of what our rules answer.
 *
 * <p>Rule: a number belongs to one decision of its issuer in a year. One decision may recognise,
 * commend or found many at once, so many streams can name it; but all of them tell of the same kind
 * of act on the same day. Whatever tells otherwise comes from a misread number or day.
 */
@NullMarked
package biennien.command.decision;

import org.jspecify.annotations.NullMarked;
