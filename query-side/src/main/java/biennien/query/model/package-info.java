/**
 * Models of the movement with their names, beginnings, replications, counts and end. Where a source
 * only says "the other communes and wards", which these are is derived from the register of units.
 */
@NullMarked
package biennien.query.model;

import org.jspecify.annotations.NullMarked;
