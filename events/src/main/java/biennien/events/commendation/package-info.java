/**
 * Commendations of individuals, collectives and households. The name of a person is the only
 * personal datum of the whole log, and it is sealed before it becomes part of an event.
 */
@NullMarked
package biennien.events.commendation;

import org.jspecify.annotations.NullMarked;
