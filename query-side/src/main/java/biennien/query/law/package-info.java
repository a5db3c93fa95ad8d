/**
 * The law as dated data: what may be asked about it. It is part of the software, not of the log.
 */
@NullMarked
package biennien.query.law;

import org.jspecify.annotations.NullMarked;
