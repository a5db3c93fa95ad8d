/**
 * What was held for the movement, alone or many times in a period, with what was counted of it. The
 * yearly festival is one kind (Decision 521/2005/QĐ-TTg). Who came is only counted.
 */
@NullMarked
package biennien.events.activity;

import org.jspecify.annotations.NullMarked;
