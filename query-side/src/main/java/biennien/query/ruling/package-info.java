/**
 * Rulings between claims, and what they mean for each figure: preferred, or set aside. A ruling
 * speaks of the claims as they read when it was recorded; when one of them reads otherwise since,
 * or another competes with them, it is outdated: it is still told, and decides nothing any more
 * until somebody rules anew.
 */
@NullMarked
package biennien.query.ruling;

import org.jspecify.annotations.NullMarked;
