/**
 * The parts that all answers are made of: quantities, days, citations; and how rows hold them.
 * These records are the shape of the JSON.
 */
@NullMarked
package biennien.query.answer;

import org.jspecify.annotations.NullMarked;
