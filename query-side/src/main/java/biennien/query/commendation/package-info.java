/**
 * Commendations without the name of any person: names are revealed by a separate, recorded call.
 */
@NullMarked
package biennien.query.commendation;

import org.jspecify.annotations.NullMarked;
