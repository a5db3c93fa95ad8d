/**
 * Coordination programmes of the police and the Front: signed for a term under a number that print
 * spells in several ways, carried on in phases, given targets, reviewed and superseded.
 */
@NullMarked
package biennien.events.programme;

import org.jspecify.annotations.NullMarked;
