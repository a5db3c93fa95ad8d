/** The log itself as it is stored. Everybody sees envelopes and hashes; not everybody payloads. */
@NullMarked
package biennien.query.events;

import org.jspecify.annotations.NullMarked;
