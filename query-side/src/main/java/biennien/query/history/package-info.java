/**
 * What was believed when: the versions of a fact, and what changed between two positions. Every
 * list of facts takes part as a {@link biennien.query.history.FactList}; docs/adr/0018 says why it
 * works by asking the list again at earlier positions.
 */
@NullMarked
package biennien.query.history;

import org.jspecify.annotations.NullMarked;
